// The condition of an answer: clauses with commas between, each of a few words.

import type { Clause } from './checkTypes.ts';

const name = '([a-z][a-z0-9-]*)';
const forms: readonly {
  readonly pattern: RegExp;
  read(words: readonly string[]): Clause;
}[] = [
  {
    pattern: new RegExp(`^(no|unseen) ${name}$`),
    read: ([kind, what = '']) => ({ kind: kind as 'no' | 'unseen', what }),
  },
  {
    pattern: new RegExp(`^${name} after ${name}$`),
    read: ([what = '', than = '']) => ({ kind: 'after', what, than }),
  },
  {
    pattern: new RegExp(`^${name} within (\\d+) (minute|hour|day)s?$`),
    read: ([what = '', count, unit = '']) => ({ kind: 'within', what, seconds: secondsOf(count, unit) }),
  },
  {
    pattern: new RegExp(`^${name} over (\\d+) (minute|hour|day)s? ago$`),
    read: ([what = '', count, unit = '']) => ({ kind: 'over', what, seconds: secondsOf(count, unit) }),
  },
  { pattern: /^read ([a-z0-9_.<>-]+)$/, read: ([log = '']) => ({ kind: 'read', log }) },
  { pattern: new RegExp(`^${name}$`), read: ([what = '']) => ({ kind: 'seen', what }) },
];

export function parseClauses(text: string): Clause[] | { readonly mistake: string } {
  const clauses: Clause[] = [];
  for (const part of text.split(',').map((one) => one.trim())) {
    const clause = parseClause(part);
    if (clause === undefined)
      return {
        mistake: `"${part}" is no clause; they are X, no X, unseen X, read LOG, X after Y, X within 30 minutes, X over 60 minutes ago`,
      };
    clauses.push(clause);
  }
  return clauses;
}

function parseClause(text: string): Clause | undefined {
  for (const { pattern, read } of forms) {
    const match = pattern.exec(text);
    if (match !== null) return read(match.slice(1));
  }
  return undefined;
}

const seconds: Readonly<Record<string, number>> = { minute: 60, hour: 3600, day: 86_400 };

export function secondsOf(count: string | undefined, unit: string): number {
  return Number(count) * (seconds[unit] ?? 0);
}

/** What was seen for sure where the condition holds. */
export function seenIn(clauses: readonly Clause[]): string[] {
  return clauses.flatMap((clause) =>
    clause.kind === 'no' || clause.kind === 'unseen' || clause.kind === 'read' ? [] : [clause.what],
  );
}
