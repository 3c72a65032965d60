// smslens explain, as an administrator types it: the words that he needs are there, and it ends as scripts expect.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answersIn, explain } from './runExplain.ts';

/** What is printed of something that is known, its broken lines joined again. */
function said(...words: readonly string[]): string {
  const { code, output, errors } = explain(...words);
  assert.deepEqual({ code, errors }, { code: 0, errors: '' });
  return output.replace(/\s+/g, ' ');
}

const accessDenied = [
  /^0x80070005 = 2147942405 = -2147024891 \(HRESULT\)/,
  /E_ACCESSDENIED: Access is refused/,
  /Carries: Win32 error 5, ERROR_ACCESS_DENIED/,
  /Usual cause: .*Ccim32\.log/,
  /What to do: /,
  /KB 236052: https:\/\/\S+236052/,
];

const wanted: Readonly<Record<string, readonly RegExp[]>> = {
  '2147942405': accessDenied,
  '0x80070005': accessDenied,
  '-2147024891': accessDenied,
  '80070005': accessDenied,
  '1603': [
    /^1603 = 0x643 \(probably Windows Installer error\)/,
    /ERROR_INSTALL_FAILURE: /,
    /What to do: .*"Return value 3"/,
    /Also written: 0x80070643 as an HRESULT/,
  ],
  'Win32 53': [
    /^53 = 0x35 \(Win32 error\)/,
    /ERROR_BAD_NETPATH: /,
    /Usual cause: Name resolution/,
    /It may also be: - SQL Server message 53/,
    /KB 302674: /,
  ],
  '10061': [/^10061 = 0x274D \(probably Winsock error\)/, /WSAECONNREFUSED: /, /8007274D/, /What to do: /],
  '0x87D00324': [
    /^0x87D00324 = 2278556452 = -2016410844 \(Configuration Manager client error\)/,
    /the detection method does not find the application/,
    /What to do: .*AppDiscovery\.log.*AppEnforce\.log/,
    /Note: No symbol of this number was ever published/,
  ],
  'sitecomp.log': [
    /^sitecomp\.log \(Log file\) Records /,
    /Component: SMS_SITE_COMPONENT_MANAGER: /,
    /Products: SMS 2\.0 to Configuration Manager, current branch/,
    /Where it lies: - \\SMS\\Logs on the installation drive \(SMS 2\.0; SMS 2003\)/,
    /sitectrl\.log → \[sitecomp\.log\] → hman\.log/,
  ],
  'SMSSitecomp.log': [/^sitecomp\.log \(Log file\) smssitecomp\.log is this log: .*SP2 upgrade notes/],
  'hman.log': [/^hman\.log \(Log file\) Records the site hierarchy/, /SMS_HIERARCHY_MANAGER/, /all versions/],
  SMS_DISTRIBUTION_MANAGER: [
    /^SMS_DISTRIBUTION_MANAGER \(Thread of SMS Executive\) Builds and compresses packages/,
    /Also called: SMS Distribution Manager/,
    /Log: distmgr\.log/,
    /\(2\.0 to 2007\): … → smsdbmon\.log → \[distmgr\.log\] → inboxmgr\.log → …/,
  ],
  '2321': [
    /^2321 = 0x911 \(probably status message\)/,
    /Status message 2321: A compressed package would not unpack/,
    /Reported by: SMS_DISTRIBUTION_MANAGER, as an error/,
    /Note: SMS Lens knows only some of several thousand status messages\./,
  ],
  '2701': [/^Port 2701 \(Port\) TCP and UDP /, /remote tools/, /Also called: sms-rcinfo/],
  CAP_XXX: [/^CAP_<code> \(Share\) Share of a client access point/, /Products: SMS 2\.0; SMS 2003/],
  'access denied': [/^5 = 0x05 /, /ERROR_ACCESS_DENIED/, /See also: - /],
};

for (const [query, words] of Object.entries(wanted)) {
  test(`${query} is explained`, () => {
    const text = said(query);
    for (const word of words) assert.match(text, word);
  });
}

