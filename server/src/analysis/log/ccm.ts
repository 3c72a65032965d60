// The `<![LOG[` shape of advanced clients, management points and Configuration Manager:
//   <![LOG[message]LOG]!><time="…" date="…" component="…" context="" type="1" thread="…" file="…">
// A message may run over many lines; a record that never closes ends where the next one opens a line.

import type { NewRecord } from './recordTable.ts';
import { type Judgement, judge, severityOfType } from './severity.ts';
import { localTime } from './time.ts';

export const ccmOpener = '<![LOG[';
const closer = ']LOG]!>';
const attributeList = /(\w+)="([^"]*)"/g;
const timeValue = /^(\d{1,2}):(\d\d):(\d\d)(?:\.(\d{1,7}))?(?:([+-])(\d+))?$/;
const dateValue = /^(\d{1,2})-(\d{1,2})-(\d{4})$/;

/** The record that opens at `start`; its end is where reading goes on. */
export function readCcm(text: string, start: number): NewRecord {
  const messageStart = start + ccmOpener.length;
  const limit = nextOpener(text, messageStart);
  const close = text.indexOf(closer, messageStart);
  if (close < 0 || close >= limit) {
    const end = trimLineEnd(text, messageStart, limit);
    return { ...bare(start, end, messageStart, end), ...judge(text.slice(messageStart, end)) };
  }
  const attributesEnd = text.indexOf('>', close + closer.length);
  const end =
    attributesEnd < 0 || attributesEnd > limit
      ? trimLineEnd(text, close + closer.length, limit)
      : attributesEnd + 1;
  return {
    ...bare(start, end, messageStart, close),
    ...settle(text.slice(messageStart, close), text.slice(close + closer.length, end)),
  };
}

function bare(start: number, end: number, messageStart: number, messageEnd: number) {
  return {
    start,
    end,
    messageStart,
    messageEnd,
    format: 'ccm' as const,
    time: undefined,
    bias: undefined,
    component: '',
    thread: undefined,
  };
}

function nextOpener(text: string, from: number): number {
  const next = text.indexOf(`\n${ccmOpener}`, from);
  return next < 0 ? text.length : next + 1;
}

function trimLineEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--;
  return end;
}

function settle(message: string, attributes: string): Partial<NewRecord> & Judgement {
  const values = new Map<string, string>();
  for (const [, name = '', value = ''] of attributes.matchAll(attributeList))
    values.set(name.toLowerCase(), value);
  const thread = values.get('thread') ?? '';
  return {
    ...severityOf(values.get('type') ?? '', message),
    ...readTime(values.get('time') ?? '', values.get('date') ?? ''),
    component: values.get('component') ?? '',
    thread: /^\d+$/.test(thread) ? Number(thread) : undefined,
  };
}

function severityOf(type: string, message: string): Judgement {
  if (!/^\d+$/.test(type)) return judge(message);
  return { severity: severityOfType(Number(type)), severityFrom: 'type' };
}

function readTime(time: string, date: string): Pick<NewRecord, 'time' | 'bias'> {
  const [, hour, minute, second, fraction = '', sign, bias] = timeValue.exec(time) ?? [];
  const [, month, day, year] = dateValue.exec(date) ?? [];
  if (hour === undefined || month === undefined) return { time: undefined, bias: undefined };
  const milliseconds = Number(fraction.slice(0, 3).padEnd(3, '0'));
  return {
    time: localTime(
      Number(year),
      Number(month),
      Number(day),
      Number(hour),
      Number(minute),
      Number(second),
      milliseconds,
    ),
    bias: bias === undefined ? undefined : Number(`${sign}${bias}`),
  };
}
