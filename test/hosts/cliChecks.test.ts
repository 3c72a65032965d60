// smslens checks: what a folder of logs says together, for people and as JSON, and how it ends.

import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { trace } from '../analysis/shownRecords.ts';
import { file, folder, smslens } from './runRecords.ts';

const samples = path.resolve('samples');

/** One object an answer. */
function asked(...words: readonly string[]) {
  const { code, output, errors } = smslens(['checks', '--format', 'json', ...words]);
  const lines = output.split('\n').filter((line) => line !== '');
  return { code, errors, answers: lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

/** What the README of the samples tells of each machine. */
const stories = [
  ['cm2012-client-wks0532', 'advanced-client-well', 'registration-unanswered'],
  ['cm2012-site-hq1', 'setup-files-right', 'wrong'],
  ['sms12-site-tb1', 'ready-for-upgrade-1x', 'not-ready'],
  ['sms20-client-wks0417', 'legacy-client-well', 'refused'],
  ['sms20-site-tb1', 'registry-of-site-server', 'after-upgrade'],
  ['sms20-site-tb1', 'setup-files-right', 'right'],
  ['sms2003-client-wks0532', 'advanced-client-well', 'bad-status'],
  ['sms2003-secondary-br1', 'setup-finished', 'failed'],
  ['BR1', 'secondary-site-gone', 'leftover'],
  ['sms2003-site-hq1', 'management-point-works', 'no-directory'],
  ['sms2003-site-hq1-dcom', 'dcom-or-firewall', 'dcom-refused'],
  ['sms2003-site-hq1-dcom', 'management-point-works', 'works'],
  ['sms2003-site-hq1-sp2', 'database-test', 'passed'],
  ['sms2003-site-hq1-sp2', 'setup-finished', 'finished'],
  ['sms2003-site-tb1-sp2', 'setup-finished', 'stuck-without-room'],
];

test('each story of the samples is told as it was', () => {
  const { code, errors, answers } = asked(samples);
  assert.equal(errors, '');
  assert.equal(code, 1);
  const told = new Map(answers.map(({ subject, check, answer }) => [`${subject} ${check}`, answer]));
  for (const [subject, check, answer] of stories)
    assert.equal(told.get(`${subject} ${check}`), answer, `${subject} ${check}`);
});

test('an answer in JSON names its evidence by file and line, and absent things are null', () => {
  const { answers } = asked(path.join(samples, 'sms2003-site-tb1-sp2'), '--only', 'setup-finished');
  const [answer, ...more] = answers;
  assert.ok(answer !== undefined && more.length === 0);
  const { question, subject, of, planned, tone, evidence, missing, asOf } = answer;
  assert.deepEqual(
    { question, subject, of, planned, tone, missing, asOf },
    {
      question: 'Has Setup finished?',
      subject: '',
      of: 'machine',
      planned: false,
      tone: 'bad',
      missing: [],
      asOf: '2006-06-17 11:59:29',
    },
  );
  const rows = new Map((evidence as { id: string }[]).map((row) => [row.id, row as Record<string, unknown>]));
  const done = rows.get('done')?.first as Record<string, unknown>;
  assert.deepEqual(
    [path.basename(String(done.file)), done.line, done.time],
    ['SMSSETUP.log', 46, '2006-06-17 09:37:44'],
  );
  assert.deepEqual([rows.get('hman-rests')?.state, rows.get('hman-rests')?.first], ['unseen', null]);
});

test('a terminal is told the worst first: the answer, what was seen, what to do, and what prints the steps', () => {
  const { code, output } = smslens(['checks', path.join(samples, 'sms20-client-wks0417')]);
  assert.equal(code, 1);
  assert.match(output, /^this folder: Is this client well/);
  assert.match(output, /trouble: The CAP denies the client access/);
  assert.match(output, /Ccim32\.log:64 /);
  assert.match(output, /\n {2}Steps: smslens procedure install-client-with-smsman\n/);
  assert.match(output, /--only legacy-client-well/);
});

test('where nothing is wrong the code is 0, and a plan that nobody has is no trouble', () => {
  assert.equal(smslens(['checks', path.join(samples, 'sms2003-site-hq1-sp2')]).code, 0);
  const scripts = path.join(samples, 'cm2012-site-hq1');
  assert.equal(smslens(['checks', scripts]).code, 0);
  assert.equal(smslens(['checks', scripts, '--only', 'setup-files-right']).code, 1);
  assert.equal(smslens(['checks', path.join(samples, 'sms20-client-wks0417'), '--fail-on', 'never']).code, 0);
});

test('a log that is missing is named, and its answer is none', () => {
  const stamp = 'Tue Jan 04 15:19:23.375 2000';
  file('alone/sitecomp.log', `${trace('Processing site shutdown transaction...', { stamp })}\r\n`);
  const { answers } = asked('alone', '--only', 'setup-finished');
  const [{ answer, tone, sentence, missing } = {}] = answers;
  assert.deepEqual([answer, tone], [null, 'unknown']);
  assert.match(String(sentence), /there is no smssetup\.log/);
  assert.deepEqual(missing, ['there is no smssetup.log, hman.log, inboxmgr.log']);
});

test('what is not there or not known is told in one sentence, with code 2', () => {
  file('nothing/notes.txt', 'nothing of SMS\r\n');
  for (const [words, told] of [
    [['missing-folder'], /missing-folder: .*no such file/],
    [['nothing'], /no log and no setup file/],
    [[], /needs the name of a folder/],
    [['nothing', '--only', 'no-such-check'], /--only is one of .*setup-finished.*, not "no-such-check"/],
    [['nothing', '--format', 'sarif'], /--format is text or json/],
    [['nothing', '--fail-on', 'often'], /--fail-on is error, warning or never/],
  ] as const) {
    const { code, errors, output } = smslens(['checks', ...words]);
    assert.equal(code, 2, words.join(' '));
    assert.match(errors, told);
    assert.doesNotMatch(`${errors}${output}`, /\n\s+at /);
  }
});

test('nothing in a log or its name steers the terminal', () => {
  const words =
    'Warning - could not read files from site TB1 (#2147942405) \u001b]0;gone\u0007\u202e[evil](command:x)';
  file('\u202ebad\u001b[2J/Ccim32.log', `${trace(words)}\r\n`);
  const { output } = smslens(['checks', folder, '--fail-on', 'never']);
  assert.match(output, /Ccim32\.log/);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  assert.doesNotMatch(output, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
});

test('passwords of setup files are in no answer', () => {
  file(
    'secret/SMSUnattend.ini',
    '[Identification]\r\nAction=InstallPrimarySite\r\n[Options]\r\nSiteCode=TOOLONG\r\nSQLPassword=Hunter2Hunter2\r\nServiceAccountPassword=Hunter2Hunter2\r\n',
  );
  for (const format of ['text', 'json'])
    assert.doesNotMatch(smslens(['checks', 'secret', '--format', format]).output, /Hunter2/);
});
