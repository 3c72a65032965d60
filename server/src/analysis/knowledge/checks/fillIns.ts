// The places in the sentence of an answer that what was seen fills: `{{done.time}}`, `{{moved.site}}`,
// `{{contact.time + 60 days}}`, `{{last.title}}`.

import { secondsOf } from './clauses.ts';

export interface FillIn {
  /** Of evidence, `last` or `next`. */
  readonly what: string;
  /** `time`, `first`, `title`, `count`, or the name of a hole. */
  readonly field: string;
  /** To be added to a time. */
  readonly plusSeconds: number;
}

const place = /\{\{([^{}]*)\}\}/g;
const form = /^([a-z][a-z0-9-]*)\.([a-zA-Z]\w*)(?: \+ (\d+) (minute|hour|day)s?)?$/;

export type SentencePart = string | FillIn | { readonly mistake: string };

/** The sentence, cut at the places. */
export function sentenceParts(sentence: string): SentencePart[] {
  const parts: SentencePart[] = [];
  let at = 0;
  for (const match of sentence.matchAll(place)) {
    parts.push(sentence.slice(at, match.index), fillIn(match[1] ?? ''));
    at = match.index + match[0].length;
  }
  parts.push(sentence.slice(at));
  return parts.filter((part) => part !== '');
}

function fillIn(inside: string): SentencePart {
  const match = form.exec(inside);
  if (match === null)
    return { mistake: `"{{${inside}}}" is not {{evidence.time}}, {{evidence.hole}} or the like` };
  const [, what = '', field = '', count, unit = ''] = match;
  return { what, field, plusSeconds: count === undefined ? 0 : secondsOf(count, unit) };
}
