// The few words before a place: what they say tells what stands there.

import { isWord } from '../match/fold.ts';

export interface Before {
  /** What stands between the nearest word and the place. */
  readonly gap: string;
  /** In small letters, the nearest first; none from beyond the end of a sentence. */
  readonly words: readonly string[];
}

const mostWords = 5;
const longestGap = 12;
const longestWord = 40;
const sentenceEnd = /[.,;!?~\r\n]/;

export function before(message: string, at: number): Before {
  const words: string[] = [];
  let end = startOfGap(message, at);
  const gap = message.slice(end, at);
  for (let between = gap; words.length < mostWords && !sentenceEnd.test(between); ) {
    const start = startOfWord(message, end);
    if (start === end) break;
    words.push(message.slice(start, end).toLowerCase());
    end = startOfGap(message, start);
    between = message.slice(end, start);
  }
  return { gap, words };
}

function startOfGap(message: string, end: number): number {
  let at = end;
  while (at > 0 && end - at < longestGap && !isWord(message.charCodeAt(at - 1))) at--;
  return at;
}

function startOfWord(message: string, end: number): number {
  let at = end;
  while (at > 0 && end - at < longestWord && isWord(message.charCodeAt(at - 1))) at--;
  return at;
}
