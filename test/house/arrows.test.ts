// The arrows between the rooms, read from every import of the product.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { forbiddenArrows, importsOf, rooms } from './arrows.ts';

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
    path.posix.join(folder, file.split(path.sep).join('/')),
  );
}

const sources = ['client/src', 'server/src'].flatMap(filesBelow).filter((file) => file.endsWith('.ts'));

test('every import follows an arrow of the house', () => {
  assert.deepEqual(
    sources.flatMap((file) => forbiddenArrows(file, readFileSync(file, 'utf8'))),
    [],
  );
});

test('every room was read, and something in it', () => {
  for (const { folder } of rooms) {
    const files = sources.filter((file) => file.startsWith(`${folder}/`));
    assert.ok(
      files.some((file) => importsOf(readFileSync(file, 'utf8')).length > 0),
      folder,
    );
  }
});

test('knowledge is data and holds no code', () => {
  const code = filesBelow('server/knowledge').filter((file) => /\.[cm]?[jt]sx?$|\.json$/.test(file));
  assert.deepEqual(code, []);
});

test('an arrow that is not allowed is found, however it is written', () => {
  const forbidden = (file: string, text: string) => forbiddenArrows(file, text).length;
  assert.equal(forbidden('server/src/analysis/a.ts', "import 'fs';"), 1);
  assert.equal(forbidden('server/src/analysis/a.ts', "import { readFile } from 'node:fs/promises';"), 1);
  assert.equal(forbidden('server/src/analysis/a.ts', "const fs = require('fs');"), 1);
  assert.equal(forbidden('server/src/analysis/a.ts', "const fs = await import('fs');"), 1);
  assert.equal(forbidden('server/src/analysis/a.ts', "export * from '../features/index.ts';"), 1);
  assert.equal(
    forbidden('server/src/features/a.ts', "import {\n  a,\n  b,\n} from '../analysis/log/readLog.ts';"),
    1,
  );
  assert.equal(forbidden('server/src/lsp/a.ts', "import type * as vscode from 'vscode';"), 1);
  assert.equal(
    forbidden('server/src/lsp/a.ts', "import { createConnection } from 'vscode-languageserver/node';"),
    1,
  );
  assert.equal(forbidden('server/src/hosts/cli.ts', "import './node.ts';"), 1);
  assert.equal(
    forbidden('client/src/a.ts', "import { startServer } from '../../server/src/lsp/server.ts';"),
    1,
  );
  assert.equal(forbidden('server/src/elsewhere/a.ts', ''), 1);
});

test('an arrow that is allowed is not complained of, nor one in a comment', () => {
  assert.deepEqual(
    forbiddenArrows('server/src/features/a.ts', "import { a } from '../analysis/index.ts';\n// import 'fs'"),
    [],
  );
  assert.deepEqual(forbiddenArrows('client/src/a.ts', "import * as vscode from 'vscode';"), []);
});
