// Windows Installer logs, which lie beside those of the setups that ran it.
//   MSI (s) (60:0C) [07:33:22:647]: text
// The time has no date, so it is not taken for one; the two halves of the brackets are the low bytes of
// process and thread.

import type { Span } from '../../text/span.ts';
import type { Draft } from '../draft.ts';
import { formatIds } from '../kinds.ts';
import { firstUnit, markOf, standsAt } from '../units.ts';
import { judge } from '../words.ts';

const lead = markOf('MSI (');
const timeEnd = markOf(']: ');

export function readMsi({ units }: Span, start: number, lineEnd: number, draft: Draft): boolean {
  if (!standsAt(units, lead, start, lineEnd)) return false;
  const bracket = firstUnit(units, 0x5d, start, Math.min(lineEnd, start + 48));
  if (bracket < 0 || !standsAt(units, timeEnd, bracket, lineEnd)) return false;
  draft.format = formatIds.msi;
  draft.componentStart = start;
  draft.componentEnd = start + 'MSI (s)'.length;
  draft.messageStart = bracket + timeEnd.length;
  draft.messageEnd = lineEnd;
  draft.end = lineEnd;
  judge(units, draft);
  return true;
}
