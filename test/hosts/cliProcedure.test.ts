// smslens procedure, as an administrator types it.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { smslens } from './runRecords.ts';

const procedure = (...words: readonly string[]) => smslens(['procedure', ...words]);

/** Nothing was printed that could become a file. */
function refused(words: readonly string[], wantedCode: number, wanted: RegExp): void {
  const { code, output, errors } = procedure(...words);
  assert.deepEqual([code, output], [wantedCode, ''], words.join(' '));
  assert.match(errors, wanted, words.join(' '));
}

describe('smslens procedure', () => {
  test('without a name lists all, one a line', () => {
    const { code, output } = procedure();
    assert.equal(code, 0);
    const lines = output.trimEnd().split('\n');
    assert.ok(lines.length >= 80, `${lines.length} procedures`);
    assert.ok(lines.some((line) => /^make-client-an-orphan {2}\S/.test(line)));
  });

  test('prints a procedure with the values that are set', () => {
    const { code, output, errors } = procedure('delete-jobs-for-a-site-with-preinst', '--set', 'site=HQ7');
    assert.deepEqual([code, errors], [0, '']);
    assert.match(output, /^# /);
    assert.match(output, /## Back up\n[\s\S]*## Steps\n[\s\S]*## Verify\n/);
    assert.match(output, /Preinst \/DELJOB HQ7/i);
    assert.doesNotMatch(output, /\{\{site\}\}/);
  });

  test('says what is spelt like an unknown name', () => {
    refused(['make-client-a-orphan'], 1, /there is no procedure "make-client-a-orphan"/);
    refused(['make-client-a-orphan', '--as', 'cmd'], 1, /make-client-an-orphan/);
    refused(['\x1b[31mred'], 1, /"\\x1b\[31mred"/);
  });

  test('takes no value that is none, and says which are', () => {
    for (const value of ['TB&', '', 'TB11', '"T"'])
      refused(['make-client-an-orphan', '--set', `site=${value}`], 2, /no value for site/);
    refused(['make-client-an-orphan', '--set', 'sit=TB1'], 2, /--set takes name=value with a name of: site/);
  });

  test('names what it takes where an option is none of its own', () => {
    refused(['x', '--as', 'vbs'], 2, /--as is markdown, reg, cmd or powershell, not "vbs"/);
    refused(['x', '--part', 'all'], 2, /--part is apply, undo or check, not "all"/);
    for (const number of ['0', 'two', '1.5'])
      refused(['x', '--as', 'cmd', '--script', number], 2, /--script is the number of a script/);
  });

  test('passes over nothing that was asked for', () => {
    const orphan = 'make-client-an-orphan';
    const ofScripts = /--part and --script go with --as reg, cmd or powershell/;
    refused([orphan, '--part', 'apply'], 2, ofScripts);
    refused([orphan, '--script', '1', '--as', 'markdown'], 2, ofScripts);
    for (const words of [
      ['--as', 'cmd'],
      ['--as', 'markdown'],
      ['--set', 'site=TB1'],
    ])
      refused(words, 2, /--as and --set go with the name of a procedure/);
    refused([orphan, '--set', 'site=TB1', '--set', 'site=TB2'], 2, /--set gives site twice/);
    refused([orphan, 'TB1'], 2, /procedure takes one name/);
  });

  test('says how it is called where it is asked for help, as every command does', () => {
    for (const [words, wanted] of [
      [['procedure', '--help'], /^smslens procedure \[NAME\|KB\] .*--script N/],
      [['check', 'a.log', '--help'], /^smslens check PATH/],
      [['--help'], /\n {2}smslens procedure \[NAME\|KB\]/],
    ] as const) {
      const { code, output, errors } = smslens(words);
      assert.deepEqual([code, errors], [0, '']);
      assert.match(output, wanted);
    }
  });
});

describe('smslens procedure with the number of an article', () => {
  test('lists its procedures, the likeliest first', () => {
    for (const name of ['236052', 'KB236052', 'q236052', 'KB 236052']) {
      const { code, output, errors } = procedure(name);
      assert.deepEqual([code, errors], [0, '']);
      const ids = output.split('\n').map((line) => line.split('  ')[0]);
      assert.deepEqual(ids.slice(0, 4), [
        'install-client-with-smsman',
        'make-client-an-orphan',
        'reinstall-client-with-smsman',
        'recover-client-through-guest-account',
      ]);
      assert.ok(ids.includes('make-client-drop-dead-site'), 'one that goes back to it as well');
    }
  });

  test('takes the only one', () => {
    const { code, output } = procedure('843362', '--set', 'site=HQ7');
    assert.equal(code, 0);
    assert.match(output, /^# /);
    assert.match(output, /HQ7/);
  });

  test('prints none of several as a document, and names them beside it', () => {
    refused(
      ['236052', '--as', 'cmd'],
      1,
      /several procedures go back to 236052\. Name one:\n {2}install-client/,
    );
    refused(['236052', '--set', 'site=TB1'], 1, /\n {2}make-client-an-orphan {2}Make/);
  });

  test('says so where there is none', () => {
    refused(['999999'], 1, /there is no procedure "999999"/);
  });
});

describe('smslens procedure --as', () => {
  test('prints a script with its head and the values given; what is open is told beside it, and ends with 1', () => {
    const { code, output, errors } = procedure(
      'give-server-connection-account-inbox-source',
      '--as',
      'cmd',
      '--set',
      'account=FABRIKAM\\SMSServer_HQ1',
    );
    assert.equal(code, 1);
    const lines = output.split('\r\n');
    assert.deepEqual(lines.slice(0, 3), [
      '@echo off',
      'rem Give the server connection account Full Control on Inbox Source',
      'rem Give Full Control with subinacl (do it)',
    ]);
    assert.ok(lines.includes('rem Source: KB 259781, KB 256986'));
    assert.ok(lines.includes('set "ACCOUNT=FABRIKAM\\SMSServer_HQ1"'));
    assert.match(output, /^rem \{\{backup\}\}: /m);
    assert.doesNotMatch(output, /\{\{account\}\}/);
    assert.match(errors, /^smslens: backup is still to be filled in: .* \(--set backup=…\)\n$/);
  });

  test('ends with 0 where nothing is open', () => {
    const values = ['--set', 'site=TB1', '--set', 'checked=2000/06/13 06:28.53'];
    const { code, output, errors } = procedure('make-client-an-orphan', '--as', 'reg', ...values);
    assert.deepEqual([code, errors], [0, '']);
    assert.match(output, /^"Site Config Last Checked"="2000\/06\/13 06:28\.53"\r$/m);
  });

  test('ends the lines of batch and registry files as Windows does, and others as they are', () => {
    for (const [id, as] of [
      ['make-client-an-orphan', 'cmd'],
      ['make-client-an-orphan', 'reg'],
    ] as const) {
      const { output } = procedure(id, '--as', as);
      assert.ok(output.endsWith('\r\n') && output.split('\n').length > 20);
      assert.doesNotMatch(output, /(?<!\r)\n|\r(?!\n)/);
    }
    for (const as of ['powershell', 'markdown']) {
      const { output } = procedure('reset-policy-of-client', '--as', as);
      assert.ok(output.split('\n').length > 20);
      assert.doesNotMatch(output, /\r/);
    }
  });

  test('begins a registry file with its version', () => {
    const { output } = procedure('set-client-log-level', '--as', 'reg');
    assert.match(output, /^Windows Registry Editor Version 5\.00\r\n\r\n; /);
  });

  test('names the scripts that there are where the one asked for is missing', () => {
    const id = 'allow-remote-registry-of-sms';
    refused(
      [id, '--as', 'reg'],
      1,
      /no script for --as reg --part apply\. It has: cmd \(apply\), cmd \(undo\)/,
    );
    refused(['843362', '--as', 'cmd', '--part', 'check'], 1, /no script for --as cmd --part check\./);
    refused(['843362', '--as', 'cmd'], 1, /It has: none\n$/);
  });

  test('prints none of several scripts for the same, but the one of a number', () => {
    const words = ['delete-secondary-site-with-preinst', '--as', 'cmd'];
    const rows = /with --script and its number:\n {2}1 {2}\S.*\n {2}2 {2}\S.*\n$/;
    refused(words, 1, rows);
    refused([...words, '--script', '3'], 1, rows);
    const [first, second] = ['1', '2'].map((number) => procedure(...words, '--script', number).output);
    assert.ok(first !== undefined && second !== undefined && first !== second);
    for (const output of [first, second]) assert.equal(output.match(/^@echo off\r$/gm)?.length, 1);
    assert.match(first, /SMS 2003/);
    assert.match(second, /SMS 2\.0/);
  });
});
