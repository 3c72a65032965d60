// Runs `smslens` as a script does, mostly its `records`, on files of a folder that is gone afterwards.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after } from 'node:test';

export const cli = path.resolve('dist/cli.js');
export const folder = mkdtempSync(path.join(tmpdir(), 'smslens-'));
after(() => rmSync(folder, { recursive: true, force: true }));

export function file(name: string, content: string | Uint8Array): string {
  const whole = path.join(folder, name);
  mkdirSync(path.dirname(whole), { recursive: true });
  writeFileSync(whole, content);
  return whole;
}

export interface Ran {
  readonly code: number | null;
  readonly lines: readonly Record<string, unknown>[];
  readonly errors: readonly string[];
}

/** One that hangs is ended and has no code. */
const longest = 60_000;

export function run(words: readonly string[], input: string | Uint8Array = ''): Ran {
  const { code, output, errors } = smslens(['records', ...words], input);
  return ranAs(code, output, errors);
}

/** Any command of it, as it stands; what this terminal wants of colours is not asked for. */
export function smslens(
  words: readonly string[],
  input: string | Uint8Array = '',
  environment: Readonly<Record<string, string>> = {},
) {
  const { FORCE_COLOR, NO_COLOR, ...others } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...words], {
    cwd: folder,
    env: { ...others, ...environment },
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: longest,
  });
  return { code: status, output: stdout, errors: stderr };
}

/** The same in a process whose `fs` was changed by `script`, so that the system answers as it seldom does. */
export function runWith(script: string, words: readonly string[]): Ran {
  file('changed.cjs', `const fs = require('node:fs');\n${script}`);
  process.env.NODE_OPTIONS = '--require ./changed.cjs';
  try {
    return run(words);
  } finally {
    delete process.env.NODE_OPTIONS;
  }
}

export function ranAs(code: number | null, stdout: string, stderr: string): Ran {
  assert.ok(stdout === '' || stdout.endsWith('\n'), 'the last line is whole');
  const lines = stdout.split('\n').filter((line) => line !== '');
  return {
    code,
    lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>),
    errors: stderr.split('\n').filter((line) => line !== ''),
  };
}

/** All went well, and this was printed. */
export function printed(
  words: readonly string[],
  input?: string | Uint8Array,
): readonly Record<string, unknown>[] {
  const { code, lines, errors } = run(words, input);
  assert.deepEqual({ code, errors }, { code: 0, errors: [] });
  return lines;
}
