// `smslens records --history`: a log and its older pieces, read as the one log that they were.

import assert from 'node:assert/strict';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { ccm, trace } from '../analysis/shownRecords.ts';
import { file, folder, printed, run, runWith } from './runRecords.ts';

/** Files in a folder of their own, by name; says the path of a name. */
function site(name: string, files: Readonly<Record<string, string | Uint8Array>>): (file: string) => string {
  for (const [piece, content] of Object.entries(files)) file(path.join(name, piece), content);
  return (piece) => path.join(folder, name, piece);
}

const ofDay = (day: number, message: string) => `${ccm(message, { date: `1-${day}-2026` })}\r\n`;

test('records of all pieces are printed, oldest first, each with its own file and lines', () => {
  const at = site('client', {
    'CcmExec.log': ofDay(5, 'five') + ofDay(6, 'six'),
    'CcmExec.lo_': ofDay(4, 'four'),
    'CcmExec-20260103-000000.log': ofDay(2, 'two\r\nlines') + ofDay(3, 'three'),
    'ccmexec.log.1': ofDay(1, 'one'),
    'CcmExec 2.log': ofDay(9, 'a copy'),
    'smsts.lo_': ofDay(9, 'another log'),
  });
  assert.deepEqual(
    printed(['--history', at('CcmExec.log')]).map(({ file: name, line, endLine, message }) => [
      name,
      line,
      endLine,
      message,
    ]),
    [
      [at('ccmexec.log.1'), 1, 1, 'one'],
      [at('CcmExec-20260103-000000.log'), 1, 2, 'two\r\nlines'],
      [at('CcmExec-20260103-000000.log'), 3, 3, 'three'],
      [at('CcmExec.lo_'), 1, 1, 'four'],
      [at('CcmExec.log'), 1, 1, 'five'],
      [at('CcmExec.log'), 2, 2, 'six'],
    ],
  );
});

const messagesOf = (words: readonly string[]) => printed(words).map(({ message }) => message);

test('any piece stands for the whole history, and several pieces for one', () => {
  const at = site('once', {
    'hman.log': 'new',
    'HMAN.LO_': 'old',
    'sched.log': 'other',
    'ddm.LO_': 'alone',
  });
  assert.deepEqual(messagesOf(['--history', at('HMAN.LO_')]), ['old', 'new']);
  assert.deepEqual(
    messagesOf([
      '--history',
      at('hman.log'),
      at('sched.log'),
      path.join(folder, 'once', '..', 'once', 'HMAN.LO_'),
      at('ddm.LO_'),
    ]),
    ['old', 'new', 'other', 'alone'],
  );
});

test('without --history a file is that file alone', () => {
  const at = site('alone', { 'a.log': 'new', 'a.lo_': 'old' });
  assert.deepEqual(messagesOf([at('a.log')]), ['new']);
  assert.equal('pieces' in (printed(['--summary', at('a.log')])[0] ?? {}), false);
});

test('logs of one name in two folders are two histories', () => {
  const here = site('here', { 'a.log': 'here new', 'a.lo_': 'here old' });
  const there = site('there', { 'a.log': 'there new', 'a.lo_': 'there old' });
  assert.deepEqual(messagesOf(['--history', here('a.log'), there('a.log')]), [
    'here old',
    'here new',
    'there old',
    'there new',
  ]);
});

test('a summary adds all pieces up to one object', () => {
  const oldest = `no time\r\n${ofDay(1, 'It failed')}`;
  const older = `${trace('a', { component: 'SMS_X', stamp: '01-02-2026 11:00:00.000+60' })}\r\n${trace('b', { component: 'SMS_X', stamp: '01-02-2026 12:00:00.000+60' })}\r\n`;
  const live = `g file]LOG]!><time="09:00:00.000+60" date="01-03-2026" component="C" context="" type="2" thread="7" file="">\r\n\r\nno time\r\n`;
  const at = site('sum', {
    'X-20260101-235959.log': oldest,
    'X.lo_': older,
    'X.log': live,
  });
  assert.deepEqual(printed(['--summary', '--history', at('X.lo_'), at('X.log')]), [
    {
      file: at('X.log'),
      bytes: oldest.length + older.length + live.length,
      records: 6,
      formats: { trace: 2, ccm: 2, plain: 2 },
      severities: { error: 0, warning: 1, info: 5, detail: 0 },
      components: { C: 2, SMS_X: 2 },
      firstTime: '2026-01-01T10:00:01.234',
      lastTime: '2026-01-03T09:00:00.000',
      padding: 14,
      torn: 1,
      // Numeric stamps are of 2003 or later, and of the products in use only one is left in 2026.
      product: 'CB',
      productCertainty: 'possible',
      pieces: ['X-20260101-235959.log', 'X.lo_', 'X.log'],
    },
  ]);
});

