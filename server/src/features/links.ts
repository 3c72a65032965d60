// Links in the text of a log: from the number of an article to its page, and from the name of another log to that
// file, if it lies in the same folder. What a log says is compared with names that the editor gave; only those, and
// the ids of articles, go into an address. The editor shows a tooltip as Markdown, so no name or title stands in one.

import * as l10n from '@vscode/l10n';
import type { DocumentLink } from 'vscode-languageserver-types';
import { articleAddress, type Knowledge, type Pointer } from '../analysis/index.ts';
import { type ArticleLinks, articlePageAddress } from './articleLink.ts';
import type { LogView } from './logView.ts';

export interface FoundPointers {
  /** In UTF-16 units of the text. */
  readonly pointers: readonly Pointer[];
  /** There were more. */
  readonly isCut: boolean;
}

/** The first `limit` places that point elsewhere. It may be interrupted wherever it yields. */
export function* pointersIn({ text, analysis }: LogView, limit: number): Generator<void, FoundPointers> {
  const { records, pointers } = analysis;
  const found: Pointer[] = [];
  for (const [index, { base }] of records.blocks.entries()) {
    for (const pointer of pointers.of(text, records, index)) {
      if (found.length >= limit) return { pointers: found, isCut: true };
      found.push({ ...pointer, start: base + pointer.start, end: base + pointer.end });
    }
    yield;
  }
  return { pointers: found, isCut: false };
}

/** `siblings` are the names of the files beside the log. */
export function documentLinks(
  log: LogView,
  pointers: readonly Pointer[],
  siblings: readonly string[],
): DocumentLink[] {
  const files = new Map(siblings.map((name) => [name.toLowerCase(), name]));
  return pointers.flatMap((pointer): DocumentLink[] => {
    const leads =
      pointer.kind === 'article'
        ? linkToArticle(pointer.kb, log)
        : linkToFile(
            files.get(pointer.name.toLowerCase()),
            log.place,
            l10n.t('Open this log, which lies in the same folder'),
          );
    if (leads === undefined) return [];
    const range = { start: log.text.positionAt(pointer.start), end: log.text.positionAt(pointer.end) };
    return [{ range, ...leads }];
  });
}

export type LinkTarget = Pick<DocumentLink, 'target' | 'tooltip'>;

/** To the page of an article, or to the web where the editor opens no pages of ours. */
export function linkToArticle(
  kb: number,
  { knowledge, opensPages, addressTemplate }: Partial<ArticleLinks> & { readonly knowledge: Knowledge },
): LinkTarget {
  const article = opensPages ? knowledge.articles.find((known) => known.kb === kb) : undefined;
  if (article === undefined)
    return {
      target: articleAddress(kb, addressTemplate),
      tooltip: l10n.t('Open KB {0} in the browser', kb),
    };
  return { target: articlePageAddress(article), tooltip: l10n.t('Show the article KB {0}', kb) };
}

interface Folder {
  readonly before: string;
  readonly name: string;
  readonly behind: string;
}

/** The address around the name of a file. */
function folderOf(place: string): Folder {
  const [, before = '', name = '', behind = ''] = /^([^?#]*\/)([^/?#]*)(.*)$/s.exec(place) ?? [];
  return { before, name, behind };
}

/** To the file of that name beside the one at `place`. */
export function linkToFile(name: string | undefined, place: string, tooltip: string): LinkTarget | undefined {
  const { before, name: own, behind } = folderOf(place);
  if (name === undefined || before === '' || /\p{Surrogate}/u.test(name)) return undefined;
  const encoded = encodeURIComponent(name);
  // A file that names itself leads nowhere.
  if (encoded.toLowerCase() === own.toLowerCase()) return undefined;
  return { target: `${before}${encoded}${behind}`, tooltip };
}

/** The name of a file behind its path. */
export function nameInPath(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/')) + 1);
}
