// What stands between records and belongs to none: line ends, blanks up to a line end or up to an opener of
// the `<![LOG[` shape, byte order marks (some writers put one on every line), and the NULs of ring files with
// the write offset behind them.

import { isLineEnd, type Span, type Units } from '../text/span.ts';
import { opensCcm } from './formats/ccm.ts';
import { isBlank, less } from './units.ts';

const openerLength = '<![LOG['.length;

/** The first place from `at` on where a record may begin; -1 if that cannot be told before more text comes. */
export function skipPadding(span: Span, from: number): number {
  const { units, length, complete } = span;
  for (let at = from; at < length; ) {
    const unit = units[at] as number;
    if (isLineEnd(unit) || unit === 0) at++;
    else if (isBlank(unit)) {
      const end = endOfBlanks(units, at, length);
      if (end === length && !complete) return -1;
      if (end < length && !isLineEnd(units[end] as number)) return startBehindBlanks(span, at, end);
      at = end;
    } else {
      const step = lengthOfMark(units, at, length, complete);
      if (step < 0) return -1;
      if (step === 0) return at;
      at += step;
    }
  }
  return length;
}

/** Blanks [at, end) begin the record that they lead, unless that opens with a mark of its own. */
function startBehindBlanks(span: Span, at: number, end: number): number {
  if (opensCcm(span, end, span.length)) return end;
  const isCut = !span.complete && span.units[end] === less && end + openerLength > span.length;
  return isCut ? -1 : at;
}

function endOfBlanks(units: Units, at: number, length: number): number {
  let end = at;
  while (end < length && isBlank(units[end])) end++;
  return end;
}

/** The units of a byte order mark or of a ring's offset at `at`; 0 if none, -1 if more text must come. */
function lengthOfMark(units: Units, at: number, length: number, complete: boolean): number {
  const unit = units[at];
  if (unit === 0xfeff) return 1;
  if (unit === 0xef && units.BYTES_PER_ELEMENT === 1) {
    if (length - at < 3) return complete ? 0 : -1;
    return units[at + 1] === 0xbb && units[at + 2] === 0xbf ? 3 : 0;
  }
  if (unit === 0x30 && units[at + 1] === 0 && at + 1 < length) return ringOffset(units, at, length, complete);
  return 0;
}

/** `0x0000117E` in UTF-16, whatever the rest of the file is in. */
const offsetLength = 20;

function ringOffset(units: Units, at: number, length: number, complete: boolean): number {
  if (length - at < offsetLength) return complete ? 0 : -1;
  if (units[at + 2] !== 0x78) return 0;
  for (let i = 1; i < offsetLength; i += 2) if (units[at + i] !== 0) return 0;
  return offsetLength;
}
