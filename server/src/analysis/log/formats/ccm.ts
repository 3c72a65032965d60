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

const exclamation = 0x21;

/** No message is longer; what comes after belongs to records of its own. */
const longestMessage = 1 << 24;

export function opensCcm(span: Span, at: number, to: number): boolean {
  const { units } = span;
  return units[at] === less && (isOpener(units, at, to) || standsAt(units, bareOpener, at, to));
}

// biome-ignore format: a mark is one line, and a loop over it costs more than to look
function isOpener(u: Units, n: number, to: number): boolean { return n + 7 <= to && u[n] === 0x3c && u[n + 1] === 0x21 && u[n + 2] === 0x5b && u[n + 3] === 0x4c && u[n + 4] === 0x4f && u[n + 5] === 0x47 && u[n + 6] === 0x5b; } // <![LOG[
// biome-ignore format: a mark is one line, and a loop over it costs more than to look
function isCloser(u: Units, n: number, to: number): boolean { return n + 7 <= to && u[n] === 0x5d && u[n + 1] === 0x4c && u[n + 2] === 0x4f && u[n + 3] === 0x47 && u[n + 4] === 0x5d && u[n + 5] === 0x21 && u[n + 6] === 0x3e; } // ]LOG]!>

/** Reads the record that `opensCcm` found at `start`. False if it may go on behind the text that is there. */
export function readCcm(span: Span, start: number, draft: Draft): boolean {
  const { units, length, complete } = span;
  const bare = units[start + 1] !== exclamation;
  draft.format = formatIds.ccm;
  draft.messageStart = start + (bare ? bareOpener.length : opener.length);
  if (bare) draft.oddities |= oddities.misspelt;
  const limit = Math.min(length, draft.messageStart + longestMessage);
  const at = bare ? findBareClosing(units, limit, draft) : findClosing(units, limit, draft);
  if (at < 0) return limit === length && !complete ? false : endUnclosed(span, limit, draft);
  if (!(bare ? standsAt(units, bareCloser, at, limit) : isCloser(units, at, limit)))
    return endUnclosed(span, at, draft);
  draft.messageEnd = withoutLineEnd(units, draft.messageStart, at);
  const whole = readAttributes(span, at + (bare ? bareCloser.length : closer.length), draft);
  settleSeverity(span, draft);
  return whole;
}

/** The first place before `limit` where the message is closed, or where another record opens a line; or -1. */
function findClosing(units: Units, limit: number, draft: Draft): number {
  const { known, messageStart } = draft;
  if (messageStart < known.closingFrom || messageStart > known.closingTo) {
    known.closingFrom = messageStart;
    known.closingTo = messageStart;
    known.innerOpener = -1;
  }
  let at = marks.find(units, known.closingTo, limit);
  while (at >= 0 && !isCloser(units, at, limit) && !isLineEnd(units[at - 1] as number)) {
    known.innerOpener = at;
    at = marks.find(units, at + 1, limit);
  }
  known.closingTo = at < 0 ? limit - closer.length : at;
  if (known.innerOpener >= messageStart) draft.oddities |= oddities.torn;
  return at;
}

/** The same for a record that has lost its `!`. */
function findBareClosing(units: Units, limit: number, draft: Draft): number {
  const { messageStart } = draft;
  let at = bareMarks.find(units, messageStart, limit);
  while (at >= 0 && !standsAt(units, bareCloser, at, limit) && !isLineEnd(units[at - 1] as number)) {
    draft.oddities |= oddities.torn;
    at = bareMarks.find(units, at + 1, limit);
  }
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
