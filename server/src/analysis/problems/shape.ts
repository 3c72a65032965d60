// A message with its variables taken out, so that the same failure of another machine, file or moment reads alike:
// `Failed to open WKS0417.mif, retry 3` and `Failed to open WKS0532.mif, retry 4` are of one shape.

import { findCodes } from '../mentions/code.ts';

/** What tells one failure from another stands further in front. */
export const shapeLength = 400;
/** So much is read for that: a longer name in front must not move the words that stand at the end. */
export const shapeSpan = 4 * shapeLength;

/** A line with more of them is a list. */
const mostCodes = 20;

const variable =
  /"[^"\r\n]*"|(?<![\p{L}\p{N}])'[^'\r\n]*'(?![\p{L}\p{N}])|\\\\[^\s"<>|]+|\b[A-Za-z]:[\\/][^\s"<>|]*|\bhttps?:\/\/[^\s"<>]+|[\p{L}\p{N}_$.~-]+/giu;
const digit = /\p{N}/u;
const word = /^[\p{L}_$.~-]+$/u;
/** `HNWADAEG.DDR` and `server.corp.com` are; `SWbemServices.Get` and the end of a sentence are not. */
const file = /[\p{L}_]\.(?:[a-z_]{1,3}|[A-Z_]{1,3})\.?$/u;

/** The Installer says each of its errors twice, once with the product before it. */
const product = /^\s*Product: [^\r\n]{1,120}? -- (?=Error \d)/i;

/** Two messages of one shape, with the same codes in them, tell of the same problem. */
export function shapeOf(message: string): string {
  const read = message.slice(0, shapeSpan).replace(product, '');
  const shape = read
    .replace(variable, (part) => (word.test(part) && !digit.test(part) && !file.test(part) ? part : '#'))
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, shapeLength);
  const codes: string[] = [];
  findCodes(read, ({ start, end, ...mention }) => {
    if (mention.kind === 'code' && mention.label !== 'own' && codes.length < mostCodes)
      codes.push(String(mention.number ?? read.slice(start, end)));
  });
  return [shape.toLowerCase(), ...codes].join('\n');
}
