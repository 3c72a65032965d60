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
  assert.match(errors[0] ?? '', /^reading failed and gives no answer: Error\n\s+at .*guard/);
});

test('what is told of a failure quotes no document', async () => {
  const { guard, token, errors } = guardWithLog();
  const secret = 'hunter2\n    at (hunter2)';
  const failures: readonly (() => unknown)[] = [
    () => JSON.parse(secret),
    () => new RegExp(`(${secret}`),
    () => BigInt(secret),
    () => {
      throw secret;
    },
    () => {
      throw new Error(secret);
    },
  ];
  for (const [at, fail] of failures.entries())
    await guard<void, unknown>(`feature ${at}`, null, fail)(undefined, token);
  assert.equal(errors.length, failures.length);
  assert.doesNotMatch(errors.join(), /hunter2/);
});

test('that a file cannot be read is told in the words of the system', async () => {
  const { guard, token, errors } = guardWithLog();
  await guard<void, unknown>('opening', null, () => {
    throw Object.assign(new Error('ENOENT: no such file'), { code: 'ENOENT' });
  })(undefined, token);
  assert.match(errors[0] ?? '', /^opening failed and gives no answer: Error: ENOENT: no such file\n/);
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
