// Reads the one record that begins at a place, in whichever format it is. It depends on nothing that
// stands before that place: that is why a log reads the same whole, in pieces, or grown.

import type { Span } from '../text/span.ts';
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
import { readAs } from './readAs.ts';

type ReadLine = (span: Span, start: number, lineEnd: number, draft: Draft) => boolean;

/** The formats of one line, each asked in turn. */
const lineFormats: readonly { readonly format: Format; readonly read: ReadLine }[] = [
  { format: 'setup', read: readSetup },
  { format: 'bracket', read: readBracket },
  { format: 'provider', read: readProvider },
  { format: 'msi', read: readMsi },
  { format: 'columns', read: readColumns },
  { format: 'bracket', read: readPrefixed },
];

const ccmMarks = new MarkSearch('<![LOG[', ']LOG]!>');

/**
 * Reads the record that begins at `start`, in `format` and no other if one is given. False if it may go on
 * behind the text that is there.
 */
export function readRecord(span: Span, start: number, draft: Draft, format?: Format): boolean {
  if (format !== undefined) return readAs(format, span, start, draft);
  draft.begin(start);
  const { length, complete } = span;
  if (opensCcm(span, start, length)) return readCcm(span, start, draft);
  if (readTrace(span, start, length, draft)) return complete || draft.reach <= length;
  const { lineEnd } = draft.known;
  if (lineEnd === length && !complete) return false;
  if (!readLine(span, start, lineEnd, draft) || (draft.isOpen && !complete)) return false;
  draft.reach = Math.max(draft.reach, lineEnd + 1);
  return true;
}

function readLine(span: Span, start: number, lineEnd: number, draft: Draft): boolean {
  if (readBrokenTrace(span, start, lineEnd, draft)) return true;
  draft.begin(start);
  const mark = findMark(span, start, lineEnd, draft);
  if (mark >= 0 && !opensCcm(span, mark, lineEnd)) return readCcmTail(span, start, mark, draft);
  const end = mark >= 0 ? mark : lineEnd;
  if (readCcmPiece(span, start, end, draft)) return true;
  draft.begin(start);
  if (!lineFormats.some(({ read }) => read(span, start, end, draft))) readPlain(span, start, end, draft);
  if (mark >= 0) draft.oddities |= oddities.torn;
  return true;
}

/** The first opener or closer of the `<![LOG[` shape in the line, or -1. */
function findMark({ units }: Span, start: number, lineEnd: number, draft: Draft): number {
  const { known } = draft;
  if (start < known.markFrom || start > known.markAt) {
    const found = ccmMarks.find(units, start, lineEnd);
    known.markFrom = start;
    known.markAt = found < 0 ? lineEnd : found;
  }
  return known.markAt < lineEnd ? known.markAt : -1;
}
