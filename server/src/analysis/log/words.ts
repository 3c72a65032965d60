// How bad a record is that does not say so by a type: a status message names its severity, else the words
// decide that Microsoft documents for its own viewer, "error" and "warn", and "fail" (not "failover"),
// which that viewer is observed to take as well. Letter case does not count.
// The search looks at every third pair of letters: of the three pairs in the first four letters of a word it
// meets one. No two of the nine pairs are the same, so a pair tells which word may stand where.

import type { Units } from '../text/span.ts';
import type { Draft } from './draft.ts';
import { severityIds, severitySourceIds } from './kinds.ts';
import { isBlank, markOf, standsAt, standsAtFolded, tilde } from './units.ts';

const words = ['error', 'warn', 'fail'].map(markOf);
const [error, warn] = [0, 1];
const over = markOf('over');

/** By pair of letters, case not counting: the word it may be of times four, and from 1 its place in that; 0 is of none. */
const placeOfPair = new Uint8Array(1024);
for (const [index, word] of words.entries()) {
  for (let i = 0; i < 3; i++)
    placeOfPair[pairOf(word[i] as number, word[i + 1] as number)] = index * 4 + i + 1;
}

const statusMessage = markOf('STATMSG:');
const statusSeverity = markOf(' SEV=');

function pairOf(first: number, second: number): number {
  return ((first & 31) << 5) | (second & 31);
}

/** Judges the message that the draft holds. */
export function judge(units: Units, draft: Draft): void {
  const status = severityOfStatus(units, draft.messageStart, draft.messageEnd);
  if (status >= 0) {
    draft.severity = status;
    draft.severityFrom = severitySourceIds.status;
    return;
  }
  draft.severity = severityOfWords(units, draft.messageStart, draft.messageEnd);
  draft.severityFrom = severitySourceIds.words;
}

function severityOfWords(units: Units, start: number, end: number): number {
  let worst = severityIds.info;
  for (let at = start + 1; at < end; at += 3) {
    const place = placeOfPair[pairOf(units[at - 1] as number, units[at] as number)] as number;
    if (place === 0) continue;
    const word = place >> 2;
    const begin = at - (place & 3);
    if (begin < start || !standsAtFolded(units, words[word] as Uint8Array, begin, end)) continue;
    if (word === warn) worst = severityIds.warning;
    else if (word === error || !standsAtFolded(units, over, begin + 4, end)) return severityIds.error;
  }
  return worst;
}

/** The letter behind `SEV=` stands near the front. */
const statusHead = 64;

function severityOfStatus(units: Units, start: number, end: number): number {
  let at = start;
  while (at < end && (isBlank(units[at]) || units[at] === tilde)) at++;
  if (!standsAt(units, statusMessage, at, end)) return -1;
  const limit = Math.min(end, at + statusHead);
  for (at += statusMessage.length; at < limit; at++) {
    if (!standsAt(units, statusSeverity, at, limit)) continue;
    const letter = units[at + statusSeverity.length];
    if (letter === 0x45) return severityIds.error;
    if (letter === 0x57) return severityIds.warning;
    return letter === 0x49 ? severityIds.info : -1;
  }
  return -1;
}
