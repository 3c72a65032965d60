// docs/setup-files.md, the page about all that is known of setup files: nothing of the tables is left out.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { setupFiles } from '../../scripts/generate/setupFiles.mjs';
import { shippedKnowledge } from '../knowledge.ts';

const { setup } = shippedKnowledge();
const page = readFileSync('docs/setup-files.md', 'utf8');

/** What stands under a heading of that depth, up to the next one. */
function under(text: string, heading: string): string {
  const at = text.indexOf(`${heading}\n`);
  assert.ok(at >= 0, `no "${heading}"`);
  const depth = /^#+/.exec(heading)?.[0].length ?? 0;
  const rest = text.slice(at + heading.length);
  const end = new RegExp(`\n#{1,${depth}} `).exec(rest)?.index ?? rest.length;
  return rest.slice(0, end);
}

const rowsOf = (text: string) =>
  text
    .split('\n')
    .filter((line) => /^\| `/.test(line))
    .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()));

test('every key of every file has a row in its section, with how sure it is and who says so', () => {
  let rows = 0;
  for (const file of setup.files) {
    const part = under(page, `## ${file.title}`);
    for (const section of file.sections) {
      const name = section.name === '(none)' ? 'Without a section' : `\\[${section.name}\\]`;
      const listed = rowsOf(under(part, `### ${name}`));
      assert.deepEqual(
        listed.map((cells) => [cells[1], cells[2], cells[7], cells[8], cells[9]]),
        section.settings.map(({ key, type, secret, certainty, source }) => [
          `\`${key}\``,
          type,
          secret,
          certainty,
          source.replace(/[\\*_|<>[\]]/g, '\\$&'),
        ]),
        `${file.file} ${section.name}`,
      );
      rows += listed.length;
    }
  }
  assert.ok(rows > 300);
});

test('every file says how it is run and where it logs, and every rule what mends it', () => {
  for (const { title, run, log } of setup.files) {
    const part = under(page, `## ${title}`);
    if (run !== '') assert.ok(part.includes(`\n- How it is run: \`${run}\``), title);
    if (log !== '') assert.ok(part.includes(`\n- Log: \`${log}\``), title);
  }
  const rules = rowsOf(under(page, '## What is checked'));
  assert.deepEqual(
    rules.map(([, rule, severity]) => [rule, severity]),
    setup.rules.map(({ rule, severity }) => [`\`${rule}\``, severity]),
  );
  for (const cells of rules) assert.notEqual(cells[7], '');
});

test('a condition is told as one says it', () => {
  assert.match(
    page,
    /\\\[Identification\\\] `Action` is `InstallSecondarySite` or `ParentSiteCode` is given \(inferred\)/,
  );
  assert.doesNotMatch(page, /undefined/);
});

test('the page is that of its tables', () => {
  const [file, ...more] = setupFiles(process.cwd());
  assert.deepEqual([file?.path, more], ['docs/setup-files.md', []]);
  assert.equal(file?.text, page.replaceAll('\r\n', '\n'));
});
