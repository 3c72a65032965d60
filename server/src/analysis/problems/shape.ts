// A message with its variables taken out, so that the same failure of another machine, file or moment reads alike:
// `Failed to open WKS0417.mif, retry 3` and `Failed to open WKS0532.mif, retry 4` are of one shape.

import { findCodes } from '../mentions/code.ts';

/** What tells one failure from another stands further in front. */
export const shapeLength = 400;

const variable =
  /"[^"\r\n]*"|\\\\[^\s"<>|]+|\b[A-Za-z]:[\\/][^\s"<>|]*|\bhttps?:\/\/[^\s"<>]+|[\p{L}\p{N}_$.~-]+/giu;
const digit = /\p{N}/u;
const word = /^[\p{L}_$.~-]+$/u;

/** Two messages of one shape, with the same codes in them, tell of the same problem. */
export function shapeOf(message: string): string {
  const shown = message.slice(0, shapeLength);
  const shape = shown.replace(variable, (part) => (word.test(part) && !digit.test(part) ? part : '#'));
  const codes: string[] = [];
  findCodes(shown, ({ start, end, ...mention }) => {
    if (mention.kind === 'code' && mention.label !== 'own')
      codes.push(String(mention.number ?? shown.slice(start, end)));
  });
  return [shape.replace(/\s+/g, ' ').trim().toLowerCase(), ...codes].join('\n');
}
