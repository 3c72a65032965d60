// The text of an .ini file: what is read of it, and that nothing of it is lost, whatever it is.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readIni, SetupAnalysis } from '../../../server/src/analysis/index.ts';
import { finishes } from '../../finishes.ts';
import { shippedKnowledge } from '../../knowledge.ts';

const entriesOf = (text: string) =>
  readIni(text).sections.flatMap(({ name, entries }) =>
    entries.map(({ key, value }) => `${name}/${key}/${value}`),
  );

test('blanks around names and values are no part of them', () => {
  assert.deepEqual(entriesOf(' [ Options ] \r\n\tSiteCode = TB1 \r\n'), ['Options/SiteCode/TB1']);
});

test('a pair of quotes is taken off a value, a single one is not', () => {
  assert.deepEqual(entriesOf('[A]\na="b c"\nb=\'d\'\nc="e\nd=""\ne="'), [
    'A/a/b c',
    'A/b/d',
    'A/c/"e',
    'A/d/',
    'A/e/"',
  ]);
});

test('the first sign of equality divides a line', () => {
  assert.deepEqual(entriesOf('[A]\na=b=c\n=d\n'), ['A/a/b=c']);
});

test('a semicolon begins a remark in front of a line only', () => {
  assert.deepEqual(entriesOf('[A]\n;a=1\n ; b=2\nc=3;4\n'), ['A/c/3;4']);
});

test('what stands behind the bracket of a section counts for nothing; one without a bracket is a section too', () => {
  assert.deepEqual(entriesOf('[A] x=1\na=1\n[B\nb=2'), ['A/a/1', 'B/b/2']);
});

test('keys before the first section are kept apart', () => {
  assert.deepEqual(entriesOf('a=1\n[A]\nb=2'), ['/a/1', 'A/b/2']);
});

test('every kind of line end ends a line, and a byte order mark is no part of the first', () => {
  assert.deepEqual(entriesOf('\ufeff[A]\ra=1\nb=2\r\nc=3'), ['A/a/1', 'A/b/2', 'A/c/3']);
  assert.equal(readIni('a\r\nb\rc\nd').lines.length, 4);
});

const pieces = fc.array(
  fc.oneof(
    fc.constantFrom(
      '[',
      ']',
      '=',
      ';',
      '"',
      "'",
      '\r',
      '\n',
      '\r\n',
      ' ',
      '\t',
      '[Options]',
      'SiteCode=TB1',
      '\u0000',
      '\ufeff',
      '<',
      '>',
    ),
    fc.string({ unit: 'binary', maxLength: 6 }),
  ),
  { maxLength: 40 },
);

test('any text is read: lines lie one behind the other with nothing but line ends between', () => {
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join('');
      const { lines, sections } = readIni(text);
      let at = text.startsWith('\ufeff') ? 1 : 0;
      for (const { start, end } of lines) {
        assert.match(text.slice(at, start), /^(?:\r\n|\r|\n)?$/);
        assert.doesNotMatch(text.slice(start, end), /[\r\n]/);
        at = end;
      }
      assert.equal(at, text.length);
      assert.equal(sections.at(-1)?.endLine, lines.length);
      const entries = sections.flatMap((section) => section.entries);
      assert.equal(entries.length, lines.filter(({ kind }) => kind === 'entry').length);
      for (const { key, keyAt, value, valueAt, rawAt, start, end } of entries) {
        assert.equal(text.slice(keyAt.start, keyAt.end), key);
        assert.equal(text.slice(valueAt.start, valueAt.end), value);
        assert.ok(start <= keyAt.start && keyAt.end <= rawAt.start && rawAt.end <= end);
      }
    }),
    { numRuns: 2000 },
  );
});

test('any text is judged, within its bounds', () => {
  const { setup } = shippedKnowledge();
  fc.assert(
    fc.property(pieces, fc.constantFrom('auto', ...setup.files.map(({ file }) => file)), (parts, file) => {
      const text = parts.join('');
      for (const { at } of new SetupAnalysis(text, setup, { place: 'x.ini', file }).findings)
        assert.ok(at.start <= at.end && at.end <= text.length);
    }),
    { numRuns: 1000 },
  );
});

test('no text makes it run away', () => {
  const { setup } = shippedKnowledge();
  finishes('a hostile setup file', () => {
    for (const piece of [
      '[',
      '=',
      '[a]\n',
      'a=1\n',
      'a=\t;',
      '"',
      ' ',
      'x=<',
      'SiteCode=',
      ',a',
      '\\\\a',
      '[Options]\nSiteCode=1\n',
    ])
      new SetupAnalysis(`[Options]\n${piece.repeat(100_000)}`, setup, { place: 'x.ini', file: 'cmcb' })
        .findings.length;
  });
});
