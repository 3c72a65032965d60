// Which messages tell of a failure, of those that have "error" or "fail" in them. In doubt they do: a failure that
// is not shown is worse than a line that is shown for nothing.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isFrame, tellsOfError } from '../../server/src/analysis/problems/errorWords.ts';
import { finishes } from '../finishes.ts';

const failures = [
  'Failed to connect, the default account was refused, error = 5',
  // A code behind a name or a word.
  'ErrorCode = 0x80070005',
  'ErrorCode: 2147942405',
  'errorcode=5',
  'GetLastError() returned 5',
  'GetLastError 2',
  'LastError = 1326',
  'CancelConnection failed ret=2250, LastError=2250',
  'Win32 Error = 5',
  'Cannot write to output file, Win32 Error = 998',
  'error code = cb',
  'AppRegisterI returned error 1058 for component Hardware Inventory Agent',
  'Error 1306. Another application has exclusive access to the file.',
  'Error1722: The RPC server is unavailable',
  'Create Directory \\\\A1-PDC\\SMSLOGON\\Sites\\PRN - Fail (5)',
  '*** Hardware Inventory Agent - Error launching (#0x5)',
  'NetServerGetInfo failed (2138)~',
  'Error 0x80070005 (0)',
  'error 10',
  'error: 00:12:33 was no answer',
  'Error: 0.5 seconds were left',
  'Error: 0 bytes read',
  'Failed: 0 of 5 packages arrived',
  // Counted, and there are some.
  '10 errors',
  '1,000 errors',
  '5 succeeded, 2 failed',
  'Setup completed with 20 failures',
  '2 of 10 failed',
  // A nought that counts nothing.
  'SMS 2.0 failed to start',
  'Disk 0 failed',
  'Upgrade from 2.0 failed',
  'Step 0 failed',
  'Copied 0 files, failed to open the rest',
  // "No" of something else.
  'ERROR: No server path specified.',
  'There was no answer; the request failed',
  'Error: none of the servers answered',
  'No memory error 8',
  'No netcards, or error retrieving netcard info.',
  // It has come, it does not only threaten.
  'Stopped on error 5',
  'Aborted on failure: disk full',
  'Giving up when error code 53 came again',
  'on failed fnTaskStarted. fnCheckTasksStatus FAILED',
  'The job failed or some unknown error has occurred.',
  // Names of what failed.
  'ErrorMessage: The disk is full',
  'ErrorDescription = Access is denied.',
  'FailureReason = NoSpace',
  'State changed to FailedToDownload',
  'LogOnFailure for user DOM\\ann',
  'HRESULT: E_FAIL',
  'WBEM_E_FAILED',
  'ERROR_ACCESS_DENIED',
  'CCmExecError::Report',
  'Compilation failed~syntax error on line 4',
  'WARNING - Delete file D:\\SMS\\7U74Z2GZ.sid failed, Win32 = 32',
  'Could not open errors.log: error 32',
  'Property(S) could not be read: error 13',
  'SELECT failed, error 5',
  'The failover failed',
  'The error handler failed',
  '+ON +: Synchronized FAILED.',
  'FAILED Sql Script: Creating indexes on',
  'Removal success or error status: 1603.',
  'Sending failed. Failure count = 24, Restart time = 14/06/2018 06:56:25',
  'Logging an event for the error.~',
  'The account has now failed 3 times',
  'errorCount=3',
  'Errors found: 12',
  'Product: Fallback Status Point -- Configuration failed.',
  'fail',
];

