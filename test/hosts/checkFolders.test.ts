// smslens check over folders: what is taken, in which order, and what is told of what cannot be looked into.

import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { ccm, trace } from '../analysis/shownRecords.ts';
import { file, folder, smslens } from './runRecords.ts';

const onUnix = { skip: process.platform === 'win32' && 'links and rights are others there' };

const locked = `${trace('~Could not read files from site TB1 (#2147942405)')}\r\n`;
const quiet = `${trace('all is well')}\r\n`;
const plain = 'nothing of SMS\r\n';

/** The files that were read, and what was told; paths as on Unix. */
function check(...words: readonly string[]) {
  const { code, output, errors } = smslens(['check', ...words]);
  const read = [...output.matchAll(/^(.+): records \d+, errors \d+, warnings \d+$/gm)];
  return {
    code,
    read: read.map(([, name = '']) => name.replaceAll(path.sep, '/')),
    errors: errors.split('\n').filter((line) => line !== ''),
    output,
  };
}

test('a folder gives its logs in the order of their names, those of folders below too, and nothing else', () => {
  file('site/logs/hman.log', plain);
  file('site/logs/HMAN.LO_', plain);
  file('site/logs/hman-20240102-030405.log', plain);
  file('site/logs/hman.log.1', plain);
  file('site/logs/renamed.log', quiet);
  file('site/logs/renamed.lo_', ccm('a'));
  file('site/logs/renamed.log.20240102-030405', quiet);
  file('site/logs/other.log', plain);
  file('site/logs/renamed.txt', quiet);
  file('site/logs/hman', plain);
  file('site/logs/hman.txt', plain);
  file('site/logs/client.msi', plain);
  file('site/setup.ini', '[Identification]\nAction=InstallPrimarySite\n');
  file('site/a/Ccim32.log', locked);
  const { code, read, errors } = check('site');
  assert.deepEqual(errors, []);
  assert.equal(code, 1);
  assert.deepEqual(read, [
    'site/a/Ccim32.log',
    'site/logs/HMAN.LO_',
    'site/logs/hman-20240102-030405.log',
    'site/logs/hman.log',
    'site/logs/hman.log.1',
    'site/logs/renamed.lo_',
    'site/logs/renamed.log',
    'site/logs/renamed.log.20240102-030405',
  ]);
});

test('what is named is read whatever it is called, and only once', () => {
  const name = file('named/notes.txt', quiet);
  file('named/ccim32.log', quiet);
  const { code, read, errors } = check('named/notes.txt', name, 'named', './named/ccim32.log');
  assert.deepEqual([code, errors], [0, []]);
  assert.deepEqual(read, ['named/notes.txt', 'named/ccim32.log']);
});

test('a folder without any log says so; when nothing else was named, nothing was checked', () => {
  file('bare/readme.txt', plain);
  file('bare/deep/other.log', plain);
  file('full/hman.log', quiet);
  const told = 'smslens: bare: there is no log and no setup file of SMS in this folder';
  const alone = check('bare');
  assert.deepEqual([alone.code, alone.read, alone.errors], [2, [], [told]]);
  const beside = check('bare', 'full');
  assert.deepEqual([beside.code, beside.read, beside.errors], [0, ['full/hman.log'], [told]]);
});

test('links that lead in circles are told and followed no further', onUnix, () => {
  file('circles/deep/hman.log', quiet);
  symlinkSync('..', path.join(folder, 'circles/deep/up'));
  symlinkSync('itself', path.join(folder, 'circles/itself'));
  symlinkSync('deep', path.join(folder, 'circles/same'));
  symlinkSync('nowhere', path.join(folder, 'circles/broken'));
  const { code, read, errors } = check('circles');
  assert.deepEqual(read, ['circles/deep/hman.log']);
  assert.deepEqual(errors, [
    'smslens: circles/deep/up: this link leads back to a folder above it',
    'smslens: circles/itself: this link leads back to itself',
  ]);
  assert.equal(code, 0);
});

test('a log of ours that is a broken link cannot be read, and that is told', onUnix, () => {
  file('dangling/hman.log', quiet);
  symlinkSync('nowhere', path.join(folder, 'dangling/sitecomp.log'));
  const { code, read, errors } = check('dangling');
  assert.deepEqual(
    [code, read, errors],
    [2, ['dangling/hman.log'], ['smslens: dangling/sitecomp.log: there is no such file']],
  );
});

/** Root may read everything, so the system is made to refuse what is called `shut`. */
const refusing = file(
  'refusing.cjs',
  `const fs = require('node:fs');
   const refusal = () => Object.assign(new Error(), { code: 'EACCES' });
   const { openSync, promises: { readdir } } = fs;
   fs.openSync = (name, ...more) => {
     if (/shut[^/\\\\]*$/.test(name)) throw refusal();
     return openSync(name, ...more);
   };
   fs.promises.readdir = (name, ...more) =>
     name.endsWith('shut') ? Promise.reject(refusal()) : readdir(name, ...more);`,
);

test('files and folders that may not be read are told, and the others are checked', () => {
  for (const name of ['shut/hman.log', 'shut.log', 'open/hman.log']) file(`refused/${name}`, quiet);
  const { code, output, errors } = smslens(['check', 'refused'], '', {
    NODE_OPTIONS: `--require ${JSON.stringify(refusing)}`,
  });
  assert.equal(code, 2);
  assert.match(output, /open.hman\.log: records 1,[\s\S]*^Files 1, not read 2$/m);
  assert.deepEqual(errors.replaceAll(path.sep, '/').split('\n'), [
    'smslens: refused/shut: this folder may not be looked into',
    'smslens: refused/shut.log: this file may not be read',
    '',
  ]);
});

test('a file whose name would steer the terminal is named harmlessly', onUnix, () => {
  file('odd/\x1b[31m\u202e.log', locked);
  const { code, output, errors } = check('odd', 'missing\x1b[2J');
  assert.equal(code, 2);
  assert.match(output, /odd\/\\x1b\[31m\\u202e\.log:1:2: /);
  assert.deepEqual(errors, ['smslens: missing\\x1b[2J: there is no such file']);
  assert.doesNotMatch(output, /[^\P{Cc}\n]|\p{Cf}/u);
  // One that looks like an option, as `*` may put it on the command line.
  const misread = check('-\x1b[2J.log');
  assert.equal(misread.code, 2);
  assert.doesNotMatch(misread.errors.join(), /\p{C}/u);
});
