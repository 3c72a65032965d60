// Articles as the editor asks for them: all for a list, the page of one, the links that lead to it.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { withEditor } from './editor.ts';
import { hosts } from './servers.ts';

const uri = 'file:///c%3A/logs/Ccim32.log';
const line = 'Warning - could not read files from site TB1 (#2147942405)';
const log = `${line} $$<CCIM32><Tue Jan 04 15:19:23.375 2000><thread=112 (0x70)>\r\n`;

for (const host of Object.keys(hosts)) {
  describe(`articles (${host})`, () => {
    test('all of them are there for a list, by their numbers', async () => {
      await withEditor(host, {}, async (editor) => {
        const all = await editor.articles();
        assert.ok(all.some(({ id, kb, about }) => id === 'Q236052' && kb === 236052 && about === 'SMS 2.0'));
        const numbers = all.flatMap(({ kb }) => kb ?? []);
        assert.deepEqual(
          numbers,
          [...numbers].sort((one, other) => one - other),
        );
      });
    });

    test('a page says what it is, how it shows, why, and what to do', async () => {
      await withEditor(host, {}, async (editor) => {
        const { title, page } = (await editor.article('Q236052')) ?? { title: '', page: '' };
        assert.equal(title, 'The client is locked out of the CAP by its own connection account');
        for (const part of [
          '# The client is locked out',
          '` could not read files from site … (#0x80070005) `',
          '## Cause',
          '## What to do',
          '[KB 236052](https://jeffpar.github.io/kbarchive/kb/236/Q236052/)',
        ])
          assert.ok(page.includes(part), part);
      });
    });

    test('an article that there is not has no page', async () => {
      await withEditor(host, {}, async (editor) => {
        for (const id of ['Q1', '', '__proto__']) assert.equal(await editor.article(id), null);
      });
    });

    test('an editor that opens pages gets a link to the page, and a light bulb', async () => {
      await withEditor(host, { opensPages: true }, async (editor) => {
        await editor.open(uri, 'sms-log', log);
        const hover = JSON.stringify(await editor.hover(uri, 0, 20));
        assert.match(hover, /\[Show article\]\(command:smsLens\.showArticle\?%5B%22Q236052%22%2C/);
        const action = (await editor.actions(uri, await editor.problems(uri))).at(-1);
        assert.equal(action?.command?.command, 'smsLens.showArticle');
        const [id, from] = action?.command?.arguments ?? [];
        assert.deepEqual([id, from?.uri, from?.version, from?.line], ['Q236052', uri, 1, 0]);
      });
    });

    test('one that does not gets neither', async () => {
      await withEditor(host, {}, async (editor) => {
        await editor.open(uri, 'sms-log', log);
        assert.doesNotMatch(JSON.stringify(await editor.hover(uri, 0, 20)), /command:/);
        assert.deepEqual(await editor.actions(uri, await editor.problems(uri)), []);
      });
    });

    test('every record of a problem has a light bulb, although the list has one row for all', async () => {
      await withEditor(host, { opensPages: true }, async (editor) => {
        await editor.open(uri, 'sms-log', log + log);
        const own = await editor.problems(uri);
        assert.equal(own.length, 1);
        const lines = log.split('\n').length - 1;
        const [first] = own;
        assert.ok(first !== undefined);
        const { line } = first.range.start;
        const second = {
          start: { line: line + lines, character: 0 },
          end: { line: line + lines, character: 0 },
        };
        assert.deepEqual(await editor.articlesAt(uri, second), [first.code]);
      });
    });

    test('a selection of many lines has each of their articles once, in the order of the lines', async () => {
      await withEditor(host, { opensPages: true }, async (editor) => {
        const other =
          'Unable to write Status MIF.  $$<AUDIT32><Tue Jan 04 15:19:23.375 2000><thread=112 (0x70)>\r\n';
        const fine = 'All is well  $$<AUDIT32><Tue Jan 04 15:19:23.375 2000><thread=112 (0x70)>\r\n';
        await editor.open(uri, 'sms-log', fine + other + log + fine + log + other);
        const articlesOf = (start: number, end: number) =>
          editor.articlesAt(uri, {
            start: { line: start, character: 0 },
            end: { line: end, character: 0 },
          });
        assert.deepEqual(await articlesOf(0, 0), []);
        assert.deepEqual(await articlesOf(0, 1), ['Q152651']);
        assert.deepEqual(await articlesOf(0, 6), ['Q152651', 'Q236052']);
        assert.deepEqual(await articlesOf(3, 6), ['Q236052', 'Q152651']);
        assert.deepEqual(await articlesOf(5, 5), ['Q152651']);
      });
    });

    test('of a longer selection the first hundred lines are looked at', async () => {
      await withEditor(host, { opensPages: true }, async (editor) => {
        const fine = 'All is well  $$<AUDIT32><Tue Jan 04 15:19:23.375 2000><thread=112 (0x70)>\r\n';
        await editor.open(uri, 'sms-log', fine.repeat(100) + log);
        const from = (line: number) =>
          editor.articlesAt(uri, { start: { line, character: 0 }, end: { line: 100, character: 5 } });
        assert.deepEqual(await from(0), []);
        assert.deepEqual(await from(1), ['Q236052']);
      });
    });

    test('an editor that asks for other kinds of actions is given none', async () => {
      await withEditor(host, { opensPages: true }, async (editor) => {
        await editor.open(uri, 'sms-log', log);
        const own = await editor.problems(uri);
        assert.notDeepEqual(await editor.actions(uri, own), []);
        assert.deepEqual(await editor.actions(uri, own, undefined, ['source.fixAll']), []);
      });
    });
  });
}
