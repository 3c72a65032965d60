// What the name of a file says of it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nameTells } from '../../server/src/analysis/index.ts';
import { shippedKnowledge } from '../knowledge.ts';

const knowledge = shippedKnowledge();

for (const [tells, names] of Object.entries({
  ours: ['hman.log', 'HMAN.LOG', 'hman.lo_', 'Ccim32.log', 'hman-20000104-151923.log', 'hman.log.2'],
  maybe: ['unknown.log', 'unknown.lo_', 'unknown-20000104-151923.log', 'setup.log', '.log.log'],
  other: ['hman', 'hman.txt', 'notes.txt', 'log', '', 'hman.log.bak', 'hman.log.gz', 'constructor'],
})) {
  test(`${names.filter(Boolean).join(', ')}: ${tells}`, () => {
    assert.deepEqual(
      names.map((name) => [name, nameTells(name, knowledge)]),
      names.map((name) => [name, tells]),
    );
  });
}

test('any name at all tells something', () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      assert.ok(['ours', 'maybe', 'other'].includes(nameTells(name, knowledge)));
    }),
  );
});
