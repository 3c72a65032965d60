// What is generated says what its sources say; and the generators refuse what they could not keep true.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { generators, staleFiles } from '../../scripts/generate/generators.mjs';
import { l10nSentences } from '../../scripts/generate/l10n.mjs';

test('generated files are up to date', async () => {
  const stale = (await staleFiles(process.cwd())).map(({ path }) => path);
  assert.deepEqual(stale, [], `run npm run generate: ${stale.join(', ')}`);
});

test('every generator owns a file', async () => {
  assert.ok(generators.length >= 2);
  for (const { name, write } of generators) assert.ok((await write(process.cwd())).length > 0, name);
});

test('sentences for translation are found in every quote, over lines, and not in comments', () => {
  const source = [
    "const a = l10n.t('one {0}', n);",
    'const b = vscode.l10n.t(',
    '  "two \\"quoted\\"",',
    '  x);',
    'const c = [`one`, l10n.t(`three`)];',
    "// l10n.t(comment) and l10n.t('comment')",
    " * l10n.t('comment')",
    "const d = l10n.t('it\\'s \\u2026');",
  ].join('\n');
  assert.deepEqual(l10nSentences('a.ts', source), ['one {0}', 'two "quoted"', 'three', "it's …"]);
});

test('a sentence that is put together cannot be translated: the place is named', () => {
  for (const argument of ['name', "'a' + b", `\`a \${b}\``, "ok ? 'a' : 'b'", '{ message: "a" }']) {
    assert.throws(() => l10nSentences('a.ts', `\nl10n.t(${argument});`), /^Error: a\.ts:2: /, argument);
  }
});
