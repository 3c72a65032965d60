// What a problem is called where there is room for a line: by its article, or by the code in it and what it says.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Knowledge, LogAnalysis } from '../../server/src/analysis/index.ts';
import { spanOfText } from '../../server/src/analysis/log/readLog.ts';
import { excerpt } from '../../server/src/features/excerpt.ts';
import { type ProblemWords, problemWords } from '../../server/src/features/problemWords.ts';
import { timeSpan } from '../../server/src/features/timeSpan.ts';
import { ccm } from '../analysis/shownRecords.ts';
import { article, knowledgeOf, shippedKnowledge } from '../knowledge.ts';

const shipped = shippedKnowledge();

/** The words for the one problem of a log that holds one error. */
function wordsOf(message: string, knowledge: Knowledge = shipped, addressTemplate = ''): ProblemWords {
  const place = 'file:///logs/frob.log';
  const analysis = new LogAnalysis(knowledge);
  analysis.readOn(spanOfText(ccm(message, { type: '3' })), Number.POSITIVE_INFINITY);
  const problems = analysis.problems(place, undefined);
  assert.ok(problems.readOn());
  assert.equal(problems.all.length, 1);
  const [problem = assert.fail()] = problems.all;
  return problemWords(problem, { knowledge, place, addressTemplate });
}

function assertCalled(message: string, title: string, code: string): void {
  const words = wordsOf(message);
  assert.deepEqual([words.title, words.code, words.articles, words.address], [title, code, [], undefined]);
}

test('a code with a symbol is named by its meaning, its symbol and itself, before what the record says', () => {
  assertCalled(
    'Failed to frob the widget, error 0x80070005',
    'Access is denied (ERROR_ACCESS_DENIED, 0x80070005): Failed to frob the widget, error 0x80070005',
    '0x80070005',
  );
  assertCalled(
    'Frobbing failed, Win32 Error = 53',
    'The server behind the UNC path could not be found or reached (ERROR_BAD_NETPATH, 53): Frobbing failed, Win32 Error = 53',
    '53',
  );
});

test('a large code is shown as its kind writes it, however the record did', () => {
  assert.equal(wordsOf('Failed to frob, error -2147024891').code, '0x80070005');
  assert.equal(wordsOf('Failed to frob, error 2147942405').code, '0x80070005');
});

test('a zero and a success are no names of a failure: the first code that is one gives the name', () => {
  assertCalled('Frobbing failed 0x00000000', 'Frobbing failed 0x00000000', 'error-record');
  assertCalled(
    'Frobbing went wrong, return code 3010',
    'Frobbing went wrong, return code 3010',
    'error-record',
  );
  assertCalled(
    'Frobbing ended with code 0, error 0x80041002',
    'WMI has no such object (WBEM_E_NOT_FOUND, 0x80041002): Frobbing ended with code 0, error 0x80041002',
    '0x80041002',
  );
});

test('what errors mostly are is told as probable', () => {
  const { title, code } = wordsOf('Frobbing failed, error 1326');
  assert.match(title, /^Probably: .+ \(ERROR_LOGON_FAILURE, 1326\): Frobbing failed, error 1326$/);
  assert.equal(code, '1326');
});

test('so are the numbers of Windows that have a part of it to themselves, such as those of the Installer', () => {
  for (const [message, title, code] of [
    [
      'Failed to run the action: Frob. (Error: 00000643; Source: Windows)',
      'Probably: The installation broke off (ERROR_INSTALL_FAILURE, 1603): Failed to run the action: Frob. (Error: 00000643; Source: Windows)',
      '1603',
    ],
    [
      '---> Frobbing failed (LOGON32_LOGON_NEW_CREDENTIALS) using account DOM\\svc-x (00000035)',
      'Probably: The server behind the UNC path could not be found or reached (ERROR_BAD_NETPATH, 53): ---> Frobbing failed (LOGON32_LOGON_NEW_CREDENTIALS) using account DOM\\svc-x (00000035)',
      '53',
    ],
    [
      'Frobbing failed, error 1722',
      'Probably: The other computer does not answer RPC calls (RPC_S_SERVER_UNAVAILABLE, 1722): Frobbing failed, error 1722',
      '1722',
    ],
  ] as const)
    assertCalled(message, title, code);
});

test('of a meaning stands the whole first clause, without what is in brackets', () => {
  assertCalled(
    'Frobbing failed, Win32 error = 2453',
    'The network API found no domain controller for that domain (NERR_DCNotFound, 2453): Frobbing failed, Win32 error = 2453',
    '2453',
  );
  assertCalled(
    'Frobbing failed, error 0x800F0922',
    'A servicing step failed and the update was rolled back (CBS_E_INSTALLERS_FAILED, 0x800F0922): Frobbing failed, error 0x800F0922',
    '0x800F0922',
  );
  assertCalled(
    'Frobbing failed, error 0x80190191',
    'HTTP 401: the web server refused the credentials of the download (BG_E_HTTP_ERROR_401, 0x80190191): Frobbing failed, error 0x80190191',
    '0x80190191',
  );
});

