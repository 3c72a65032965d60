// Small knowledge for tests, compiled and loaded the way the product's own is.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { compile } from '../server/src/analysis/knowledge/compile.ts';
import type { Knowledge } from '../server/src/analysis/knowledge/knowledge.ts';
import { loadKnowledge } from '../server/src/analysis/knowledge/load.ts';
import type { Source } from '../server/src/analysis/knowledge/types.ts';

export function knowledgeOf(...sources: readonly Source[]): Knowledge {
  const { asset, problems } = compile(sources);
  assert.deepEqual(problems, []);
  return loadKnowledge(JSON.stringify(asset));
}

let shipped: Knowledge | undefined;

/** The product's own knowledge, as the build wrote it; opened once, since properties ask for it thousands of times. */
export function shippedKnowledge(): Knowledge {
  shipped ??= loadKnowledge(readFileSync('dist/knowledge.json', 'utf8'));
  return shipped;
}

/** Lines of front matter and a body -> the source of an article. */
export function article(id: string, ...lines: readonly string[]): Source {
  return { file: `articles/${id}.md`, text: ['---', ...lines, '---', 'What it is.'].join('\n') };
}

/** A table of knowledge, written with strokes where the file has tabs. */
export function tableOf(file: string, ...rows: readonly string[]): Source {
  return { file, text: rows.map((row) => row.replaceAll(' | ', '\t')).join('\n') };
}

/** What the authors of these files are told, as the build says it. */
export function complaintsOf(...sources: readonly Source[]): string[] {
  return compile(sources).problems.map(({ file, line, message }) => `${file}:${line}: ${message}`);
}
