// Reads the one record that begins at a place as the user said: only one format is asked, and whatever is
// not in it is a plain line. Like readRecord it depends on nothing that stands before that place.

import { findLineEnd, type Span } from '../text/span.ts';
import { type Draft, oddities } from './draft.ts';
import { readBracket, readPrefixed } from './formats/bracket.ts';
import { readBrokenTrace } from './formats/brokenTrace.ts';
import { opensCcm, readCcm, readCcmTail } from './formats/ccm.ts';
import { readCcmPiece } from './formats/ccmPiece.ts';
import { readColumns } from './formats/columns.ts';
import { readMsi } from './formats/msi.ts';
import { readPlain } from './formats/plain.ts';
import { readProvider } from './formats/provider.ts';
import { readSetup } from './formats/setup.ts';
import { readTrace } from './formats/trace.ts';
import type { Format } from './kinds.ts';
import { MarkSearch } from './markSearch.ts';

type ReadLine = (span: Span, start: number, lineEnd: number, draft: Draft) => boolean;

/** How a line is read in each format. False if more text must come first. */
const readers: Readonly<Record<Format, ReadLine>> = {
  trace: firstOf(readTrace, readBrokenTrace),
  ccm: readCcmLine,
  setup: firstOf(readSetup),
  columns: firstOf(readColumns),
  bracket: firstOf(readBracket, readPrefixed),
  provider: firstOf(readProvider),
  msi: firstOf(readMsi),
  plain: firstOf(),
};

const ccmMarks = new MarkSearch('<![LOG[', ']LOG]!>');

/** Reads the record that begins at `start`. False if it may go on behind the text that is there. */
export function readAs(format: Format, span: Span, start: number, draft: Draft): boolean {
  draft.begin(start);
  const { length, complete } = span;
  if (format === 'ccm' && opensCcm(span, start, length)) return readCcm(span, start, draft);
  const lineEnd = endOfLine(span, start, draft);
  if (lineEnd === length && !complete) return false;
  if (!readers[format](span, start, lineEnd, draft) || (draft.isOpen && !complete)) return false;
  draft.reach = Math.max(draft.reach, lineEnd + 1);
  return true;
}

/** A line may be many records: its end is looked for once. */
function endOfLine(span: Span, start: number, { known }: Draft): number {
  if (start < known.restFrom || start > known.restEnd) {
    known.restFrom = start;
    known.restEnd = findLineEnd(span, start, span.length);
  }
  return known.restEnd;
}

/** Asks each in turn; a line that none of them knows is plain. */
function firstOf(...inTurn: readonly ReadLine[]): ReadLine {
  return (span, start, lineEnd, draft) => {
    const isRead = inTurn.some((read) => {
      draft.begin(start);
      return read(span, start, lineEnd, draft);
    });
    if (!isRead) readLinePlain(span, start, lineEnd, draft);
    return true;
  };
}

/** A line that does not begin with a record may have the rest of one in it, or the beginning of the next. */
function readCcmLine(span: Span, start: number, lineEnd: number, draft: Draft): boolean {
  const mark = ccmMarks.find(span.units, start, lineEnd);
  if (mark >= 0 && !opensCcm(span, mark, lineEnd)) return readCcmTail(span, start, mark, draft);
  const end = mark >= 0 ? mark : lineEnd;
  if (readCcmPiece(span, start, end, draft)) return true;
  readLinePlain(span, start, end, draft);
  if (mark >= 0) draft.oddities |= oddities.torn;
  return true;
}

function readLinePlain(span: Span, start: number, lineEnd: number, draft: Draft): void {
  draft.begin(start);
  readPlain(span, start, lineEnd, draft);
}