test('an article names its procedures, as the commands that print them, the likeliest first', () => {
  const { output } = explain('236052');
  const ways = output.split('\n').filter((line) => line.includes('smslens procedure'));
  assert.deepEqual(
    ways,
    [
      'install-client-with-smsman',
      'make-client-an-orphan',
      'reinstall-client-with-smsman',
      'recover-client-through-guest-account',
    ].map((id) => `  Fix: smslens procedure ${id}`),
  );
});

test('a procedure is explained in short, and named as a command', () => {
  const text = said('make-client-an-orphan');
  assert.match(text, /^Make a client take itself for an orphan and remove itself \(Procedure\) /);
  assert.match(text, / Where: client Risk: high: .* KB 236052: https:\/\//);
  assert.match(text, / All of it: smslens procedure make-client-an-orphan $/);
});

test('what is unknown is told with the names that are spelt most like it, and ends with 1', () => {
  const { code, output, errors } = explain('zzqqxx');
  assert.deepEqual({ code, errors }, { code: 1, errors: '' });
  assert.match(output, /^SMS Lens knows nothing of "zzqqxx"\.\n {2}Spelt most like it: \S/);
  assert.match(explain('distmrg.log').output, /Spelt most like it: distmgr\.log/);
});

test('a status message that is not known is told as such, and ends with 1', () => {
  const { code, output } = explain('status 1234');
  assert.equal(code, 1);
  assert.match(output, /^1234 = 0x4D2 \(Status message\)\n {2}SMS Lens does not know this status message\./);
});

test('a number that nobody uses is split into its bits, and ends with 1', () => {
  const { code, output } = explain('0x8004FFFE');
  assert.equal(code, 1);
  assert.match(output, /SMS Lens does not know this number\.\s+Its bits say: .*facility 4 \(FACILITY_ITF/);
});

test('of known and unknown all are told in their order, and it ends with 1', () => {
  const { code, output } = explain('hman.log', 'zzqqxx', '1603');
  assert.equal(code, 1);
  const heads = output.split('\n\n').map((part) => /^[^\n]*/.exec(part)?.[0]);
  assert.deepEqual(heads, [
    'hman.log (Log file)',
    'SMS Lens knows nothing of "zzqqxx".',
    '1603 = 0x643 (probably Windows Installer error)',
  ]);
});

test('without a question it says what it can be asked, and ends with 2', () => {
  for (const words of [[], ['--format', 'json']]) {
    const { code, output, errors } = explain(...words);
    assert.deepEqual({ code, output }, { code: 2, output: '' });
    assert.match(errors, /^smslens: explain needs something to explain, as 0x80070005, hman\.log or "/);
  }
});

test('a format that there is not ends with 2, wherever it stands', () => {
  for (const words of [
    ['--format', 'xml', '5'],
    ['-5', '--format', 'xml'],
    ['hman.log', '--format=toString'],
  ]) {
    const { code, output, errors } = explain(...words);
    assert.deepEqual({ code, output }, { code: 2, output: '' });
    assert.match(errors, /^smslens: --format is text or json, not "(?:xml|toString)"\n$/);
  }
});

test('an option that there is not ends with 2', () => {
  for (const words of [['--fromat', 'json', '5'], ['-x'], ['-5', '--json']]) {
    const { code, output } = explain(...words);
    assert.deepEqual({ code, output }, { code: 2, output: '' }, words.join(' '));
  }
});

test('a number below zero is a question and no option, before the format and behind it', () => {
  for (const words of [
    ['-2147024891', '--format', 'json', 'hman.log'],
    ['--format', 'json', '-2147024891', 'hman.log'],
    ['-2147024891', 'hman.log', '--format=json'],
  ]) {
    const { code, output } = explain(...words);
    assert.equal(code, 0);
    const queries = answersIn(output).map(({ query }) => query);
    assert.deepEqual(queries, ['-2147024891', 'hman.log'], words.join(' '));
  }
});
