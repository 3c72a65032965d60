// The outline of a setup file: its sections with their keys, and what each is set to. A secret is hidden there, too.

import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import type { Extent, IniEntry, IniSection } from '../../analysis/index.ts';
import { excerpt } from '../excerpt.ts';
import { symbolName } from '../symbolName.ts';
import { lastLineOf } from './lastLine.ts';
import { rangeOf, type SetupView } from './setupView.ts';

/** A file with more lines than these is none that a person wrote. */
const mostKeys = 5000;
/** A longer value is cut; it stands in the text. */
const longestValue = 80;

export function setupOutline(view: SetupView): DocumentSymbol[] {
  let room = mostKeys;
  return view.setup.ini.sections.flatMap((section) => {
    const children = section.entries.slice(0, room).map((entry) => keySymbol(entry, view));
    room -= children.length;
    // What stands before the first section belongs to none.
    return section.header === undefined
      ? children
      : [{ ...sectionSymbol(section, section.header, view), children }];
  });
}

function sectionSymbol(
  section: IniSection,
  header: Extent & { readonly nameAt: Extent },
  view: SetupView,
): DocumentSymbol {
  return {
    name: symbolName(view.setup.shownName(section.name)),
    kind: SymbolKind.Namespace,
    range: rangeOf(view, { start: header.start, end: lastLineOf(view.setup.ini, section).end }),
    selectionRange: rangeOf(view, header.nameAt),
  };
}

function keySymbol(entry: IniEntry, view: SetupView): DocumentSymbol {
  return {
    name: symbolName(view.setup.shownName(entry.key)),
    detail: excerpt(view.setup.shown(entry), longestValue),
    kind: SymbolKind.Key,
    range: rangeOf(view, { start: entry.start, end: entry.end }),
    selectionRange: rangeOf(view, entry.keyAt),
  };
}
