// What every command prints of a hostile log, and of files and questions that are called so: on a terminal nothing but our
// own colours steers, JSON and SARIF can be read, and the exit codes are those of any other log.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { test } from 'node:test';
import { hostileLog, hostilePieces, hostileSetup } from '../hostile.ts';
import { cli, file, folder, smslens } from './runRecords.ts';

const onUnix = { skip: process.platform === 'win32' };

/** But for line ends. */
const steering = /[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}]/u;
const names = [
  'plain.log',
  '[x](command:evil).log',
  '\x1b[31mred\x1b]0;title\x07.log',
  '\u202egol.\u009b2J\u2028.log',
  'a\nb\r.log',
  '$(sync~spin) `x` <b>.log',
];
const written = (name: string, content = hostileLog()) => file(path.join('hostile', name), content);

function inJson(output: string): Record<string, unknown>[] {
  assert.doesNotMatch(output, steering);
  return output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

for (const name of names) {
  test(`a hostile log called ${JSON.stringify(name)} is printed and steers nothing`, onUnix, () => {
    const log = written(name);
    for (const more of [[], ['--repeats']]) {
      const { code, output, errors } = smslens(['check', log, ...more], '', { FORCE_COLOR: '1' });
      assert.deepEqual([code, errors], [1, '']);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what colours are made of
      assert.doesNotMatch(output.replace(/\x1b\[(?:0|1|1;3[136])m/g, ''), steering);
    }
    const rows = inJson(smslens(['check', log, '--format', 'json']).output);
    assert.ok(rows.length > 0 && rows.every((row) => row.file === log));
    const sarif = smslens(['check', log, '--format', 'sarif']).output;
    assert.doesNotMatch(sarif, steering);
    assert.ok(JSON.parse(sarif).runs[0].results.length === rows.length);
    const { code, output } = smslens(['records', log]);
    assert.equal(code, 0);
    const records = inJson(output);
    for (const piece of hostilePieces.filter((one) => !/[\0\u0085\ud800-\udfff]|\r|\n/.test(one)))
      assert.ok(
        records.some(({ message }) => String(message).includes(piece)),
        `${JSON.stringify(piece)} is lost`,
      );
    for (const more of [['--summary'], ['--summary', '--history']])
      assert.equal(inJson(smslens(['records', log, ...more]).output).length, 1);
  });
}

test('a hostile setup file is printed and steers nothing', onUnix, () => {
  const name = 'a/\x1b[31m$(bug) [x](command:y)/setup.ini';
  const setup = written(name, `; SMS Lens: sms20\n${hostileSetup()}`);
  for (const format of ['text', 'json', 'sarif']) {
    const { code, output, errors } = smslens(['check', setup, '--repeats', '--format', format]);
    assert.deepEqual([code, errors], [1, '']);
    assert.ok(output.length > 10_000);
    assert.doesNotMatch(output, steering);
    if (format === 'sarif') JSON.parse(output);
    if (format === 'json') inJson(output);
  }
});

test('a file that is called so and is not there is told, and steers nothing', () => {
  for (const name of names) {
    for (const command of ['check', 'records']) {
      const { code, errors } = smslens([command, `missing/${name}`]);
      assert.equal(code, 2);
      assert.doesNotMatch(errors, steering);
    }
  }
});

test('a question may be as bad', onUnix, () => {
  // A command line holds no half letters.
  const questions = hostilePieces.filter((piece) => !/\0|\p{Cs}|^-/u.test(piece));
  const { output } = smslens(['explain', ...questions]);
  assert.doesNotMatch(output, steering);
  const answers = inJson(smslens(['explain', '--format', 'json', ...questions]).output);
  assert.deepEqual(
    answers.map(({ query }) => query),
    questions,
  );
  for (const words of [['explain', '--format', '\x1b[31m', 'x'], ['\x1b[31m'], ['check', '--\x1b[31m']]) {
    const { code, errors } = smslens(words);
    assert.equal(code, 2);
    assert.doesNotMatch(errors, steering);
  }
});

test('on a terminal itself only our own colours and the line of progress steer', onUnix, (context) => {
  const log = written('\x1b[31mterminal\u009b2J.log', hostileLog().repeat(200));
  const run = `import pty, sys; sys.exit(pty.spawn(sys.argv[1:]) >> 8)`;
  const { FORCE_COLOR, NO_COLOR, ...environment } = process.env;
  for (const words of [
    ['check', log],
    ['records', log],
    ['records', '--summary', log],
    ['explain', '\x1b[31mx'],
  ]) {
    const { status, stdout, error } = spawnSync('python3', ['-c', run, process.execPath, cli, ...words], {
      cwd: folder,
      env: { ...environment, TERM: 'xterm' },
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    if (error !== undefined) return context.skip('there is no Python to make a terminal with');
    assert.equal(status, words[0] === 'records' ? 0 : 1);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what colours are made of
    const rest = stdout.replace(/\x1b\[(?:0|1|1;3[136])m|\x1b\[K/g, '').replaceAll('\r', '');
    assert.doesNotMatch(rest, steering);
  }
});
