// `smslens records` as a script meets it: what it prints, where, and how it ends.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { test } from 'node:test';
import { ccm, trace } from '../analysis/shownRecords.ts';
import { cli, file, folder, printed, run } from './runRecords.ts';

const whole =
  '<![LOG[The\r\nmessage]LOG]!><time="22:13:25.553+300" date="10-03-2013" component="CcmExec" context="" type="2" thread="3396" file="a.cpp:1">';

test('a record is an object of the fields that are promised, in their order', () => {
  const name = file('whole.log', `${whole}\r\n`);
  const lines = printed([name]);
  assert.deepEqual(lines, [
    {
      file: name,
      line: 1,
      endLine: 2,
      format: 'ccm',
      severity: 'warning',
      severityFrom: 'type',
      time: '2013-10-03T22:13:25.553',
      bias: 300,
      utc: '2013-10-04T03:13:25.553Z',
      component: 'CcmExec',
      thread: 3396,
      source: 'a.cpp:1',
      message: 'The\r\nmessage',
    },
  ]);
  const promised =
    'file,line,endLine,format,severity,severityFrom,time,bias,utc,component,thread,source,message';
  assert.equal(Object.keys(lines[0] ?? {}).join(), promised);
});

test('what a record does not have is null', () => {
  const name = file('plain.log', 'An error, and nothing else');
  assert.deepEqual(printed([name, '--format', 'ndjson']), [
    {
      file: name,
      line: 1,
      endLine: 1,
      format: 'plain',
      severity: 'error',
      severityFrom: 'words',
      time: null,
      bias: null,
      utc: null,
      component: null,
      thread: null,
      source: null,
      message: 'An error, and nothing else',
    },
  ]);
});

test('an empty message is an empty string, a thread of 0 and a bias of 0 are numbers', () => {
  const [record] = printed([file('zero.log', ccm('', { thread: '0', time: '10:00:00.000+000' }))]);
  assert.deepEqual(
    [record?.message, record?.thread, record?.bias, record?.utc],
    ['', 0, 0, '2026-01-02T10:00:00.000Z'],
  );
});

test('a time has the digits that were written, and UTC none that were not', () => {
  const text = [
    ccm('a', { time: '9:00:01' }),
    ccm('b', { time: '09:31:06.5093267' }),
    ccm('c', { time: '09:31:06.5-60' }),
  ].join('\n');
  assert.deepEqual(
    printed([file('times.log', text)]).map(({ time, utc }) => [time, utc]),
    [
      ['2026-01-02T09:00:01', null],
      ['2026-01-02T09:31:06.5093267', null],
      ['2026-01-02T09:31:06.5', '2026-01-02T08:31:06.5Z'],
    ],
  );
});

function placesOf(text: string, name = 'lines.log'): unknown[] {
  return printed([file(name, text)]).map(({ line, endLine, message }) => [line, endLine, message]);
}

test('lines are counted from 1, a CRLF, an LF and a CR being one line end each', () => {
  assert.deepEqual(
    placesOf(`${ccm('a')}\r\n\r\n${ccm('b\r\nc\nd')}\n${ccm('e')}\r${ccm('f')}\r\n  \r\n${trace('g')}\r\n`),
    [
      [1, 1, 'a'],
      [3, 5, 'b\r\nc\nd'],
      [6, 6, 'e'],
      [7, 7, 'f'],
      [9, 9, 'g'],
    ],
  );
});

test('two records on one line have the same line', () => {
  assert.deepEqual(placesOf(`x\n${ccm('a\nb')}${ccm('c')}\n`), [
    [1, 1, 'x'],
    [2, 3, 'a\nb'],
    [3, 3, 'c'],
  ]);
});

test('blank lines and byte order marks before the first record count as lines, not as records', () => {
  assert.deepEqual(placesOf(`\uFEFF\r\n\r\n${ccm('a')}`), [[3, 3, 'a']]);
});

test('lines are right to the end of a file of many pieces', () => {
  const count = 60_000;
  const text = Array.from({ length: count }, (_, i) => ccm(`message ${i}\r\nof two lines`)).join('\r\n');
  assert.ok(text.length > 8_000_000);
  const lines = printed([file('long.log', text)]);
  assert.equal(lines.length, count);
  lines.forEach(({ line, endLine, message }, i) => {
    assert.deepEqual([line, endLine, message], [2 * i + 1, 2 * i + 2, `message ${i}\r\nof two lines`]);
  });
});

