// A question in any words -> what is known: the thing of that name or number, or what speaks of these words, or
// the names that are spelt most like it.

import { explainNumber } from '../codes/explainCode.ts';
import type { Reading } from '../codes/readings.ts';
import type { Knowledge } from '../knowledge/load.ts';
import { parseNumber } from '../match/codeNumber.ts';
import { mentions } from '../mentions/mentions.ts';
import type { CodeLabel } from '../mentions/types.ts';
import { nearest, nearestOfAll } from '../nearest.ts';
import { codeSubject } from './searchIndex.ts';
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
  const query = question.slice(0, longest).trim();
  if (query === '') return { named: [], related: [], suggestions: [] };
  const named = distinct([...numbered(query, knowledge), ...byName(query, knowledge)]);
  const related = knowledge.index
    .find(query, mostRelated)
    .filter((subject) => !named.some((other) => isSame(subject, other)));
  const isFound = named.length + related.length > 0;
  return { named, related, suggestions: isFound ? [] : suggestionsFor(query, knowledge) };
}

/** The number that the question is, or that it names together with its kind: `Win32 53`, `HTTP 404`. */
function numbered(query: string, knowledge: Knowledge): Subject[] {
  const bare = parseNumber(query);
  if (bare !== undefined) return bareNumber(query, bare, knowledge);
  const [code, other] = mentions(query).filter((mention) => mention.kind === 'code');
  if (code?.number === undefined || other !== undefined || code.end < query.length) return [];
  return [{ kind: 'code', explanation: explainNumber(code.number, knowledge, labelOf(query, code.label)) }];
}

/** Kinds of numbers that nobody writes into a log in these words, but asks for so. */
const askedFor: readonly (readonly [RegExp, CodeLabel])[] = [
  [/^(?:status|message|status message)\b/i, 'status'],
  [/^(?:msi|installer|windows installer)\b/i, 'msi'],
  [/^event\b/i, 'event'],
  [/^http\b/i, 'http'],
  [/^sql\b/i, 'sql'],
];

function labelOf(query: string, label: CodeLabel): CodeLabel {
  return askedFor.find(([words]) => words.test(query))?.[1] ?? label;
}

function bareNumber(query: string, number: number, knowledge: Knowledge): Subject[] {
  const explanation = explainNumber(number, knowledge);
  const readings = [...explanation.readings].sort((one, other) => tier(one) - tier(other));
  const code: Subject = {
    kind: 'code',
    explanation: { ...explanation, readings, outcome: readings[0]?.code.outcome },
  };
  const codes = readings.length > 0 || explanation.bits !== undefined ? [code] : [];
  const things = thingsOf(query, knowledge);
  const ports = things.filter((subject) => subject.kind === 'thing' && subject.thing.name === query);
  const ranges = things.filter((subject) => !ports.includes(subject));
  const articles = knowledge.articles
    .filter(({ kb }) => kb === number)
    .map((article): Subject => ({ kind: 'article', article }));
  const isExplained = readings[0] !== undefined && tier(readings[0]) === 0;
  return isExplained
    ? [...codes, ...ports, ...articles, ...ranges]
    : [...articles, ...ports, ...codes, ...ranges];
}

/** Who asks for a number and nothing else means one that SMS knows. */
function tier({ code }: Reading): number {
  if (code.fix !== '' || code.cause !== '') return 0;
  return code.family.id === 'sms-status' ? 1 : 2;
}

function byName(query: string, knowledge: Knowledge): Subject[] {
  const { catalogue, codes, articles, namedCodes } = knowledge;
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
  subjects.push(...articles.filter((article) => isCalled(article, name)).map(articleSubject));
  subjects.push(...namedCodes.filter(({ code }) => code.toLowerCase() === name).map(namedSubject));
  subjects.push(...codes.bySymbol(query).map((code) => codeSubject(code, knowledge)));
  if (parseNumber(query) === undefined) subjects.push(...thingsOf(query, knowledge));
  const flow = catalogue.all.flows.find((known) => known.flow === name || known.title.toLowerCase() === name);
  if (flow !== undefined) subjects.push({ kind: 'flow', flow });
  return subjects;
}

function isCalled({ id, kb }: { id: string; kb: number | null }, name: string): boolean {
  return id.toLowerCase() === name || (kb !== null && /^(?:kb|q)\s?(\d+)$/.exec(name)?.[1] === String(kb));
}

const articleSubject = (article: Knowledge['articles'][number]): Subject => ({ kind: 'article', article });
const namedSubject = (code: Knowledge['namedCodes'][number]): Subject => ({ kind: 'namedCode', code });

function thingsOf(query: string, { catalogue }: Knowledge): Subject[] {
  return catalogue.things(query.replace(/^port\s+/i, '')).map((thing): Subject => ({ kind: 'thing', thing }));
}

function suggestionsFor(query: string, { catalogue, codes }: Knowledge): string[] {
  const { logs, spellings, components, things } = catalogue.all;
  const names = [
    ...logs.map(({ log }) => `${log}.log`),
    ...spellings.map(({ written }) => `${written}.log`),
    ...components.map(({ component }) => component),
    ...things.map(({ name }) => name),
  ];
  const near = nearest(query, new Set([...names, ...codes.symbols]), mostSuggestions);
  return near.length > 0 ? near : nearestOfAll(query, names, mostSuggestions);
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
  }
}
