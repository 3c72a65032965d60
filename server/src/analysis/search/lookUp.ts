// A question in any words -> what is known: the thing of that name or number, or what speaks of these words, or
// the names that are spelt most like it.

import { explainNumber, saysSomething } from '../codes/explainCode.ts';
import type { Explanation } from '../codes/explanation.ts';
import type { Reading } from '../codes/readings.ts';
import { logName } from '../knowledge/catalogue/logName.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Article } from '../knowledge/types.ts';
import { parseNumber } from '../match/codeNumber.ts';
import { mentions } from '../mentions/mentions.ts';
import type { CodeLabel } from '../mentions/types.ts';
import { nearest, nearestOfAll } from '../nearest.ts';
import { secretKeysOf } from '../setup/secret.ts';
import { secretIn } from '../setup/secretIn.ts';
import { codeSubject } from './searchIndex.ts';
import { setupNamed } from './setupSubjects.ts';
import type { Subject } from './subject.ts';

export interface Found {
  /** What has this very name or number, the likeliest first. */
  readonly named: readonly Subject[];
  /** What speaks of it, the best first. */
  readonly related: readonly Subject[];
  /** Names like it; only where nothing was found. */
  readonly suggestions: readonly string[];
}

/** A question is no longer than this; what somebody pastes may be. */
const longest = 200;
const mostRelated = 12;
const mostSuggestions = 4;

export function lookUp(question: string, knowledge: Knowledge): Found {
  const query = withoutValue(question.slice(0, longest), knowledge).trim();
  if (query === '') return { named: [], related: [], suggestions: [] };
  const named = namedBy(query, knowledge) ?? namedBy(query.replace(around, ''), knowledge) ?? [];
  const related = knowledge.index
    .find(query, mostRelated)
    .filter((subject) => !named.some((other) => isSame(subject, other)));
  const isFound = named.length + related.length > 0;
  return { named, related, suggestions: isFound ? [] : suggestionsFor(query, knowledge) };
}

