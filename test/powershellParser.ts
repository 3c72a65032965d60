// PowerShell, read by the parser that VS Code itself reads it with.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import type { Tree } from '@vscode/tree-sitter-wasm';

const load = createRequire(`${process.cwd()}/package.json`);
const { Language, Parser }: typeof import('@vscode/tree-sitter-wasm') = load('@vscode/tree-sitter-wasm');
await Parser.init();
const parser = new Parser();
parser.setLanguage(
  await Language.load(load.resolve('@vscode/tree-sitter-wasm/wasm/tree-sitter-powershell.wasm')),
);

/** It keeps memory until it is deleted. */
export function readPowershell(text: string): Tree {
  const tree = parser.parse(text);
  assert.ok(tree, 'the parser gave up');
  return tree;
}
