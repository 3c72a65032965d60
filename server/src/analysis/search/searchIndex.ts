// All that is known, to be found by words. A word counts where a word of the entry begins with it; in a name it
// counts for more than in a sentence.

import { explainNumber } from '../codes/explainCode.ts';
import type { Code } from '../knowledge/codes/codeTypes.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { type SetupSubject, setupSubjects } from './setupSubjects.ts';
import type { Subject } from './subject.ts';

interface Entry {
  /** Words with a blank before each. */
  readonly names: string;
  readonly text: string;
  /** What of two that fit alike is looked for more. */
  readonly weight: number;
  subject(): Subject;
}

interface Hit {
  readonly entry: Entry;
  readonly score: number;
}

export class SearchIndex {
  readonly #knowledge: Knowledge;
  #entries: readonly Entry[] | undefined;

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge;
  }

  /** It may be interrupted wherever it yields. */
  *prepare(): Generator<void, void> {
    if (this.#entries !== undefined) return;
    const entries: Entry[] = [];
    for (const entry of entriesOf(this.#knowledge)) {
      entries.push(entry);
      if (entries.length % slice === 0) yield;
    }
    this.#entries ??= entries;
  }

  /** The subjects that have all the words, best first; where none has all of three or more, those that lack one. */
  find(query: string, count: number): Subject[] {
    const words = wordsOf(query).split(' ').filter(Boolean).slice(0, mostWords);
    if (words.length === 0) return [];
    this.#entries ??= [...entriesOf(this.#knowledge)];
    const hits = this.#hits(words, 0);
    // A name is right or wrong as a whole; of several words one may be too many.
    const mayLack = words.length >= 3 && /\s/.test(query.trim());
    const found = hits.length > 0 || !mayLack ? hits : this.#hits(words, 1);
    found.sort((one, other) => other.score - one.score);
    return found.slice(0, count).map(({ entry }) => entry.subject());
  }

  #hits(words: readonly string[], lacking: number): Hit[] {
    const hits: Hit[] = [];
    for (const entry of this.#entries ?? []) {
      const score = scoreOf(entry, words, lacking);
      if (score > 0) hits.push({ entry, score });
    }
    return hits;
  }
}

const mostWords = 8;
/** So many entries are made in one go. */
const slice = 100;

function scoreOf({ names, text, weight }: Entry, words: readonly string[], lacking: number): number {
  let score = 0;
  let missing = 0;
  for (const word of words) {
    const inNames = worth(names, word, 10);
    const value = inNames > 0 ? inNames : worth(text, word, 4);
    if (value === 0 && ++missing > lacking) return 0;
    score += value;
  }
  // Of names that hold the words the shortest says least else.
  return score + weight - Math.min(3, names.length / 60);
}

function worth(text: string, word: string, value: number): number {
  if (text.includes(` ${word} `)) return value * 1.5;
  // The beginning of another number is nothing.
  return !/^\d/.test(word) && text.includes(` ${word}`) ? value : 0;
}

function wordsOf(text: string): string {
  return ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
}

function* entriesOf(knowledge: Knowledge): Generator<Entry> {
  const { articles, catalogue, namedCodes, codes, setup } = knowledge;
  const { logs, components, things, flows } = catalogue.all;
  const entry = (names: string, text: string, weight: number, subject: () => Subject): Entry => ({
    names: wordsOf(names),
    text: wordsOf(text),
    weight,
    subject,
  });
  for (const article of articles)
    yield entry(`${article.id} ${article.title}`, article.summary, 1, () => ({ kind: 'article', article }));
  for (const flow of flows)
    yield entry(flow.title, flow.steps.map(({ log, does }) => `${log} ${does}`).join(' '), 2, () => ({
      kind: 'flow',
      flow,
    }));
  for (const file of logs)
    yield entry(`${file.log}.log ${file.component}`, file.records, 3, () => ({
      kind: 'log',
      log: { file, spelling: undefined },
    }));
  for (const component of components)
    yield entry([component.component, ...component.also].join(' '), component.does, 3, () => ({
      kind: 'component',
      component,
    }));
  for (const thing of things)
    yield entry([thing.name, ...thing.also].join(' '), thing.meaning, 2, () => ({ kind: 'thing', thing }));
  for (const subject of setupSubjects(setup))
    yield entry(namesOfSetup(subject), textOfSetup(subject), 0, () => subject);
  for (const code of namedCodes)
    yield entry(`${code.kind} ${code.code}`, code.meaning, 0, () => ({ kind: 'namedCode', code }));
  for (const code of codes) yield codeEntry(code, knowledge);
}

function codeEntry(code: Code, knowledge: Knowledge): Entry {
  const { symbols, meaning, family, number, fix, cause } = code;
  return {
    names: wordsOf(`${symbols.join(' ')} ${number}`),
    text: wordsOf(`${meaning} ${family.title} ${cause}`),
    weight: fix === '' ? 0 : 2,
    subject: () => codeSubject(code, knowledge),
  };
}

function namesOfSetup(subject: SetupSubject): string {
  switch (subject.kind) {
    case 'setup-file':
      return [subject.file.title, ...subject.file.names].join(' ');
    case 'setup-section':
      return inWords(subject.name);
    case 'setup-key':
      return inWords(subject.key);
  }
}

/** `SiteCode` is found by either of its words too. */
function inWords(name: string): string {
  return `${name} ${name.replace(/([a-z])(?=[A-Z])/g, '$1 ')}`;
}

function textOfSetup(subject: SetupSubject): string {
  switch (subject.kind) {
    case 'setup-file':
      return subject.file.about;
    case 'setup-section':
      return [...new Set(subject.homes.map(({ section }) => section.meaning))].join(' ');
    case 'setup-key':
      return [...new Set(subject.homes.map(({ setting }) => setting.meaning))].join(' ');
  }
}

/** The number's explanation, with the code that was looked for in front. */
export function codeSubject({ family, number }: Code, knowledge: Knowledge): Subject {
  const explanation = explainNumber(number, knowledge);
  const isIt = (other: { code: Code }) => other.code.family.id === family.id && other.code.number === number;
  const first = explanation.readings.filter(isIt);
  const rest = explanation.readings.filter((reading) => !isIt(reading));
  const readings = [...first, ...rest];
  return {
    kind: 'code',
    explanation: { ...explanation, readings, said: true, outcome: readings[0]?.code.outcome },
  };
}
