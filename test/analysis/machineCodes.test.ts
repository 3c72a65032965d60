// The codes that only machines write, found without a string: just those that are mentioned.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MachineCodes } from '../../server/src/analysis/mentions/machineCodes.ts';
import { mentions } from '../../server/src/analysis/mentions/mentions.ts';
import { codeCases, nameCases, otherNumberCases } from './mentionsCases.ts';

const lead = 'before 0x80070005 it ';

/** In units of two bytes and of one, each with other text around the message. */
function codesIn(message: string): readonly number[] {
  const text = `${lead}${message} behind 2147942405`;
  const wide = Uint16Array.from(text, (_, at) => text.charCodeAt(at));
  const end = lead.length + message.length;
  const found = new MachineCodes().of(wide, lead.length, end, (from, to) => text.slice(from, to));
  const bytes = Buffer.from(text);
  const start = Buffer.byteLength(lead);
  const decode = (from: number, to: number) => bytes.toString('utf8', from, to);
  const codes = new MachineCodes();
  for (let round = 0; round < 2; round++) {
    assert.deepEqual(codes.of(bytes, start, start + Buffer.byteLength(message), decode), found);
  }
  return found;
}

for (const [message, ...codes] of [
  ['no code at all', []],
  ['Error 0x80070005 and -2147024891, then 2147942405', 0x80070005, 0x80070005, 0x80070005],
  ['Größe falsch, Fehler 0x80041002', 0x80041002],
  ['ExecStaticMethod failed (80041002) SMS_Site', 0x80041002],
  ['failed with 0xffffffff80070005', 0x80070005],
  ['policy {80c0d1e2-1234-4abc-8def-0123456789ab} is active', []],
  ['thread 2147942405 of process 80070005', []],
  ['the file C:\\SMS\\80041002\\2147942405 is gone', []],
  ['GetLastError returned 5', []],
  ['hash 80070005800700058007000580070005', []],
] as const) {
  test(`"${message}" holds ${codes.flat().length} codes`, () => {
    assert.deepEqual(codesIn(message), codes.flat());
  });
}

test('they are those among the mentions that have the highest bit set and eight digits', () => {
  let found = 0;
  for (const [message] of [...codeCases, ...otherNumberCases, ...nameCases]) {
    const expected = mentions(message).flatMap((mention) =>
      mention.kind === 'code' &&
      mention.number !== undefined &&
      mention.number >= 0x80000000 &&
      mention.end - mention.start >= 8
        ? [mention.number]
        : [],
    );
    assert.deepEqual(codesIn(message), expected, message);
    found += expected.length;
  }
  assert.ok(found > 20, `${found} codes`);
});
