// What is known of a subject, for programs: facts by their names, absent ones null.

import { type Code, hexOf, type Knowledge, type Reading, type Subject } from '../analysis/index.ts';

export function subjectAsJson(subject: Subject, { catalogue }: Knowledge): object {
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
      const { log, component, side, products, folder, certainty, records } = file;
      const folders = catalogue.all.folders.filter((known) => known.folder === folder);
      return {
        kind: 'log',
        log,
        askedAs: spelling?.written ?? null,
        component,
        side,
        products,
        certainty,
        records,
        folders: folders.map(({ path, products: of }) => ({ path, products: of })),
        flows: catalogue
          .flows(log)
          .map(({ title, steps }) => ({ title, logs: steps.map((step) => step.log) })),
      };
    }
    case 'component':
      return { kind: 'component', ...subject.component };
    case 'thing':
      return { ...subject.thing };
    case 'flow':
      return { kind: 'flow', ...subject.flow };
    case 'article': {
      const { id, kb, products, severity, summary } = subject.article;
      return { kind: 'article', id, kb, products, severity, summary };
    }
  }
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
