// Files fit a head.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const limit = 300;

test(`no file of the product or its scripts is longer than ${limit} lines`, () => {
  const files = ['client/src', 'server/src', 'scripts', 'bench'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ts|mjs)$/.test(file))
      .map((file) => `${folder}/${file}`),
  );
  assert.ok(files.length > 20);
  assert.deepEqual(
    files.filter((file) => readFileSync(file, 'utf8').split('\n').length > limit),
    [],
  );
});

test('the architecture is told in under 200 lines', () => {
  assert.ok(readFileSync('ARCHITECTURE.md', 'utf8').split('\n').length < 200);
});
