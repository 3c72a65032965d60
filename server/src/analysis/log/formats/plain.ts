// Whatever no other format knows: one record a line. Two such lines mean something all the same: the mark
// that a log was renamed here, and a status message without a trailer.

import type { Span, Units } from '../../text/span.ts';
import { type Draft, oddities } from '../draft.ts';
import { formatIds, severitySourceIds } from '../kinds.ts';
import { firstUnit, markOf, quote, standsAt } from '../units.ts';
import { judge } from '../words.ts';

const renamed = markOf('<MAXIMUM LOG FILE SIZE REACHED');
const rolledOver = markOf('ROLLOVER');
const componentOfStatus = markOf(' COMP="');

export function readPlain({ units }: Span, start: number, lineEnd: number, draft: Draft): void {
  draft.format = formatIds.plain;
  draft.messageStart = start;
  draft.messageEnd = lineEnd;
  draft.end = lineEnd;
  judge(units, draft);
  if (draft.severityFrom === severitySourceIds.status) takeComponent(units, draft);
  const rolled = standsAt(units, rolledOver, start, lineEnd) && lineEnd - start === rolledOver.length;
  if (rolled || standsAt(units, renamed, start, lineEnd)) draft.oddities |= oddities.rotation;
}

function takeComponent(units: Units, draft: Draft): void {
  const limit = Math.min(draft.messageEnd, draft.messageStart + 200);
  for (let at = draft.messageStart; at < limit; at++) {
    if (!standsAt(units, componentOfStatus, at, limit)) continue;
    const start = at + componentOfStatus.length;
    const end = firstUnit(units, quote, start, limit);
    if (end >= 0) {
      draft.componentStart = start;
      draft.componentEnd = end;
    }
    return;
  }
}