/** A password that somebody pastes with its key is not looked up, whatever it may be a number of. */
function withoutValue(question: string, { setup }: Knowledge): string {
  const secret = secretIn(question, secretKeysOf(setup), true);
  const before = question.slice(0, secret?.start);
  return /[=:][\s"']*$/.test(before) ? before : question;
}

/** What somebody copies from a line has its brackets, quotes and full stops around it. */
const around = /^[\s("'#[<]+|[\s)"'.,;:\]>~]+$/g;

function namedBy(query: string, knowledge: Knowledge): readonly Subject[] | undefined {
  const named = distinct([...numbered(query, knowledge), ...byName(query, knowledge)]);
  return named.length > 0 ? named : undefined;
}

/** The number that the question is, or that it names together with its kind: `Win32 53`, `HTTP 404`. */
function numbered(query: string, knowledge: Knowledge): Subject[] {
  const bare = parseNumber(query);
  if (bare !== undefined) return bareNumber(query, bare, knowledge);
  const [, words = '', digits = ''] = /^(.*?)[\s:=#]+(\S+)$/.exec(query) ?? [];
  const label = askedFor.find(([, kind]) => kind.test(words))?.[0];
  const number = label === undefined ? undefined : parseNumber(digits);
  if (label !== undefined && number !== undefined) return codes(explainNumber(number, knowledge, label));
  const [code, other] = mentions(query).filter((mention) => mention.kind === 'code');
  if (code?.number === undefined || other !== undefined || code.end < query.length) return [];
  return codes(explainNumber(code.number, knowledge, code.label));
}

/** Kinds of numbers as somebody asks for them; nobody writes all of them so into a log. */
const askedFor: readonly (readonly [CodeLabel, RegExp])[] = [
  ['status', /^(?:sms )?(?:status|message|status message)(?: id)?$/i],
  ['msi', /^(?:msi|installer|windows installer)(?: error| code)?$/i],
  ['event', /^event(?: id)?$/i],
  ['http', /^http(?: status| error)?$/i],
  ['sql', /^(?:sql|sql server)(?: error| message)?$/i],
  ['win32', /^(?:win32|windows)(?: error| code)?$/i],
  ['wmi', /^(?:wmi|wbem)(?: error)?$/i],
];

function codes(explanation: Explanation): Subject[] {
  return saysSomething(explanation) ? [{ kind: 'code', explanation }] : [];
}

function bareNumber(query: string, number: number, knowledge: Knowledge): Subject[] {
  const plain = explainNumber(number, knowledge);
  const readings = [...plain.readings].sort((one, other) => tier(one) - tier(other));
  const explanation = { ...plain, readings, outcome: readings[0]?.code.outcome };
  const things = thingsOf(query, knowledge);
  const ports = things.filter((subject) => subject.kind === 'thing' && subject.thing.name === query);
  const articles = knowledge.articles.filter(({ kb }) => kb === number).map(articleSubject);
  const isExplained = readings[0] !== undefined && tier(readings[0]) === 0;
  const all = isExplained
    ? [...codes(explanation), ...ports, ...articles]
    : [...articles, ...ports, ...codes(explanation)];
  // A range of ports holds very many numbers that mean something else.
  return all.length > 0 ? all : things;
}

/** Who asks for a number and nothing else means one that SMS knows. */
function tier({ code }: Reading): number {
  if (code.fix !== '' || code.cause !== '') return 0;
  return wellKnown.has(code.family.id) ? 1 : 2;
}

const wellKnown = new Set(['sms-status', 'http']);

function byName(query: string, knowledge: Knowledge): Subject[] {
  const { catalogue, articles, namedCodes, procedures } = knowledge;
  const name = query.toLowerCase();
  const subjects: Subject[] = [];
  const log = catalogue.log(query);
  const component = catalogue.component(query);
  if (component !== undefined) subjects.push({ kind: 'component', component });
  if (log !== undefined) {
    const subject: Subject = { kind: 'log', log };
    if (name.endsWith('.log') || component === undefined) subjects.unshift(subject);
    else subjects.push(subject);
  }
  const procedure = procedures.procedure(name);
  if (procedure !== undefined) subjects.unshift({ kind: 'procedure', procedure });
  subjects.unshift(...articlesCalled(name, articles).map(articleSubject));
  subjects.push(...namedCodes.filter(({ code }) => code.toLowerCase() === name).map(namedSubject));
  subjects.push(...knowledge.codes.bySymbol(query).map((code) => codeSubject(code, knowledge)));
  if (parseNumber(query) === undefined) subjects.push(...thingsOf(query, knowledge));
  const flow = catalogue.all.flows.find((known) => known.flow === name || known.title.toLowerCase() === name);
  if (flow !== undefined) subjects.push({ kind: 'flow', flow });
  const ofSetup = setupNamed(query, knowledge.setup);
  const isFile = ({ kind }: Subject) => kind === 'setup-file';
  // More is known of such a file than of a thing of its name; keys are called by the commonest of words.
  return [...ofSetup.filter(isFile), ...subjects, ...ofSetup.filter((subject) => !isFile(subject))];
}

/** The article of this name or number; of a number that has none, those that name it as related. */
function articlesCalled(name: string, articles: readonly Article[]): readonly Article[] {
  const digits = /^(?:kb|q)\s?(\d+)$/.exec(name)?.[1];
  const number = digits === undefined ? undefined : Number(digits);
  const own = articles.filter(({ id, kb }) => id.toLowerCase() === name || (kb !== null && kb === number));
  if (own.length > 0 || number === undefined) return own;
  return articles.filter(({ related }) => related.includes(number));
}

const articleSubject = (article: Knowledge['articles'][number]): Subject => ({ kind: 'article', article });
const namedSubject = (code: Knowledge['namedCodes'][number]): Subject => ({ kind: 'namedCode', code });

function thingsOf(query: string, { catalogue }: Knowledge): Subject[] {
  return catalogue.things(query.replace(/^port\s+/i, '')).map((thing): Subject => ({ kind: 'thing', thing }));
}

function suggestionsFor(query: string, { catalogue, codes: book, setup, procedures }: Knowledge): string[] {
  const { logs, spellings, components, things } = catalogue.all;
  const names = [
    ...logs.map(({ log }) => logName(log)),
    ...spellings.map(({ written }) => logName(written)),
    ...components.map(({ component }) => component),
    ...things.map(({ name }) => name),
    ...procedures.all.map(({ id }) => id),
    ...setup.files.flatMap(({ sections }) =>
      sections.flatMap(({ settings }) => settings.map(({ key }) => key)),
    ),
  ];
  const near = nearest(query, new Set([...names, ...book.symbols()]), mostSuggestions);
  return near.length > 0 ? near : nearestOfAll(query, new Set(names), mostSuggestions);
}

function distinct(subjects: readonly Subject[]): Subject[] {
  return subjects.filter((subject, at) => !subjects.slice(0, at).some((other) => isSame(subject, other)));
}

function isSame(one: Subject, other: Subject): boolean {
  return keyOf(one) === keyOf(other);
}

function keyOf(subject: Subject): string {
  switch (subject.kind) {
    case 'code':
      return `code ${subject.explanation.number}`;
    case 'namedCode':
      return `${subject.code.kind} ${subject.code.code}`;
    case 'log':
      return `log ${subject.log.file.log}`;
    case 'component':
      return `component ${subject.component.component}`;
    case 'thing':
      return `${subject.thing.kind} ${subject.thing.name}`;
    case 'flow':
      return `flow ${subject.flow.flow}`;
    case 'article':
      return `article ${subject.article.id}`;
    case 'procedure':
      return `procedure ${subject.procedure.id}`;
    case 'setup-file':
      return `setup file ${subject.file.file}`;
    case 'setup-section':
      return `section ${subject.name}`;
    case 'setup-key':
      return `key ${subject.key}`;
  }
}
