// The same thing elsewhere in a setup file: a site code, also in the names that are made of it; a key of the same name,
// which may stand twice or in another section; a section that stands twice.

import { type DocumentHighlight, DocumentHighlightKind, type Position } from 'vscode-languageserver-types';
import {
  type Extent,
  isIn,
  type SetupAnalysis,
  same,
  setupPlaceAt,
  siteCodePlaces,
} from '../../analysis/index.ts';
import { rangeOf, type SetupView } from './setupView.ts';

/** Null where nothing of ours stands: then the editor marks the word itself. */
export function setupHighlights(view: SetupView, position: Position): DocumentHighlight[] | null {
  const places = placesAt(view, position);
  return places === undefined
    ? null
    : places.map((place) => ({ range: rangeOf(view, place), kind: DocumentHighlightKind.Text }));
}

function placesAt({ setup, text }: SetupView, position: Position): Extent[] | undefined {
  const offset = text.offsetAt(position);
  const { sections } = setup.ini;
  const place = setupPlaceAt(setup.ini, offset);
  switch (place?.kind) {
    case 'section':
      return sections.flatMap(({ name, header }) =>
        header !== undefined && same(name, place.section.name) ? [header.nameAt] : [],
      );
    case 'key':
      return sections.flatMap(({ entries }) =>
        entries.filter(({ key }) => same(key, place.entry.key)).map(({ keyAt }) => keyAt),
      );
    case 'value':
      return codesLike(setup, offset);
    default:
      return undefined;
  }
}

/** A name only looks as if it held a code where nothing else in the file has that code. */
function codesLike(setup: SetupAnalysis, offset: number): Extent[] | undefined {
  const places = siteCodePlaces(setup);
  const here = places.find(({ at }) => isIn(at, offset));
  if (here === undefined) return undefined;
  const all = places.filter(({ code }) => same(code, here.code));
  return all.every(({ role }) => role === 'made') ? undefined : all.map(({ at }) => at);
}