test('a record longer than any piece is printed whole', () => {
  const lines = printed([file('wide.log', `a\r\n${ccm('x\r\n'.repeat(3_000_000))}\r\nb\r\n`)]);
  assert.deepEqual(
    lines.map(({ line, endLine }) => [line, endLine]),
    [
      [1, 1],
      [2, 3_000_002],
      [3_000_003, 3_000_003],
    ],
  );
});

test('a summary has one object a file', () => {
  const text = [
    whole,
    trace('It failed', { component: 'SMS_X' }),
    trace('well', { component: 'SMS_X', stamp: '01-02-2026 11:00:00.000+60' }),
    'plain',
    'g file]LOG]!><time="09:00:00.000+60" date="01-02-2026" component="C" context="" type="0" thread="7" file="">',
  ].join('\r\n');
  const one = file('one.log', `${text}\r\n`);
  const two = file('two.log', '');
  const [first, second, ...more] = printed(['--summary', one, two]);
  assert.equal(more.length, 0);
  assert.deepEqual(first, {
    file: one,
    bytes: Buffer.byteLength(text) + 2,
    records: 5,
    formats: { trace: 2, ccm: 2, plain: 1 },
    severities: { error: 1, warning: 1, info: 2, detail: 1 },
    components: { SMS_X: 2, CcmExec: 1, C: 1 },
    firstTime: '2013-10-03T22:13:25.553',
    lastTime: '2026-01-02T09:00:00.000',
    padding: 10,
    torn: 1,
    product: 'CB',
    productCertainty: 'possible',
  });
  const { severities, ...ofNothing } = second ?? {};
  assert.deepEqual(ofNothing, {
    file: two,
    bytes: 0,
    records: 0,
    formats: {},
    components: {},
    firstTime: null,
    lastTime: null,
    padding: 0,
    torn: 0,
    product: null,
    productCertainty: null,
  });
  assert.ok(Object.values(severities as object).every((count) => count === 0));
});

test('a lone dash is standard input', () => {
  const [record, ...more] = printed(['-'], `\uFEFF${whole}\r\n`);
  assert.equal(more.length, 0);
  assert.deepEqual([record?.file, record?.line, record?.component], ['-', 1, 'CcmExec']);
  const [summary] = printed(['-', '--summary'], `${whole}\r\n`);
  assert.deepEqual([summary?.file, summary?.records], ['-', 1]);
});

test('an empty standard input has no record', () => {
  assert.deepEqual(printed(['-'], ''), []);
});

const png = Buffer.from([
  0x89,
  0x50,
  0x4e,
  0x47,
  0x0d,
  0x0a,
  0x1a,
  0x0a,
  ...new Uint8Array(600).map((_, i) => i % 29),
]);

test('a missing file, a folder and a binary file get a line each, and hide nothing of the others', () => {
  const good = file('good.log', whole);
  const missing = path.join(folder, 'missing.log');
  const binary = file('binary.log', png);
  const { code, lines, errors } = run([missing, good, binary, folder, good]);
  assert.equal(code, 2);
  assert.deepEqual(
    lines.map(({ file: name, component }) => [name, component]),
    [
      [good, 'CcmExec'],
      [good, 'CcmExec'],
    ],
  );
  assert.equal(errors.length, 3);
  [missing, binary, folder].forEach((name, i) => {
    assert.ok(errors[i]?.startsWith('smslens: '));
    assert.ok(errors[i]?.includes(name));
    assert.doesNotMatch(errors[i] ?? '', /ENOENT|EISDIR|Error:|\bat /);
  });
});

for (const [name, bytes] of Object.entries({
  'a database': Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(4096, '\0\x01\x02\x03')]),
  'a program': Buffer.concat([
    Buffer.from('MZ\x90\0\x03\0\0\0\x04\0\0\0'),
    Buffer.alloc(500, '\0\x01\xff\x10', 'latin1'),
  ]),
  'a compressed file': Buffer.from([
    0x1f,
    0x8b,
    8,
    0,
    ...Array.from({ length: 3000 }, (_, i) => (i * i * 7 + (i >> 3) * 13) & 255),
  ]),
})) {
  test(`${name} is no text, from standard input neither`, () => {
    for (const ran of [run([file('no-text.log', bytes)]), run(['-'], bytes)]) {
      assert.deepEqual([ran.code, ran.lines, ran.errors.length], [2, [], 1]);
    }
  });
}

