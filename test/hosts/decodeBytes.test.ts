// Text of bytes whose encoding nobody names.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeBytes } from '../../server/src/hosts/decodeBytes.ts';
import { decodeText } from '../../server/src/hosts/decodeText.ts';

test('A8 UTF-8 that ends within a character is UTF-8, with a replacement in its place', () => {
  for (const [whole, last] of [
    ['Größe ', 'ü'],
    ['Größe ', '日'],
    ['日', '😀'],
    ['\uFEFFascii ', 'é'],
  ] as const) {
    const bytes = Buffer.from(whole + last);
    for (let end = Buffer.byteLength(whole) + 1; end < bytes.length; end++) {
      assert.equal(decodeBytes(bytes.subarray(0, end)), `${whole}\uFFFD`);
    }
    assert.equal(decodeBytes(bytes), whole + last);
  }
});

test('Windows-1252 that ends in a letter beyond ASCII keeps it', () => {
  assert.equal(decodeBytes(Buffer.from('Caf\xe9', 'latin1')), 'Café');
  assert.equal(decodeBytes(Buffer.from('Gr\xf6\xdfe caf\xe9', 'latin1')), 'Größe café');
  assert.equal(decodeBytes(Buffer.from('\xe9', 'latin1')), 'é');
  assert.equal(decodeBytes(Buffer.from('\x80\x80\x80\x80', 'latin1')), '€€€€');
});

test('nothing is nothing', () => {
  assert.equal(decodeBytes(new Uint8Array(0)), '');
});

test('a byte order mark is no part of a text', () => {
  assert.equal(decodeText(Buffer.from('\uFEFFGröße')), 'Größe');
  assert.equal(decodeText(Buffer.from('\uFEFFGröße', 'utf16le')), 'Größe');
  assert.equal(decodeText(Buffer.from('\uFEFFGröße', 'utf16le').swap16()), 'Größe');
});
