// How bad a record is: by its type, else by what a status message says of itself, else by the words that
// Microsoft documents for its own viewer, and by "fail".

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ccm, check, only, trace } from './shownRecords.ts';

for (const [type, severity] of [
  ['0', 'detail'],
  ['1', 'info'],
  ['2', 'warning'],
  ['3', 'error'],
  ['4', 'info'],
] as const) {
  test(`type ${type} is ${severity}, whatever the words or a status message say`, () => {
    for (const message of ['all well', 'an error', 'a warning', 'STATMSG: ID=1 SEV=E LEV=M', ''])
      check(ccm(message, { type }), [{ severity, severityFrom: 'type' }]);
  });
}

const withoutType = {
  'an empty type': (message: string) => ccm(message, { type: '' }),
  'no type': (message: string) => ccm(message).replace(' type="1"', ''),
  'no attributes': (message: string) => `<![LOG[${message}]LOG]!>`,
  'a trailer': (message: string) => trace(message),
  'a broken trailer': (message: string) => `${message} $$<SMS_X>`,
  'nothing but itself': (message: string) => message,
};

for (const [what, write] of Object.entries(withoutType)) {
  test(`a message with ${what} is judged by its status message first`, () => {
    for (const [letter, severity] of [
      ['E', 'error'],
      ['W', 'warning'],
      ['I', 'info'],
    ]) {
      const { severity: found, severityFrom } = only(
        write(`STATMSG: ID=1 SEV=${letter} LEV=M ISTR0="error, warning"`),
      );
      assert.deepEqual([found, severityFrom], [severity, 'status']);
    }
  });

  test(`a message with ${what} is judged by its words then`, () => {
    for (const [message, severity] of [
      ['An error', 'error'],
      ['A warning', 'warning'],
      ['It failed', 'error'],
      ['A failover', 'info'],
      ['All well', 'info'],
    ] as const) {
      const { severity: found, severityFrom } = only(write(message));
      assert.deepEqual([message, found, severityFrom], [message, severity, 'words']);
    }
  });
}

for (const [message, severity] of [
  ['ERROR', 'error'],
  ['0 errors', 'error'],
  ['ErrorCode=0', 'error'],
  ['CErrorList::Add', 'error'],
  ['Warn>: x', 'warning'],
  ['forewarned', 'warning'],
  ['a warning, then an error', 'error'],
  ['an error, then a warning', 'error'],
  ['FAIL', 'error'],
  ['unfailing', 'error'],
  ['FailOver done', 'info'],
  ['failover failed', 'error'],
  ['failover warned', 'warning'],
  ['fail over', 'error'],
  ['failove', 'error'],
  ['erro r', 'info'],
  ['war n', 'info'],
  ['fai', 'info'],
  ['STATMSG: ID=1 LEV=M error', 'error'],
  ['STATMSG: ID=1 SEV=X LEV=M warning', 'warning'],
  ['it said STATMSG: ID=1 SEV=E LEV=M', 'info'],
] as const) {
  test(`the words "${message}" are ${severity}`, () => {
    assert.equal(only(message).severity, severity);
  });
}

test('a word counts wherever in the message it stands', () => {
  for (const [word, severity] of [
    ['error', 'error'],
    ['warn', 'warning'],
    ['fail', 'error'],
    ['failover', 'info'],
  ]) {
    for (let before = 0; before < 12; before++) {
      for (const after of ['', '.', ' at last'])
        assert.equal(only('x'.repeat(before) + word + after).severity, severity, `${before} before ${word}`);
    }
  }
});

test('words in a name or in a component are not words of the message', () => {
  check(
    `${trace('all well', { component: 'SMS_ERROR' })}\n${ccm('all well', { type: '', component: 'Failed' })}`,
    [
      { severity: 'info', severityFrom: 'words' },
      { severity: 'info', severityFrom: 'words' },
    ],
  );
});
