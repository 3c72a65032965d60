// smslens explain of setup files: their keys, sections and kinds, for people and for programs.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookUpAnswers } from '../../server/src/features/index.ts';
import { shippedKnowledge } from '../knowledge.ts';
import { answer, explain } from './runExplain.ts';

/** What is printed, its broken lines joined again. */
function said(query: string): string {
  const { code, output, errors } = explain(query);
  assert.deepEqual({ code, errors }, { code: 0, errors: '' });
  return output.replace(/\s+/g, ' ');
}

const wanted: Readonly<Record<string, readonly RegExp[]>> = {
  SDKServer: [
    /^SDKServer \(Key of setup files\)/,
    / SMS 2\.0: .*SMS Provider/,
    /Stands in: \[Options\] of SMS 2\.0 to Configuration Manager, current branch/,
    /Takes: - SMS 2\.0 to Configuration Manager 2007: name of a computer/,
    /Needed: /,
    /Known from: /,
    /KB 273734: https:\/\/\S+Q273734/,
    /Note: No document that was read confirms this for SMS 2003/,
  ],
  sdkserver: [/^SDKServer \(Key/],
  '[Options] SDKServer': [/^SDKServer \(Key/],
  'Options.SDKServer': [/^SDKServer \(Key/],
  '[SQLConfigOptions]': [
    /^\[SQLConfigOptions\] \(Section of setup files\)/,
    /Known to: SMS 2\.0 to Configuration Manager, current branch/,
    /Keys: .*SMS 2\.0; SMS 2003: SQLServerName, /,
  ],
  SQLConfigOptions: [/^\[SQLConfigOptions\] \(Section/],
  'SMS.INI': [
    /^SMS 1\.x client state \(File that a program writes\)/,
    /Where it lies: .*root of the boot drive/,
    /\[Servers\] Domain, CurrentLogonServer, Server\*/,
  ],
  Server3: [/^Server\* \(Key/, /\[Servers\] of SMS 1\.x client state: One logon server a line/],
  SmsclientPath: [/Stands in: lines without a section of \S/],
  ServiceAccountPassword: [/Secret: a password: SMS Lens never shows its value/],
};

for (const [query, patterns] of Object.entries(wanted)) {
  test(`"${query}" is explained`, () => {
    const text = said(query);
    for (const pattern of patterns) assert.match(text, pattern);
  });
}

test('a key that several products have is one answer, and no line of it stands twice', () => {
  const { also } = answer('SiteCode');
  assert.deepEqual(
    also.filter(({ kind, title }) => kind === 'setup-key' && title === 'SiteCode'),
    [],
  );
  const lines = explain('SiteName')
    .output.split('\n')
    .filter((line) => line.includes(': '));
  assert.equal(new Set(lines).size, lines.length);
});

interface Part {
  readonly files: readonly string[];
  readonly section?: string;
  readonly type?: string;
  readonly allowed?: readonly string[];
  readonly keys?: readonly string[];
  readonly required?: { readonly when: string; readonly isInferred: boolean } | null;
}

test('a program is told each difference of a key once, with the files that it is for', () => {
  const { kind, title, parts } = answer('SDKServer');
  assert.deepEqual([kind, title], ['setup-key', 'SDKServer']);
  const all = (parts as Part[]).flatMap(({ files }) => files);
  assert.deepEqual([...all].sort(), ['cm2007', 'cm2012', 'cmcb', 'sms20', 'sms2003']);
  const current = (parts as Part[]).find(({ files }) => files.includes('cmcb'));
  assert.deepEqual([current?.section, current?.type], ['Options', 'fqdn']);
  const [action] = answer('[Identification] Action').parts as Part[];
  assert.deepEqual(action?.allowed, ['InstallPrimarySite', 'InstallSecondarySite']);
  assert.deepEqual(action?.required, { when: 'always', isInferred: false });
});

test('a program is told the keys of a section, and the sections of a file', () => {
  const { kind, parts } = answer('[SQLConfigOptions]');
  assert.equal(kind, 'setup-section');
  const [first] = (parts as Part[]).filter(({ files }) => files.includes('cm2007'));
  assert.deepEqual(first?.keys, ['SQLServerName', 'CreateSQLDevice', 'DatabaseName']);
  const file = answer('smsaccountsetup.ini');
  assert.deepEqual([file.kind, file.file, file.role], ['setup-file', 'sms-account-setup', 'input']);
  assert.ok((file.sections as { section: string }[]).length > 0);
});

test('what is spelt like a key is told, and words of its meaning find it', () => {
  assert.ok(answer('SDKSrver').suggestions.includes('SDKServer'));
  const { title, also } = answer('computer that gets the SMS Provider');
  assert.ok([title, ...also.map((other) => other.title)].includes('SDKServer'));
});

test('the editor is given the same, as a page', () => {
  const { items } = lookUpAnswers('SDKServer', shippedKnowledge(), {
    addressTemplate: '',
    opensPages: false,
  });
  const [first] = items;
  assert.deepEqual([first?.title, first?.kind], ['SDKServer', 'Key of setup files']);
  assert.match(first?.page ?? '', /^\*\*SDKServer\*\* \(Key of setup files\)\n\n[\s\S]*\*Known from:\*/);
});

test('a line that somebody pastes is its key, and its secret does not come back', () => {
  assert.match(said('SiteCode=HQ1'), /^SiteCode \(Key/);
  for (const line of [
    'ServiceAccountPassword=Gr4niteDoor',
    'ServiceAcountPasword = Gr4niteDoor',
    '[Options] ProductID="Gr4niteDoor"',
    'PublicKey=Gr4niteDoor',
  ]) {
    for (const format of ['text', 'json']) {
      const { output, errors } = explain(line, '--format', format);
      assert.doesNotMatch(output + errors, /Gr4nite/, line);
    }
  }
});
