// Files that are no logs, or no longer whole: bytes of anything, files cut anywhere, lines of ten megabytes,
// line ends of every kind. What can be read is read, and reading ends.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { finishes } from '../finishes.ts';
import { ccm, named, type Shown, shownOf, shownOfBytes, tableOfBytes, trace } from './shownRecords.ts';

/** Bytes that follow from a seed and look like any. */
function noise(length: number, seed: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let state = seed;
  for (let at = 0; at < length; at++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    bytes[at] = state >>> 16;
  }
  return bytes;
}

function joined(...parts: (string | Uint8Array)[]): Uint8Array {
  return Buffer.concat(parts.map((part) => Buffer.from(part as string)));
}

/** Units that no record covers, which may be padding only. */
function uncovered(bytes: Uint8Array): number[] {
  const { table, span } = tableOfBytes(bytes);
  const left: number[] = [];
  let at = 0;
  for (let index = 0; index <= table.count; index++) {
    const { start, end } =
      index < table.count ? table.record(index) : { start: span.length, end: span.length };
    assert.ok(at <= start && start <= end);
    for (; at < start; at++) left.push(span.units[at] as number);
    at = end;
  }
  return left;
}

/** Line ends, blanks, NULs and the units of byte order marks. */
const padding = new Set([0x0a, 0x0d, 0x20, 0x09, 0, 0xef, 0xbb, 0xbf, 0xfeff]);

for (const [what, bytes] of Object.entries({
  'bytes of anything': noise(1 << 20, 1),
  'bytes of anything behind a mark of UTF-8': joined('\uFEFF', noise(1 << 18, 2)),
  'bytes of anything behind a mark of UTF-16': joined(Uint8Array.of(0xff, 0xfe), noise(1 << 18, 3)),
  'bytes of anything behind a mark of UTF-16, the other': joined(
    Uint8Array.of(0xfe, 0xff),
    noise(1 << 18, 4),
  ),
  'the bytes of a program': joined(
    'MZ',
    new Uint8Array(300),
    'This program cannot be run in DOS mode.\r\r\n$',
    noise(4096, 5),
  ),
  'nothing but bytes of 255': new Uint8Array(1 << 16).fill(0xff),
})) {
  test(`${what} belong to records, but for padding`, () => {
    finishes(what, () =>
      assert.deepEqual(
        [...new Set(uncovered(bytes))].filter((unit) => !padding.has(unit)),
        [],
      ),
    );
  });
}

test('records between bytes of anything are read', () => {
  const bytes = joined(
    ...[ccm('a'), trace('b'), ccm('c\nd')].flatMap((record, seed) => [
      noise(5000, seed + 9),
      '\r\n',
      record,
      '\r\n',
    ]),
  );
  const messages = shownOfBytes(bytes).map(({ message }) => message);
  for (const message of ['a', 'b', 'c\nd']) assert.ok(messages.includes(message), message);
});

const scripts = ['Größe', '錯誤', '😀 \u{10348}'];
const whole = `\uFEFF${scripts.map((text) => `${ccm(text, { component: text })}\r\n${trace(text, { component: text })}`).join('\r\n')}\r\n`;

/** Every record but the last, which the cut may have hit, is that of the whole. */
function checkCuts(bytes: Uint8Array): void {
  const all = shownOfBytes(bytes);
  for (let length = 0; length <= bytes.length; length++) {
    const shown = shownOfBytes(bytes.subarray(0, length));
    assert.ok(shown.length <= all.length);
    assert.deepEqual(shown.slice(0, -1), all.slice(0, Math.max(0, shown.length - 1)), `cut at ${length}`);
  }
  assert.equal(all.length, 2 * scripts.length);
}

test('a file of UTF-8 cut anywhere, within a character too, keeps the records before the cut', () => {
  checkCuts(Buffer.from(whole));
});

test('so does one of UTF-16, in either order, and be it cut within a unit', () => {
  checkCuts(Buffer.from(whole, 'utf16le'));
  checkCuts(Buffer.from(whole, 'utf16le').swap16());
});

test('a file that lost its head anywhere has the records behind that', () => {
  const text = `${ccm('lost')}\r\n${ccm('a')}\r\n${trace('b')}`;
  for (let from = 0; from < ccm('lost').length; from++) {
    const shown = shownOf(text.slice(from));
    assert.deepEqual(
      shown.slice(-2).map(({ raw }) => raw),
      [ccm('a'), trace('b')],
      `cut at ${from}`,
    );
    assert.equal(shown.length, 3, `cut at ${from}`);
  }
});

const tenMegabytes = 10 * 1024 * 1024;
const long = 'ten megabytes of one line '.repeat(Math.ceil(tenMegabytes / 26));
const next = `\r\n${ccm('next')}\r\n`;

for (const [what, text, expected] of [
  ['a message of the client', ccm(long), { format: 'ccm', message: long, thread: 7, component: 'C' }],
  ['a message of the server', trace(`${long}.`), { format: 'trace', message: `${long}.`, thread: 112 }],
  ['a plain line', long, { format: 'plain', message: long, severity: 'info' }],
  [
    'a message that never closes',
    `<![LOG[${long}`,
    { format: 'ccm', message: long, oddities: ['unfinished'] },
  ],
  ['what is left of a message', `${long}${ccm('').slice(7)}`, { format: 'ccm', message: long, thread: 7 }],
  ['a status message', `STATMSG: ID=1 SEV=W ISTR0="${long}"`, { format: 'plain', severity: 'warning' }],
] satisfies [string, string, Shown][]) {
  test(`${what} of 10 MB in one line is one record, and the next is read`, () => {
    finishes(what, () => {
      const shown = shownOf(text + next);
      assert.deepEqual(named(shown, [expected, { message: 'next' }]), [expected, { message: 'next' }]);
    });
  });
}

test('an attribute of 10 MB costs its own record only', () => {
  finishes('an attribute', () => {
    const shown = shownOf(`${ccm('before')}\r\n${ccm('a', { component: long })}${next}`);
    assert.deepEqual([shown[0]?.message, shown[1]?.message, shown.at(-1)?.raw], ['before', 'a', ccm('next')]);
  });
});

for (const end of ['\n', '\r', '\r\n', '\n\r', '\r\r\n', '\n\n', '\r\n\uFEFF', '\0\r\n']) {
  test(`records are told apart by ${JSON.stringify(end)}, among other ends of lines`, () => {
    const text = `${ccm('a')}\r\n${ccm('b')}${end}${trace('c')}\n${trace('d')}${end}${trace('e')}${end}`;
    const expected = ['a', 'b', 'c', 'd', 'e'];
    assert.deepEqual(
      shownOf(text).map(({ message }) => message),
      expected,
    );
    const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le');
    for (const bytes of [Buffer.from(text), utf16, Buffer.from(utf16).swap16()]) {
      assert.deepEqual(
        shownOfBytes(bytes).map(({ message }) => message),
        expected,
      );
    }
  });
}
