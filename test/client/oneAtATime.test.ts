// Work that is asked for faster than it is done.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { oneAtATime } from '../../client/src/oneAtATime.ts';

/** Work that ends when it is told to; it counts its beginnings. */
function slowWork() {
  const runs: { end: () => void; fail: () => void; over: Promise<void> }[] = [];
  const began: (() => void)[] = [];
  const work = () => {
    const { promise, resolve, reject } = withResolvers();
    runs.push({ end: resolve, fail: () => reject(new Error('no')), over: promise.catch(() => undefined) });
    for (const wake of began.splice(0)) wake();
    return promise;
  };
  const whenBegun = async (count: number) => {
    while (runs.length < count) await new Promise<void>((resolve) => began.push(resolve));
  };
  return { work, runs, whenBegun };
}

function withResolvers() {
  let resolve = () => {};
  let reject = (_: Error) => {};
  const promise = new Promise<void>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve: () => resolve(), reject: (error: Error) => reject(error) };
}

test('all who ask while it runs get one more run together', async () => {
  const { work, runs, whenBegun } = slowWork();
  const ask = oneAtATime(work);
  ask();
  ask();
  ask();
  assert.equal(runs.length, 1);
  runs[0]?.end();
  await whenBegun(2);
  ask();
  runs[1]?.end();
  await whenBegun(3);
  runs[2]?.end();
  ask();
  await whenBegun(4);
  assert.equal(runs.length, 4);
});

test('after a failure who asks is served', async () => {
  const { work, runs, whenBegun } = slowWork();
  const ask = oneAtATime(work);
  ask();
  ask();
  runs[0]?.fail();
  await whenBegun(2);
  assert.equal(runs.length, 2);
});
