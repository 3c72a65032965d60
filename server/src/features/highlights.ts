// The same thing elsewhere: the thread, code, package, server or whatever else stands under the cursor is marked
// near and far. Asked for at every move of the cursor, so only what is near enough to be scrolled to is looked at.

import { type DocumentHighlight, DocumentHighlightKind, type Position } from 'vscode-languageserver-types';
import { placesOf, thingAt } from '../analysis/index.ts';
import type { LogView } from './logView.ts';

/** To each side of the cursor; and so many marks at most, the nearest. */
const reach = { mostRecords: 5000, mostUnits: 1 << 19, limit: 1000 };

/** Null where nothing of ours stands: then the editor marks the word itself. It may be interrupted where it yields. */
export function* highlights(
  { text, analysis }: LogView,
  position: Position,
): Generator<void, DocumentHighlight[] | null> {
  const { records } = analysis;
  const offset = text.offsetAt(position);
  const thing = thingAt(text, records, offset);
  if (thing === undefined) return null;
  const places = yield* placesOf(thing, { text, records, offset, ...reach });
  return places.map(({ start, end }) => ({
    range: { start: text.positionAt(start), end: text.positionAt(end) },
    kind: DocumentHighlightKind.Text,
  }));
}
