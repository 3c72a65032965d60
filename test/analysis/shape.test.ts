// What two messages must share to tell of the same problem: the words and the codes; not the machine, the file,
// the moment or anything else that differs each time.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { shapeLength, shapeOf, shapeSpan } from '../../server/src/analysis/problems/shape.ts';
import { finishes } from '../finishes.ts';

/** Messages of one line are of one shape, those of two lines are not. */
const groups: readonly (readonly string[])[] = [
  // Files, with digits in their names and without.
  ['Failed to open WKS0417.mif, retry 3', 'Failed to open WKS0532.mif, retry 4'],
  ['Failed to convert HNWADAEG.DDR.', 'Failed to convert AE4TKKJF.SIC.', 'failed to convert report.mif.'],
  ['Failed to read D:\\SMS\\inboxes\\a.box', 'Failed to read C:/x'],
  // Machines and shares.
  ['Failed to reach \\\\HQSMS01\\SMS_TB1$', 'Failed to reach \\\\NORTH\\D$\\sms'],
  ['Failed to get http://hq/policy?id=1', 'Failed to get https://north.example.com/x'],
  ['Failed to ask WKS0417 for its time', 'Failed to ask SRV-2 for its time'],
  ['Failed to ask hq.corp.example.com for its name', 'Failed to ask north.example.org for its name'],
  // Names in quotation marks of both kinds.
  ['Failed to start "SMS Agent"', 'Failed to start "x"', 'Failed to start ""'],
  ["Failed to find user 'DOM\\ann'", "Failed to find user 'Bob Q. Public'"],
  // Numbers, ids, moments.
  [
    'Job 00000A1B failed for {8AD7F130-2D2C-4D0B-9C3F-1F2E3D4C5B6A}',
    'Job 4711 failed for {00000000-0000-0000-0000-000000000001}',
  ],
  ['Failed since 10:00:01 on 2026-01-02', 'failed  since\t9:15:59 on\r\n1999-12-24 '],
  // Codes tell apart, however they are written.
  ['Copy failed, error 0x80070005', 'Copy failed, error -2147024891', 'Copy failed, error 2147942405'],
  ['Copy failed, error 0x80070035'],
  ['Copy of WKS0417.mif failed, Win32 Error = 5', 'Copy of WKS0532.mif failed, Win32 Error = 5'],
  ['Copy of WKS0417.mif failed, Win32 Error = 32'],
  // The Installer tells an error twice, once with the product.
  [
    'Product: SMS Management Point -- Error 25006. Setup was unable to create CCM_System',
    'Error 25006. Setup was unable to create CCM_System',
  ],
  ['Product: Management Point -- Removal failed.'],
  // So do words.
  ['Failed to open the file'],
  ['Failed to close the file'],
  ['Failed'],
  ["It couldn't be read and wasn't written: failed"],
  ["It couldn't be found and wasn't written: failed"],
  ['SWbemServices.Get failed'],
  ['SWbemServices.ExecQuery failed'],
  ['System.UnauthorizedAccessException: failed'],
  ['System.IOException: failed'],
  [''],
];

test('messages that differ in what differs each time are of one shape', () => {
  for (const [first = '', ...others] of groups)
    for (const other of others) assert.equal(shapeOf(other), shapeOf(first), other);
});

test('messages with other words or other codes are of other shapes', () => {
  const shapes = new Map<string, string>();
  for (const [first = ''] of groups) {
    const shape = shapeOf(first);
    assert.equal(shapes.get(shape), undefined, first);
    shapes.set(shape, first);
  }
});

test('names of another length move no words out of a long message', () => {
  const words = 'and it was not there when somebody looked for it ';
  const message = (name: string) => `Failed to open ${name} ${words.repeat(20)}`;
  assert.equal(shapeOf(message('WKS0417')), shapeOf(message('A-MUCH-LONGER-NAME-OF-A-MACHINE-12')));
});

const piece = fc.constantFrom(
  '"',
  "'",
  '\\\\',
  'C:\\',
  'http://',
  'error ',
  '0x80070005',
  '5',
  '\n',
  '.',
  '-',
  'ß',
  '🙂',
);
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(piece, { maxLength: 300 }).map((all) => all.join('')),
);

test('any text has a shape, always the same one and never longer than it helps', () => {
  fc.assert(
    fc.property(text, (message) => {
      const shape = shapeOf(message);
      assert.equal(shapeOf(message), shape);
      // A letter may have two small ones; of a code there are ten digits and a line end.
      assert.ok(shape.length <= 2 * shapeLength + 20 * 11, `${shape.length}`);
      assert.equal(shapeOf(message.slice(0, shapeSpan)), shape);
    }),
    { numRuns: 4000 },
  );
});

test('the shape of a message is that of what it says, in whatever letters and white space', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('open', 'File', 'WKS1', 'failed', '"x"')), (words) => {
      assert.equal(shapeOf(` ${words.join('\r\n\t ')} `), shapeOf(words.join(' ').toUpperCase()));
    }),
  );
});

test('no message makes it run away', () => {
  finishes('a hostile message', () => {
    for (const hostile of ['"', "'", " '", '\\\\', 'C:\\', '.', '-', '_.', 'a.', 'error ', '(', '#5)', '0x8'])
      for (const end of ['', '!']) shapeOf(hostile.repeat(200_000) + end);
  });
});
