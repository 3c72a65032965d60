// Where in a record its thread and its component are written. Nobody asks that of many records, so it is no column:
// what stands around the message is looked into once more.

import type { Text } from '../text/types.ts';
import type { LogRecord } from './recordTable.ts';

/** In UTF-16 units of the text. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

export interface ThreadPlace extends Place {
  /** Behind the number may stand its hexadecimal twin, `112 (0x70)`: so far reaches what names the thread. */
  readonly wholeEnd: number;
}

/** `thread=112 (0x70)`, `thread="3396"`. */
const marked = /thread\s{0,4}=\s{0,4}["“”]?([0-9A-Fa-f]{1,10})(\s?\(0x[0-9A-Fa-f]{1,8}\))?/dgi;
/** At the end of a line that was copied from the viewer, `182 (0xB6)`. */
const last = /(?<!\w)([0-9A-Fa-f]{1,10})(\s?\(0x[0-9A-Fa-f]{1,8}\))?\s{0,8}$/dg;
/** Of the provider, `[18D][Fri 03/17/2000 16:08:23]:`. */
const first = /^\s{0,8}\[?([0-9A-Fa-f]{1,8})(?=\])()/dg;
/** No thread and no component is written further behind the message. */
const longestTail = 4000;

export function threadPlace(text: Text, record: LogRecord): ThreadPlace | undefined {
  const { start, messageStart, messageEnd, end, thread, format } = record;
  if (thread === undefined) return undefined;
  const [from, to] = format === 'provider' ? [start, messageStart] : tailOf(messageEnd, end);
  const around = text.slice(from, to);
  for (const shape of format === 'provider' ? [first] : [marked, last]) {
    for (const { 1: digits = '', 2: twin = '', indices } of around.matchAll(shape)) {
      if (Number(digits) !== thread && Number.parseInt(digits, 16) !== thread) continue;
      const begin = from + (indices?.[1]?.[0] ?? 0);
      const numberEnd = begin + digits.length;
      return { start: begin, end: numberEnd, wholeEnd: numberEnd + twin.length };
    }
  }
  return undefined;
}

const componentMark = /component\s{0,4}=\s{0,4}["“”]?/i;

export function componentPlace(text: Text, record: LogRecord): Place | undefined {
  const { start, messageStart, messageEnd, end, component } = record;
  if (component === '') return undefined;
  const [from, to] = tailOf(messageEnd, end);
  const tail = text.slice(from, to);
  const mark = componentMark.exec(tail);
  const behind = tail.indexOf(component, mark === null ? 0 : mark.index + mark[0].length);
  if (behind >= 0) return { start: from + behind, end: from + behind + component.length };
  const before = text.slice(start, messageStart).indexOf(component);
  return before < 0 ? undefined : { start: start + before, end: start + before + component.length };
}

export interface ClockPlaces {
  /** The date and the time, with what stands between them where they are one field. */
  readonly time: Place | undefined;
  /** The minutes to UTC, with their sign. */
  readonly bias: Place | undefined;
}

/** `time="15:19:23.375+300" date="01-04-2000"`, `<Tue Jan 04 15:19:23.375 2000>`, `<01-04-2000 15:19:23.375+300>` */
const clock =
  /(?:\d{1,4}[-/]\d{1,2}[-/]\d{2,4} |[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d )?\d{1,2}:\d\d(?::\d\d)?(?:[.:,]\d{1,7})?(?: \d{4})?/d;
const biasBehind = /^[+-]{1,2}\d{1,4}(?=["<>\s]|$)/;
const longestLead = 200;

export function clockPlaces(
  text: Text,
  { start, messageStart, messageEnd, end, time }: LogRecord,
): ClockPlaces {
  if (time === undefined) return { time: undefined, bias: undefined };
  const [tail, tailEnd] = tailOf(messageEnd, end);
  for (const [from, to] of [
    [tail, tailEnd],
    [start, Math.min(messageStart, start + longestLead)],
  ] as const) {
    const around = text.slice(from, to);
    const found = clock.exec(around);
    if (found === null) continue;
    const begin = from + found.index;
    const behind = begin + found[0].length;
    const bias = biasBehind.exec(around.slice(found.index + found[0].length))?.[0];
    return {
      time: { start: begin, end: behind },
      bias: bias === undefined ? undefined : { start: behind, end: behind + bias.length },
    };
  }
  return { time: undefined, bias: undefined };
}

function tailOf(messageEnd: number, end: number): readonly [number, number] {
  return [messageEnd, Math.min(end, messageEnd + longestTail)];
}