test('a code says what failed in words that hold for the line, whatever was asked for', () => {
  assertCalled(
    'Frobbing the registry failed: 80070002',
    'No file, registry value or program of that name where it was looked for (ERROR_FILE_NOT_FOUND, 0x80070002): Frobbing the registry failed: 80070002',
    '0x80070002',
  );
  assert.match(
    wordsOf('Post to http://HQMP01/ccm_system/frob was not sent, error 0x87d00231').title,
    /^No usable answer came from the management point \(/,
  );
});

test('how a step of a rollback ended is no error of Windows', () => {
  assertCalled(
    'Error in rollback skipped. Return: 5',
    'Error in rollback skipped. Return: 5',
    'error-record',
  );
});

test('a small number below zero is no name of a failure: who wrote it decides what it means', () => {
  assertCalled('Frobbing failed, exit code -2', 'Frobbing failed, exit code -2', 'error-record');
  assertCalled('Frobbing failed, error 0xfffffffe', 'Frobbing failed, error 0xfffffffe', 'error-record');
});

test('a number that the writer gave the message is none', () => {
  assertCalled('ERROR 4 - Cannot frob the widget', 'ERROR 4 - Cannot frob the widget', 'error-record');
});

test('nor a number that nobody knows', () => {
  assertCalled('Frobbing failed, error 0xE1234567', 'Frobbing failed, error 0xE1234567', 'error-record');
});

test('an error that says nothing is called so', () => {
  for (const message of ['', '   ', '\t', '\u202E\u200B'])
    assertCalled(message, 'An error without words', 'error-record');
});

test('a message of several lines has one', () => {
  assertCalled(
    'Frobbing failed:\r\n\tthe widget\r\n\r\nis gone',
    'Frobbing failed: the widget is gone',
    'error-record',
  );
});

const closed = (id: string, ...lines: readonly string[]) =>
  article(
    id,
    ...lines,
    'title: The door is shut',
    'severity: error',
    'signatures: ["the door is shut fast"]',
    'samples: ["the door is shut fast"]',
    'misses: ["the door is open"]',
  );

test('a known problem is called by the title of its article; its number and address are those of the article', () => {
  const knowledge = knowledgeOf(closed('Q123456', 'kb: 123456'));
  const { title, code, address, articles } = wordsOf('the door is shut fast', knowledge);
  assert.deepEqual([title, code, articles.map(({ id }) => id)], ['The door is shut', 'Q123456', ['Q123456']]);
  assert.equal(address, 'https://jeffpar.github.io/kbarchive/kb/123/Q123456/');
  assert.equal(
    wordsOf('the door is shut fast', knowledge, 'https://kb.example.com/{kb}').address,
    'https://kb.example.com/123456',
  );
});

test('where several articles fit, the others are named behind it, by number or by name', () => {
  const knowledge = knowledgeOf(
    closed('Q123456', 'kb: 123456'),
    closed('Q234567', 'kb: 234567'),
    closed('shut-door'),
  );
  assert.equal(
    wordsOf('the door is shut fast', knowledge).title,
    'The door is shut (or KB 234567, shut-door)',
  );
});

test('an article without a number has no address', () => {
  assert.equal(wordsOf('the door is shut fast', knowledgeOf(closed('shut-door'))).address, undefined);
});

test('an excerpt is one line, without what would move a cursor or turn the direction of writing', () => {
  for (const [text, shown] of [
    ['a\r\n\tb', 'a b'],
    ['  a    b  ', 'a b'],
    ['\u001b[31mred\u0007', '[31mred'],
    ['a\u202Eb\u2066c\u200Fd\u061Ce', 'a b c d e'],
    ['a\u2028b\u2029c\u0085d', 'a b c d'],
    ['a\u200Bb\u2060c\uFEFFd\u00ADe\u{E0041}f', 'a b c d e f'],
    ['half \uD83D of one', 'half of one'],
    ['<b>&amp;[x](command:y) `z`', '<b>&amp;[x](command:y) `z`'],
    ['grüße 🙂', 'grüße 🙂'],
    ['', ''],
  ] as const)
    assert.equal(excerpt(text), shown);
});

test('a longer one ends with an ellipsis, counted in characters and never in the middle of one', () => {
  assert.equal(excerpt('🙂'.repeat(160)), '🙂'.repeat(160));
  assert.equal(excerpt('🙂'.repeat(161)), `${'🙂'.repeat(159)}…`);
  assert.equal(excerpt('abc def', 5), 'abc…');
  assert.equal(excerpt('abcde', 5), 'abcde');
});

test('any text has an excerpt of one line and no more than its length', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 900 }),
      fc.integer({ min: 1, max: 50 }),
      (text, length) => {
        const shown = excerpt(text, length);
        assert.ok([...shown].length <= length);
        assert.doesNotMatch(shown, /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\p{Cs}]| {2}|^ | $/u);
      },
    ),
  );
});

test('a span of time names the day once, in whole seconds', () => {
  for (const [first, last, shown] of [
    ['2000-01-04T15:19:23.375', '2000-01-04T16:00:00.1', '2000-01-04 15:19:23 to 16:00:00'],
    ['2000-01-04T15:19:23.375', '2000-01-05T15:19:23.375', '2000-01-04 15:19:23 to 2000-01-05 15:19:23'],
    ['2000-01-04T15:19:23.375', '2000-01-04T15:19:23.999', '2000-01-04 15:19:23'],
    ['2000-01-04T15:19:23', '2000-01-04T15:00:00', '2000-01-04 15:19:23 to 15:00:00'],
    [undefined, '2000-01-04T15:19:23', undefined],
    ['2000-01-04T15:19:23', undefined, undefined],
    [undefined, undefined, undefined],
  ] as const)
    assert.equal(timeSpan(first, last), shown);
});
