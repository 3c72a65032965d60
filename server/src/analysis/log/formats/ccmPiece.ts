// A piece of a torn record of the `<![LOG[` shape: some of its attributes without the beginning,
// `3-21-2026" component="AgentExecutor" context="" type="1" thread="7" file="">`.

import type { Span } from '../../text/span.ts';
import { type Draft, oddities } from '../draft.ts';
import { formatIds } from '../kinds.ts';
import { MarkSearch } from '../markSearch.ts';
import { less, quote } from '../units.ts';
import { settleSeverity } from './ccm.ts';
import { readAttributeList } from './ccmAttributes.ts';

const anyAttribute = new MarkSearch(
  '<time="',
  ' date="',
  ' component="',
  ' context="',
  ' thread="',
  ' type="',
);

/** No list of attributes is longer; a longer line is not looked through for one, since many records may stand in it. */
const longestPiece = 1 << 14;

export function readCcmPiece(span: Span, start: number, lineEnd: number, draft: Draft): boolean {
  const { units } = span;
  if (lineEnd - start > longestPiece) return false;
  if (units[lineEnd - 1] !== 0x3e || units[lineEnd - 2] !== quote) return false;
  const list = anyAttribute.find(units, start, lineEnd);
  if (list < 0) return false;
  draft.format = formatIds.ccm;
  draft.oddities |= oddities.cutAtStart | oddities.torn;
  readAttributeList(span, units[list] === less ? list + 1 : list, lineEnd, draft);
  draft.messageStart = start;
  draft.messageEnd = list;
  settleSeverity(span, draft);
  return true;
}
