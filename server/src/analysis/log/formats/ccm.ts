// The shape of advanced clients, management points, Configuration Manager and many scripts:
//   <![LOG[message]LOG]!><time="…" date="…" component="…" context="" type="1" thread="…" file="…">
// The message may run over many lines and hold anything. A record that never closes ends where the next
// one opens a line. Copies from web pages have lost their `!`: `<[LOG[…]LOG]>`.

import { findLineEnd, isLineEnd, type Span, type Units } from '../../text/span.ts';
import { type Draft, oddities } from '../draft.ts';
import { formatIds, severityIds, severitySourceIds } from '../kinds.ts';
import { MarkSearch } from '../markSearch.ts';
import { less, markOf, standsAt } from '../units.ts';
import { judge } from '../words.ts';
import { readAttributes } from './ccmAttributes.ts';
import { readTrace } from './trace.ts';

const opener = markOf('<![LOG[');
const bareOpener = markOf('<[LOG[');
const closer = markOf(']LOG]!>');
const bareCloser = markOf(']LOG]>');
const marks = new MarkSearch('<![LOG[', ']LOG]!>');
const bareMarks = new MarkSearch('<[LOG[', ']LOG]>');

/** No message is longer; what comes after belongs to records of its own. */
const longestMessage = 1 << 24;

export function opensCcm(span: Span, at: number, to: number): boolean {
  const { units } = span;
  return units[at] === less && (standsAt(units, opener, at, to) || standsAt(units, bareOpener, at, to));
}

/** Reads the record that opens at `start`. False if it may go on behind the text that is there. */
export function readCcm(span: Span, start: number, draft: Draft): boolean {
  const { units, length, complete } = span;
  const bare = !standsAt(units, opener, start, length);
  const search = bare ? bareMarks : marks;
  const closing = bare ? bareCloser : closer;
  draft.format = formatIds.ccm;
  draft.messageStart = start + (bare ? bareOpener.length : opener.length);
  if (bare) draft.oddities |= oddities.misspelt;
  const limit = Math.min(length, draft.messageStart + longestMessage);
  const at = findClosing(span, search, closing, limit, draft);
  if (at < 0) return limit === length && !complete ? false : endUnclosed(span, limit, draft);
  if (!standsAt(units, closing, at, length)) return endUnclosed(span, at, draft);
  draft.messageEnd = withoutLineEnd(units, draft.messageStart, at);
  const whole = readAttributes(span, at + closing.length, draft);
  settleSeverity(span, draft);
  return whole;
}

/** The first place before `limit` where the message is closed, or where another record opens a line; or -1. */
function findClosing(
  { units, length }: Span,
  search: MarkSearch,
  closing: Uint8Array,
  limit: number,
  draft: Draft,
): number {
  const { known, messageStart } = draft;
  if (closing !== closer || messageStart < known.closingFrom || messageStart > known.closingTo) {
    known.closingFrom = messageStart;
    known.closingTo = messageStart;
    known.innerOpener = -1;
  }
  let at = search.find(units, Math.max(messageStart, known.closingTo), limit);
  while (at >= 0 && !standsAt(units, closing, at, length) && !isLineEnd(units[at - 1] as number)) {
    known.innerOpener = at;
    at = search.find(units, at + 1, limit);
  }
  known.closingTo = at < 0 ? limit - closer.length : at;
  if (known.innerOpener >= messageStart) draft.oddities |= oddities.torn;
  if (closing !== closer) known.closingTo = -1;
  return at;
}

/** The end of a record whose beginning is lost: its message is what is left of it. */
export function readCcmTail(span: Span, start: number, closing: number, draft: Draft): boolean {
  draft.format = formatIds.ccm;
  draft.oddities |= oddities.cutAtStart;
  draft.messageEnd = closing;
  draft.messageStart = start;
  const whole = readAttributes(span, closing + closer.length, draft);
  settleSeverity(span, draft);
  return whole;
}

export function settleSeverity({ units }: Span, draft: Draft): void {
  if (draft.type < 0) {
    judge(units, draft);
    return;
  }
  draft.severity = severityOfType(draft.type);
  draft.severityFrom = severitySourceIds.type;
}

/** 0 is Microsoft's own mark for detail. */
function severityOfType(type: number): number {
  if (type === 3) return severityIds.error;
  if (type === 2) return severityIds.warning;
  return type === 0 ? severityIds.detail : severityIds.info;
}

/** One line end right before the closing mark belongs to the record and not to the message. */
function withoutLineEnd(units: Units, start: number, end: number): number {
  if (end === start || !isLineEnd(units[end - 1] as number)) return end;
  return end - 2 >= start && units[end - 1] === 0x0a && units[end - 2] === 0x0d ? end - 2 : end - 1;
}

/** Nothing closes the record before `limit`: it ends there, or before a line that is a record of its own. */
function endUnclosed(span: Span, limit: number, draft: Draft): boolean {
  const { units } = span;
  const { start, messageStart } = draft;
  const odd = draft.oddities | oddities.unfinished;
  let end = findLineEnd(span, messageStart, limit);
  let last = end;
  while (end < limit) {
    const line = isLineEnd(units[end] as number) ? end + 1 : end;
    end = findLineEnd(span, line, limit);
    if (end > line) {
      draft.begin(line);
      if (readTrace(span, line, end, draft)) break;
      last = end;
    }
  }
  draft.begin(start);
  draft.known.lineEnd = -1; // the last line may have been cut at the limit
  draft.format = formatIds.ccm;
  draft.messageStart = messageStart;
  draft.messageEnd = last;
  draft.end = last;
  draft.reach = limit + opener.length;
  draft.oddities = odd;
  judge(units, draft);
  return true;
}
