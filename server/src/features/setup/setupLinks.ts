// Links in a setup file: from the number of an article in a remark to the article, and from a value that names a file to
// that file, if one of its name lies in the same folder. Names of files come from the editor; only those go into an
// address.

import * as l10n from '@vscode/l10n';
import type { DocumentLink } from 'vscode-languageserver-types';
import { findKbArticles, type IniEntry } from '../../analysis/index.ts';
import { type LinkTarget, linkToArticle, linkToFile, nameInPath } from '../links.ts';
import { logBeside } from './linksToLog.ts';
import { rangeOf, type SetupView } from './setupView.ts';

/** More links than these in one file help nobody. */
const mostLinks = 1000;

/** `siblings` are the names of the files beside the setup file. */
export function setupLinks(view: SetupView, siblings: readonly string[]): DocumentLink[] {
  const files = new Map(siblings.map((name) => [name.toLowerCase(), name]));
  return [...logLinks(view, files), ...articleLinks(view), ...fileLinks(view, files)].slice(0, mostLinks);
}

/** Names as they are spelt, by the same in small letters. */
type Files = ReadonlyMap<string, string>;

/** Whether the names of the files beside it are of any use. */
export function namesFiles({ setup }: SetupView): boolean {
  return (
    setup.file.log !== '' ||
    setup.ini.sections.some(({ entries }) => entries.some(({ value }) => isName(value)))
  );
}

function articleLinks(view: SetupView): DocumentLink[] {
  const { text, lines } = view.setup.ini;
  const links: DocumentLink[] = [];
  for (const { kind, start, end } of lines) {
    if (kind !== 'remark' || links.length >= mostLinks) continue;
    findKbArticles(text.slice(start, end), (found) => {
      if (found.kind !== 'kb') return;
      const at = { start: start + found.start, end: start + found.end };
      links.push({ range: rangeOf(view, at), ...linkToArticle(found.number, view) });
    });
  }
  return links;
}

/** From the head of a script to the log that Setup wrote when it was run. */
function logLinks(view: SetupView, files: Files): DocumentLink[] {
  const header = view.setup.section('Identification')?.header;
  const target = logBeside(view, [...files.values()]);
  const tooltip = l10n.t('Open the log of Setup, which lies in the same folder');
  return header === undefined || target === undefined
    ? []
    : [{ range: rangeOf(view, header.nameAt), target, tooltip }];
}

function fileLinks(view: SetupView, files: Files): DocumentLink[] {
  const { setup } = view;
  return setup.ini.sections.flatMap(({ entries }) =>
    entries.flatMap((entry): DocumentLink[] => {
      const target = setup.isSecret(entry) ? undefined : targetOf(entry, files, view);
      return target === undefined ? [] : [{ range: rangeOf(view, entry.valueAt), ...target }];
    }),
  );
}

function targetOf({ value }: IniEntry, files: Files, { place }: SetupView): LinkTarget | undefined {
  if (!isName(value)) return undefined;
  const name = files.get(nameInPath(value).toLowerCase());
  return linkToFile(name, place, l10n.t('Open this file, which lies in the same folder'));
}

/** A name with an ending, perhaps behind a path. */
function isName(value: string): boolean {
  return /[^\\/.]\.[A-Za-z0-9_]{1,8}$/.test(value);
}
