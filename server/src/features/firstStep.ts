// What an article would have done first, in one line of words: the first step of its "What to do"; the ways by
// their names where there are several; or the first sentence where that begins with neither.

import type { Article } from '../analysis/index.ts';

const heading = 'What to do';
const step = /^\s*(?:\d+\.|-)\s+/;

export function firstStep({ sections }: Pick<Article, 'sections'>): string | undefined {
  const text = sections.find((section) => section.heading === heading)?.text;
  const blocks = text === undefined ? [] : blocksOf(text);
  const ways = waysIn(blocks);
  if (ways.length > 1) return `${ways.join('; ')}.`;
  // What ends in a colon only says that something follows.
  const block = blocks.find((words) => !words.endsWith(':'));
  if (block === undefined) return undefined;
  const words = withoutMarks(block);
  return step.test(block) ? words : firstSentence(words);
}

/** Where there are several ways, each begins with its name. */
export function waysIn(blocks: readonly string[]): string[] {
  return blocks.flatMap((block) => /^\*\*(.+?)\*\*/.exec(block)?.[1]?.replace(/[.,:;]$/, '') ?? []);
}

/** Paragraphs and steps, each in one line. */
export function blocksOf(text: string): string[] {
  return text
    .split(/\n\s*\n|\n(?=\s*(?:\d+\.|-)\s)/)
    .map((block) => block.trim().replace(/\s+/g, ' '))
    .filter((block) => block !== '');
}

/** Code stays marked: its words are to be typed as they stand. */
function withoutMarks(block: string): string {
  return block
    .replace(step, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/`[^`]*`|\*+/g, (mark) => (mark.startsWith('`') ? mark : ''))
    .trim();
}

function firstSentence(words: string): string {
  return /^.*?[.!?](?=\s+\p{Lu}|$)/u.exec(words)?.[0] ?? words;
}
