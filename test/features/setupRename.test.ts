// The code of a site, renamed throughout a setup file.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { prepareSetupRename, setupRename } from '../../server/src/features/index.ts';
import { edited, iniLikeText } from './setupEdits.ts';
import { setupViewOf } from './setupViewOf.ts';

const sms20 = [
  '[Identification]',
  'Action=InstallPrimarySite',
  '[Options]',
  'SiteCode=LA1',
  'ParentSiteCode=CEN',
  'SiteName=LA1 in the west',
  'ServiceAccountPassword=SMS_LA1',
  '[SQLConfigOptions]',
  'DatabaseName=sms_la1',
  'DatabaseDevice="SMS_LA1_Data"',
  'LogDevice=SMS_LA1X_Log',
  '',
].join('\r\n');

/** With a stroke where the cursor stands. */
function viewAt(text: string, words: string, file = 'sms20') {
  const at = text.indexOf(words.replace('|', ''));
  assert.ok(at >= 0, words);
  const view = setupViewOf(text, { file });
  return { view, position: view.text.positionAt(at + words.indexOf('|')) };
}

function renamed(text: string, words: string, name: string, file?: string): string {
  const { view, position } = viewAt(text, words, file);
  const answer = setupRename(view, position, name);
  if ('refusal' in answer) return answer.refusal;
  return edited(text, answer.changes?.[view.place] ?? []);
}

function asked(text: string, words: string): string {
  const { view, position } = viewAt(text, words);
  const answer = prepareSetupRename(view, position);
  return 'refusal' in answer
    ? answer.refusal
    : `${answer.placeholder} ${view.text.offsetAt(answer.range.start)}`;
}

const after = sms20
  .replace('SiteCode=LA1', 'SiteCode=LB2')
  .replace('sms_la1', 'sms_LB2')
  .replace('SMS_LA1_Data', 'SMS_LB2_Data');

test('it is renamed where it is given and where a database or a device is called after it', () => {
  for (const words of ['SiteCode=L|A1', 'SiteCode=LA1|', 'sms_|la1', '"SMS_LA|1_Data'])
    assert.equal(renamed(sms20, words, 'LB2'), after, words);
});

test('the code of the parent site is renamed alone', () => {
  assert.equal(renamed(sms20, 'ParentSiteCode=|CEN', 'XYZ'), sms20.replace('=CEN', '=XYZ'));
  const same = sms20.replace('=CEN', '=LA1');
  assert.equal(
    renamed(same, 'ParentSiteCode=|LA1', 'XYZ'),
    same.replace('ParentSiteCode=LA1', 'ParentSiteCode=XYZ'),
  );
});

test('a database of Configuration Manager on an instance is renamed too', () => {
  const text = '[Options]\nSiteCode=P12\n[SQLConfigOptions]\nDatabaseName=SQL01\\CM_P12\n';
  assert.equal(
    renamed(text, 'SiteCode=P|12', 'Q13', 'cm2012'),
    '[Options]\nSiteCode=Q13\n[SQLConfigOptions]\nDatabaseName=SQL01\\CM_Q13\n',
  );
});

test('the editor is told what would be renamed', () => {
  assert.equal(asked(sms20, 'SiteCode=L|A1'), `LA1 ${sms20.indexOf('LA1')}`);
  assert.equal(asked(sms20, 'sms_la|1'), `la1 ${sms20.indexOf('la1')}`);
});

test('nothing else can be renamed, least of all in a secret', () => {
  for (const words of [
    'Site|Name=',
    'SiteName=L|A1',
    '=SMS_L|A1\r\n[',
    'LogDevice=SMS_L|A1X',
    '[Opt|ions]',
    'sm|s_la1',
  ])
    assert.equal(asked(sms20, words), 'Only the code of a site can be renamed here.', words);
  assert.equal(renamed(sms20, 'SiteName=L|A1', 'LB2'), 'Only the code of a site can be renamed here.');
});

test('a new code has three letters or digits, and is nobody else’s', () => {
  for (const name of ['', 'L', 'LA12', 'L-1', 'LÄ1', 'A;B', 'A\n1'])
    assert.equal(
      renamed(sms20, 'SiteCode=L|A1', name),
      'A site code has exactly three letters or digits.',
      name,
    );
  assert.match(renamed(sms20, 'SiteCode=L|A1', 'aux'), /^aux cannot be a site code: /);
  const text = '[Options]\nSiteCode=P12\n';
  assert.match(renamed(text, 'SiteCode=P|12', 'ENV', 'cm2012'), /^ENV cannot be a site code/);
  assert.equal(renamed(sms20, 'SiteCode=L|A1', '1LA'), after.replaceAll('LB2', '1LA'));
});

test('a code that is wrong can be renamed to a right one', () => {
  assert.equal(renamed('[Options]\nSiteCode=LA-1\n', 'SiteCode=L|A', 'LA1'), '[Options]\nSiteCode=LA1\n');
});

test('in what a program wrote nothing is renamed', () => {
  const text = '[SMS]\nSiteCode=LA1\n';
  const { view, position } = viewAt(text, 'SiteCode=L|A1', 'sms-ini');
  assert.deepEqual(prepareSetupRename(view, position), {
    refusal: 'Only the code of a site can be renamed here.',
  });
});

test('whatever the text, no key and no other value changes', () => {
  const kept = (text: string) =>
    setupViewOf(text, { file: 'cm2012' }).setup.ini.sections.map(({ name, entries }) => [
      name,
      entries.map(({ key, value }) => [key, /^(?:Parent)?SiteCode$|^DatabaseName$/i.test(key) || value]),
    ]);
  fc.assert(
    fc.property(iniLikeText, fc.nat(300), (text, offset) => {
      const view = setupViewOf(text, { file: 'cm2012' });
      const answer = setupRename(view, view.text.positionAt(offset), 'ZZ9');
      if ('refusal' in answer) return;
      const edits = answer.changes?.[view.place] ?? [];
      assert.ok(edits.length > 0);
      assert.deepEqual(kept(edited(text, edits)), kept(text));
    }),
    { numRuns: 1000 },
  );
});
