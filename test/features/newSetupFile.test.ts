// A new setup file has all that its action takes, is right but for what is to be filled in, and right when that is done.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { newSetupText, setupScriptList } from '../../server/src/features/index.ts';
import { shippedKnowledge } from '../knowledge.ts';
import { setupViewOf } from './setupViewOf.ts';

const { setup: book } = shippedKnowledge();
const all = setupScriptList(book).flatMap(({ file, actions }) =>
  actions.map(({ action }) => ({ file, action })),
);

/** What a person would put in the place of the two placeholders that no example stands in. */
const secrets: Readonly<Record<string, string>> = {
  '<password>': 'change-me',
  '<product key>': 'ABCDE-12345-FGHIJ-67890-KLMNO',
};

function filledIn(text: string, productKey = secrets['<product key>'] ?? ''): string {
  return text.replace(/(?<=^\w+=)<[^<>]+>(?=\r$)/gm, (placeholder) =>
    placeholder === '<product key>'
      ? productKey
      : (secrets[placeholder] ?? placeholder.slice(1, -1).replace(/ or .*/, '')),
  );
}

function seriousIn(text: string): string[] {
  return setupViewOf(text, { place: 'untitled:Untitled-1' })
    .setup.findings.filter(({ severity }) => severity !== 'information')
    .map(({ rule, entry }) => `${rule.rule} ${entry?.key ?? ''}`);
}

describe('a new setup file', () => {
  test('there is one for each script and each of its actions', () => {
    assert.deepEqual(
      [...new Set(all.map(({ file }) => file))],
      ['sms20', 'sms2003', 'cm2007', 'cm2012', 'cmcb'],
    );
    assert.ok(all.some(({ file, action }) => file === 'cm2007' && action === 'InstallAdminUI'));
    assert.equal(newSetupText(book, 'sms2003', 'InstallCAS'), undefined);
    assert.equal(newSetupText(book, 'sms-ini', 'InstallPrimarySite'), undefined);
  });

  for (const { file, action } of all) {
    test(`of ${file} for ${action} has nothing wrong but what is to be filled in, and then nothing`, () => {
      const text = newSetupText(book, file, action) ?? '';
      const { setup } = setupViewOf(text);
      assert.equal(setup.file.file, file);
      assert.equal(setup.recognised.by, 'remark');
      assert.equal(setup.action, action);
      assert.deepEqual(
        seriousIn(text).filter((found) => !found.startsWith('placeholder-left')),
        [],
      );
      assert.deepEqual(seriousIn(filledIn(text, file === 'sms20' ? '123-4567890' : undefined)), []);
      assert.deepEqual(text.match(/\r(?!\n)|(?<!\r)\n/g), null);
    });

    test(`of ${file} for ${action} has each key that the action takes once, in the order of the table`, () => {
      const text = newSetupText(book, file, action) ?? '';
      const written = [...text.matchAll(/^;?(?:\[(.+)\]|(\w+)=.*)\r$/gm)].map(
        ([, section, key]) => section ?? key,
      );
      const takes = ({ actions }: { readonly actions: readonly string[] }) =>
        actions.length === 0 || actions.includes(action);
      const known = (book.file(file)?.sections ?? [])
        .filter((section) => takes(section) && !section.isWritten)
        .flatMap(({ name, settings }) => [name, ...settings.filter(takes).map(({ key }) => key)]);
      assert.deepEqual(written, known);
    });
  }

  test('begins with what it is for, what to run and what to read', () => {
    const lines = (newSetupText(book, 'cm2007', 'InstallPrimarySite') ?? '').split('\r\n');
    assert.deepEqual(lines.slice(0, 9), [
      '; Configuration Manager 2007 unattended setup: install a primary site',
      '; Answers for a fresh installation of a primary site, a secondary site or a console.',
      '; There are no defaults: every key of the chosen action has to be given.',
      '; Run: SMSSETUP\\BIN\\I386\\setup.exe /script C:\\setup\\setup.ini',
      '; Log: C:\\ConfigMgrSetup.log',
      '; Fill in what stands in angle brackets. To use a key that is a remark, remove its semicolon.',
      '; SMS Lens: cm2007',
      '',
      '; Tells Setup what kind of run this file is for.',
    ]);
  });

  test('has a needed key with an example to fill in, and a free one as a remark with what it needs', () => {
    const text = newSetupText(book, 'sms2003', 'InstallPrimarySite') ?? '';
    assert.match(text, /\r\n; Code of the new site: [^\r]+\.\r\nSiteCode=<HQ1>\r\n/);
    assert.match(text, /\r\nProductID=<product key>\r\n/);
    assert.match(text, /\r\n; Needed if UseSQLIntegratedSecurity=0\.\r\n;SQLLoginPassword=<password>\r\n/);
    // A primary site need not be told what a secondary site needs.
    assert.match(text, /\r\n; Needed if ParentSiteServer is given\.\r\n;ParentSiteCode=CEN\r\n/);
  });
});
