// Bytes of a file -> its text, whatever it is in.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeText } from '../../server/src/hosts/decodeText.ts';

for (const [what, bytes, text] of [
  ['UTF-8', Buffer.from('Größe 😀'), 'Größe 😀'],
  ['UTF-8 with its mark', Buffer.from('\uFEFFGröße'), 'Größe'],
  ['UTF-16', Buffer.from('\uFEFFGröße', 'utf16le'), 'Größe'],
  ['UTF-16 in the other order', Buffer.from('\uFEFFGröße', 'utf16le').swap16(), 'Größe'],
  ['Windows-1252', Buffer.from('Gr\xf6\xdfe: 5 \x80', 'latin1'), 'Größe: 5 €'],
  ['Windows-1252 that ends with a letter of its own', Buffer.from('caf\xe9', 'latin1'), 'café'],
  ['nothing', Buffer.alloc(0), ''],
] as const) {
  test(`bytes of ${what} are its text`, () => {
    assert.equal(decodeText(bytes), text);
  });
}

test('UTF-8 that is cut within a character is UTF-8 all the same', () => {
  assert.equal(decodeText(Buffer.from('Größe ß').subarray(0, -1)), 'Größe \uFFFD');
  assert.equal(decodeText(Buffer.from('Größe 😀').subarray(0, -1)), 'Größe \uFFFD');
  assert.equal(decodeText(Buffer.from('\uFEFFcafé').subarray(0, -1)), 'caf\uFFFD');
});