test('a summary has the keys that it has without history, and its pieces', () => {
  const at = site('keys', { 'a.log': 'x', 'a.lo_': 'y' });
  const [single] = printed(['--summary', at('a.log')]);
  const [whole] = printed(['--summary', '--history', at('a.log')]);
  assert.deepEqual(Object.keys(whole ?? {}), [...Object.keys(single ?? {}), 'pieces']);
});

test('a log that was never rotated is a history of one piece, standard input too', () => {
  const at = site('single', { 'a.log': ofDay(1, 'a') });
  const [single] = printed(['--summary', at('a.log')]);
  assert.deepEqual(printed(['--summary', '--history', at('a.log')]), [{ ...single, pieces: ['a.log'] }]);
  const [input] = printed(['--summary', '--history', '-'], ofDay(1, 'a'));
  assert.deepEqual([input?.file, input?.records, input?.pieces], ['-', 1, ['-']]);
});

test('the most frequent component of the whole comes first', () => {
  const of = (component: string, times: number) => `${ccm('m', { component })}\r\n`.repeat(times);
  const at = site('components', { 'a.lo_': of('A', 3) + of('B', 2), 'a.log': of('B', 2) + of('C', 1) });
  const [whole] = printed(['--summary', '--history', at('a.log')]);
  assert.deepEqual(Object.entries(whole?.components ?? {}), [
    ['B', 4],
    ['A', 3],
    ['C', 1],
  ]);
});

test('names give the order even where times contradict them', () => {
  const at = site('contradiction', {
    'a.lo_': ofDay(9, 'by name older'),
    'a.log': ofDay(1, 'by name newer'),
  });
  assert.deepEqual(messagesOf(['--history', at('a.log')]), ['by name older', 'by name newer']);
  const [whole] = printed(['--summary', '--history', at('a.log')]);
  assert.deepEqual(
    [whole?.firstTime, whole?.lastTime],
    ['2026-01-09T10:00:01.234', '2026-01-01T10:00:01.234'],
  );
});

test('a piece that cannot be read gets one line, and the others are read', () => {
  const at = site('unreadable', { 'a.log.2': 'oldest', 'a.lo_': 'old', 'a.log': 'new' });
  symlinkSync('a.log.1', at('a.log.1'));
  const { code, lines, errors } = run(['--history', at('a.log')]);
  assert.equal(code, 2);
  assert.deepEqual(
    lines.map(({ message }) => message),
    ['oldest', 'old', 'new'],
  );
  assert.equal(errors.length, 1);
  assert.ok(errors[0]?.startsWith(`smslens: ${at('a.log.1')}: `));
  const summary = run(['--history', '--summary', at('a.log')]);
  assert.deepEqual([summary.code, summary.errors.length], [2, 1]);
  assert.deepEqual(
    [summary.lines.length, summary.lines[0]?.records, summary.lines[0]?.pieces],
    [1, 3, ['a.log.2', 'a.lo_', 'a.log']],
  );
});

test('a live log that is missing is told, and its older pieces are read', () => {
  const at = site('missing', { 'a.lo_': 'old' });
  const { code, lines, errors } = run(['--history', '--summary', at('a.log')]);
  assert.deepEqual([code, errors], [2, [`smslens: ${at('a.log')}: there is no such file`]]);
  assert.deepEqual([lines[0]?.file, lines[0]?.pieces], [at('a.lo_'), ['a.lo_']]);
});

test('of a log in a folder that is missing nothing is printed but one line', () => {
  const name = path.join(folder, 'nowhere', 'a.log');
  const { code, lines, errors } = run(['--history', '--summary', name]);
  assert.deepEqual([code, lines, errors], [2, [], [`smslens: ${name}: there is no such file`]]);
});

test('a folder that is named like a piece is none', () => {
  const at = site('folder', { 'a.log': 'new' });
  mkdirSync(at('a.log.1'));
  assert.deepEqual(messagesOf(['--history', at('a.log')]), ['new']);
  rmSync(at('a.log.1'), { recursive: true });
});

test('where the folder may not be listed, the file itself is read, and what is missing is told', () => {
  const at = site('unlisted', { 'a.lo_': 'old', 'a.log': 'new' });
  const { code, lines, errors } = runWith(
    "fs.readdirSync = () => { throw Object.assign(new Error('EACCES'), { code: 'EACCES' }); };",
    ['--history', at('a.log')],
  );
  assert.deepEqual(
    [code, errors],
    [2, [`smslens: ${at('a.log')}: its folder cannot be listed, so its older pieces are not read`]],
  );
  assert.deepEqual(
    lines.map(({ message }) => message),
    ['new'],
  );
});
