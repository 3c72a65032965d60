// What is given by mistake, and what is rightly given but seldom: devices and pipes, strange names and places,
// files with next to nothing in them.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { placeOf } from '../../server/src/hosts/logHistory.ts';
import { ccm } from '../analysis/shownRecords.ts';
import { cli, file, folder, printed, run } from './runRecords.ts';

const onUnix = { skip: process.platform === 'win32' && 'there are no such files' };
const irregular = 'this is no regular file but a pipe or a device';
const good = file('good.log', ccm('good'));

function pipe(name: string): string {
  const whole = path.join(folder, name);
  assert.equal(spawnSync('mkfifo', [whole]).status, 0);
  return whole;
}

test('a pipe that nobody writes to is told and not waited for', onUnix, () => {
  const name = pipe('pipe.log');
  for (const words of [[], ['--summary'], ['--history'], ['--history', '--summary']]) {
    const { code, lines, errors } = run([...words, name, good]);
    assert.deepEqual([code, lines.length, errors], [2, 1, [`smslens: ${name}: ${irregular}`]]);
  }
});

test('a device without end is told and not read, nor is what a link leads to', onUnix, () => {
  const link = path.join(folder, 'zeros.log');
  symlinkSync('/dev/zero', link);
  const { code, lines, errors } = run(['/dev/zero', link, '/dev/null', good]);
  assert.deepEqual(errors, [
    `smslens: /dev/zero: ${irregular}`,
    `smslens: ${link}: ${irregular}`,
    `smslens: /dev/null: ${irregular}`,
  ]);
  assert.deepEqual([code, lines.length], [2, 1]);
});

test('a pipe among the pieces of a log is told, and the others are read', onUnix, () => {
  const name = pipe('piped.lo_');
  const { code, lines, errors } = run(['--history', file('piped.log', ccm('new'))]);
  assert.deepEqual([code, lines.length, errors], [2, 1, [`smslens: ${name}: ${irregular}`]]);
});

test(
  'a link that leads to itself, a folder, a file taken for a folder and a missing file say what they are',
  onUnix,
  () => {
    symlinkSync('circle.log', path.join(folder, 'circle.log'));
    const { code, errors } = run(['circle.log', '.', 'good.log/x.log', 'missing.log']);
    assert.deepEqual(
      [code, errors],
      [
        2,
        [
          'smslens: circle.log: this link leads back to itself',
          'smslens: .: this is a folder',
          'smslens: good.log/x.log: there is no such file',
          'smslens: missing.log: there is no such file',
        ],
      ],
    );
  },
);

test('check neither waits for a pipe nor reads a device', onUnix, () => {
  const names = [pipe('checked.log'), '/dev/zero'];
  const { status, stderr } = spawnSync(process.execPath, [cli, 'check', ...names], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  assert.deepEqual([status, stderr], [2, names.map((name) => `smslens: ${name}: ${irregular}\n`).join('')]);
});

for (const name of [
  'two words.log',
  ' .log',
  'Größe und Übersicht.log',
  'журнал.log',
  '日誌 😀.log',
  '-x.log',
  '--summary',
  "a'b&c;d$e`f.log",
  '%TEMP%.log',
  '@file.log',
]) {
  test(`a file may be called "${name}"`, () => {
    file(name, ccm('a'));
    for (const words of [
      ['--', name],
      ['--history', '--', name],
    ]) {
      assert.deepEqual(
        printed(words).map((record) => [record.file, record.message]),
        [[name, 'a']],
      );
    }
  });
}

test('a file that is called like standard input is read by its path, with its history', () => {
  file('-', ccm('a'));
  for (const words of [['./-'], ['--history', './-']]) {
    assert.deepEqual(
      printed(words, ccm('input')).map((record) => [record.file, record.message]),
      [['./-', 'a']],
    );
  }
});

test('a path is given back, and to the system, as it was written', () => {
  file('deep/x.log', ccm('new'));
  file('deep/X.LO_', ccm('old'));
  const prefixes = ['deep/', './deep/', 'deep/../deep/', `${folder}/deep/`, `${folder}/./deep//`];
  for (const prefix of prefixes) {
    assert.deepEqual(
      printed(['--history', `${prefix}x.log`]).map((record) => record.file),
      [`${prefix}X.LO_`, `${prefix}x.log`],
    );
  }
});

for (const [given, before, name] of [
  ['\\\\server\\share\\x.log', '\\\\server\\share\\', 'x.log'],
  ['\\\\server\\share\\a b\\X.LO_', '\\\\server\\share\\a b\\', 'X.LO_'],
  ['\\\\?\\C:\\logs\\x.log', '\\\\?\\C:\\logs\\', 'x.log'],
  ['\\\\?\\UNC\\server\\share\\x.log', '\\\\?\\UNC\\server\\share\\', 'x.log'],
  ['//server/share/x.log', '//server/share/', 'x.log'],
  ['C:\\SMS\\..\\x.log', 'C:\\SMS\\..\\', 'x.log'],
  ['C:x.log', 'C:', 'x.log'],
  ['x.log', '', 'x.log'],
] as const) {
  test(`on Windows the folder of ${given} is what stands before its name`, () => {
    assert.deepEqual(placeOf(given, path.win32), { folder: before, name });
  });
}

const nothing = {
  records: 0,
  formats: {},
  components: {},
  firstTime: null,
  lastTime: null,
  torn: 0,
  product: null,
  productCertainty: null,
};

for (const [what, bytes, padding] of [
  ['nothing', [], 0],
  ['a byte order mark of UTF-8', [0xef, 0xbb, 0xbf], 3],
  ['a byte order mark of UTF-16', [0xff, 0xfe], 1],
  ['NULs', new Array<number>(70_000).fill(0), 70_000],
  ['blank lines', [0x0d, 0x0a, 0x20, 0x0a], 4],
] as const) {
  test(`A15 a file that holds ${what} has no record and is no fault`, () => {
    const name = file('empty.log', Uint8Array.from(bytes));
    assert.deepEqual(printed([name]), []);
    const [{ severities, ...summary } = {}] = printed(['--summary', name]);
    assert.deepEqual(summary, { file: name, bytes: bytes.length, padding, ...nothing });
  });
}

test('UTF-16 with an odd byte at its end has all bytes and no record of the odd one', () => {
  const even = Buffer.from(`\uFEFF${ccm('a')}\r\n`, 'utf16le');
  const name = file('odd.log', Buffer.concat([even, Buffer.from([0x3c])]));
  const [summary] = printed(['--summary', name]);
  assert.deepEqual([summary?.bytes, summary?.records, summary?.padding], [even.length + 1, 1, 3]);
  assert.deepEqual(
    printed([name]).map(({ message }) => message),
    ['a'],
  );
});
