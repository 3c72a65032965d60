// Which folders lead to a file from what the user named: they tell machines apart.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { NamedPlaces } from '../../server/src/analysis/index.ts';

const names = (place: string) => place.split('/');

for (const [what, named, folder, expected] of [
  ['the folder itself', ['/logs'], '/logs', []],
  ['a folder below it', ['/logs'], '/logs/SRV1/SMS/Logs', ['SRV1', 'SMS', 'Logs']],
  ['a file that was named alone', ['/logs/a.log'], '/logs', []],
  ['files of one folder', ['/logs/a.log', '/logs/b.log'], '/logs', []],
  ['files of two machines', ['/x/SRV1/Logs/a.log', '/x/SRV2/Logs/a.log'], '/x/SRV2/Logs', ['SRV2', 'Logs']],
  ['two folders of one name', ['/x/SRV1/Logs', '/x/SRV2/Logs'], '/x/SRV1/Logs', ['SRV1', 'Logs']],
  ['a folder and one in it', ['/x', '/x/SRV1'], '/x/SRV1', ['SRV1']],
  ['folders that begin alike', ['/x/SRV1', '/x/SRV12'], '/x/SRV12', ['SRV12']],
  ['two disks', ['c:/logs', 'd:/logs'], 'd:/logs', ['d:', 'logs']],
] as const) {
  test(`${what}: ${expected.join('/') || 'no folder'}`, () => {
    assert.deepEqual(new NamedPlaces(named.map(names)).foldersTo(names(folder)), expected);
  });
}

test('two folders are called the same only where they are the same', () => {
  const folder = fc.array(fc.constantFrom('a', 'b', 'Logs'), { maxLength: 4 });
  fc.assert(
    fc.property(fc.array(folder, { minLength: 2, maxLength: 5 }), (folders) => {
      const places = new NamedPlaces(folders);
      const told = new Set(folders.map((one) => places.foldersTo(one).join('/')));
      assert.equal(told.size, new Set(folders.map((one) => one.join('/'))).size);
    }),
  );
});
