// The tests of the scripts that change or read the registry: each is run under Wine, in a registry of its own, and does
// just what was written down of it. Its undo brings back what was there before. Where one of its acts fails it stops.

import assert from 'node:assert/strict';
import { describe } from 'node:test';
import type { Procedure, Script } from '../../server/src/analysis/knowledge/procedures/procedureTypes.ts';
import { scriptDocument } from '../../server/src/features/index.ts';
import { shippedKnowledge } from '../knowledge.ts';
import { applyTo, type Effect, effectsOf, isOptional, makeBefore } from './effects.ts';
import { ChangingRegistry, changesBetween, type Registry } from './registry.ts';
import { type Answer, itself } from './standIn.ts';
import { folderOf, proof, type Ran, type WinePrefix, wineForTests } from './winePrefix.ts';

/** More calls than any script makes. */
const allThemselves: readonly Answer[] = Array<Answer>(200).fill(itself);

function lastChange(called: readonly string[]): number {
  return called.map((line) => /^reg (?:add|delete|import) /.test(line)).lastIndexOf(true);
}

/** Two dozen undo scripts are the same but for names. One of them is seen to stop. */
const isAlike = ({ text }: Script) => text.includes('set "SAVED=');
const oneOfThose = 'switch-on-nal-logging';

/** How a script says that it stopped. */
const saysSo =
  /nothing (?:more )?was changed|is set, but|import .* (?:by hand|in registry editor)|could not be/i;

export function proveEffects(ids: readonly string[]): void {
  const { procedures } = shippedKnowledge();
  const prefix = wineForTests();
  for (const id of ids) {
    const procedure = procedures.procedure(id);
    assert.ok(procedure, `there is no procedure ${id}`);
    describe(id, () => new Proof(prefix, procedure).tests());
  }
}

class Proof {
  readonly #values: ReadonlyMap<string, string>;
  readonly #rows: readonly Effect[];
  readonly #typed: string;
  readonly #there: readonly string[];
  readonly #environment: Readonly<Record<string, string>>;

  readonly #called = new Map<Script, readonly string[]>();
  readonly prefix: WinePrefix;
  readonly procedure: Procedure;

  constructor(prefix: WinePrefix, procedure: Procedure) {
    this.prefix = prefix;
    this.procedure = procedure;
    this.#values = new Map(procedure.parameters.map(({ name, example }) => [name, example]));
    const { rows, typed, there, environment } = effectsOf(procedure.id, (name) => this.#values.get(name));
    this.#there = there;
    this.#environment = environment;
    this.#rows = rows;
    this.#typed = typed;
  }

  tests(): void {
    for (const script of this.procedure.scripts) {
      const { language, part } = script;
      const own = this.#rows.filter((row) => row.language === language && row.part === part);
      if (language === 'powershell' || own.length === 0) continue;
      if (part === 'check')
        proof('it shows what is there, and changes nothing', this.prefix, () => this.#shows(script, own));
      if (part !== 'apply') continue;
      const undo = this.procedure.scripts.find((one) => one.language === language && one.part === 'undo');
      proof(`${language} does what it says and no more`, this.prefix, () =>
        this.#does(script, undo, own, true),
      );
      if (own.some(isOptional))
        proof(`${language} where the values are not there yet`, this.prefix, () =>
          this.#does(script, undo, own, false),
        );
      if (language === 'bat')
        proof('it stops where it cannot go on, and says so', this.prefix, () =>
          this.#stops(script, undo, own),
        );
    }
  }

  #does(script: Script, undo: Script | undefined, own: readonly Effect[], withOptional: boolean): void {
    const before = this.#begin(own, withOptional);
    const wanted = new ChangingRegistry(before);
    applyTo(wanted, own);
    this.#succeed(script, withOptional);
    assert.deepEqual(changesBetween(before, this.prefix.registry()), changesBetween(before, wanted.now));
    if (undo === undefined) return;
    this.#succeed(undo, withOptional);
    assert.deepEqual(changesBetween(before, this.prefix.registry()), [], 'after it was undone');
  }

  /** First the backup fails, then the last change. */
  #stops(script: Script, undo: Script | undefined, own: readonly Effect[]): void {
    const called = this.#called.get(script) ?? [];
    const first = called.findIndex((line) => /^reg (?:export|add|delete) /.test(line));
    assert.match(called[first] ?? '', /^reg export /, 'it changes something that it has not saved');
    for (const failing of new Set([first, lastChange(called)])) {
      this.#begin(own, true);
      this.#stopsAt(script, called, failing);
    }
    if (undo === undefined || (isAlike(undo) && this.procedure.id !== oneOfThose)) return;
    this.#begin(own, true);
    this.#run(script);
    const undone = this.#called.get(undo) ?? [];
    this.#stopsAt(undo, undone, lastChange(undone));
  }

  #stopsAt(script: Script, called: readonly string[], failing: number): void {
    const answers = [...allThemselves.slice(0, failing), { code: 1 }, ...allThemselves];
    const ran = this.#run(script, answers);
    assert.deepEqual(ran.called, called.slice(0, failing + 1), ran.output);
    assert.notEqual(ran.code, 0, ran.output);
    assert.match(ran.output, saysSo);
  }

  #shows(script: Script, own: readonly Effect[]): void {
    const before = this.#begin(own, true);
    const { code, output } = this.#run(script);
    assert.equal(code, 0, output);
    for (const { value, key } of own)
      assert.ok(
        output.toLowerCase().includes((value || key).toLowerCase()),
        `${output} does not name ${value || key}`,
      );
    assert.deepEqual(changesBetween(before, this.prefix.registry()), []);
    this.prefix.begin((registry) => {
      for (const { key } of own) registry.removeKey(key);
    });
    assert.notEqual(this.#run(script).code, 0, 'where there is nothing to show');
  }

  #begin(own: readonly Effect[], withOptional: boolean): Registry {
    const before = this.prefix.begin((registry) => makeBefore(own, registry, withOptional));
    for (const { type, example } of this.procedure.parameters)
      if (type === 'file' || type === 'path') this.prefix.folder(folderOf(example));
    for (const name of this.#there) this.prefix.make(name);
    return before;
  }

  #succeed(script: Script, recorded: boolean): void {
    if (script.language === 'reg') {
      this.prefix.import(this.#filled(script));
      return;
    }
    const { code, output, called } = this.#run(script, recorded ? allThemselves : []);
    assert.equal(code, 0, output);
    if (recorded) this.#called.set(script, called);
  }

  #run(script: Script, answers: readonly Answer[] = []): Ran {
    const text = this.#filled(script);
    return this.prefix.batch(text, {
      typed: this.#typed,
      answers,
      environment: this.#environment,
      withReg: answers.length > 0,
    });
  }

  #filled(script: Script): string {
    return scriptDocument(this.procedure, script, this.#values);
  }
}
