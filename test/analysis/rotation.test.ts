// Which files are pieces of one log, and in which order they were written, from their names.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { logOfPiece, piecesOfLog } from '../../server/src/analysis/index.ts';

/** Names of a folder, in no order; the pieces of `CcmExec.log` among them stand in `pieces`. */
const pieces = [
  'CcmExec.log.10',
  'ccmexec.log.3',
  'CcmExec.log.1',
  'CcmExec-20131009-083840.log',
  'CcmExec.log.20131010-000000',
  'CCMEXEC-20131014-083846.LOG',
  'CcmExec.lo_',
  'CcmExec.log',
];

const strangers = [
  'CcmExec 2.log',
  'CcmExec - Copy.log',
  'CcmExec(1).log',
  'CcmExec2.log',
  'CcmExec',
  'CcmExec.txt',
  'CcmExec.log.bak',
  'CcmExec.log.',
  'CcmExec.log.1234',
  'CcmExec.log.20131010',
  'CcmExec.lo',
  'CcmExec.lo_.1',
  'CcmExec_20131009-083840.log',
  'CcmExec-20131009.log',
  'CcmExec-20131009-0838.log',
  'SCcmExec.log',
  'smsts.log',
  '.log',
];

test('pieces of a log are found by any of them, oldest first', () => {
  const folder = [...strangers, ...pieces];
  fc.assert(
    fc.property(fc.shuffledSubarray(folder, { minLength: folder.length }), (names) => {
      for (const name of pieces) assert.deepEqual(piecesOfLog(name, names), pieces);
    }),
    { numRuns: 50 },
  );
});

for (const name of strangers) {
  test(`${name} is no piece of CcmExec.log, and a log of its own`, () => {
    assert.deepEqual(piecesOfLog(name, [...strangers, ...pieces]), [name]);
  });
}

test('a numbered piece with a greater number is older', () => {
  assert.deepEqual(piecesOfLog('a.log', ['a.log', 'a.log.2', 'a.log.10', 'a.log.1', 'a.log.3']), [
    'a.log.10',
    'a.log.3',
    'a.log.2',
    'a.log.1',
    'a.log',
  ]);
});

test('the .lo_ is the piece just before the live log', () => {
  assert.deepEqual(piecesOfLog('smsts.log', ['smsts.lo_', 'smsts.log', 'smsts-20240131-235959.log']), [
    'smsts-20240131-235959.log',
    'smsts.lo_',
    'smsts.log',
  ]);
});

test('a log whose live piece is gone still has its pieces', () => {
  assert.deepEqual(piecesOfLog('HMAN.LO_', ['hman-20000101-000000.log', 'HMAN.LO_']), [
    'hman-20000101-000000.log',
    'HMAN.LO_',
  ]);
});

test('a copy that was rotated has a history of its own', () => {
  assert.deepEqual(
    piecesOfLog('AppWorkload 2.log', ['AppWorkload.log', 'AppWorkload 2.lo_', 'AppWorkload 2.log']),
    ['AppWorkload 2.lo_', 'AppWorkload 2.log'],
  );
});

test('a name that the folder does not list is a piece all the same, once', () => {
  assert.deepEqual(piecesOfLog('a.log', ['a.lo_']), ['a.lo_', 'a.log']);
  assert.deepEqual(piecesOfLog('A.LOG', ['a.lo_', 'a.log']), ['a.lo_', 'a.log']);
  assert.deepEqual(piecesOfLog('a.txt', []), ['a.txt']);
});

test('names with a dot, a blank, a dash or letters of any script have pieces like others', () => {
  for (const log of ['SMS.Provider', 'Größe der Ablage', '-x', 'журнал']) {
    assert.equal(logOfPiece(`${log}.LO_`), logOfPiece(`${log}.log`));
    assert.equal(logOfPiece(`${log}-20240101-101010.log`), logOfPiece(`${log}.log.7`));
  }
});
