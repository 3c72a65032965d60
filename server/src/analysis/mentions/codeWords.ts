// The words that make a number behind them a code, and those that make it something else.

import type { CodeLabel } from './types.ts';

/**
 * How much a word says by itself. `any`: what stands behind it is a code. `sign`: only with a sign such as `=`
 * between. `end`: only if nothing but the end of the sentence follows. `hex`: only if it is written as
 * codes are. The last three hold for numbers that are written so in any case.
 */
export type Sureness = 'any' | 'sign' | 'end' | 'hex';

export interface Trigger {
  readonly sureness: Sureness;
  readonly label: CodeLabel;
}

const table: readonly (readonly [Sureness, CodeLabel, string])[] = [
  [
    'any',
    'unknown',
    'error, err, errno, errorcode, errcode, error code, err code, error number, error value',
  ],
  ['any', 'unknown', 'return code, returncode, retcode, return value, result code, resultcode, reason code'],
  ['any', 'unknown', 'completion code, failure code, response code, error condition, failure condition'],
  ['sign', 'unknown', 'rc, ret, retval, return, code, exception, error with, exception code, failure'],
  [
    'end',
    'unknown',
    'returned, returns, returning, failed with, failure with, failed with code, exited with',
  ],
  ['hex', 'unknown', 'result, condition, reason, failed, fails, failing, with'],
  ['any', 'win32', 'win32, win32 error, win32error, lasterror, last error, getlasterror, gle, winerror'],
  ['any', 'win32', 'nt error, os error, system error, windows error, wsagetlasterror, wsa error'],
  ['any', 'hresult', 'hr, hresult, hres, error hresult'],
  ['any', 'ntstatus', 'ntstatus'],
  ['any', 'exit', 'exit code, exitcode, exit status, exited with code, errorlevel'],
  ['any', 'own', 'ctool return code'],
  ['any', 'msi', 'error status, actual error code, mainenginethread is returning'],
  ['any', 'sql', 'sql msg, sql message, sql err, sql error, sqlcode, sql code, native error, odbc error'],
  ['any', 'http', 'http status, http error, http code, http result, status code, statuscode'],
  ['any', 'status', 'message id, messageid, statmsg id, status message, status id, message number'],
  ['any', 'event', 'event id, eventid'],
];

export const triggers: ReadonlyMap<string, Trigger> = new Map(
  table.flatMap(([sureness, label, phrases]) =>
    phrases.split(', ').map((phrase) => [phrase, { sureness, label }] as const),
  ),
);

/** `nReturnCode`, `dwLastError`, `iRet`: names of variables that end like a trigger. */
export const variable =
  /^(?:[a-z]{1,12}(lasterror|errorcode|returncode|retcode|exitcode|statuscode|hresult)|(?:dw|ul|[hilnu])(error|err|ret))$/;

/** Words that stand between a trigger and its number. */
export const fillers = new Set(['is', 'was', 'of', 'number', 'no', 'to', 'value']);

/** A word near a trigger that says which kind of code it speaks of. */
export const hints: ReadonlyMap<string, CodeLabel> = new Map([
  ['win32', 'win32'],
  ['getlasterror', 'win32'],
  ['operating', 'win32'],
  ['winhttp', 'win32'],
  ['wininet', 'win32'],
  ['winsock', 'win32'],
  ['hresult', 'hresult'],
  ['hr', 'hresult'],
  ['sql', 'sql'],
  ['odbc', 'sql'],
  ['http', 'http'],
  ['wmi', 'wmi'],
  ['wbem', 'wmi'],
  ['msi', 'msi'],
  ['msiexec', 'msi'],
  ['installer', 'msi'],
  ['actual', 'msi'],
  ['mainenginethread', 'msi'],
  ['exit', 'exit'],
  ['exited', 'exit'],
]);

/** Behind these a number is something else, however much it looks like a code. */
export const otherThings = new Set(
  `id thread threadid tid process processid pid handle hwnd address addr pointer ptr port session cookie flags flag
  mask bitmask options attributes attribute rights access style key version build line offset index count size
  length bytes memory total free used module base crc checksum hash color colour locale language lcid priority
  timeout delay interval retry retries attempt attempts job sequence step page part type level root`.split(
    /\s+/,
  ),
);

/** Behind these a number in brackets is their number, whatever else failed. */
export const numberedThings = new Set(
  'id thread version build line step level type page part port index sequence count retry retries attempt times'.split(
    ' ',
  ),
);

/** With `code` behind them these are no errors. */
export const otherCodes = new Set(
  'site product language country source upgrade locale area zip postal byte key scan service machine package'.split(
    ' ',
  ),
);

/** What a sentence says that tells of a failure, so that a number in brackets at its end is a code. */
export const tellsOfFailure =
  /\b(?:fail(?:s|ed|ure)?|error|cannot|can't|could ?n[o']t|could not|unable|problem|denied|not authori[sz]ed|unsuccessful)\b/i;

/** What is counted, and so is no code. */
export const counted =
  /^ ?(?:[kmgt]?bytes?|[kmgt]b|ms|msecs?|milliseconds|secs?|seconds?|mins?|minutes?|hours?|days?|times?|of \d|items?|files?|records?|rows?|errors?|warnings?|retries|attempts?|packages?|clients?|sites?|jobs?|more|left)\b/i;
