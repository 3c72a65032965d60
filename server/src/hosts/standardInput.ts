// Standard input, to its end or until nobody wants it any more. Read without waiting in one call for all of
// it: a program that waits so does not hear Ctrl+C.

import { fstatSync } from 'node:fs';
import { addAbortSignal } from 'node:stream';

export async function readStandardInput(signal: AbortSignal): Promise<Uint8Array> {
  if (isFolder()) throw Object.assign(new Error(), { code: 'EISDIR' });
  const pieces: Buffer[] = [];
  try {
    for await (const piece of addAbortSignal(signal, process.stdin)) pieces.push(piece as Buffer);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  return Buffer.concat(pieces);
}

/** Node would take one for an empty stream. */
function isFolder(): boolean {
  try {
    return fstatSync(0).isDirectory();
  } catch {
    return false;
  }
}
