// Those who wait for others to have their turn go on one after the other.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { oneAtATime } from '../../server/src/lsp/turnstile.ts';

/** Counts the turns that others had. */
function counted() {
  let turns = 0;
  const breathe = oneAtATime(async () => {
    turns++;
  });
  return { breathe, turns: () => turns };
}

test('of several that wait at once each goes on in a turn of its own, in the order in which they came', async () => {
  const { breathe, turns } = counted();
  const went: string[] = [];
  const wait = async (name: string) => {
    await breathe();
    went.push(name);
  };
  await Promise.all([wait('one'), wait('two'), wait('three')]);
  assert.deepEqual(went, ['one', 'two', 'three']);
  assert.equal(turns(), 3);
});

test('who comes when nobody waits any more is let go on too', async () => {
  const { breathe, turns } = counted();
  await breathe();
  await breathe();
  assert.equal(turns(), 2);
});

test('who waits again and again keeps nobody else from going on', async () => {
  const { breathe } = counted();
  let isOtherDone = false;
  const other = breathe().then(() => {
    isOtherDone = true;
  });
  for (let wait = 0; wait < 3; wait++) await breathe();
  assert.ok(isOtherDone);
  await other;
});
