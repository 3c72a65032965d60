// The codec that needs nothing but the language itself.

import type { UnitCodec } from './types.ts';

/** As many arguments as every engine takes in one call. */
const chunk = 8192;

export const plainCodec: UnitCodec = {
  write(text, target, at) {
    for (let i = 0; i < text.length; i++) target[at + i] = text.charCodeAt(i);
  },
  read(units, start, end) {
    let text = '';
    for (let at = start; at < end; at += chunk) {
      text += String.fromCharCode(...units.subarray(at, Math.min(at + chunk, end)));
    }
    return text;
  },
};
