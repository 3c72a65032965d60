// The same thing elsewhere in a setup file: a site code, also in the names that are made of it; a key of the same name,
// which may stand twice or in another section; a section that stands twice.

import { type DocumentHighlight, DocumentHighlightKind, type Position } from 'vscode-languageserver-types';
import { type Extent, same, setupPlaceAt, siteCodeAt, siteCodePlaces } from '../../analysis/index.ts';
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
    case 'value': {
      const code = siteCodeAt(setup, place.entry, offset);
      return code === undefined ? undefined : siteCodePlaces(setup, code);
    }
    default:
      return undefined;
  }
}
