// The PowerShell scripts cannot be run here. They are read by the parser that VS Code itself reads PowerShell with: it
// finds no fault in them, and they write to the registry only what was written down of them.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Node } from '@vscode/tree-sitter-wasm';
import { scriptDocument } from '../../server/src/features/index.ts';
import { shippedKnowledge } from '../knowledge.ts';
import { readPowershell } from '../powershellParser.ts';
import { effectsOf } from './effects.ts';

const { procedures } = shippedKnowledge();
function read(text: string): Node {
  return readPowershell(text).rootNode;
}

function within(node: Node, type: string): Node[] {
  const own = node.type === type ? [node] : [];
  return [...own, ...node.children.flatMap((child) => (child === null ? [] : within(child, type)))];
}

/** What the parser could not read, or would have liked to be there. */
function faults(node: Node): string[] {
  const own = node.type === 'ERROR' || node.isMissing ? [`${node.startPosition.row + 1}: ${node.text}`] : [];
  return [...own, ...node.children.flatMap((child) => (child === null ? [] : faults(child)))];
}

/** The commands that Windows PowerShell 2.0 has, of those that a remedy may need; and reg.exe. */
const commands = new Set([
  'Get-ChildItem',
  'Get-Content',
  'Get-ItemProperty',
  'Get-WmiObject',
  'Join-Path',
  'Move-Item',
  'New-Object',
  'Out-Null',
  'Read-Host',
  'Set-Content',
  'Set-StrictMode',
  'Test-Path',
  'Where-Object',
  'Write-Output',
  'reg.exe',
]);

test('a script with a fault is found out', () => {
  for (const text of ['if (', '$a = ', "'open", 'foreach ($a in ) { }']) assert.ok(read(text).hasError, text);
  assert.deepEqual(faults(read("$a = 'closed'")), []);
});

for (const procedure of procedures.all) {
  const scripts = procedure.scripts.filter(({ language }) => language === 'powershell');
  if (scripts.length === 0) continue;
  const values = new Map(procedure.parameters.map(({ name, example }) => [name, example]));
  describe(procedure.id, () => {
    for (const script of scripts) {
      const tree = read(scriptDocument(procedure, script, values));
      const rows = effectsOf(procedure.id, (name) => values.get(name)).rows.filter(
        ({ language, part }) => language === 'powershell' && part === script.part,
      );

      test(`to ${script.part} it is PowerShell, stops at the first error and calls what every system has`, () => {
        assert.deepEqual(faults(tree), []);
        assert.match(script.text, /^Set-StrictMode -Version 2\n\$ErrorActionPreference = 'Stop'\n/);
        const called = within(tree, 'command').map(
          (command) => command.text.replace(/^& /, '').split(/\s/)[0] ?? '',
        );
        assert.deepEqual(
          called.filter((name) => !commands.has(name)),
          [],
        );
      });

      test(`to ${script.part} it writes what was written down and only saves the registry otherwise`, () => {
        const written = within(tree, 'invokation_expression')
          .map(({ text }) => /\.SetValue\('([^']+)'/.exec(text)?.[1])
          .filter((name) => name !== undefined);
        const assigned = within(tree, 'left_assignment_expression')
          .map(({ text }) => /^\$in\.(Log\w+)$/.exec(text)?.[1])
          .filter((name) => name !== undefined);
        assert.deepEqual([...written, ...assigned].sort(), rows.map(({ value }) => value).sort());
        for (const { text } of within(tree, 'command'))
          if (/reg\.exe/.test(text)) assert.match(text, /^(?:& )?reg\.exe export /);
        const named = within(tree, 'string_literal').map(({ text }) =>
          text
            .replace(/^['"]|['"]$/g, '')
            .replace(/^HKLM:?\\/, '')
            .toLowerCase(),
        );
        if (script.part !== 'apply') return;
        for (const { key } of rows)
          assert.ok(
            named.some((name) => name.startsWith('software\\') && key.toLowerCase().startsWith(name)),
            `nothing in it names ${key}`,
          );
      });
    }
  });
}
