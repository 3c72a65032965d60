// What is known of a subject, for programs: facts by their names, absent ones null.

import { type Code, hexOf, type Knowledge, type Reading, type Subject } from '../analysis/index.ts';
import { setupAsJson } from './setupAsJson.ts';

export function subjectAsJson(subject: Subject, knowledge: Knowledge): object {
  const { catalogue } = knowledge;
  switch (subject.kind) {
    case 'code': {
      const { number, hex, readings, outcome, bits } = subject.explanation;
      const [first, ...others] = readings;
      return {
        kind: 'code',
        number,
        signed: number | 0,
        hex,
        outcome: outcome ?? null,
        ...meaningOf(first),
        carries: first?.inner === undefined ? null : codeAsJson(first.inner),
        cause: first?.code.cause || first?.inner?.cause || null,
        fix: first?.code.fix || first?.inner?.fix || null,
        kb: first === undefined ? [] : [...new Set([...first.code.kb, ...(first.inner?.kb ?? [])])],
        others: others.map(meaningOf),
        facility: bits === undefined ? null : bits.facility,
        status: statusOf(first, knowledge),
      };
    }
    case 'namedCode':
      return {
        kind: 'code',
        family: subject.code.kind,
        code: subject.code.code,
        meaning: subject.code.meaning,
      };
    case 'log': {
      const { file, spelling } = subject.log;
      const { log, component, side, products, certainty, records } = file;
      return {
        kind: 'log',
        log,
        askedAs: spelling?.written ?? null,
        component,
        side,
        products,
        certainty,
        records,
        folders: catalogue.foldersOf(file).map(({ path, products: of }) => ({ path, products: of })),
        flows: catalogue
          .flows(log)
          .map(({ title, steps }) => ({ title, logs: steps.map((step) => step.log) })),
      };
    }
    case 'component':
      return { kind: 'component', ...withOtherNames(subject.component) };
    case 'thing':
      return withOtherNames(subject.thing);
    case 'flow':
      return { kind: 'flow', ...subject.flow };
    case 'article': {
      const { id, kb, products, severity, summary } = subject.article;
      const procedures = knowledge.procedures.of(subject.article).map(({ procedure }) => procedure.id);
      return { kind: 'article', id, kb, products, severity, summary, procedures };
    }
    case 'procedure': {
      const { id, kb, products, where, risk, summary, parameters } = subject.procedure;
      const scripts = subject.procedure.scripts.map(({ title, language, part }) => ({
        title,
        language,
        part,
      }));
      return { kind: 'procedure', id, kb, products, where, risk, summary, parameters, scripts };
    }
    case 'setup-file':
    case 'setup-section':
    case 'setup-key':
      return setupAsJson(subject, knowledge);
  }
}

/** Who reports a status message, and how. */
function statusOf(reading: Reading | undefined, { catalogue }: Knowledge): object | null {
  const code = reading?.code.family.id === 'sms-status' ? reading.code : undefined;
  const status = code === undefined ? undefined : catalogue.status(code.number);
  if (status === undefined) return null;
  const { severity, component, certainty } = status;
  return { severity: severity || null, component: component || null, certainty };
}

/** `also` says in an answer what else was found. */
function withOtherNames<T extends { readonly also: readonly string[] }>({ also, ...others }: T): object {
  return { ...others, otherNames: also };
}

function meaningOf(reading: Reading | undefined): object {
  if (reading === undefined) return { family: null, symbol: null, meaning: null, form: null };
  return { ...codeAsJson(reading.code), form: reading.form };
}

function codeAsJson({ family, number, symbols, meaning }: Code): object {
  return {
    family: family.id,
    of: family.title,
    code: number > 0xffff ? hexOf(number) : String(number),
    symbol: symbols[0] ?? null,
    meaning: meaning || null,
  };
}
