// A word of a log that is no mention by its form: the name of a service, the number of a port. Known only if
// something is called exactly so.

import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Subject } from './subject.ts';

export interface WordHere {
  readonly start: number;
  readonly end: number;
  readonly subject: Subject;
}

/** So far to both sides a word may reach. */
const reach = 60;
const port = /(?:\bport(?:s| number)?[ =:#'"(]{1,3}|[\w.\]]:)$/i;
const kinds: ReadonlySet<string> = new Set(['service', 'role', 'tool', 'inbox', 'dcom', 'namespace']);

/** What is known of the word at `offset` of `text`. */
export function wordSubject(text: string, offset: number, { catalogue }: Knowledge): WordHere | undefined {
  const from = Math.max(0, offset - reach);
  const before = /[\w$.-]*$/.exec(text.slice(from, offset))?.[0] ?? '';
  const behind = /^[\w$.-]*/.exec(text.slice(offset, offset + reach))?.[0] ?? '';
  const word = `${before}${behind}`.replace(/[.-]+$/, '');
  const start = offset - before.length;
  if (word.length < 2) return undefined;
  const isPort = /^\d{2,5}$/.test(word) && port.test(text.slice(Math.max(0, start - 20), start));
  const thing = catalogue
    .things(word)
    .find(({ kind, name, also }) =>
      isPort
        ? kind === 'port'
        : kinds.has(kind) && [name, ...also].some((own) => own.toLowerCase() === word.toLowerCase()),
    );
  if (thing === undefined) return undefined;
  return { start, end: start + word.length, subject: { kind: 'thing', thing } };
}
