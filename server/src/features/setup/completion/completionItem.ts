// One item of a completion: what is shown, and what takes the place of the words at the cursor.

import { type CompletionItem, type CompletionItemKind, InsertTextFormat } from 'vscode-languageserver-types';
import type { Extent } from '../../../analysis/index.ts';
import { markdown } from '../../markdown.ts';
import { asSnippet, asText, type Part } from '../../snippet.ts';
import { rangeOf } from '../setupView.ts';
import type { Writing } from './writing.ts';

export interface ItemToBe {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** In a few words, beside the label. */
  readonly aside?: string;
  readonly detail?: string;
  /** Markdown. */
  readonly documentation?: readonly string[];
  readonly filterText?: string;
  /** Items of a lower rank come first; within one they keep their order. */
  readonly rank: number;
  readonly isFirst?: boolean;
  readonly at: Extent;
  readonly parts: readonly Part[];
}

export function completionItem(item: ItemToBe, place: number, writing: Writing): CompletionItem {
  const { label, kind, aside = '', detail = '', documentation = [], filterText, at, parts, isFirst } = item;
  const hasStops = parts.some((part) => typeof part !== 'string');
  const isSnippet = writing.takesSnippets && hasStops;
  return {
    label,
    kind,
    ...(aside === '' ? {} : { labelDetails: { description: aside } }),
    ...(detail === '' ? {} : { detail }),
    ...(documentation.length === 0 ? {} : { documentation: markdown(...documentation) }),
    ...(filterText === undefined ? {} : { filterText }),
    ...(isFirst === true ? { preselect: true } : {}),
    sortText: `${item.rank}${String(place).padStart(4, '0')}`,
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: { range: rangeOf(writing.view, at), newText: isSnippet ? asSnippet(parts) : asText(parts) },
  };
}
