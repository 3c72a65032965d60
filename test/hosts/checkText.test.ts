// What `smslens check` shows to people: worst first, in colours where there may be some, within the terminal's
// width, and whatever logs hold does nothing but show.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkAsText } from '../../server/src/hosts/check/checkAsText.ts';
import { type CheckRow, checkSeverities } from '../../server/src/hosts/check/checkRow.ts';
import { offersFor } from '../../server/src/hosts/check/offersFor.ts';
import { type Environment, type Stream, terminalLook } from '../../server/src/hosts/check/terminalLook.ts';
import { procedureCommand } from '../../server/src/hosts/procedureCommand.ts';
import { trace } from '../analysis/shownRecords.ts';
import { shippedKnowledge } from '../knowledge.ts';
import { file, smslens } from './runRecords.ts';

const row: CheckRow = {
  file: 'a.log',
  start: { line: 3, column: 5 },
  end: { line: 3, column: 9 },
  severity: 'error',
  code: '0x80070005',
  message: 'Access is denied',
  articles: [],
  captures: {},
  count: 1,
  last: { line: 3, column: 5 },
  firstTime: null,
  lastTime: null,
  procedures: [],
  firstStep: null,
  address: null,
};

test('a check that was ended early says so, and which files it still speaks of', () => {
  const files = [{ file: 'a.log', bytes: 9, records: 1, errors: 0, warnings: 0, codes: [] }];
  const failures = [{ file: 'b.log', reason: 'there is no such file' }];
  const report = { rows: [], files, failures, isInterrupted: true };
  assert.deepEqual([...checkAsText(report, terminalLook({}, {}), false)].join('\n').split('\n'), [
    'a.log: records 1, errors 0, warnings 0',
    '',
    'Ended before everything was read; this was read whole:',
    'Files 1, not read 1',
    'Problems 0 (errors 0, warnings 0, information 0)',
  ]);
});

function shown(
  rows: readonly Partial<CheckRow>[],
  stream: Stream = {},
  environment: Environment = {},
  everyPlace = false,
): string[] {
  const report = {
    rows: rows.map((own) => ({ ...row, ...own })),
    files: [],
    failures: [],
    isInterrupted: false,
  };
  return [...checkAsText(report, terminalLook(stream, environment), everyPlace)].join('\n').split('\n');
}

test('errors come before warnings and these before what is harmless; of equals the most frequent is first', () => {
  const rows = [
    { severity: 'info', code: 'a', message: 'harmless', count: 9 },
    { severity: 'warning', code: 'b', message: 'doubtful', count: 9 },
    { severity: 'error', code: 'c', message: 'seldom', count: 1 },
    { severity: 'error', code: 'd', message: 'often', count: 2 },
  ] as const;
  assert.deepEqual(
    shown(rows).filter((line) => /^\w+: /.test(line)),
    ['error: often (d)', 'error: seldom (c)', 'warning: doubtful (b)', 'information: harmless (a)'],
  );
});

test('a problem that shows up in several files is one block with all of its places', () => {
  const rows = [
    { file: 'a.log', count: 2, last: { line: 8, column: 1 } },
    { file: 'b.log', firstTime: '2000-01-04T15:19:23.375', lastTime: '2000-01-04T15:19:23.375' },
  ];
  assert.deepEqual(shown(rows).slice(0, 4), [
    'error: Access is denied (0x80070005)',
    '  a.log:3:5: 2 times, last in line 8',
    '  b.log:3:5: 2000-01-04 15:19:23',
    '',
  ]);
});

test('of many places the first ten are listed and the others counted, unless every one was asked for', () => {
  const rows = Array.from({ length: 25 }, (_, index) => ({
    start: { line: index + 1, column: 1 },
    count: 2,
  }));
  const some = shown(rows);
  assert.equal(some[10]?.split(':')[1], '10');
  assert.equal(some[11], '  and 15 more places, 30 times (--repeats shows every one, --format json too)');
  assert.equal(some[12], '');
  assert.equal(shown(rows, {}, {}, true)[25]?.split(':')[1], '25');
});

