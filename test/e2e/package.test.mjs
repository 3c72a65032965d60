// What ships: exactly the files of vsix-files.txt, and no more than the budget. A new file is added there by hand, so that
// somebody has decided that it ships.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { packagedFiles, packageExtension } from '../../scripts/package.mjs';
import { root } from '../../scripts/setup/root.mjs';

const list = 'test/e2e/vsix-files.txt';

test(`the package holds the files of ${list}`, async () => {
  const expected = readFileSync(path.join(root, list), 'utf8').split('\n').filter(Boolean).sort();
  assert.deepEqual(await packagedFiles(), expected);
});

test('the package keeps to its budget', async () => {
  assert.ok((await packageExtension()) > 0);
});
