// The remark that says which kind of file this is: `; SMS Lens: cm2012`.

import { CompletionItemKind } from 'vscode-languageserver-types';
import { ourWords } from '../ourWords.ts';
import type { ItemToBe } from './completionItem.ts';
import type { Writing } from './writing.ts';
import type { WritingPlace } from './writingPlace.ts';

const own = 'SMS Lens: ';

export function remarkItems(
  { at, isTight, words }: WritingPlace & { kind: 'remark' },
  writing: Writing,
): ItemToBe[] {
  const begun = words.trimStart().toLowerCase();
  const isOwn = own.toLowerCase().startsWith(begun) || begun.startsWith(own.trimEnd().toLowerCase());
  if (!isOwn) return [];
  return writing.setup.book.files.map(({ file, title, role, about }) => ({
    label: `${own}${file}`,
    kind: CompletionItemKind.Keyword,
    aside: title,
    detail: title,
    documentation: [ourWords(about, writing.view.addressTemplate)],
    rank: role === 'script' ? 1 : 2,
    at,
    parts: [`${isTight ? ' ' : ''}${own}${file}`],
  }));
}
