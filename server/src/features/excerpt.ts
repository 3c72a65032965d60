// Words of a log where Markdown plays no part: in Problems, in a list, at a terminal. One line, no longer than it
// helps, and nothing in it that would move a cursor or turn the direction of writing.

const longest = 160;
/** Control characters, line ends of Unicode, what turns the direction or takes no room at all, halves of characters. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu;

/** Each stretch of them is a blank. */
export function withoutUnseen(text: string): string {
  return text.replace(unseen, ' ');
}

export function excerpt(text: string, length = longest): string {
  const line = withoutUnseen(text.slice(0, length * 4))
    .replace(/ {2,}/g, ' ')
    .trim();
  const letters = [...line];
  return letters.length <= length && text.length <= length * 4
    ? line
    : `${letters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`;
}
