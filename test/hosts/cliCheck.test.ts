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
const warning =
  '>>Msg>> Your server command (process id 15) was deadlocked with another process and has been chosen as deadlock victim. Re-run your command~~';
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

test('a finding names the procedures of its likeliest article, the most likely first', () => {
  const name = file(
    'procedures.log',
    [trace('~Could not read files from site TB1 (#2147942405)'), ''].join('\r\n'),
  );
  const [{ code, procedures } = {}] = asJson(name);
  assert.equal(code, 'Q236052');
  assert.deepEqual(procedures, [
    'install-client-with-smsman',
    'make-client-an-orphan',
    'reinstall-client-with-smsman',
    'recover-client-through-guest-account',
  ]);
  const [unknown = {}] = asJson(file('deadlock.log', [trace(warning), ''].join('\r\n')));
  assert.deepEqual(unknown.procedures, []);
});

test('for people a finding leads to the procedures, with the site of the log and of no other', () => {
  const fixesIn = (...lines: readonly string[]) => {
    const name = file('fixes.log', [...lines.map((line) => trace(line)), ''].join('\r\n'));
    const { output } = smslens(['check', name]);
    return output.split('\n').filter((line) => line.includes('smslens procedure'));
  };
  const from = (site: string) => `~Could not read files from site ${site} (#2147942405)`;
  const [smsman, orphan] = ['install-client-with-smsman', 'make-client-an-orphan'];
  for (const lines of [[from('TB1')], [from('TB1'), from('TB1')]])
    assert.deepEqual(fixesIn(...lines), [
      `  Fix: smslens procedure ${smsman}`,
      `  or: smslens procedure ${orphan} --set site=TB1`,
    ]);
  assert.deepEqual(fixesIn(from('TB1'), from('TB2')), [
    `  Fix: smslens procedure ${smsman}`,
    `  or: smslens procedure ${orphan}`,
  ]);
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

test('for people there is a block a problem, a line about the file with the codes in it, and one about all', () => {
  const { code, lines } = check(file('people.log', log));
  assert.equal(code, 1);
  const [title, first, second, step, fix, other, address, ...rest] = lines;
  assert.equal(title, 'error: The client is locked out of the CAP by its own connection account (KB 236052)');
  assert.match(
    first ?? '',
    /^ {2}\S+people\.log:2:2: 2 times, last in line 5, 2026-01-02 10:00:01, site TB1, code 2147942405$/,
  );
  assert.match(second ?? '', /^ {2}\S+people\.log:4:2: 2026-01-02 10:00:01, site TB2, code 2147942405$/);
  assert.match(step ?? '', /^ {2}What to do first: \S/);
  assert.equal(fix, '  Fix: smslens procedure install-client-with-smsman');
  assert.equal(other, '  or: smslens procedure make-client-an-orphan');
  assert.equal(address, '  https://jeffpar.github.io/kbarchive/kb/236/Q236052/');
  assert.match(rest[0] ?? '', /people\.log: records 6, errors 0, warnings 0$/);
  assert.deepEqual(rest.slice(1), [
    '  codes in them: 0x80070005 E_ACCESSDENIED (3)',
    'Files 1',
    'Problems 1 (errors 1, warnings 0, information 0)',
  ]);
});

test('a log in which nothing is known is clean, and says so', () => {
  const name = file('quiet.log', `${quiet}\r\n`);
  const { code, lines } = check(name);
  assert.equal(code, 0);
  assert.deepEqual(lines, [
    `${name}: records 1, errors 0, warnings 0`,
    'Files 1',
    'Problems 0 (errors 0, warnings 0, information 0)',
  ]);
});

test('what cannot be read is told, and the others are still checked', () => {
  const { code, lines, errors } = check('missing.log', file('there.log', log));
  assert.equal(code, 2);
  assert.equal(lines[0]?.slice(0, 6), 'error:');
  assert.deepEqual(lines.slice(-2), [
    'Files 1, not read 1',
    'Problems 1 (errors 1, warnings 0, information 0)',
  ]);
  assert.equal(errors, 'smslens: missing.log: there is no such file\n');
});

test('the first and the last time of a finding are as its records wrote them, and null where they wrote none', () => {
  const at = (time: string) =>
    `~Could not read files from site TB1 (#2147942405)  $$<CCIM32><Tue Jan 04 ${time} 2000 Eastern Standard Time><thread=112 (0x70)>`;
  const timed = file(
    'timed.log',
    [at('15:19:23.375'), quiet, at('16:00:00.5'), at('17:20:00'), ''].join('\n'),
  );
  const [found] = asJson(timed);
  assert.deepEqual(
    [found?.count, found?.firstTime, found?.lastTime],
    [3, '2000-01-04T15:19:23.375', '2000-01-04T17:20:00'],
  );
  const [bare] = asJson(file('untimed.log', '~Could not read files from site TB1 (#2147942405)\n'));
  assert.deepEqual([bare?.line, bare?.firstTime, bare?.lastTime], [1, null, null]);
});

test('--fail-on says from which severity on the exit code is 1', () => {
  const bad = file('bad.log', log);
  for (const [words, code] of [
    [[], 1],
    [['--fail-on', 'error'], 1],
    [['--fail-on', 'warning'], 1],
    [['--fail-on', 'never'], 0],
    [['--fail-on', 'never', 'missing.log'], 2],
  ] as const) {
    assert.equal(check(bad, ...words).code, code, words.join(' '));
  }
  const warned = file('warned.log', `${trace(warning)}\n`);
  assert.deepEqual(
    asJson(warned).map(({ severity }) => severity),
    ['warning'],
  );
  assert.equal(check(warned).code, 0);
  assert.equal(check(warned, '--fail-on', 'warning').code, 1);
});

test('what check does not know is told, and nothing is read', () => {
  for (const [words, said] of [
    [['x.log', '--format', 'xml'], '--format is text, json or sarif, not "xml"'],
    [['x.log', '--fail-on', 'info'], '--fail-on is error, warning or never, not "info"'],
    [[], 'check needs the name of a log or of a folder'],
  ] as const) {
    const { code, lines, errors } = check(...words);
    assert.deepEqual([code, lines, errors], [2, [], `smslens: ${said}\n`]);
  }
});

test('standard input is checked like a file', () => {
  const { code, output } = smslens(['check', '-', '--format', 'json'], log);
  const [first] = output.split('\n');
  assert.equal(code, 1);
  assert.deepEqual((({ file: name, line }) => [name, line])(JSON.parse(first ?? '')), ['-', 2]);
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
  const [summary] = check(file('large.log', large)).lines.slice(-4);
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
  const { lines } = check(name);
  assert.match(lines[0] ?? '', /\(KB \d+\)$/);
  assert.match(lines[1] ?? '', /smssetup\.log:1:1: 2 times, last in line 2/);
  assert.match(lines[2] ?? '', /^ {2}It may also be: KB \d+, KB \d+$/);
});

test('hints and general lines are no findings', () => {
  const hint = trace('SCHEDULER : Checking if a user is actually logged on.');
  const general = trace('CCIM32 - Retry in 60 minutes');
  assert.deepEqual(asJson(file('hints.log', `${hint}\r\n${locked('TB1')}\r\n${general}\r\n`)).length, 1);
});
