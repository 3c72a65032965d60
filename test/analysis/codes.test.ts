// Numbers -> what they mean, in every notation.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainCode, explainNumber } from '../../server/src/analysis/codes/explainCode.ts';
import type { CodeContext } from '../../server/src/analysis/knowledge/codes/codeTypes.ts';
import { parseNumber } from '../../server/src/analysis/match/codeNumber.ts';
import type { CodeLabel } from '../../server/src/analysis/mentions/types.ts';
import { shippedKnowledge } from '../knowledge.ts';

const knowledge = shippedKnowledge();

/** `family symbol` of each reading, the likeliest first. */
function meanings(written: string, label?: CodeLabel, context?: CodeContext): string[] {
  return (explainCode(written, knowledge, label, context)?.readings ?? []).map(
    ({ code: { family, symbols } }) => `${family.id} ${symbols[0] ?? '-'}`,
  );
}

for (const written of [
  '2147942405',
  '-2147024891',
  '0x80070005',
  '80070005',
  '80070005h',
  '18446744071562526725',
  '0xFFFFFFFF80070005',
]) {
  test(`${written} is E_ACCESSDENIED, which carries ERROR_ACCESS_DENIED`, () => {
    const first = explainCode(written, knowledge)?.readings[0];
    assert.deepEqual(first?.code.symbols, ['E_ACCESSDENIED']);
    assert.equal(first?.inner?.symbols[0], 'ERROR_ACCESS_DENIED');
    assert.equal(first?.inner?.number, 5);
  });
}

test('an HRESULT without a symbol of its own is known by the Win32 error in it', () => {
  const first = explainCode('0x80070035', knowledge)?.readings[0];
  assert.equal(first?.form, 'win32');
  assert.equal(first?.code.symbols[0], 'ERROR_BAD_NETPATH');
  assert.equal(meanings('0x80070643')[0], 'msi ERROR_INSTALL_FAILURE');
  assert.equal(meanings('0x800706BA')[0], 'rpc RPC_S_SERVER_UNAVAILABLE');
  assert.equal(meanings('0x80072EE2')[0], 'hresult WININET_E_TIMEOUT');
});

test('an HRESULT may carry an NTSTATUS, whose own bits it has with one more', () => {
  const first = explainCode('0xD0000022', knowledge)?.readings[0];
  assert.equal(first?.form, 'ntstatus');
  assert.equal(first?.code.symbols[0], 'STATUS_ACCESS_DENIED');
});

test('what SMS 2003 writes as 0x8004xxxx is what later clients write as 0x87D0xxxx', () => {
  const twin = explainCode('0x80040215', knowledge, 'hresult', 'client')?.readings[0];
  assert.equal(twin?.form, 'twin');
  assert.equal(twin?.code.number, 0x87d00215);
  // Above these ranges and between them no code of that age is known.
  assert.ok(!meanings('0x80040400').some((meaning) => meaning.startsWith('sms-client')));
});

test('180 numbers of SMS 2003 have such a twin', () => {
  let twins = 0;
  for (let low = 0; low <= 0xffff; low++) {
    const { readings } = explainNumber((0x80040000 | low) >>> 0, knowledge);
    if (readings.some(({ form }) => form === 'twin')) twins++;
  }
  assert.equal(twins, 180);
});

test('the database engine speaks through the Update Agent', () => {
  const first = explainCode('0xC80001FE', knowledge, 'hresult', 'updates')?.readings[0];
  assert.equal(first?.form, 'ese');
  assert.equal(first?.code.number | 0, -510);
});

test('a small number without a word about it is a guess, and said to be one', () => {
  assert.equal(explainCode('5', knowledge)?.said, false);
  assert.equal(explainCode('5', knowledge, 'win32')?.said, true);
  assert.equal(explainCode('0x80070005', knowledge)?.said, true);
});

test('the other meanings of a number are one step away', () => {
  const all = meanings('53', 'win32');
  assert.equal(all[0], 'win32 ERROR_BAD_NETPATH');
  assert.ok(all.includes('sql -'));
  assert.ok(all.includes('sms1-event -'));
});

test('a meaning that two libraries share is shown once, with both names', () => {
  const [first, ...others] = explainCode('12029', knowledge)?.readings ?? [];
  assert.deepEqual(first?.code.symbols, ['ERROR_WINHTTP_CANNOT_CONNECT', 'ERROR_INTERNET_CANNOT_CONNECT']);
  assert.ok(others.every(({ code }) => code.family.id !== 'wininet'));
});

test('success, pending work and restarts are named, and are no failures', () => {
  const outcome = (written: string, label?: CodeLabel) => explainCode(written, knowledge, label)?.outcome;
  assert.equal(outcome('0', 'win32'), 'success');
  assert.equal(outcome('259', 'win32'), 'note');
  assert.equal(outcome('997', 'win32'), 'pending');
  assert.equal(outcome('1641', 'exit'), 'restart');
  assert.equal(outcome('3010', 'msi'), 'restart');
  assert.equal(outcome('0x80070BC2'), 'restart');
  assert.equal(outcome('0x00240006'), 'note');
  assert.equal(outcome('0x00041002'), undefined);
  assert.equal(outcome('0x80041002'), 'failure');
  assert.equal(outcome('5', 'win32'), 'failure');
});

test('of a number that nobody is known to use the bits say what they can', () => {
  const wmi = explainCode('0x8004FFFE', knowledge);
  assert.deepEqual(wmi?.readings, []);
  assert.equal(wmi?.bits?.isError, true);
  assert.equal(wmi?.bits?.known?.name, 'FACILITY_ITF');
  assert.equal(wmi?.bits?.low, 0xfffe);
  assert.equal(explainCode('0xE0434352', knowledge)?.bits?.isCustom, true);
  assert.equal(explainCode('61234', knowledge)?.bits, undefined);
});

test('what is no number is not explained', () => {
  for (const text of ['', 'zz', '0x', '99999999999', '-9999999999', '0x80070005 '])
    assert.equal(explainCode(text, knowledge), undefined, text);
});

test('the value that an action of the Installer returns is no error of Windows', () => {
  assert.equal(meanings('3', 'win32')[0], 'win32 ERROR_PATH_NOT_FOUND');
  assert.equal(meanings('3', 'msi')[0], 'msi-action -');
});

test('every number of every family is found again in every notation', () => {
  let wrong = 0;
  for (const { family, number } of knowledge.codes) {
    const notations = [
      String(number),
      `0x${number.toString(16)}`,
      `0x${number.toString(16).toUpperCase().padStart(8, '0')}`,
      ...(number > 0x7fffffff
        ? [String(number | 0), number.toString(16), `0xFFFFFFFF${number.toString(16)}`]
        : []),
    ];
    for (const written of notations) {
      const read = parseNumber(written);
      const found = read === undefined ? undefined : knowledge.codes.code(family.id, read);
      if (found?.number !== number) wrong++;
    }
  }
  assert.equal(wrong, 0);
});

test('a Win32 error goes into an HRESULT and comes out again', () => {
  for (const code of knowledge.codes) {
    if (code.family.space !== 'win32' || code.number === 0 || code.number > 0xffff) continue;
    const { readings } = explainNumber((0x80070000 | code.number) >>> 0, knowledge);
    const isThere = readings.some(
      ({ code: own, inner }) => own.number === code.number || inner?.number === code.number,
    );
    assert.ok(isThere, `${code.family.id} ${code.number}`);
  }
});
