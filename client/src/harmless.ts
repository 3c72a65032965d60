// Names of files and words of a log in messages and lists of VS Code. A notification makes a link of `[a](command:b)`,
// which may run any command, and a list makes an icon of `$(bug)`: both are parted by a blank, and so they only show.

/** Control characters, what turns the direction or takes no room, and halves of characters. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu;

export function harmless(words: string): string {
  return words.replace(unseen, ' ').replaceAll('](', '] (').replaceAll('$(', '$ (');
}
