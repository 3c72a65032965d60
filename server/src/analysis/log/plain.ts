// Whatever no other format knows: one record a line. A SMS Setup log leads each line with its time,
// `<07-13-1999 17:40:49> text`.

import type { NewRecord } from './recordTable.ts';
import { judge } from './severity.ts';
import { localTime } from './time.ts';

const setupStamp = /^\uFEFF?<(\d\d)-(\d\d)-(\d{4}) (\d\d):(\d\d):(\d\d)> ?/;

export function readPlain(line: string, start: number): NewRecord {
  const stamp = setupStamp.exec(line);
  const [lead = '', month, day, year, hour, minute, second] = stamp ?? [];
  const time = localTime(
    Number(year),
    Number(month),
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
    0,
  );
  return {
    start,
    end: start + line.length,
    messageStart: start + lead.length,
    messageEnd: start + line.length,
    format: stamp === null ? 'plain' : 'setup',
    ...judge(line.slice(lead.length)),
    time: stamp === null ? undefined : time,
    bias: undefined,
    component: '',
    thread: undefined,
  };
}
