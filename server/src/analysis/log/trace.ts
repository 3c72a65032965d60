// The `$$<` shape of site servers and SMS 1.x and 2.0 clients, one record a line:
//   message  $$<COMPONENT><stamp><thread=112 (0x70)>
// The stamp has three generations: `Mon Dec 04 15:41:45 1995~` (SMS 1.x, whose thread is bare
// hexadecimal), `Tue Jan 04 15:19:23.375 2000 [zone name]` (SMS 2.0), `12-09-2022 11:25:14.226+360`.
// The message may hold `$$` and `<…>` itself, so the last `$$<` of the line counts.

import type { NewRecord } from './recordTable.ts';
import { judge } from './severity.ts';
import { localTime, monthOf } from './time.ts';

const trailer = /^\$\$<([^<>]*)>(?:\s*<([^<>]*)>)?(?:\s*<thread=\s*([^<>]*)>)?/;
const dayFirstStamp = /^\w{3} (\w{3}) +(\d{1,2}) (\d{1,2}):(\d\d):(\d\d)(?:\.(\d{1,3}))? (\d{4})/;
const numericStamp = /^(\d{1,2})-(\d{1,2})-(\d{4}) (\d{1,2}):(\d\d):(\d\d)(?:\.(\d{1,3}))?(?:([+-])(\d+))?/;

/** The record of one line, or nothing if the line has no such trailer. */
export function readTrace(line: string, start: number): NewRecord | undefined {
  const mark = line.lastIndexOf('$$<');
  const fields = mark < 0 ? null : trailer.exec(line.slice(mark));
  if (fields === null) return undefined;
  const [, component = '', stamp = '', thread = ''] = fields;
  const first = leadingMarks(line, mark);
  const last = Math.max(first, messageLength(line, mark));
  return {
    start,
    end: start + line.length,
    messageStart: start + first,
    messageEnd: start + last,
    format: 'trace',
    ...judge(line.slice(first, last)),
    ...readStamp(stamp),
    component: component.trim(),
    thread: readThread(thread.trim(), stamp.includes('~')),
  };
}

/** Up to two `~` at the front are line breaks that the program printed first. */
function leadingMarks(line: string, mark: number): number {
  let at = 0;
  while (at < 2 && at < mark && line[at] === '~') at++;
  return at;
}

/** Without the blanks before the trailer and up to two `~` before those. */
function messageLength(line: string, mark: number): number {
  let end = mark;
  while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t')) end--;
  for (let marks = 0; marks < 2 && end > 0 && line[end - 1] === '~'; marks++) end--;
  return end;
}

function readStamp(stamp: string): Pick<NewRecord, 'time' | 'bias'> {
  const named = dayFirstStamp.exec(stamp);
  if (named !== null) {
    const [, month = '', day, hour, minute, second, fraction, year] = named;
    return { time: timeOf(year, monthOf(month), day, hour, minute, second, fraction), bias: undefined };
  }
  const [, month, day, year, hour, minute, second, fraction, sign, bias] = numericStamp.exec(stamp) ?? [];
  if (month === undefined) return { time: undefined, bias: undefined };
  return {
    time: timeOf(year, Number(month), day, hour, minute, second, fraction),
    bias: bias === undefined ? undefined : Number(`${sign}${bias}`),
  };
}

function timeOf(
  year: string | undefined,
  month: number,
  day: string | undefined,
  hour: string | undefined,
  minute: string | undefined,
  second: string | undefined,
  fraction = '',
): number | undefined {
  const milliseconds = Number(fraction.padEnd(3, '0'));
  return localTime(
    Number(year),
    month,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
    milliseconds,
  );
}

function readThread(text: string, bareHex: boolean): number | undefined {
  const decimal = /^(\d+)(?: \(0x[0-9A-Fa-f]+\))?$/.exec(text)?.[1];
  if (bareHex) return /^[0-9A-Fa-f]{1,8}$/.test(text) ? Number.parseInt(text, 16) : undefined;
  return decimal === undefined ? undefined : Number(decimal);
}
