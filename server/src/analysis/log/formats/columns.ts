// Lines that were copied from Microsoft's viewer: message, component, date and thread in columns, with tabs
// or runs of blanks between them, in pasted text often one blank.
//   message      COMPONENT    4/2/99 12:01:35 AM    182 (0xB6)
// Of SMS 1.x the thread is bare hexadecimal; it may be missing. The program manager of SMS 2.0 writes its
// exceptions in columns of its own:
//   EXCEPTION APM Wed Jan 19 06:31:35.090 2000 thread=4230563935 (0xFC29485F)

import type { Span, Units } from '../../text/span.ts';
import { readDateThenTime, readNamedDate } from '../clock.ts';
import type { Draft } from '../draft.ts';
import { formatIds } from '../kinds.ts';
import {
  firstUnit,
  isBlank,
  isDigit,
  markOf,
  space,
  standsAt,
  standsAtFolded,
  tab,
  trimBlanks,
} from '../units.ts';
import { judge } from '../words.ts';
import { readHexThread, readThread, setMessage } from './trace.ts';

const threadWord = markOf('thread=');
const slash = 0x2f;
const underline = 0x5f;
/** The clock's half and the thread behind it are no longer than this. */
const tailLength = 40;

export function readColumns({ units }: Span, start: number, lineEnd: number, draft: Draft): boolean {
  const end = trimBlanks(units, start, lineEnd);
  const half = findHalf(units, Math.max(start, end - tailLength), end);
  if (half < 0) return readException(units, start, end, lineEnd, draft);
  const date = findDate(units, start, half);
  if (date < 0 || readDateThenTime(units, date, half, slash, draft) < 0 || draft.clock < 0) {
    draft.begin(start);
    return false;
  }
  draft.clock = (draft.clock % 43200) + ((units[half] as number) === 0x50 ? 43200 : 0);
  readTail(units, half + 2, end, draft);
  const componentEnd = trimBlanks(units, start, date);
  const componentStart = startOfComponent(units, start, componentEnd);
  draft.componentStart = componentStart;
  draft.componentEnd = componentEnd;
  setMessage(units, start, componentStart, draft);
  draft.format = formatIds.columns;
  draft.end = lineEnd;
  judge(units, draft);
  return true;
}

/** Lengths of a date with and without its fraction and the leading zero of its day. */
const dateLengths = [28, 27, 24, 23];

function readException(units: Units, start: number, end: number, lineEnd: number, draft: Draft): boolean {
  if (units[end - 1] !== 0x29) return false;
  const thread = findThread(units, Math.max(start, end - tailLength), end);
  if (thread < 0) return false;
  const dateEnd = trimBlanks(units, start, thread);
  for (const length of dateLengths) {
    const date = dateEnd - length;
    if (date <= start || !isBlank(units[date - 1]) || readNamedDate(units, date, dateEnd, draft) !== dateEnd)
      continue;
    readThread(units, thread + threadWord.length, end, false, draft);
    draft.componentEnd = trimBlanks(units, start, date);
    draft.componentStart = startOfWord(units, start, draft.componentEnd);
    setMessage(units, start, draft.componentStart, draft);
    draft.format = formatIds.columns;
    draft.end = lineEnd;
    judge(units, draft);
    return true;
  }
  draft.begin(start);
  return false;
}

function findThread(units: Units, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    if (standsAt(units, threadWord, at, to)) return at;
  }
  return -1;
}

/** Where `AM` or `PM` stands, with a digit and a blank before it. */
function findHalf(units: Units, from: number, to: number): number {
  for (let at = to - 2; at > from + 1; at--) {
    const letter = units[at];
    if (units[at + 1] !== 0x4d || (letter !== 0x41 && letter !== 0x50)) continue;
    if (isBlank(units[at - 1]) && isDigit(units[at - 2]) && (at + 2 === to || isBlank(units[at + 2])))
      return at;
  }
  return -1;
}

/** `M/D/YY h:mm:ss ` before `half`: two words back. */
function findDate(units: Units, start: number, half: number): number {
  const time = startOfWord(units, start, trimBlanks(units, start, half));
  const date = startOfWord(units, start, trimBlanks(units, start, time));
  return date > start && isDigit(units[date]) ? date : -1;
}

function startOfWord(units: Units, from: number, end: number): number {
  let at = end;
  while (at > from && !isBlank(units[at - 1])) at--;
  return at;
}

/** Components of several words, as SMS 2.0 clients name them; in lower case. */
const namesOfWords = [
  'hardware inventory agent',
  'software inventory agent',
  '\\wnet user groups',
  '\\wnet user accounts',
].map(markOf);

/** A name in capitals is one word; else the component stands behind a tab or two blanks, or is the last word. */
function startOfComponent(units: Units, start: number, end: number): number {
  const word = startOfWord(units, start, end);
  if (firstUnit(units, underline, word, end) >= 0) return word;
  for (const name of namesOfWords) {
    if (end - name.length >= start && standsAtFolded(units, name, end - name.length, end)) {
      return startOfWord(units, start, end - name.length);
    }
  }
  for (let at = end - 1; at > start && at > end - 60; at--) {
    if (units[at] === tab || (units[at] === space && units[at - 1] === space)) return at + 1;
  }
  return word;
}

function readTail(units: Units, from: number, end: number, draft: Draft): void {
  let at = from;
  while (at < end && isBlank(units[at])) at++;
  if (at === end) return;
  if (units[end - 1] === 0x29) readThread(units, at, end, false, draft);
  else readHexThread(units, at, end, draft);
}
