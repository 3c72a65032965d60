// How bad a record is that does not say so by a type: a status message names its severity, else the words
// decide that Microsoft documents for its own viewer, "error" and "warn", and "fail" (not "failover"),
// which that viewer is observed to take as well. Letter case does not count.
// The search looks at every third pair of letters: of four letters that stand together one is a third.

import type { Units } from '../text/span.ts';
import type { Draft } from './draft.ts';
import { severityIds, severitySourceIds } from './kinds.ts';
import { isBlank, markOf, standsAt, standsAtFolded, tilde } from './units.ts';

/** Which pairs of letters occur in the first four letters of a word; case does not count. */
const inWord = new Uint8Array(1024);
for (const word of ['erro', 'warn', 'fail']) {
  for (let i = 0; i < 3; i++) inWord[pairOf(word.charCodeAt(i), word.charCodeAt(i + 1))] = 1;
}

const error = markOf('error');
const warn = markOf('warn');
const fail = markOf('fail');
const over = markOf('over');
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
    if (inWord[(((units[at - 1] as number) & 31) << 5) | ((units[at] as number) & 31)] === 0) continue;
    const found = worstAround(units, Math.max(start, at - 3), at, end);
    if (found === severityIds.error) return found;
    if (found === severityIds.warning) worst = found;
  }
  return worst;
}

/** The worst word that begins in [from, to). */
function worstAround(units: Units, from: number, to: number, end: number): number {
  let worst = severityIds.info;
  for (let word = from; word < to; word++) {
    const letter = (units[word] as number) | 0x20;
    if (letter === 0x65 && standsAtFolded(units, error, word, end)) return severityIds.error;
    if (
      letter === 0x66 &&
      standsAtFolded(units, fail, word, end) &&
      !standsAtFolded(units, over, word + 4, end)
    ) {
      return severityIds.error;
    }
    if (letter === 0x77 && standsAtFolded(units, warn, word, end)) worst = severityIds.warning;
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
