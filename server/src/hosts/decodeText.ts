// Bytes of a log file -> text: by its byte order mark, which is no part of the text, else as bytes occur.

import { decodeBytes } from './decodeBytes.ts';

export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return decodeBytes(bytes).replace(/^\uFEFF/, '');
}
