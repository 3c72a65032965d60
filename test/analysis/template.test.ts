// Signatures: what their author may write, and what they recognise.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { matchTemplate } from '../../server/src/analysis/match/matchTemplate.ts';
import { parseTemplate } from '../../server/src/analysis/match/parseTemplate.ts';
import type { Match } from '../../server/src/analysis/match/template.ts';

function match(signature: string, line: string): Match | undefined {
  const template = parseTemplate(signature);
  assert.ok(!('mistake' in template), 'mistake' in template ? template.mistake : '');
  return matchTemplate(template, line);
}

function captures(signature: string, line: string): Readonly<Record<string, string>> | undefined {
  return match(signature, line)?.captures;
}

function mistake(signature: string): string {
  const template = parseTemplate(signature);
  return 'mistake' in template ? template.mistake : 'none';
}

test('a hole captures what stands in its place', () => {
  assert.deepEqual(
    captures(
      'could not read files from site {site} (#{code})',
      'Warning - could not read files from site TB1 (#2147942405)',
    ),
    {
      site: 'TB1',
      code: '2147942405',
    },
  );
});

test('a match says where the words stand', () => {
  assert.deepEqual(match('cannot reach {server} at once', '~Cannot reach HQSMS01 at once. Giving up'), {
    start: 1,
    end: 29,
    captures: { server: 'HQSMS01' },
  });
});

test('white space, letter case and tildes are loose', () => {
  assert.deepEqual(
    captures('cannot open the inbox {path} now', '~CANNOT~open   the\r\n\tinbox C:\\SMS\\inboxes now'),
    { path: 'C:\\SMS\\inboxes' },
  );
});

test('blanks and tildes at the ends of a signature mean nothing', () => {
  assert.deepEqual(match('~ cannot open the inbox ~', 'cannot open the inbox'), {
    start: 0,
    end: 21,
    captures: {},
  });
});

test('a short file name with a tilde is found as it is written', () => {
  assert.deepEqual(
    captures('cannot load C:\\PROGRA~1\\tool{n}.dll', 'Cannot load C:\\PROGRA~1\\tool32.dll'),
    {
      n: '32',
    },
  );
});

test('the words are strict', () => {
  assert.equal(
    captures('could not read files from site {site}', 'could not read file from site TB1'),
    undefined,
  );
});

test('a signature begins and ends with whole words', () => {
  assert.equal(match('wait for retry 6', 'wait for retry 60'), undefined);
  assert.equal(match('reach the server', 'cannot reach the servers'), undefined);
  assert.equal(match('able to reach it', 'unable to reach it'), undefined);
  assert.ok(match('GetPath returned nothing', 'CPath::GetPath returned nothing.'));
  assert.ok(match('"no path" was given', 'The word"no path" was given~'));
});

test('what is no ASCII is compared as it is', () => {
  assert.deepEqual(
    captures('Zugriff auf Gerät {server} verweigert', 'zugriff auf Gerät HQSMS01 verweigert'),
    {
      server: 'HQSMS01',
    },
  );
  assert.equal(match('Zugriff auf Gerät verweigert', 'Zugriff auf GERÄT verweigert'), undefined);
});

for (const [type, fits, doesNot] of [
  ['site', ['TB1', '007', 'hqs'], ['TB12', 'TB', 'T-1', '']],
  ['server', ['HQSMS01', '\\\\HQSMS01', 'hqsms01.fabrikam.local', '10.0.0.7'], ['-', 'a/b', 'a b', '']],
  [
    'account',
    ['FABRIKAM\\svc-sms', 'SMSClient_TB1', 'NT AUTHORITY\\SYSTEM', 'HQSMS01$', 'SMS&_HQSMS01'],
    ['a\\b\\c', 'x=y', '\\b', ''],
  ],
  [
    'path',
    ['C:\\SMS\\in boxes', '\\\\HQSMS01\\SMS_TB1', '%TEMP%\\a.log', 'C:\\PROGRA~1'],
    ['SMS\\inboxes', 'C:', 'C:\\a|b', ''],
  ],
  ['file', ['a.mif', 'long name.pck', '7U74Z2GZ.sid'], ['a\\b', 'a:b', 'a?', '']],
  [
    'code',
    ['5', '0x5', '0x80070005', '80070005', 'C000000b', '-2147024891', '80070005h', '0xFFFFFFFF80070005'],
    ['0x', '5a', 'abc', '1,000', '0xFFFFFFFFFFFFFFFFF', ''],
  ],
  ['n', ['0', '1440', '18446744073709551615'], ['-1', '1.5', 'x', '']],
  ['id', ['TB100012', 'SMS00001', 'job-5', '2_4O7PRI'], ['-a', 'a b', 'a.b', '']],
  [
    'guid',
    ['{3f2504e0-4f89-11d3-9a0c-0305e82c3301}', '3F2504E0-4F89-11D3-9A0C-0305E82C3301'],
    ['3F2504E0', '3F2504E0-4F89-11D3-9A0C-0305E82C330', ''],
  ],
  ['text', ['x', 'no disk, no luck', 'two\r\nlines'], ['']],
] as const) {
  test(`between words, a hole for ${type} holds ${fits.join(', ')}`, () => {
    for (const held of fits) {
      assert.deepEqual(captures(`the value is <{${type}}> here`, `The value is <${held}> here`), {
        [type]: held,
      });
    }
  });
  test(`between words, a hole for ${type} does not hold ${doesNot.map((held) => `"${held}"`).join(', ')}`, () => {
    for (const held of doesNot) {
      assert.equal(match(`the value is <{${type}}> here`, `The value is <${held}> here`), undefined, held);
    }
  });
}

