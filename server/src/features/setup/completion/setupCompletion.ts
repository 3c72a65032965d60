// What can be written at a place of a setup file.

import type { CompletionItem, Position } from 'vscode-languageserver-types';
import type { SetupView } from '../setupView.ts';
import { completionItem, type ItemToBe } from './completionItem.ts';
import { keyItems } from './keyItems.ts';
import { remarkItems } from './remarkItems.ts';
import { restItems } from './restItems.ts';
import { sectionItems } from './sectionItems.ts';
import { valueItems } from './valueItems.ts';
import { type Writing, writingIn } from './writing.ts';
import { type WritingPlace, writingPlace } from './writingPlace.ts';

export function setupCompletion(
  view: SetupView,
  position: Position,
  takesSnippets: boolean,
): CompletionItem[] {
  const place = writingPlace(view, position);
  if (place === undefined) return [];
  const writing = writingIn(view, view.text.offsetAt(position), takesSnippets);
  return itemsAt(place, writing)
    .map((item, index) => ({ item, index }))
    .sort((one, other) => one.item.rank - other.item.rank || one.index - other.index)
    .map(({ item }, index) => completionItem(item, index, writing));
}

function itemsAt(place: WritingPlace, writing: Writing): ItemToBe[] {
  switch (place.kind) {
    case 'remark':
      return remarkItems(place, writing);
    case 'header':
      return sectionItems(place.at, true, writing);
    case 'value':
      return valueItems(place, writing);
    case 'key': {
      const keys = keyItems(place, writing);
      // The name of a key that has its value is changed to the name of another, and to nothing else.
      if (place.entry !== undefined) return keys;
      return [...restItems(place, writing), ...keys, ...sectionItems(place.at, false, writing)];
    }
  }
}
