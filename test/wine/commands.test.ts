// Scripts that call programs which Wine lacks or fakes: stand-ins write down how they are called. Each script calls what
// was written down and nothing else, does nothing if it asks and is not told to go on, and stops where a program fails.

import assert from 'node:assert/strict';
import { describe } from 'node:test';
import type { Procedure, Script } from '../../server/src/analysis/knowledge/procedures/procedureTypes.ts';
import { scriptDocument } from '../../server/src/features/index.ts';
import { shippedKnowledge } from '../knowledge.ts';
import { type Command, type Commands, commandsOf, idsWithCommands, partOf } from './commands.ts';
import { type Effect, effectsOf, makeBefore } from './effects.ts';
import { changesBetween, type Registry } from './registry.ts';
import { folderOf, proof, type Ran, type WinePrefix, wineForTests } from './winePrefix.ts';

/** How a script says that it stopped. */
const saysSo =
  /nothing (?:more )?was (?:changed|set|done)|changed nothing|is set, but|failed|could not be|the script stopped|was not saved/i;

class Proof {
  readonly prefix: WinePrefix;
  readonly procedure: Procedure;
  readonly #values: ReadonlyMap<string, string>;
  readonly #commands: Commands;
  readonly #effects: readonly Effect[];
  readonly #scripts: readonly Script[];
  #before: Registry = new Map();

  constructor(prefix: WinePrefix, procedure: Procedure) {
    this.prefix = prefix;
    this.procedure = procedure;
    this.#values = new Map(procedure.parameters.map(({ name, example }) => [name, example]));
    const valueFor = (name: string) => this.#values.get(name);
    this.#commands = commandsOf(procedure.id, valueFor);
    this.#effects = effectsOf(procedure.id, valueFor).rows.filter(
      ({ language, part }) => language === 'bat' && part === 'apply',
    );
    // A table of commands alone proves the scripts that it names; where there are no commands, it proves them all.
    const named = new Set(this.#commands.rows.map(({ part }) => part));
    this.#scripts = procedure.scripts.filter(
      (script) => script.language === 'bat' && (named.size === 0 || named.has(partOf(script, procedure))),
    );
  }

  tests(): void {
    for (const script of this.#scripts) {
      const part = partOf(script, this.procedure);
      const rows = this.#commands.rows.filter((row) => row.part === part);
      proof(`to ${part} it calls what it should`, this.prefix, () => this.#calls(script, rows));
      const asks = rows.findIndex(({ line }) => line === '?');
      if (asks >= 0) proof(`to ${part} it asks first`, this.prefix, () => this.#asks(script, rows, asks));
      else
        assert.doesNotMatch(
          script.text,
          /set \/p/,
          `the table of ${this.procedure.id} does not say that it asks`,
        );
      const stops = rows.filter((row) => row.stops);
      if (stops.length > 0)
        proof(`to ${part} it stops where a program fails`, this.prefix, () => {
          for (const row of stops) this.#stopsAt(script, rows, row);
        });
    }
  }

  #calls(script: Script, rows: readonly Command[]): void {
    const { code, output, called } = this.#runAfterApply(script, rows);
    assert.deepEqual(called, linesOf(rows), output);
    assert.equal(code, 0, output);
    if (this.#effects.length === 0) this.#sameRegistry();
    if (script.part === 'undo') return;
    for (const name of this.#commands.leaves) assert.ok(this.prefix.exists(name), `${name} is not there`);
    for (const name of this.#commands.gone) assert.ok(!this.prefix.exists(name), `${name} is still there`);
  }

  #asks(script: Script, rows: readonly Command[], asks: number): void {
    const { code, output, called } = this.#runAfterApply(script, rows, 'yes and no\n');
    assert.deepEqual(called, linesOf(rows.slice(0, asks)));
    assert.notEqual(code, 0, output);
    assert.match(output, /nothing (?:more )?was changed/i);
    this.#sameRegistry();
    for (const name of this.#commands.there) assert.ok(this.prefix.exists(name), `${name} is gone`);
  }

  #sameRegistry(): void {
    assert.deepEqual(changesBetween(this.#before, this.prefix.registry()), []);
  }

  #stopsAt(script: Script, rows: readonly Command[], failing: Command): void {
    const upTo = rows.slice(0, rows.indexOf(failing) + 1);
    const failed = upTo.map((row) => (row === failing ? { ...row, answer: { code: 1, output: '' } } : row));
    const { code, output, called } = this.#runAfterApply(script, failed);
    assert.deepEqual(called, linesOf(upTo), output);
    assert.notEqual(code, 0, output);
    assert.match(output, saysSo);
  }

  /** An undo comes after what it undoes. */
  #runAfterApply(script: Script, rows: readonly Command[], typed?: string): Ran {
    this.#before = this.prefix.begin((registry) => {
      makeBefore(this.#effects, registry);
      for (const key of this.#commands.keys) registry.set(key, 'Before', '"was here"');
    });
    for (const { type, example } of this.procedure.parameters)
      if (type === 'file' || type === 'path') this.prefix.make(`${folderOf(example)}\\`);
    for (const name of this.#commands.there) this.prefix.make(name);
    const apply = this.#scripts.find(({ part }) => part === 'apply');
    if (script.part === 'undo' && apply !== undefined)
      this.#run(
        apply,
        this.#commands.rows.filter(({ part }) => part === 'apply'),
      );
    return this.#run(script, rows, typed);
  }

  #run(script: Script, rows: readonly Command[], typed = rows.map((row) => row.typed).join('')): Ran {
    return this.prefix.batch(scriptDocument(this.procedure, script, this.#values), {
      typed,
      answers: rows.filter(({ line }) => line !== '?').map(({ answer }) => answer),
      environment: this.#commands.environment,
      withReg: rows.some(({ line }) => line.startsWith('reg ')),
    });
  }
}

function linesOf(rows: readonly Command[]): string[] {
  return rows.map(({ line }) => line).filter((line) => line !== '?');
}

const { procedures } = shippedKnowledge();
const prefix = wineForTests();
for (const id of idsWithCommands()) {
  const procedure = procedures.procedure(id);
  assert.ok(procedure, `there is no procedure ${id}`);
  describe(id, () => new Proof(prefix, procedure).tests());
}
