// No script of a procedure goes without a proof, and no proof without a script. What can be told of the scripts by
// reading them is told here, where there is no Wine as well.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import type { Procedure, Script } from '../../server/src/analysis/knowledge/procedures/procedureTypes.ts';
import { shippedKnowledge } from '../knowledge.ts';
import { commandsOf, idsWithCommands, partOf } from './commands.ts';
import { effectsOf, idsWithEffects } from './effects.ts';
import { standIns } from './winePrefix.ts';

const { procedures } = shippedKnowledge();
const withEffects = new Set(idsWithEffects());
const withCommands = new Set(idsWithCommands());
const unfilled = () => undefined;

/** Whether one of the tables says what it does; an undo is proven with what it undoes. */
function isProven(script: Script, procedure: Procedure): boolean {
  if (script.language === 'powershell') return true;
  const part = script.part === 'undo' ? 'apply' : script.part;
  const { rows } = effectsOf(procedure.id, unfilled);
  if (rows.some((row) => row.language === script.language && row.part === part)) return true;
  if (script.language === 'reg' || !withCommands.has(procedure.id)) return false;
  const commands = commandsOf(procedure.id, unfilled).rows;
  return commands.length === 0 || commands.some((row) => row.part === partOf(script, procedure));
}

const scripts = procedures.all.flatMap((procedure) =>
  procedure.scripts.map((script) => ({ script, procedure, name: `${procedure.id}: ${script.title}` })),
);
const batches = scripts.filter(({ script }) => script.language === 'bat');

test('every script is proven', () => {
  assert.ok(scripts.length >= 150);
  const without = scripts.filter(({ script, procedure }) => !isProven(script, procedure));
  assert.deepEqual(
    without.map(({ name }) => name),
    [],
  );
});

test('every table is about scripts that are there', () => {
  for (const id of [...withEffects, ...withCommands]) assert.ok(procedures.procedure(id), id);
  for (const { id, scripts: own } of procedures.all) {
    const known = new Set(own.map(({ language, part }) => `${language} ${part}`));
    for (const { language, part } of effectsOf(id, unfilled).rows)
      assert.ok(known.has(`${language} ${part}`), id);
  }
});

test('every row of a table has all its cells', () => {
  const cells = (folder: string, ids: ReadonlySet<string>, count: number) => {
    for (const id of ids)
      for (const line of readFileSync(`test/wine/${folder}/${id}.tsv`, 'utf8').trim().split('\n'))
        assert.ok(line.startsWith('# ') || line.split('\t').length === count, `${folder}/${id}: ${line}`);
  };
  cells('effects', withEffects, 7);
  cells('commands', withCommands, 5);
});

test('what destroys something asks first', () => {
  for (const { script, procedure, name } of scripts)
    if (procedure.risk === 'destructive' && script.part === 'apply' && script.language !== 'reg')
      assert.match(script.text, /set \/p|Read-Host/, name);
});

test('what destroys something does nothing while one of its values is not filled in', () => {
  for (const { script, procedure, name } of batches) {
    const set = [...script.text.matchAll(/^set "(\w+)=\{\{/gm)].map(([, variable = '']) => `%${variable}%`);
    if (procedure.risk !== 'destructive' || script.part !== 'apply' || set.length === 0) continue;
    const guard = `set "FILLED=${set.join('')}"\nif not "%FILLED:{=%"=="%FILLED%" goto unfilled\n`;
    assert.ok(script.text.includes(guard), name);
  }
});

test('who cannot be undone says why, and has no script that says otherwise', () => {
  for (const { script, procedure, name } of scripts)
    if (script.part === 'undo') assert.equal(procedure.whyNoUndo, '', name);
});

test('a registry file does not write lists, delete keys, or claim to know what was there before', () => {
  for (const { script, name } of scripts) {
    if (script.language !== 'reg') continue;
    assert.match(script.text, /^(?:REGEDIT4|Windows Registry Editor Version 5\.00)\n\n\[/, name);
    assert.doesNotMatch(script.text, /hex\(7\)|^\[-/m, name);
    if (script.part === 'undo')
      assert.match(script.note, /otherwise import|import .* instead|if the file above/, name);
  }
});

describe('a batch file', () => {
  const inShell = 'break call cd copy del echo exit for goto if mkdir move rem rmdir set setlocal type'.split(
    ' ',
  );
  const inWine = ['reg', 'regedit', 'start', 'xcopy'];
  const programs = ['preinst.exe', '"%setup%"'];
  const known = new Set([...inShell, ...inWine, ...standIns, ...programs]);

  test('calls only what runs, or is stood in for, where it is proven', () => {
    for (const { script, name } of batches)
      for (const word of wordsCalled(script.text))
        assert.ok(known.has(word.toLowerCase()), `${name}: ${word}`);
  });

  test('ends with a word on how it went', () => {
    for (const { script, name } of batches) {
      assert.match(script.text, /^@echo off\nsetlocal\n/, name);
      assert.match(script.text, /(?:exit \/b [01]|goto :eof|:end)$/, name);
    }
  });

  test('for Windows NT 4.0 has only words that its shell knows', () => {
    const old = batches.filter(({ script }) => /^For Windows NT 4\.0/.test(script.note));
    assert.ok(old.length >= 6);
    for (const { script, name } of old)
      assert.doesNotMatch(script.text, /exit \/b|set \/p|usebackq|goto :eof|%~[a-z]*\d/, name);
  });
});

/** The first word of each command. */
function wordsCalled(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    const own = line
      .trim()
      .replace(/^[@)]+/, '')
      .replace(/^(?:>>?"[^"]*" )/, '');
    if (own === '' || own.startsWith(':')) return [];
    const inner = [...own.matchAll(/\bin \('([^']+)'\)/g)].map(([, command = '']) => command);
    const piped = own.startsWith('echo') || own.startsWith('set ') ? [own] : own.split(/ \| /);
    return [...inner, ...piped].map((command) => commandOf(command).split(/[ (]/)[0] ?? '');
  });
}

/** Behind what it depends on. */
function commandOf(command: string): string {
  const after =
    /^if (?:\/i )?(?:not )?(?:errorlevel \d+|defined \w+|exist (?:"[^"]*"|\S+)|(?:"[^"]*"|\S+)(?:==(?:"[^"]*"|\S+)| (?:GTR|LSS|EQU) \S+)) (.*)$/i.exec(
      command,
    )?.[1] ?? /^for .*? in \([^)]*\) do (.*)$/i.exec(command)?.[1];
  if (after === undefined || after === '(') return command;
  return commandOf(after);
}
