// Numbers -> what they mean, in every notation.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainCode } from '../../server/src/analysis/codes.ts';
import { shippedKnowledge } from '../knowledge.ts';

const knowledge = shippedKnowledge();

for (const written of ['2147942405', '-2147024891', '0x80070005', '80070005']) {
  test(`${written} is E_ACCESSDENIED, which wraps ERROR_ACCESS_DENIED`, () => {
    const explained = explainCode(written, knowledge);
    assert.equal(explained?.hex, '0x80070005');
    assert.deepEqual(
      explained?.codes.map(({ symbol }) => symbol),
      ['E_ACCESSDENIED', 'ERROR_ACCESS_DENIED'],
    );
  });
}

test('an HRESULT without a name of its own is named by the Win32 error in it', () => {
  assert.deepEqual(
    explainCode('0x80070035', knowledge)?.codes.map(({ symbol }) => symbol),
    ['ERROR_BAD_NETPATH'],
  );
});

test('a bare small number is not called an error', () => {
  assert.equal(explainCode('5', knowledge), undefined);
});

test('what is no number, or not known, is not explained', () => {
  for (const text of ['', 'zz', '0x', '99999999999', '0x12345678', '-9999999999']) {
    assert.equal(explainCode(text, knowledge), undefined, text);
  }
});

test('a small number is an error of Windows where it is labelled so', () => {
  assert.equal(explainCode('1603', knowledge, 'msi')?.codes[0]?.symbol, 'ERROR_INSTALL_FAILURE');
  assert.equal(explainCode('0x5', knowledge, 'win32')?.codes[0]?.symbol, 'ERROR_ACCESS_DENIED');
  assert.equal(explainCode('5', knowledge, 'http'), undefined);
});

test('the value that an installer’s action returns is no error of Windows', () => {
  assert.equal(explainCode('3', knowledge, 'win32')?.codes[0]?.symbol, 'ERROR_PATH_NOT_FOUND');
  assert.equal(explainCode('3', knowledge, 'msi'), undefined);
});
