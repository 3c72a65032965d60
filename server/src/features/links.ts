// Links in the text of a log: from the number of an article to its page, and from the name of another log to that
// file, if it lies in the same folder. What a log says is compared with names that the editor gave; only those, and
// the ids of articles, go into an address. The editor shows a tooltip as Markdown, so no name or title stands in one.

import * as l10n from '@vscode/l10n';
import type { DocumentLink } from 'vscode-languageserver-types';
import { articleAddress, type Pointer } from '../analysis/index.ts';
import { articlePageAddress } from './articleLink.ts';
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
  const folder = folderOf(log.place);
  return pointers.flatMap((pointer): DocumentLink[] => {
    const leads =
      pointer.kind === 'article'
        ? toArticle(pointer.kb, log)
        : toFile(files.get(pointer.name.toLowerCase()), folder);
    if (leads === undefined) return [];
    const range = { start: log.text.positionAt(pointer.start), end: log.text.positionAt(pointer.end) };
    return [{ range, ...leads }];
  });
}

type Leads = Pick<DocumentLink, 'target' | 'tooltip'>;

function toArticle(kb: number, log: LogView): Leads {
  const article = log.opensPages ? log.knowledge.articles.find((known) => known.kb === kb) : undefined;
  if (article === undefined)
    return {
      target: articleAddress(kb, log.addressTemplate),
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

function toFile(name: string | undefined, { before, name: own, behind }: Folder): Leads | undefined {
  if (name === undefined || before === '' || /\p{Surrogate}/u.test(name)) return undefined;
  const encoded = encodeURIComponent(name);
  // A log that names itself leads nowhere.
  if (encoded.toLowerCase() === own.toLowerCase()) return undefined;
  return {
    target: `${before}${encoded}${behind}`,
    tooltip: l10n.t('Open this log, which lies in the same folder'),
  };
}
