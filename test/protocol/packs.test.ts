// The user's own articles, from the file to the mark in the log.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rendered } from '../features/renderedMarkdown.ts';
import { article } from '../knowledge.ts';
import { hoverText, withEditor } from './editor.ts';
import { hosts } from './servers.ts';

const uri = 'file:///c%3A/logs/Ccim32.log';
const log = 'the window 7 is shut fast $$<CCIM32><Tue Jan 04 15:19:23.375 2000><thread=112 (0x70)>\r\n';
const mine = {
  uri: 'file:///w/.sms-lens/window.md',
  name: 'window.md',
  text: article(
    'window',
    'title: The window is shut',
    'severity: warning',
    'signatures: ["the window {n} is shut fast"]',
    'samples: ["the window 5 is shut fast"]',
    'misses: ["the window 5 is open"]',
  ).text.replace('What it is.', 'Look ![here](https://example.com/x.png) or [there](https://example.com).'),
  trusted: true,
};

for (const host of Object.keys(hosts)) {
  describe(`the user's own articles (${host})`, () => {
    test('mark lines of logs that are open already, and no more when they are gone', async () => {
      await withEditor(host, {}, async (editor) => {
        await editor.open(uri, 'sms-log', log);
        assert.deepEqual(await editor.problems(uri), []);
        const before = await editor.diagnostics(uri);
        await editor.tellPacks(mine);
        await editor.refreshes.when(() => true);
        assert.equal((await editor.diagnostics(uri, before.resultId)).kind, 'full');
        assert.deepEqual(
          (await editor.problems(uri)).map(({ code, message }) => [code, message]),
          [['window', 'The window is shut (from window.md)']],
        );
        await editor.tellPacks();
        assert.deepEqual(await editor.problems(uri), []);
      });
    });

    test('say in a hover where they come from, and fetch nothing', async () => {
      await withEditor(host, {}, async (editor) => {
        await editor.tellPacks(mine);
        await editor.open(uri, 'sms-log', log);
        const text = hoverText(await editor.hover(uri, 0, 5));
        assert.match(rendered(text).words.join('\n'), /From file:\/\/\/w\/\.sms-lens\/window\.md/);
        assert.doesNotMatch(text, /!\[/);
      });
    });

    test('do nothing in a workspace that is not trusted but show their words', async () => {
      await withEditor(host, {}, async (editor) => {
        await editor.tellPacks({ ...mine, trusted: false });
        await editor.open(uri, 'sms-log', log);
        assert.doesNotMatch(hoverText(await editor.hover(uri, 0, 5)), /(?<!\\)\]\(https:\/\/example/);
      });
    });

    test('are told of in their own file where they are wrong, until they are mended', async () => {
      await withEditor(host, {}, async (editor) => {
        const wrong = { ...mine, text: mine.text.replace('severity: warning', 'severity: bad') };
        await editor.tellPacks(wrong);
        await editor.open(uri, 'sms-log', log);
        const { diagnostics } = await editor.pushed.when((told) => told.uri === mine.uri);
        assert.match(String(diagnostics[0]?.message), /"severity" is "bad"/);
        assert.equal(diagnostics[0]?.range.start.line, 2);
        await editor.tellPacks(mine);
        await editor.pushed.when((told) => told.uri === mine.uri && told.diagnostics.length === 0);
      });
    });
  });
}
