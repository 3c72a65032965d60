// What the package and program group managers of SMS 1.x write, and the agents of SMS 2.0 before their
// records had trailers: a component, then the text.
//   [12/06/94 16:21:31] Program Group Control Start ==> text
//   Package Command Manager ==> text        SCHED DATA  : text

import type { Span, Units } from '../../text/span.ts';
import { readDateThenTime } from '../clock.ts';
import type { Draft } from '../draft.ts';
import { formatIds } from '../kinds.ts';
import {
  colon,
  firstUnit,
  greater,
  isBlank,
  markOf,
  skipBlanks,
  standsAtFolded,
  trimBlanks,
} from '../units.ts';
import { judge } from '../words.ts';
import { setMessage } from './trace.ts';

const openBracket = 0x5b;
const closeBracket = 0x5d;
const equals = 0x3d;
const slash = 0x2f;
const longestComponent = 200;
const longestPlaceholder = 24;

/** `[MM/DD/YY hh:mm:ss] component ==> text`, or words in the place of the time, as articles have it. */
export function readBracket({ units }: Span, start: number, lineEnd: number, draft: Draft): boolean {
  if (units[start] !== openBracket) return false;
  const stamp = readDateThenTime(units, start + 1, lineEnd, slash, draft);
  const next =
    stamp >= 0 ? stamp : firstUnit(units, closeBracket, start, Math.min(lineEnd, start + longestPlaceholder));
  const component = skipBlanks(units, next + 1, lineEnd);
  const arrow = next < 0 ? -1 : findArrow(units, component, lineEnd);
  if (next < 0 || next >= lineEnd || units[next] !== closeBracket || (stamp < 0 && arrow < 0)) {
    draft.begin(start);
    return false;
  }
  if (stamp < 0) draft.forgetTime();
  settle(units, component, arrow < 0 ? component : arrow, lineEnd, draft);
  return true;
}

/** `component ==> text` and `COMPONENT  : text`, without a time. */
export function readPrefixed({ units }: Span, start: number, lineEnd: number, draft: Draft): boolean {
  const component = skipBlanks(units, start, lineEnd);
  const arrow = findArrow(units, component, lineEnd);
  // Without a time a short arrow is one of the message's own: `where a => 5`.
  if (arrow > component && units[arrow + 1] === equals && isNameOfWords(units, component, arrow)) {
    settle(units, component, arrow, lineEnd, draft);
    return true;
  }
  const mark = findColon(units, component, lineEnd);
  if (mark < 0 || !isNameOfWords(units, component, mark) || isSeverity(units, component, mark)) return false;
  settle(units, component, mark, lineEnd, draft);
  return true;
}

/** The draft's component ends at `mark`, where `==>`, `=>` or `:` stands; the message is behind it. */
function settle(units: Units, component: number, mark: number, lineEnd: number, draft: Draft): void {
  let message = mark;
  while (
    message < lineEnd &&
    (units[message] === equals || units[message] === greater || units[message] === colon)
  )
    message++;
  draft.format = formatIds.bracket;
  draft.componentStart = component;
  draft.componentEnd = trimBlanks(units, component, mark);
  setMessage(units, skipBlanks(units, message, lineEnd), lineEnd, draft);
  draft.end = lineEnd;
  judge(units, draft);
}

/** `==>` or `=>` behind a blank. */
function findArrow(units: Units, from: number, lineEnd: number): number {
  const limit = Math.min(lineEnd - 1, from + longestComponent);
  for (let at = from; at < limit; at++) {
    if (units[at] !== equals || !(at === from || isBlank(units[at - 1]))) continue;
    if (units[at + 1] === greater || (units[at + 1] === equals && units[at + 2] === greater)) return at;
  }
  return -1;
}

/** A colon with a blank on both sides, near the front. */
function findColon(units: Units, from: number, lineEnd: number): number {
  const limit = Math.min(lineEnd, from + 32);
  for (let at = from + 1; at < limit; at++) {
    if (units[at] === colon)
      return isBlank(units[at - 1]) && (at + 1 === lineEnd || isBlank(units[at + 1])) ? at : -1;
  }
  return -1;
}

/** Letters and blanks only. */
function isNameOfWords(units: Units, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const letter = (units[at] as number) | 0x20;
    if (!(letter >= 0x61 && letter <= 0x7a) && !isBlank(units[at])) return false;
  }
  return to - from > 2;
}

const severityWords = ['error', 'warning', 'info', 'note'].map(markOf);

function isSeverity(units: Units, from: number, to: number): boolean {
  return severityWords.some((word) => standsAtFolded(units, word, from, to));
}
