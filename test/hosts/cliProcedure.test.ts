// smslens procedure, as an administrator types it.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { smslens } from './runRecords.ts';

const procedure = (...words: readonly string[]) => smslens(['procedure', ...words]);

describe('smslens procedure', () => {
  test('without a name lists all, one a line', () => {
    const { code, output } = procedure();
    assert.equal(code, 0);
    const lines = output.trimEnd().split('\n');
    assert.ok(lines.length >= 80, `${lines.length} procedures`);
    assert.ok(lines.some((line) => /^make-client-an-orphan {2}\S/.test(line)));
  });

  test('prints a procedure with the values that are set, and tells what is open', () => {
    const { code, output } = procedure('delete-jobs-for-a-site-with-preinst', '--set', 'site=HQ7');
    assert.equal(code, 0);
    assert.match(output, /^# /);
    assert.match(output, /## Back up\n[\s\S]*## Steps\n[\s\S]*## Verify\n/);
    assert.match(output, /Preinst \/DELJOB HQ7/i);
    assert.doesNotMatch(output, /\{\{site\}\}/);
  });

  test('prints a script alone, and on the other stream what is still to be filled in', () => {
    const { code, output, errors } = procedure('allow-remote-registry-of-sms', '--as', 'cmd');
    assert.equal(code, 0, errors);
    assert.match(output, /^@echo off\nrem /);
    const open = [...output.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name);
    for (const name of new Set(open))
      assert.match(errors, new RegExp(`smslens: ${name} is still to be filled in`));
  });

  test('names the scripts that there are where the one asked for is missing', () => {
    const { code, output, errors } = procedure('allow-remote-registry-of-sms', '--as', 'reg');
    assert.deepEqual([code, output], [1, '']);
    assert.match(errors, /cmd \(apply\)/);
  });

  test('says what is spelt like an unknown name', () => {
    const { code, errors } = procedure('make-client-a-orphan');
    assert.equal(code, 1);
    assert.match(errors, /there is no procedure "make-client-a-orphan"/);
    assert.match(errors, /make-client-an-orphan/);
  });

  test('takes no value that is none, and says which are', () => {
    for (const value of ['TB&', '', 'TB11', '"T"']) {
      const { code, output, errors } = procedure('make-client-an-orphan', '--set', `site=${value}`);
      assert.deepEqual([code, output], [2, '']);
      assert.match(errors, /no value for site/);
    }
    const { code, errors } = procedure('make-client-an-orphan', '--set', 'sit=TB1');
    assert.equal(code, 2);
    assert.match(errors, /--set takes name=value with a name of: site/);
  });

  test('names what it takes where an option is none of its own', () => {
    assert.match(procedure('x', '--as', 'vbs').errors, /--as is markdown, reg, cmd or powershell/);
    assert.match(procedure('x', '--part', 'all').errors, /--part is apply, undo or check/);
    assert.equal(procedure('x', '--as', 'vbs').code, 2);
  });
});

test('a script is printed with its head and the values given; what is open is told beside it', () => {
  const { code, output, errors } = procedure(
    'give-server-connection-account-inbox-source',
    '--as',
    'cmd',
    '--set',
    'account=FABRIKAM\\SMSServer_HQ1',
  );
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
  const { output } = procedure('set-client-log-level', '--as', 'reg');
  assert.match(output, /^Windows Registry Editor Version 5\.00\n\n; /);
});
