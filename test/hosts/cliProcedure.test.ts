// `smslens procedure NAME --as cmd`: a script that stands alone, ready to be put into a file.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smslens } from './runRecords.ts';

test('a script is printed with its head and the values given; what is open is told beside it', () => {
  const { code, output, errors } = smslens([
    'procedure',
    'give-server-connection-account-inbox-source',
    '--as',
    'cmd',
    '--set',
    'account=FABRIKAM\\SMSServer_HQ1',
  ]);
  assert.equal(code, 0);
  const lines = output.split('\n');
  assert.deepEqual(lines.slice(0, 3), [
    '@echo off',
    'rem Give the server connection account Full Control on Inbox Source',
    'rem Give Full Control with subinacl (do it)',
  ]);
  assert.ok(lines.includes('rem Source: KB 259781, KB 256986'));
  assert.ok(lines.includes('set "ACCOUNT=FABRIKAM\\SMSServer_HQ1"'));
  assert.match(output, /^rem \{\{backup\}\}: /m);
  assert.doesNotMatch(output, /\{\{account\}\}/);
  assert.match(errors, /backup is still to be filled in/);
});

test('a registry file begins with its version', () => {
  const { output } = smslens(['procedure', 'set-client-log-level', '--as', 'reg']);
  assert.match(output, /^Windows Registry Editor Version 5\.00\n\n; /);
});
