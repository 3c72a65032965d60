// smslens check, as a script runs it: findings that are alike are one, a file of any size says the same, and the
// line about the whole file names the codes in it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { trace } from '../analysis/shownRecords.ts';
import { file, smslens } from './runRecords.ts';

function check(...words: readonly string[]) {
  const { code, output, errors } = smslens(['check', ...words]);
  return { code, lines: output.split('\n').filter((line) => line !== ''), errors };
}

function asJson(...words: readonly string[]): Record<string, unknown>[] {
  const { lines, errors } = check(...words, '--format', 'json');
  assert.equal(errors, '');
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

const locked = (site: string) => trace(`~Could not read files from site ${site} (#2147942405)`);
const quiet = trace('all is well');
const log = [quiet, locked('TB1'), quiet, locked('TB2'), locked('TB1'), quiet, ''].join('\r\n');

test('findings of one kind are one, with their number and the last line', () => {
  const name = file('two.log', log);
  assert.deepEqual(
    asJson(name).map(({ line, column, endLine, endColumn, code, count, lastLine, captures }) => ({
      place: [line, column, endLine, endColumn],
      code,
      count,
      lastLine,
      captures,
    })),
    [
      {
        place: [2, 2, 2, 50],
        code: 'Q236052',
        count: 2,
        lastLine: 5,
        captures: { site: 'TB1', code: '2147942405' },
      },
      {
        place: [4, 2, 4, 50],
        code: 'Q236052',
        count: 1,
        lastLine: 4,
        captures: { site: 'TB2', code: '2147942405' },
      },
    ],
  );
});

test('with --repeats each finding is told', () => {
  const found = asJson(file('repeats.log', log), '--repeats');
  assert.deepEqual(
    found.map(({ line, count }) => [line, count]),
    [
      [2, 1],
      [4, 1],
      [5, 1],
    ],
  );
});

test('for people there is a line about the file, with the codes in it', () => {
  const name = file('people.log', log);
  const { code, lines } = check(name);
  assert.equal(code, 1);
  assert.equal(lines.length, 4);
  assert.match(lines[0] ?? '', /people\.log:2:2: error: .+ \[Q236052\] \(2 times, last in line 5\)$/);
  assert.match(lines[2] ?? '', /people\.log: records 6, errors 0, warnings 0$/);
  assert.equal(lines[3], '  codes in them: 0x80070005 E_ACCESSDENIED (3)');
});

test('a log in which nothing is known is clean, and says so', () => {
  const { code, lines } = check(file('quiet.log', `${quiet}\r\n`));
  assert.equal(code, 0);
  assert.deepEqual(lines, [`${file('quiet.log', `${quiet}\r\n`)}: records 1, errors 0, warnings 0`]);
});

test('what cannot be read is told, and the others are still checked', () => {
  const { code, lines, errors } = check('missing.log', file('there.log', log));
  assert.equal(code, 2);
  assert.equal(lines.length, 4);
  assert.equal(errors, 'smslens: missing.log: there is no such file\n');
});

test('columns count UTF-16 units, in UTF-8 and in UTF-16, and so in Windows-1252', () => {
  const line = 'Größe 🙂 Could not read files from site TB1 (#2147942405)';
  for (const bytes of [Buffer.from(trace(line)), Buffer.from(`\uFEFF${trace(line)}`, 'utf16le')]) {
    const [found] = asJson(file('columns.log', bytes));
    assert.deepEqual(
      [found?.line, found?.column, found?.endColumn],
      [1, line.indexOf('Could') + 1 + markOf(bytes), line.length + 1 + markOf(bytes)],
    );
  }
  const [old] = asJson(file('columns.log', Buffer.from(trace(line.replace('🙂', 'x')), 'latin1')));
  assert.equal(old?.column, 9);
});

/** The byte order mark of UTF-16 stands in the first line. */
function markOf(bytes: Buffer): number {
  return bytes[0] === 0xff ? 1 : 0;
}

test('a large file, read on threads, says what a small one of the same lines does', () => {
  const filling = `${quiet}\r\n`.repeat(4000);
  const many = 130;
  const large = `${log}${filling.repeat(many)}${locked('TB1')}\n${filling}${locked('TB9')}\r\n`;
  assert.ok(large.length > 33 << 20, 'large enough for threads');
  const found = asJson(file('large.log', large));
  const fillingLines = 4000 * many;
  assert.deepEqual(
    found.map(({ line, count, lastLine, captures }) => [
      line,
      count,
      lastLine,
      (captures as { site: string }).site,
    ]),
    [
      [2, 3, 7 + fillingLines, 'TB1'],
      [4, 1, 4, 'TB2'],
      [8 + fillingLines + 4000, 1, 8 + fillingLines + 4000, 'TB9'],
    ],
  );
  const [summary] = check(file('large.log', large)).lines.slice(-2);
  assert.match(summary ?? '', new RegExp(`records ${6 + fillingLines + 1 + 4000 + 1}, errors 0`));
});

const failedScript = trace('FAILED Sql Script: Creating indexes on StatusMessages');

test('a line that several articles fit is one finding, with all of them', () => {
  const name = file('smssetup.log', `${failedScript}\r\n${failedScript}\r\n`);
  const found = asJson(name);
  assert.equal(found.length, 1);
  const [first] = found;
  const kb = first?.kb as number[];
  assert.deepEqual([...kb].sort(), [238093, 256615, 268238]);
  assert.equal(first?.code, `Q${kb[0]}`);
  assert.equal(first?.count, 2);
  assert.match(check(name).lines[0] ?? '', /\[Q\d+\] \(or Q\d+, Q\d+\) \(2 times, last in line 2\)/);
});

test('hints and general lines are no findings', () => {
  const hint = trace('SCHEDULER : Checking if a user is actually logged on.');
  const general = trace('CCIM32 - Retry in 60 minutes');
  assert.deepEqual(asJson(file('hints.log', `${hint}\r\n${locked('TB1')}\r\n${general}\r\n`)).length, 1);
});
