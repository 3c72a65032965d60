// What a message mentions: codes in every notation, and names; and what only looks like one.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mentions } from '../../server/src/analysis/mentions/mentions.ts';
import { codeCases, nameCases, otherNumberCases } from './mentionsCases.ts';

function told(line: string): string[] {
  return mentions(line).map((mention) => {
    const text = line.slice(mention.start, mention.end);
    if (mention.kind === 'code') return `code ${text} ${mention.number ?? 'none'} ${mention.label}`;
    return mention.kind === 'kb' ? `kb ${text} ${mention.number}` : `${mention.kind} ${text}`;
  });
}

for (const [what, cases] of [
  ['a code', codeCases],
  ['no code', otherNumberCases],
  ['a name', nameCases],
] as const) {
  for (const [line, ...expected] of cases) {
    test(`${what}: ${line}`, () => assert.deepEqual(told(line), expected));
  }
}

test('places are UTF-16 units', () => {
  assert.deepEqual(mentions('🙂 error 5'), [
    { kind: 'code', start: 9, end: 10, number: 5, notation: 'decimal', label: 'unknown' },
  ]);
});

test('each notation is called by its name', () => {
  const notations = ['0x5', '80070005', '-2147024891', '2147942405', 'C000000b', '5'].map((code) =>
    mentions(`error ${code}`).map((mention) => mention.kind === 'code' && mention.notation),
  );
  assert.deepEqual(notations.flat(), ['hex', 'bareHex', 'signed', 'decimal', 'bareHex', 'decimal']);
});

const pieces = [...codeCases, ...otherNumberCases, ...nameCases].flatMap(([line]) => line.split(/(?<= )/));

function holds(line: string): void {
  let last = 0;
  for (const { start, end } of mentions(line)) {
    assert.ok(last <= start && start < end && end <= line.length, line);
    last = end;
  }
}

test('whatever the line, mentions lie in it one behind the other', () => {
  const piece = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...pieces) },
    fc.string(),
    fc.constantFrom('\\', '"', '\r\n', '~', '(', ' '),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (parts) => holds(parts.join(''))),
    { numRuns: 3000 },
  );
});

test('a line mentions the same wherever a sentence stands before it', () => {
  for (const [line, ...expected] of [...codeCases, ...nameCases]) {
    assert.deepEqual(told(`Nothing here. ${line}`), expected, line);
  }
});

// Each piece is a beginning that leads far or a shape that nearly fits; a search that tries again from each
// place would take minutes.
for (const piece of [
  'a',
  '0',
  '1 ',
  '-',
  '\\',
  '\\\\',
  '\\\\a',
  'C:\\',
  'C:\\a ',
  'C:\\a B ',
  'A\\',
  'a\\b ',
  '"C:\\',
  '"',
  '(',
  '(1) ',
  '0x',
  '0x8',
  'error ',
  'error (',
  'failed (5) ',
  'f',
  'ff-',
  '12345678-',
  '{',
  'SMS_',
  'SMS_A',
  'site ',
  'site:',
  'server ',
  'a.',
  'a.b-',
  '%',
  '%a',
  'x64\\',
  'A:\\\\',
  '"A\\b ',
  'a.b\\',
  'user is ',
  'HKLM\\',
  'HKLM\\A ',
  'user "',
  "program '",
  'package ',
  'KB',
  'Q1',
  'http://',
  'article ',
  '[',
  '[42000]',
  'SQLSTATE ',
  'return value ',
  '~',
  ' ',
  '\r\n',
  '.log',
  'a.lo',
  'NT ',
  'NT AUTHORITY\\',
  'of of ',
  'is ',
  '. ',
  ': ',
  '= ',
  '5,',
  ', 5',
  '8007',
  'é',
  '🙂',
]) {
  test(`a million times ${JSON.stringify(piece)} is read in one pass`, () => {
    holds(`error ${piece.repeat(Math.ceil(2 ** 20 / piece.length))} 5`);
  });
}
