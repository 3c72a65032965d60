// The tables of setup files prove themselves: what conditions name is there, examples are valid, values have words.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { KnownSetting, KnownSetupFile, When } from '../../../server/src/analysis/index.ts';
import { valueMistake } from '../../../server/src/analysis/setup/valueMistake.ts';
import { shippedKnowledge } from '../../knowledge.ts';

const { setup: book } = shippedKnowledge();
const settings = book.files.flatMap((file) =>
  file.sections.flatMap((section) =>
    section.settings.map((setting) => ({
      file,
      section,
      setting,
      name: `${file.file} [${section.name}] ${setting.key}`,
    })),
  ),
);

test('conditions name keys that the same file has', () => {
  for (const { file, section, setting, name } of settings) {
    for (const when of [setting.required, setting.never, setting.idle]) {
      for (const clause of clausesOf(when)) {
        const home = book.tableOf(file).section(clause.section === '' ? section.name : clause.section);
        assert.ok(book.tableOf(file).setting(home, clause.key), `${name}: ${clause.section}.${clause.key}`);
      }
    }
  }
});

function clausesOf(when: When | undefined) {
  return (when?.condition ?? []).flat();
}

test('an example is a value that the key takes', () => {
  for (const { setting, name } of settings)
    assert.equal(valueMistake(setting, setting.example)?.rule, undefined, name);
});

test('a default is a value that the key takes', () => {
  for (const { setting, name } of settings)
    if (!setting.default.includes('<'))
      assert.equal(valueMistake(setting, setting.default)?.rule, undefined, name);
});

test('a password has no example and no default', () => {
  for (const { setting, name } of settings)
    if (setting.secret !== '') assert.equal(setting.example + setting.default, '', name);
});

test('actions are those that the file has', () => {
  for (const { file, setting, section, name } of settings) {
    const known = actionsOf(file);
    for (const action of [...setting.actions, ...section.actions])
      assert.ok(known.includes(action), `${name}: ${action}`);
  }
});

function actionsOf(file: KnownSetupFile): readonly string[] {
  const home = book.tableOf(file).section('Identification');
  return book.tableOf(file).setting(home, 'Action')?.allowed ?? [];
}

test('each value of an enumeration has a word on it', () => {
  const silent = settings.flatMap(({ file, setting, name }) =>
    setting.type === 'enum'
      ? setting.allowed
          .filter((value) => book.meaningOf(file, setting.key, value) === '')
          .map((value) => `${name}=${value}`)
      : [],
  );
  assert.deepEqual(silent, []);
});

test('what no source confirms for SMS 2003 is inferred, and needed only with that mark', () => {
  for (const { file, setting, name } of settings) {
    if (file.file !== 'sms2003') continue;
    assert.equal(setting.certainty, 'inferred', name);
    for (const when of [setting.required, setting.never, setting.idle])
      assert.ok(when?.isInferred !== false, name);
  }
});

test('passwords are secret, product keys and certificates are not passed on', () => {
  const kept = (setting: KnownSetting) =>
    /password|productid|serializedcertificate|exchangekey/i.test(setting.key);
  for (const { setting, name } of settings) if (kept(setting)) assert.notEqual(setting.secret, '', name);
});
