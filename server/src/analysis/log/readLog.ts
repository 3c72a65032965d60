// Text -> table of records. Formats are recognised record by record, so a mixed file reads right; a line
// that is nobody's is a record all the same, and nothing of the text is dropped but blank lines.

import { ccmOpener, readCcm } from './ccm.ts';
import { readPlain } from './plain.ts';
import { type NewRecord, RecordTable } from './recordTable.ts';
import { readTrace } from './trace.ts';

export function readLog(text: string): RecordTable {
  const table = new RecordTable();
  let at = 0;
  while (at < text.length) {
    if (isPadding(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const record = readRecord(text, at);
    table.add(record);
    at = Math.max(record.end, at + 1);
  }
  return table;
}

function readRecord(text: string, start: number): NewRecord {
  if (text.startsWith(ccmOpener, start)) return readCcm(text, start);
  const line = text.slice(start, lineEnd(text, start));
  return readTrace(line, start) ?? readPlain(line, start);
}

/** Where the line ends, or where a `<![LOG[` begins in the middle of it. */
function lineEnd(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a || unit === 0x0d) return at;
    if (unit === 0x3c && at > start && text.startsWith(ccmOpener, at)) return at;
  }
  return text.length;
}

/** Line ends, a byte order mark, and the NULs of ring files stand between records and belong to none. */
function isPadding(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d || unit === 0xfeff || unit === 0;
}