test('colours are for terminals, unless somebody says otherwise, and a word stands beside each', () => {
  for (const [stream, environment, isColoured] of [
    [{ isTTY: true }, { TERM: 'xterm' }, true],
    [{ isTTY: true }, {}, true],
    [{ isTTY: true }, { TERM: 'dumb' }, false],
    [{ isTTY: true }, { NO_COLOR: '1' }, false],
    [{ isTTY: true }, { NO_COLOR: '' }, true],
    [{ isTTY: false }, { TERM: 'xterm' }, false],
    [{}, {}, false],
    [{}, { FORCE_COLOR: '1' }, true],
    [{}, { FORCE_COLOR: '' }, true],
    [{ isTTY: true }, { FORCE_COLOR: '0' }, false],
    [{}, { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
  ] as const) {
    const [title] = shown([row], stream, environment);
    assert.equal(
      title,
      isColoured
        ? '\x1b[1;31merror:\x1b[0m\x1b[1m Access is denied (0x80070005)\x1b[0m'
        : 'error: Access is denied (0x80070005)',
      JSON.stringify([stream, environment]),
    );
  }
  for (const severity of checkSeverities) {
    const [title = ''] = shown([{ severity }], { isTTY: true });
    const word = { error: 'error', warning: 'warning', info: 'information' }[severity];
    assert.ok(title.startsWith('\x1b[1;3') && title.includes(`m${word}:\x1b[0m`), title);
  }
});

const knowledge = shippedKnowledge();
const { procedures } = knowledge;
function offer(id: string, values: Readonly<Record<string, string>>) {
  const procedure = procedures.procedure(id);
  assert.ok(procedure, id);
  return { procedure, values: new Map(Object.entries(values)) };
}
const fixes = (lines: readonly string[]) => lines.filter((line) => line.includes('smslens procedure'));

test('below a problem stand the commands that print the likeliest two ways to mend it', () => {
  const orphan = offer('make-client-an-orphan', { site: 'TB1' });
  const others = ['install-client-with-smsman', 'reinstall-client-with-smsman'].map((id) => offer(id, {}));
  assert.deepEqual(shown([{ procedures: [orphan, ...others] }]).slice(1, 5), [
    '  a.log:3:5',
    '  Fix: smslens procedure make-client-an-orphan --set site=TB1',
    '  or: smslens procedure install-client-with-smsman',
    '',
  ]);
});

test('a command has the values in which all places of the problem agree, and no others', () => {
  const rows = ['HQ1', 'HQ2'].map((server) => ({
    procedures: [offer('end-error-997-of-remote-management-point', { server, mp: 'MP1' })],
  }));
  const [fix, ...more] = fixes(shown(rows));
  assert.equal(fix, '  Fix: smslens procedure end-error-997-of-remote-management-point --set mp=MP1');
  assert.deepEqual(more, []);
  const [bare] = fixes(shown([...rows, { procedures: [] }]));
  assert.equal(bare, '  Fix: smslens procedure end-error-997-of-remote-management-point');
});

test('where a problem comes again, its first record speaks for the others only in what tells such problems apart', () => {
  const [shipped] = knowledge.articles;
  assert.ok(shipped);
  const article = { ...shipped, procedures: [{ id: 'make-client-an-orphan', values: {} }] };
  const captures = { site: 'TB1', checked: '2000/06/13 06:28.53' };
  const given = (count: number) =>
    offersFor(article, captures, count, knowledge).map(({ values }) => Object.fromEntries(values));
  assert.deepEqual(given(1), [captures]);
  assert.deepEqual(given(2), [{ site: 'TB1' }]);
});

test('a command is one line however narrow the terminal is: it is there to be copied', () => {
  const lines = shown([{ procedures: [offer('make-client-an-orphan', { site: 'TB1' })] }], {
    isTTY: true,
    columns: 40,
  });
  assert.deepEqual(fixes(lines), ['  Fix: smslens procedure make-client-an-orphan --set site=TB1']);
});

test('a value stands between quotes where a shell would take it apart', () => {
  const typed = (value: string, platform: NodeJS.Platform) =>
    procedureCommand('x', new Map([['name', value]]), platform);
  for (const [value, windows, others] of [
    ['TB1', '--set name=TB1', '--set name=TB1'],
    ['two words', '--set "name=two words"', "--set 'name=two words'"],
    ['A\\b', '--set name=A\\b', "--set 'name=A\\b'"],
    ['C:\\SMS (x86)', '--set "name=C:\\SMS (x86)"', "--set 'name=C:\\SMS (x86)'"],
    ['SMSPKGD$', '--set "name=SMSPKGD$"', "--set 'name=SMSPKGD$'"],
  ] as const) {
    assert.equal(typed(value, 'win32'), `smslens procedure x ${windows}`);
    assert.equal(typed(value, 'linux'), `smslens procedure x ${others}`);
  }
});

test('where the terminal says how wide it is, no line is wider, and what goes on is set in', () => {
  const long = {
    message: 'A title of so many words that a narrow terminal cannot show all of them in one line',
    firstStep:
      'Look into the log of the management point, and then into many others that are named beside it.',
    captures: { site: 'TB1', server: 'A-SERVER-WITH-A-NAME', file: `${'x'.repeat(60)}.log` },
  };
  const lines = shown([long], { isTTY: true, columns: 50 }, { NO_COLOR: '1' });
  assert.deepEqual(lines.slice(0, 3), [
    'error: A title of so many words that a narrow',
    '      terminal cannot show all of them in one line',
    '      (0x80070005)',
  ]);
  for (const line of lines.slice(0, -1)) assert.ok(line.length <= 50, line);
  const step = lines.find((line) => line.includes('What to do first'));
  assert.match(step ?? '', /^ {2}What to do first: Look into the log of the .*…$/);
  const coloured = shown([long], { isTTY: true, columns: 50 }, { FORCE_COLOR: '1' });
  assert.deepEqual(withoutColours(coloured.join('\n')).split('\n'), lines);
});

function withoutColours(text: string): string {
  return text
    .split('\x1b')
    .map((part, index) => (index === 0 ? part : part.replace(/^\[[\d;]*m/, '')))
    .join('');
}

const hostile = `\x1b[31mred \u202eright [x](command:evil) <img src=x onerror=alert(1)> \${1:snippet} \x1b]0;title\x07 \u2028line \u009b2J`;

test('whatever a log holds is shown, and does nothing', () => {
  const line = trace(`RCSvcs: InstallNT5Device(${hostile}): SetupDiGetClassDevs failed, error 0xd`);
  const name = file('hostile.log', `${line}\r\n`);
  for (const words of [
    ['check', name],
    ['check', name, '--repeats'],
  ]) {
    const { code, output, errors } = smslens(words);
    assert.deepEqual([code, errors], [1, '']);
    assert.match(output, /\\x1b\[31mred/);
    assertHarmless(output);
  }
  for (const format of ['json', 'sarif']) {
    const { output } = smslens(['check', name, '--format', format]);
    assertHarmless(output);
    const captured = JSON.stringify(JSON.parse(output));
    assert.ok(captured.includes('\\u001b[31mred') && captured.includes('\u202e'), 'nothing of it is lost');
  }
});

/** Line ends are the only controls. */
function assertHarmless(output: string): void {
  assert.doesNotMatch(output, /[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}]/u);
}

test('titles and captures of rows cannot steer the terminal either', () => {
  const text = shown(
    [
      {
        file: hostile,
        message: hostile,
        code: hostile,
        captures: { [hostile]: hostile },
        firstStep: hostile,
      },
    ],
    { isTTY: true, columns: 60 },
    { NO_COLOR: '1' },
  ).join('\n');
  assertHarmless(text);
});
