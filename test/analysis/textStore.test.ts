// The store against its reference, vscode-languageserver-textdocument, through thousands of edits.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { plainCodec } from '../../server/src/analysis/text/plainCodec.ts';
import { TextStore } from '../../server/src/analysis/text/textStore.ts';
import { bufferCodec } from '../../server/src/hosts/bufferCodec.ts';

/** Text in which line ends of every kind, halves of pairs and marks are common. */
const text = fc
  .array(
    fc.constantFrom('a', 'é', '世', '\u{1F600}', '\ud800', '\r', '\n', '\r\n', '\uFEFF', '\0', 'record '),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));
const edit = fc.record({ from: fc.nat(60), to: fc.nat(60), text });

for (const [name, codec] of Object.entries({ plainCodec, bufferCodec })) {
  test(`after any edits the store answers as TextDocument does (${name})`, () => {
    fc.assert(
      fc.property(text, fc.array(edit, { maxLength: 12 }), (initial, edits) => {
        const store = new TextStore(initial, codec);
        const reference = TextDocument.create('file:///a.log', 'log', 1, initial);
        for (const { from, to, text: inserted } of edits) {
          const range = {
            start: reference.positionAt(Math.min(from, to)),
            end: reference.positionAt(Math.max(from, to)),
          };
          store.replace(store.offsetAt(range.start), store.offsetAt(range.end), inserted);
          TextDocument.update(reference, [{ range, text: inserted }], 2);
          assertSame(store, reference);
        }
        assertSame(store, reference);
      }),
      { numRuns: 1500 },
    );
  });
}

function assertSame(store: TextStore, reference: TextDocument): void {
  const whole = reference.getText();
  assert.equal(store.slice(0, store.length), whole);
  assert.equal(store.length, whole.length);
  assert.equal(store.lineCount, reference.lineCount);
  for (let offset = -1; offset <= whole.length + 1; offset++) {
    assert.deepEqual(store.positionAt(offset), reference.positionAt(offset), `position of ${offset}`);
  }
  for (let line = -1; line <= reference.lineCount; line++) {
    for (const character of [-1, 0, 1, 3, 1000]) {
      assert.equal(
        store.offsetAt({ line, character }),
        reference.offsetAt({ line, character }),
        `${line}:${character}`,
      );
    }
  }
}

test('a line begins behind CRLF, LF and CR, but not between CR and LF', () => {
  const store = new TextStore('a\r\nb\nc\rd');
  assert.deepEqual(
    [0, 1, 2, 3].map((line) => store.lineStart(line)),
    [0, 3, 5, 7],
  );
});

test('an LF appended behind a CR makes one line end of the two', () => {
  const store = new TextStore('a\r');
  assert.equal(store.lineCount, 2);
  store.replace(2, 2, '\n');
  assert.equal(store.lineCount, 2);
  assert.deepEqual(store.positionAt(3), { line: 1, character: 0 });
});

test('a text that is replaced whole forgets the old one', () => {
  const store = new TextStore('one\ntwo\nthree');
  store.replaceAll('four');
  assert.equal(store.slice(0, 100), 'four');
  assert.equal(store.lineCount, 1);
});

test('many appends keep every line start', () => {
  const store = new TextStore('');
  for (let i = 0; i < 5000; i++) store.replace(store.length, store.length, `record ${i}\r\n`);
  assert.equal(store.lineCount, 5001);
  assert.equal(store.slice(store.lineStart(4321), store.lineStart(4322)), 'record 4321\r\n');
});

test('a text that is being copied bit by bit answers as one that is there', () => {
  fc.assert(
    fc.property(text, fc.array(fc.nat(7), { maxLength: 6 }), (initial, steps) => {
      for (const codec of [plainCodec, bufferCodec]) {
        const store = new TextStore(initial, codec);
        let copied = 0;
        for (const step of steps) {
          copied += step;
          assert.equal(store.copyOn(step), copied >= initial.length);
          assert.equal(store.slice(1, 5), initial.slice(1, 5));
        }
        assertSame(store, TextDocument.create('file:///a.log', 'log', 1, initial));
      }
    }),
    { numRuns: 1000 },
  );
});

test('a text that is replaced while it is being copied is forgotten', () => {
  const store = new TextStore('one\ntwo\nthree');
  assert.equal(store.copyOn(5), false);
  store.replaceAll('four and five');
  assert.equal(store.copyOn(4), false);
  store.replace(0, 4, 'six');
  assert.equal(store.slice(0, 100), 'six and five');
  assert.equal(store.copyOn(1), true);
});