const others = [
  // What stands in for it.
  'Failed to read the registry value "Thread priority", error = 2. The default is used.',
  // Counted, and there are none.
  '0 errors',
  'Compiled: 0 errors, 2 warnings',
  '0 fatal errors',
  'Setup completed with 0 failures',
  'Setup completed without errors.',
  'Distributed to 12 distribution points, 0 failed',
  'succeeded=5, 0 clients failed',
  'Succeeded: 5 Failed: 0',
  'failures = 0',
  'Failure count = 0',
  'errorCount=0',
  'Errors found: 0',
  'Number of errors: 0',
  'Installation success or error status: 0.',
  'No errors were found.',
  'No execution error detected.',
  'No error was detected while attempting to run the job.',
  'zero errors',
  // A code that says that all went well.
  'Error: 0',
  'Error: 0.',
  'error code 0',
  'error code 0.',
  'error code: 0x00000000',
  'returned error (0)',
  'errorlevel 0',
  'There is no existing connection, Win32 error = 0',
  'ErrorCode="0"',
  'LastError=0',
  'GetLastError() returned 0',
  'dwError = 0x0',
  'bFailed = FALSE',
  'LastError: None',
  // What may come.
  'If an error occurs, setup goes on.',
  'The program runs again on failure',
  'Will retry if it fails',
  'In case of error the old file is kept',
  'Should this fail, nothing is lost',
  // Names.
  'Property(S): ErrorDialog = ErrorDialog',
  'Property(S): InstallErrorDialog_SubTitle = Setup failed',
  'Property(C): REBOOT = 0\r\nProperty(C): Text = An error\r\n',
  'Opening C:\\SMS\\Logs\\errors.log',
  'Copied smserror.dll',
  'Loaded srvfail.exe.',
  'Note: 1: 2228 4: SELECT `Name`,`StartType`,`ErrorControl`,`LoadOrderGroup` FROM `ServiceInstall`',
  'SQL>>>SELECT OfferID,OfferRecieved,OfferFailure, ProgramStarted,ProgramFailure FROM OfferStatusSummary',
  'Calling SetErrorMode',
  'Task: OnErrorContinue',
  'Running script with -ErrorAction SilentlyContinue',
  'CErrorList::Add',
  'Error handling is on',
  'Starting the error-handler',
  'The failover is complete',
  "---> The 'best-shot' account has now succeeded 12 times and failed 1 times.~",
  'Fail-over to node B',
  'fail safe mode',
];

for (const message of failures)
  test(`"${message}" tells of a failure`, () => assert.ok(tellsOfError(message)));

for (const message of others) test(`"${message}" tells of none`, () => assert.ok(!tellsOfError(message)));

test('a line that is drawn above or below an error says nothing itself', () => {
  for (const line of ['###', '################', '  ----- ', '===~', '*** ***'])
    assert.ok(isFrame(line), line);
  for (const line of [
    '',
    ' ',
    '#',
    '##',
    '## Disk(0) was not found',
    '---> failed',
    '--- 5 ---',
    '...',
    '!!!',
  ])
    assert.ok(!isFrame(line), line);
});

test('what says that it is well, and elsewhere that it is not, is not', () => {
  for (const other of others)
    for (const message of [`It failed (2). ${other}`, `${other}\r\nCannot go on: error 5`])
      assert.ok(tellsOfError(message), message);
});

test('any text has an answer, and no message without the words tells of a failure', () => {
  const pieces = fc.constantFrom(
    'error',
    'Fail',
    ' ',
    '0',
    ':',
    '=',
    'no',
    'SELECT ',
    ',',
    'A',
    '\n',
    '(',
    '.',
  );
  const message = fc.oneof(
    fc.string(),
    fc.array(pieces, { maxLength: 40 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(message, (text) => {
      const tells = tellsOfError(text);
      assert.equal(tellsOfError(text), tells);
      if (!/error|fail/i.test(text)) assert.ok(!tells);
    }),
    { numRuns: 4000 },
  );
});

test('no message makes it run away', () => {
  const hostile = [
    'Error',
    'ErrorA',
    'error ',
    'SELECT a,',
    'no error ',
    '0 ',
    'on an error',
    'x_',
    'Property(S):',
  ];
  finishes('a hostile message', () => {
    for (const piece of hostile)
      for (const end of ['', '-', '.', '!']) tellsOfError(piece.repeat(20_000) + end);
  });
});
