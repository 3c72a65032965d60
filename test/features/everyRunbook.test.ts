// The runbooks of all procedures that ship: nothing of a procedure is left out, each hole is a stop, each link leads somewhere.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { runbook } from '../../server/src/features/procedures/runbook.ts';
import { shippedKnowledge } from '../knowledge.ts';
import { rendered } from './renderedMarkdown.ts';
import { snippetText } from './snippetText.ts';

describe('the runbook of every procedure', () => {
  const knowledge = shippedKnowledge();
  const all = knowledge.procedures.all.map((asked) => ({
    asked,
    snippet: runbook(asked, new Map(), knowledge),
  }));

  test('has a box for each step and each caution, and leaves out no line', () => {
    assert.ok(all.length >= 80);
    for (const { asked, snippet } of all) {
      const own = snippetText(snippet).split('\n## Part ')[0]?.split('\n') ?? [];
      for (const { heading, text } of asked.sections) {
        for (const line of text.split('\n').filter((one) => one !== '')) {
          const item = heading === 'Steps' ? /^( *)(?:(\d+)\.|-) / : /^()(?:(\d+)\.|-) /;
          const [mark = '', indent = '', number] = item.exec(line) ?? [];
          const box = number === undefined ? `${indent}- [ ] ` : `- [ ] **${number}.** `;
          const pattern = lineLike(mark === '' ? '' : box, line.slice(mark.length));
          assert.ok(
            own.some((one) => pattern.test(one)),
            `${asked.id}, ${heading}: ${line}`,
          );
        }
      }
      for (const { text, note } of asked.scripts) {
        for (const line of [...text.split('\n'), ...note.split('\n')]) {
          const pattern = lineLike('', line);
          assert.ok(
            own.some((one) => pattern.test(one)),
            `${asked.id}: ${line}`,
          );
        }
      }
    }
  });

  test('names no procedure by its id alone', () => {
    const ids = new Set(knowledge.procedures.all.map(({ id }) => id));
    for (const { asked, snippet } of all)
      for (const [, id = ''] of snippetText(snippet).matchAll(/`([a-z0-9-]+)`/g))
        assert.ok(!ids.has(id), `${asked.id}: ${id}`);
  });

  test('has a stop for each place that is open, and the same one for the same', () => {
    for (const { asked, snippet } of all) {
      const holes = new Set(snippetText(snippet).match(/\{\{\w+\}\}/g));
      const stops = snippet.match(/(?<!\\)(?:\\\\)*\$\{\d+[:|]/g) ?? [];
      assert.equal(stops.length, holes.size, asked.id);
    }
  });

  test('has links that lead to headings of its own', () => {
    for (const { asked, snippet } of all) {
      const text = snippetText(snippet);
      const places = (text.match(/^#+ .*/gm) ?? []).map(placeOf);
      const named = text.match(/(?<!^)\[(?:Part \d+|Runbook): [^\]]*\]/gm) ?? [];
      const links = rendered(text).links.filter((link) => link.startsWith('#'));
      assert.equal(links.length, named.length, asked.id);
      for (const link of links) assert.ok(places.includes(link.slice(1)), `${asked.id}: ${link}`);
    }
  });

  /** The same words, with whatever there is in the place of the names of parameters and of procedures. */
  function lineLike(before: string, words: string): RegExp {
    const literal = (part: string) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const pattern = words
      .split(/(\{\{\w+\}\}|`[a-z0-9-]+`)/)
      .map((part, at) => (at % 2 === 1 ? '.*' : literal(part)))
      .join('');
    return new RegExp(`^${literal(before)}${pattern}(?: · at ____ by ____)?$`);
  }

  /** How VS Code names the place of a heading. */
  function placeOf(heading: string): string {
    return heading
      .replace(/^#+ /, '')
      .toLowerCase()
      .replace(/\s+/g, '-')
      .replace(/[\][!/'"#$%&()*+,./:;<=>?@\\^{|}~`]/g, '')
      .replace(/^-+|-+$/g, '');
  }
});