for (const [type, line, held] of [
  ['site', 'it ended at TB1.', 'TB1'],
  ['server', 'it ended at \\\\HQSMS01.', '\\\\HQSMS01'],
  ['server', 'it ended at hqsms01.fabrikam.local, retry', 'hqsms01.fabrikam.local'],
  ['account', "it ended at FABRIKAM\\svc-sms'", 'FABRIKAM\\svc-sms'],
  ['path', 'it ended at C:\\SMS\\inboxes\\ddm.box. Retry', 'C:\\SMS\\inboxes\\ddm.box'],
  ['path', 'it ended at "C:\\SMS"', undefined],
  ['file', 'it ended at a.mif)', 'a.mif'],
  ['code', 'it ended at 0x80070005; giving up', '0x80070005'],
  ['code', 'it ended at 53.', '53'],
  ['code', 'it ended at 5.00.9078', undefined],
  ['code', 'it ended at 53rd', undefined],
  ['n', 'it ended at 60seconds', '60'],
  ['id', 'it ended at TB100012.', 'TB100012'],
  ['guid', 'it ended at 3F2504E0-4F89-11D3-9A0C-0305E82C3301.', '3F2504E0-4F89-11D3-9A0C-0305E82C3301'],
] as const) {
  test(`a hole for ${type} at the end takes ${held ?? 'nothing'} from "${line}"`, () => {
    assert.equal(captures(`it ended at {${type}}`, line)?.[type], held);
  });
}

for (const [type, line, held] of [
  ['site', 'Site TB1 does not answer', 'TB1'],
  ['site', 'Site TB12 does not answer', undefined],
  ['server', 'Server \\\\HQSMS01 does not answer', '\\\\HQSMS01'],
  ['server', '(HQSMS01 does not answer', 'HQSMS01'],
  ['account', 'user=FABRIKAM\\svc-sms does not answer', 'FABRIKAM\\svc-sms'],
  ['path', 'Path=C:\\SMS\\x does not answer', 'C:\\SMS\\x'],
  ['path', 'in C:\\a\\b c does not answer', undefined],
  ['file', "'setup.exe does not answer", 'setup.exe'],
  ['code', 'returned -2147024891 does not answer', '-2147024891'],
  ['code', '2000-01-04 does not answer', undefined],
  ['n', 'x17 does not answer', undefined],
  ['n', 'try 17 does not answer', '17'],
  ['id', 'package TB100012 does not answer', 'TB100012'],
  [
    'guid',
    '{3F2504E0-4F89-11D3-9A0C-0305E82C3301} does not answer',
    '{3F2504E0-4F89-11D3-9A0C-0305E82C3301}',
  ],
  ['server', ' does not answer', undefined],
] as const) {
  test(`a hole for ${type} at the beginning takes ${held ?? 'nothing'} from "${line}"`, () => {
    assert.equal(captures(`{${type}} does not answer`, line)?.[type], held);
  });
}

test('a code held to a value fits it in every notation and no other code', () => {
  const signature = 'GetAccessiblePath returned error {code=0x80070005}';
  for (const code of ['2147942405', '-2147024891', '0x80070005', '80070005', '0xFFFFFFFF80070005']) {
    assert.deepEqual(captures(signature, `GetAccessiblePath returned error ${code}`), { code });
  }
  assert.equal(captures(signature, 'GetAccessiblePath returned error 0x80070035'), undefined);
});

test('a code held to a value may stand first', () => {
  const signature = '{code=5} is what came back';
  assert.deepEqual(captures(signature, 'not 7 is what came back, 0x5 is what came back'), { code: '0x5' });
});

test('text runs to the words behind it, names may be given', () => {
  assert.deepEqual(
    captures(
      'Package {package:id} failed: {reason:text}, giving up',
      'Package TB100012 failed: no disk, no luck, giving up',
    ),
    {
      package: 'TB100012',
      reason: 'no disk, no luck',
    },
  );
});

