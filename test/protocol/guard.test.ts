// The net around requests: what fails fails alone and is reported once, what was called back is not answered.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CancellationTokenSource } from 'vscode-languageserver';
import { makeGuard } from '../../server/src/lsp/guard.ts';

function guardWithLog() {
  const errors: string[] = [];
  const guard = makeGuard({ breathe: async () => {} }, { error: (message) => errors.push(message) });
  return { guard, errors, token: new CancellationTokenSource().token };
}

test('an answer passes through', async () => {
  const { guard, token, errors } = guardWithLog();
  assert.equal(await guard('doubling', 0, (n: number) => n * 2)(4, token), 8);
  assert.deepEqual(errors, []);
});

test('a failing feature answers with nothing and is named once', async () => {
  const { guard, token, errors } = guardWithLog();
  const failing = guard<void, string>('reading', 'nothing', () => {
    throw new Error('broken');
  });
  assert.equal(await failing(undefined, token), 'nothing');
  assert.equal(await failing(undefined, token), 'nothing');
  assert.equal(errors.length, 1);
  assert.match(errors[0] ?? '', /^reading failed and gives no answer: Error: broken/);
});

test('a request that is called back before its turn is not worked on', async () => {
  const { guard } = guardWithLog();
  const source = new CancellationTokenSource();
  source.cancel();
  let worked = false;
  const answer = guard<void, null>('x', null, () => {
    worked = true;
    return null;
  });
  await assert.rejects(answer(undefined, source.token), /cancelled/);
  assert.equal(worked, false);
});

test('a request that is called back while it is worked on is not answered', async () => {
  const { guard } = guardWithLog();
  const source = new CancellationTokenSource();
  const answer = guard<void, null>('x', null, () => {
    source.cancel();
    return null;
  });
  await assert.rejects(answer(undefined, source.token), /cancelled/);
});
