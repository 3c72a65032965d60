// What is still to be filled in becomes a stop, the same parameter the same stop; all other text stays text.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Parameter } from '../../server/src/analysis/index.ts';
import { procedureDocument, scriptDocument } from '../../server/src/features/index.ts';
import { snippetOf } from '../../server/src/features/procedures/snippetOf.ts';
import { shippedKnowledge } from '../knowledge.ts';
import { snippetText, stopsOf } from './snippetText.ts';

const parameters: Parameter[] = [
  { name: 'site', type: 'site', example: 'TB1', choices: [], meaning: 'code of the site' },
  { name: 'backup', type: 'file', example: 'C:\\a.reg', choices: [], meaning: 'file for the old key' },
  { name: 'kind', type: 'name', example: 'a, b', choices: ['a, b', 'c'], meaning: 'one of two' },
];
const snippet = (text: string) => snippetOf(text, { parameters });

test('stops are numbered as they come, and one that comes again is the same', () => {
  assert.equal(
    snippet('reg export {{backup}}\nset {{site}}\nreg import {{backup}}'),
    `reg export \${1:{{backup\\}\\}}\nset \${2:{{site\\}\\}}\nreg import \${1}$0`,
  );
});

test('a stop begins with the name and never with the example, choices too', () => {
  assert.equal(snippet('{{kind}} {{kind}}'), `\${1|{{kind}},a\\, b,c|} \${1}$0`);
});

test('what is no parameter stays as it is', () => {
  assert.equal(snippet(`{{other}} {a} $x \${y} \\`), `{{other\\}\\} {a\\} \\$x \\\${y\\} \\\\$0`);
});

test('accepted as it is, a snippet is the text; and it has no other stops than its parameters', () => {
  const piece = fc.constantFrom(
    '{{site}}',
    '{{backup}}',
    '{{kind}}',
    '$',
    '{',
    '}',
    '\\',
    '|',
    ',',
    '$1',
    `\${1:a}`,
    '$TM_FILENAME',
    `\${x/a/b/}`,
    '\n',
    'a',
    '{{no}}',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary' }))), (pieces) => {
      const text = pieces.join('');
      const written = snippet(text);
      assert.equal(snippetText(written), text);
      const first = [...text.matchAll(/\{\{(site|backup|kind)\}\}/g)].map(([whole]) => whole);
      assert.deepEqual(stopsOf(written), [...new Set(first)]);
    }),
    { numRuns: 2000 },
  );
});

describe('of all that ships', () => {
  const procedures = shippedKnowledge().procedures.all;
  const none = new Map<string, string>();

  test('every document and script comes out as it is', () => {
    for (const procedure of procedures) {
      const scripts = procedure.scripts.map((script) => scriptDocument(procedure, script, none));
      for (const text of [procedureDocument(procedure, none), ...scripts])
        assert.equal(snippetText(snippetOf(text, procedure)), text, procedure.id);
    }
  });

  test('what is typed into a stop is right as it stands: nothing that may hold a backslash is quoted in a registry file', () => {
    const plain = new Set(['site', 'server', 'n', 'id', 'guid', 'date', 'drive', 'share', 'name']);
    for (const { id, scripts, parameters: own } of procedures)
      for (const { language, text } of scripts)
        for (const line of language === 'reg' ? text.split('\n').filter((one) => !one.startsWith('[')) : [])
          for (const { name, type } of own)
            assert.ok(plain.has(type) || !line.includes(`{{${name}}}`), `${id}: ${line}`);
  });

  test('no line of a script begins with a tab, which an editor may turn into blanks', () => {
    for (const { id, scripts } of procedures)
      for (const { text } of scripts) assert.doesNotMatch(text, /^\s*\t/m, id);
  });
});
