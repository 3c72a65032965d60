// What a symbol is called in the outline and in lists of symbols. Its words may be a log's. An editor refuses a name that
// is empty, shows one line, and makes an icon of `$(bug)` where it lists symbols to go to.

import { excerpt } from './excerpt.ts';

/** Longer names are cut; what they are cut off stands in the text. */
const longest = 120;

export function symbolName(words: string, length = longest): string {
  const shown = excerpt(words.slice(0, length * 4).replaceAll('$(', '$ ('), length);
  return shown === '' ? '…' : shown;
}
