// Bytes -> text: UTF-8, or Windows-1252 where they are not. A live log may end in the middle of a character:
// that makes it no other encoding, and a replacement character stands there until the rest comes.

import { decodeWindows1252 } from './windows1252.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export function decodeBytes(bytes: Uint8Array): string {
  return decodeUtf8(bytes) ?? decodeCutUtf8(bytes) ?? decodeWindows1252(bytes);
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** With the beginning of a character at its end, if what stands before, or a mark, shows that this is UTF-8. */
function decodeCutUtf8(bytes: Uint8Array): string | undefined {
  let at = bytes.length - 1;
  while (at > bytes.length - 3 && isContinuation(bytes[at])) at--;
  if (bytes.length - at >= lengthOfCharacter(bytes[at])) return undefined;
  const whole = bytes.subarray(0, at);
  const text = whole.some((byte) => byte >= 0x80) ? decodeUtf8(whole) : undefined;
  return text === undefined ? undefined : `${text}\uFFFD`;
}

function isContinuation(byte = 0): boolean {
  return (byte & 0xc0) === 0x80;
}

/** What its first byte says, 0 where it is none of several. */
function lengthOfCharacter(first = 0): number {
  if (first < 0xc2 || first > 0xf4) return 0;
  return first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}
