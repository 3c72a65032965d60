// Each script of a procedure that changes the registry does just what was written down of it, and its undo brings back
// what was there before. Run under Wine, in a registry of its own.

import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { after, describe, test } from 'node:test';
import { filledIn } from '../../server/src/analysis/knowledge/procedures/parameters.ts';
import { filledScript } from '../../server/src/analysis/procedures/filledScript.ts';
import { shippedKnowledge } from '../knowledge.ts';
import { type Effect, effectsIn, stateBefore, typedIn, wineText } from './effects.ts';
import { changesBetween, hasWine, type Registry, WinePrefix } from './winePrefix.ts';

const folder = 'test/wine/effects';
/** What Wine itself writes each time it starts. */
const ofWine =
  /^System\\CurrentControlSet\\Control\\Class\\|^Software\\Microsoft\\(?:Windows|Windows NT)\\CurrentVersion\\/i;

function changed(before: Registry, now: Registry): string[] {
  return [...changesBetween(before, now)]
    .filter(([name]) => !ofWine.test(name))
    .map(([name, value]) => `${name.replace('\n', ' :: ')} = ${value ?? '(gone)'}`)
    .sort();
}

/** With the key that a new value makes; Wine does not write down keys that hold nothing but others. */
function expected(effects: readonly Effect[], before: Registry): string[] {
  const wanted = new Set<string>();
  const present = new Set([...before.keys()].map((name) => name.toLowerCase()));
  for (const effect of effects) {
    const { key, value } = effect;
    const text = wineText(effect);
    if (text === undefined) {
      if (value !== '') wanted.add(`${key} :: ${value} = (gone)`);
      else
        for (const name of before.keys())
          if (`${name.split('\n')[0]}\\`.toLowerCase().startsWith(`${key}\\`.toLowerCase()))
            wanted.add(`${name.replace('\n', ' :: ')} = (gone)`);
      continue;
    }
    if (!present.has(`${key}\n`.toLowerCase())) wanted.add(`${key} ::  = `);
    if (value !== '' && before.get(`${key}\n${value}`) !== text) wanted.add(`${key} :: ${value} = ${text}`);
  }
  return [...wanted].sort();
}

if (!hasWine) {
  test(
    'scripts are run under Wine',
    { skip: process.env.SMS_LENS_WINE !== 'required' && 'NOT RUN: there is no Wine' },
    () => assert.fail('there is no Wine here, and SMS_LENS_WINE says that there must be'),
  );
} else {
  const { procedures } = shippedKnowledge();
  const prefix = new WinePrefix();
  after(() => prefix.close());
  const lower = (lines: readonly string[]) => lines.map((line) => line.toLowerCase()).sort();
  const names = existsSync(folder) ? readdirSync(folder).map((file) => file.replace(/\.tsv$/, '')) : [];
  for (const id of names) {
    describe(id, () => {
      const procedure = procedures.procedure(id);
      assert.ok(procedure, `there is no procedure ${id}`);
      const values = new Map(procedure.parameters.map(({ name, example }) => [name, example]));
      const effects = effectsIn(folder, id, (name) => values.get(name));
      const run = (language: string, part: string) => {
        const script = procedure.scripts.find((one) => one.language === language && one.part === part);
        assert.ok(script, `there is no ${language} script to ${part}`);
        const text = filledScript(script, procedure, values);
        if (language === 'reg') prefix.import(text);
        else {
          const { code, output } = prefix.batch(
            text,
            filledIn(typedIn(folder, id), (name) => values.get(name)),
          );
          assert.equal(code, 0, output);
        }
      };
      for (const { type, example } of procedure.parameters)
        if (type === 'file' || type === 'path') prefix.folderFor(type === 'path' ? `${example}\\x` : example);
      const done = effects.filter(({ part }) => part === 'apply');
      for (const language of new Set(done.map((effect) => effect.language))) {
        if (language === 'powershell') continue;
        test(`${language} does what it says and no more`, () => {
          const own = done.filter((effect) => effect.language === language);
          prefix.import(stateBefore(own));
          const before = prefix.registry();
          run(language, 'apply');
          assert.deepEqual(lower(changed(before, prefix.registry())), lower(expected(own, before)));
          if (!procedure.scripts.some((one) => one.language === language && one.part === 'undo')) return;
          run(language, 'undo');
          assert.deepEqual(changed(before, prefix.registry()), [], 'after it was undone');
        });
      }
    });
  }
}
