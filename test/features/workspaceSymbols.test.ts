// Problems and components by words.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { SymbolKind } from 'vscode-languageserver-types';
import { type LogSymbol, type LogSymbols, workspaceSymbols } from '../../server/src/features/index.ts';

const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 5 } };
const symbol = (name: string, rank: number, count: number): LogSymbol => ({
  name,
  kind: rank === 4 ? SymbolKind.Module : SymbolKind.Event,
  range,
  rank,
  count,
});

const logs: readonly LogSymbols[] = [
  {
    uri: 'file:///c%3A/SMS%20logs/hman.log',
    symbols: [
      symbol('The site is locked out (KB 236052)', 0, 3),
      symbol('Access is denied (ERROR_ACCESS_DENIED, 0x80070005): cannot open', 1, 90),
      symbol('SMS_HIERARCHY_MANAGER', 4, 5000),
    ],
  },
  {
    uri: 'file:///c%3A/SMS%20logs/sender.log',
    symbols: [symbol('The address is wrong (KB 123456)', 0, 70), symbol('SMS_LAN_SENDER', 4, 9000)],
  },
];

const found = (query: string) => workspaceSymbols(query, logs).map(({ name }) => name);

test('without words the worst problems come, the most frequent of the equally bad first', () => {
  assert.deepEqual(found(''), [
    'The address is wrong (KB 123456)',
    'The site is locked out (KB 236052)',
    'Access is denied (ERROR_ACCESS_DENIED, 0x80070005): cannot open',
  ]);
  assert.deepEqual(found('  '), found(''));
});

test('words stand in any order and any case, some of them in the name of the file', () => {
  assert.deepEqual(found('LOCKED site'), ['The site is locked out (KB 236052)']);
  assert.deepEqual(found('hman denied'), ['Access is denied (ERROR_ACCESS_DENIED, 0x80070005): cannot open']);
});

test('letters in their order suffice', () => {
  assert.deepEqual(found('smshiman'), ['SMS_HIERARCHY_MANAGER']);
});

for (const query of ['236052', 'KB 236052', 'kb236052', 'Q236052']) {
  test(`${query} finds the problem that this article tells of`, () => {
    assert.deepEqual(found(query), ['The site is locked out (KB 236052)']);
  });
}

test('a code finds the problem that it names', () => {
  assert.deepEqual(found('0x80070005'), ['Access is denied (ERROR_ACCESS_DENIED, 0x80070005): cannot open']);
});

test('a symbol says in which file it is, how often, and where first', () => {
  assert.deepEqual(workspaceSymbols('locked', logs), [
    {
      name: 'The site is locked out (KB 236052)',
      kind: SymbolKind.Event,
      location: { uri: 'file:///c%3A/SMS%20logs/hman.log', range },
      containerName: 'hman.log, times: 3',
    },
  ]);
  assert.equal(workspaceSymbols('LAN_SENDER', logs)[0]?.containerName, 'sender.log, records: 9000');
});

test('no more come than anybody looks at', () => {
  const symbols = Array.from({ length: 5000 }, (_, count) => symbol('the same', 1, count));
  const many = workspaceSymbols('same', [{ uri: 'file:///a.log', symbols }]);
  assert.deepEqual([many.length, many[0]?.containerName], [300, 'a.log, times: 4999']);
});

test('whatever is looked for, what is found holds its letters or its words', () => {
  fc.assert(
    fc.property(fc.string(), (query) => {
      const signs = new Set(query.toLowerCase().replace(/\s/g, ''));
      for (const { name, containerName } of workspaceSymbols(query, logs)) {
        const shown = new Set(`${name} ${containerName}`.toLowerCase());
        assert.ok([...signs].every((sign) => shown.has(sign)) || /^(?:q|kb)\d+$/i.test(query));
      }
    }),
  );
});

test('a name is found by any of its letters in their order', () => {
  const name = 'Access is denied (ERROR_ACCESS_DENIED, 0x80070005): cannot open';
  fc.assert(
    fc.property(
      fc.subarray(
        [...name].filter((letter) => letter !== ' '),
        { minLength: 1 },
      ),
      (letters) => {
        assert.ok(found(letters.join('')).includes(name));
      },
    ),
  );
});
