// The name behind a number, for a place where there is room for a few words: its symbol, or the first words of what
// it means where nobody published one. None where the meaning would be a guess, where the number says that all is
// well, and where the message says the name itself.

import type { Subject } from '../analysis/index.ts';
import { firstClause } from './firstClause.ts';

/** So long may the words be that stand for a symbol. */
const longest = 40;
/** What stands before a comma says enough if it is no shorter. */
const enough = 15;

export function codeName(subject: Subject | undefined, message: string): string | undefined {
  const name = nameIn(subject);
  if (name === undefined) return undefined;
  const said = message.toLowerCase();
  return name.some((one) => said.includes(one.toLowerCase().replace(/…$/, ''))) ? undefined : name[0];
}

/** The name, and by which others the message may have it. */
function nameIn(subject: Subject | undefined): readonly [string, ...string[]] | undefined {
  if (subject?.kind === 'namedCode') return [firstWords(subject.code.meaning)];
  if (subject?.kind !== 'code') return undefined;
  const { said, outcome, label, readings } = subject.explanation;
  const [first] = readings;
  if (first === undefined || !said || label === 'own' || outcome === 'success') return undefined;
  const { symbols, meaning } = first.code;
  const [symbol, ...others] = symbols;
  if (symbol !== undefined) return [symbol, ...others];
  return meaning === '' ? undefined : [firstWords(meaning)];
}

function firstWords(meaning: string): string {
  const [first = ''] = firstClause(meaning).split('. ');
  const clause = first.replace(/\.$/, '');
  if (clause.length <= longest) return clause;
  const beforeComma = clause.slice(0, Math.max(0, clause.indexOf(',')));
  if (beforeComma.length >= enough && beforeComma.length <= longest) return beforeComma;
  return `${clause.slice(0, longest).replace(/[\s,]+\S*$/, '')}…`;
}
