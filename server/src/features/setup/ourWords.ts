// Sentences of the tables of setup files as Markdown: what stands between `…` is code, and a Knowledge Base article that
// they name is a link.

import { articleAddress } from '../../analysis/index.ts';
import { inlineCode, plain } from '../markdown.ts';

export function ourWords(text: string, addressTemplate: string): string {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? inlineCode(part) : linked(part, addressTemplate)))
    .join('');
}

function linked(words: string, addressTemplate: string): string {
  return words
    .split(/\bKB (\d+)/)
    .map((part, index) =>
      index % 2 === 1 ? `[KB ${part}](${articleAddress(Number(part), addressTemplate)})` : between(part),
    )
    .join('');
}

/** Words in the middle of a line keep the blank before them, and begin no list there. */
function between(words: string): string {
  const blanks = words.slice(0, words.length - words.trimStart().length);
  return blanks + plain(words);
}
