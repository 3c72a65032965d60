// Long work in turns with others, and where it ends.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CancellationTokenSource, LSPErrorCodes, type ResponseError } from 'vscode-languageserver/node';
import { inTurns, turnOfOthers } from '../../server/src/lsp/inTurns.ts';
import type { Workshop } from '../../server/src/lsp/workshop.ts';

const uri = 'file:///a.log';

/** Each step takes longer than a turn. */
function* longWork(steps: number): Generator<void, string> {
  for (let step = 0; step < steps; step++) {
    const end = Date.now() + 20;
    while (Date.now() < end);
    yield;
  }
  return 'done';
}

/** A document of version 1, and what happens while others have their turn. */
function turnsWith(happens: (world: { version: number; cancel(): void }) => void) {
  const source = new CancellationTokenSource();
  const world = { version: 1, cancel: () => source.cancel() };
  const workshop = {
    documents: { get: () => ({ version: world.version }) },
    host: { breathe: async () => happens(world) },
  } as unknown as Workshop;
  return turnOfOthers(workshop, uri, source.token);
}

const codeOf = (error: unknown) => (error as ResponseError).code;

test('others have their turn between long steps, and the work is done', async () => {
  let turns = 0;
  const others = turnsWith(() => {
    turns++;
  });
  assert.equal(await inTurns(longWork(3), others), 'done');
  assert.equal(turns, 3);
});

test('work whose text was changed meanwhile ends', async () => {
  const others = turnsWith((world) => {
    world.version = 2;
  });
  await assert.rejects(
    inTurns(longWork(3), others),
    (error) => codeOf(error) === LSPErrorCodes.ContentModified,
  );
});

test('work that was called back ends', async () => {
  const others = turnsWith((world) => world.cancel());
  await assert.rejects(
    inTurns(longWork(3), others),
    (error) => codeOf(error) === LSPErrorCodes.RequestCancelled,
  );
});
