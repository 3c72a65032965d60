// Bytes of a log file -> text: by its byte order mark, else UTF-8, else Windows-1252, as these files occur.
// A live log may end within a character: that is no reason to call all of it Windows-1252.

import { decodeWindows1252 } from './windows1252.ts';

export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text: string;
  try {
    text = decoder.decode(bytes, { stream: true });
  } catch {
    return decodeWindows1252(bytes);
  }
  try {
    return text + decoder.decode();
  } catch {
    return decodeCut(bytes, text);
  }
}

/** The last bytes are the beginning of a character, if any other character or a mark says that this is UTF-8. */
function decodeCut(bytes: Uint8Array, text: string): string {
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return isMarked || /[^\0-\x7F]/.test(text) ? `${text}\uFFFD` : decodeWindows1252(bytes);
}