test('a ring file is text, for all its NULs', () => {
  const name = file(
    'ring.log',
    `${ccm('a')}\r\n${'\0'.repeat(100_000)}0\0x\x000\x000\x000\x000\x001\x001\x007\0E\0`,
  );
  assert.deepEqual(
    printed([name]).map(({ message }) => message),
    ['a'],
  );
});

test('nothing but NULs is a ring file that nothing was written to', () => {
  assert.deepEqual(printed([file('nuls.log', new Uint8Array(10_000))]), []);
});

test('UTF-16 with a byte order mark is read, in either order', () => {
  const text = `\uFEFF${ccm('Größe 😀 Ошибка')}\r\n${trace('zwei', { component: 'Bücher' })}\r\n`;
  for (const bytes of [Buffer.from(text, 'utf16le'), Buffer.from(text, 'utf16le').swap16()]) {
    const lines = printed([file('utf16.log', bytes)]);
    assert.deepEqual(
      lines.map(({ line, message, component }) => [line, message, component]),
      [
        [1, 'Größe 😀 Ошибка', 'C'],
        [2, 'zwei', 'Bücher'],
      ],
    );
    assert.equal(printed([file('utf16.log', bytes), '--summary'])[0]?.bytes, bytes.length);
  }
});

test('UTF-16 that ends in the middle of a unit is read up to there', () => {
  const bytes = Buffer.concat([Buffer.from(`\uFEFF${ccm('a')}\r\n`, 'utf16le'), Buffer.from('x')]);
  assert.equal(printed([file('odd.log', bytes)])[0]?.message, 'a');
});

test('bytes that are not UTF-8 are Windows-1252', () => {
  const bytes = Buffer.from(
    `${ccm('Gr\xf6\xdfe')}\r\n${trace('na\xefve', { component: 'B\xfccher' })}\r\n`,
    'latin1',
  );
  assert.deepEqual(
    printed([file('ansi.log', bytes)]).map(({ message, component }) => [message, component]),
    [
      ['Größe', 'C'],
      ['naïve', 'Bücher'],
    ],
  );
});

test('so are those of Windows-1252 that Latin 1 does not have', () => {
  const bytes = Buffer.from(ccm('5 \x80 \x96 \x93a\x94'), 'latin1');
  assert.equal(printed([file('quotes.log', bytes)])[0]?.message, '5 € – “a”');
});

test('an empty file, and one of a byte order mark, have no record and are no fault', () => {
  for (const bytes of [[], [0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff], [0xef], [0x0d, 0x0a]]) {
    const { code, errors } = run([file('empty.log', Uint8Array.from(bytes))]);
    assert.deepEqual([code, errors], [0, []]);
  }
  assert.deepEqual(printed([file('mark.log', '\uFEFF')]), []);
});

test('a byte order mark on each line is not part of any message', () => {
  assert.deepEqual(placesOf('\uFEFF<Fri Dec  9 11:25:00 2022> a\r\n\uFEFF<Fri Dec  9 11:25:01 2022> b\r\n'), [
    [1, 1, 'a'],
    [2, 2, 'b'],
  ]);
});

test('control characters and lone surrogates leave each line valid JSON', () => {
  const bytes = Buffer.concat([
    Buffer.from('\uFEFF', 'utf16le'),
    Buffer.from([0x00, 0xd8]),
    Buffer.from(' \x07\x1b\u2028 x\r\n', 'utf16le'),
  ]);
  assert.equal(printed([file('odd.log', bytes)]).length, 1);
});

for (const words of [[], ['--format', 'xml', '-'], ['--nonsense', '-']]) {
  test(`"records ${words.join(' ')}" cannot run and says why in a line`, () => {
    const { code, lines, errors } = run(words);
    assert.deepEqual([code, lines, errors.length], [2, [], 1]);
    assert.ok(errors[0]?.startsWith('smslens: '));
  });
}

test('a reader that goes away ends the program quietly', async () => {
  const name = file('endless.log', `${ccm('a message')}\r\n`.repeat(200_000));
  const child = spawn(process.execPath, [cli, 'records', name], { stdio: ['ignore', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.once('close', resolve));
  assert.deepEqual({ code, errors }, { code: 0, errors: '' });
});