test('text holds something', () => {
  assert.equal(match('it failed: {text}, giving up', 'it failed: , giving up'), undefined);
});

test('a later place is tried where an earlier one does not fit', () => {
  assert.deepEqual(
    captures('from server {server} at once', 'from server ??? and from server HQSMS01 at once'),
    { server: 'HQSMS01' },
  );
  assert.deepEqual(
    captures('job {n} failed: {reason:text} with error {code}', 'job 7 failed: x with error ? with error 5'),
    { n: '7', reason: 'x with error ?', code: '5' },
  );
});

test('first fit: a hole ends where the words behind it stand first, and is not stretched', () => {
  assert.equal(
    match('has copied {from:path} to {to:path}.', 'It has copied C:\\a to b to D:\\c.'),
    undefined,
  );
  assert.deepEqual(captures('moved {path}\\{file} away for now', 'moved C:\\x\\a.mif away for now'), {
    path: 'C:\\x',
    file: 'a.mif',
  });
});

test('an author is told what is wrong', () => {
  assert.match(mistake('short {n}'), /at least 9 plain/);
  assert.match(mistake('a {n} b {id} c {site} d {server} e'), /at least 9 plain/);
  assert.match(mistake('äöüäöüäöüäöü'), /at least 9 plain/);
  assert.match(mistake('   ~   {n}    ~   '), /at least 9 plain/);
  assert.match(mistake('the number of {things} left'), /\{things\} has no type; types are site, server/);
  assert.match(mistake('{text} could not be reached'), /text hole may not stand first/);
  assert.match(mistake('could not be reached: {text}'), /text hole may not stand last/);
  assert.match(mistake('could not reach {site}{server}'), /literal text between/);
  assert.match(mistake('could not reach {server} from {server} now'), /two holes are named "server"/);
  assert.match(mistake('could not reach {site=TB1}'), /only a code can be held to a value/);
  assert.match(mistake('could not reach it {code=five}'), /only a code can be held to a value/);
  assert.equal(mistake('{server} could not be reached'), 'none');
  assert.equal(mistake('{n} files {site}: cannot be reached by {server}'), 'none');
  assert.equal(mistake('instance of { nothing }'), 'none');
});

test('a brace that opens no hole is literal', () => {
  assert.deepEqual(captures('{{n}} error in hierarchy', '{818} ERROR in hierarchy'), { n: '818' });
});

const signatures = [
  'cannot reach {server} at {path} with {reason:text}, code {code}',
  '{account} was refused by {server}: {text} ({code=5})',
  '{file} is not what {site} and {n} want',
  'take {guid} or {id} here, take it',
].map((source) => {
  const template = parseTemplate(source);
  assert.ok(!('mistake' in template));
  return template;
});

test('matching never throws, and what it finds lies within the line', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'cannot reach ',
      ' at ',
      ' with ',
      ', code ',
      '5',
      'C:\\x',
      'HQSMS01',
      '~',
      ' was refused by ',
    ),
    fc.constantFrom(
      ': ',
      ' (',
      ')',
      ' is not what ',
      ' and ',
      ' want',
      'take ',
      ' or ',
      ' here, take it',
      'TB1',
    ),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.constantFrom(...signatures), (pieces, template) => {
      const line = pieces.join('');
      const found = matchTemplate(template, line);
      if (found === undefined) return;
      assert.ok(0 <= found.start && found.start < found.end && found.end <= line.length);
      for (const held of Object.values(found.captures)) {
        assert.ok(held !== '' && line.slice(found.start, found.end).includes(held));
      }
    }),
    { numRuns: 5000 },
  );
});

// Each of these lines is made to take a matcher that tries again long; a test that runs for minutes fails.
for (const [what, signature, line] of [
  ['heads without an end', '({file}) is no package of {site}', '('.repeat(1 << 20)],
  ['ends without a head', '{path}. The server is gone', 'a.'.repeat(1 << 19)],
  ['blanks before words', 'wait {file} for the server {n}', `wait ${' '.repeat(1 << 20)}for`],
  ['words between blanks', '{file} {n} for the server', 'a '.repeat(1 << 19)],
  ['text holes', 'a {one:text} b {two:text} c {three:text} for the server', 'a b c '.repeat(1 << 18)],
  ['paths in paths', 'at {path}: {n} for the server', 'at C:\\at C:\\'.repeat(1 << 17)],
  ['colons far away', 'at {path}:{n} for the server', `${'at %aaaaaaaaaaaaaaaaaaaaaa%C:'.repeat(1 << 15)}`],
  ['nearly the words', 'for the server for the server x', 'for the server '.repeat(1 << 16)],
  ['blanks of all kinds', 'for the server', ' \t~\r\n'.repeat(1 << 18)],
] as const) {
  test(`a line of ${line.length} characters, ${what}, is judged in one pass`, () => {
    assert.equal(match(signature, line), undefined);
  });
}
