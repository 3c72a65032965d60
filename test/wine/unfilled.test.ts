// A script that somebody starts before its values are filled in: where that would write braces into a registry, or delete
// something else than was meant, the script looks first, and does nothing.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Procedure, Script } from '../../server/src/analysis/knowledge/procedures/procedureTypes.ts';
import { shippedKnowledge } from '../knowledge.ts';
import { commandsOf } from './commands.ts';
import { effectsOf, makeBefore } from './effects.ts';
import { changesBetween } from './registry.ts';
import { proof, wineForTests } from './winePrefix.ts';

const looking = shippedKnowledge().procedures.all.flatMap((procedure) =>
  procedure.scripts
    .filter(({ text }) => text.includes(' goto unfilled\n'))
    .map((script) => ({ procedure, script })),
);
const prefix = wineForTests();

test('scripts that look if their values are filled in are found', () => {
  assert.ok(looking.length >= 17);
});

for (const { procedure, script } of looking)
  proof(`${procedure.id} does nothing before: ${script.title}`, prefix, () => doesNothing(procedure, script));

/** All that it could change is there, and each question is answered with a yes. */
function doesNothing(procedure: Procedure, script: Script): void {
  const values = new Map(procedure.parameters.map(({ name, example }) => [name, example]));
  const valueFor = (name: string) => values.get(name);
  const { rows } = effectsOf(procedure.id, valueFor);
  const { there } = commandsOf(procedure.id, valueFor);
  const applying = rows.filter(({ language, part }) => language === 'bat' && part === 'apply');
  const before = prefix.begin((registry) => makeBefore(applying, registry));
  for (const name of there) prefix.make(name);
  const { output, called } = prefix.batch(script.text, { typed: 'YES\n', withReg: true });
  assert.match(output, /is not filled in\. Nothing was changed\./);
  assert.deepEqual(called, []);
  assert.deepEqual(changesBetween(before, prefix.registry()), []);
  for (const name of there) assert.ok(prefix.exists(name), `${name} is gone`);
}
