// What is laid over the text of a log, as the editor asks for it: colours, hints, the same thing elsewhere, links.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { DocumentHighlight, DocumentLink, InlayHint, SemanticTokens } from 'vscode-languageserver/node';
import { type Editor, withEditor } from './editor.ts';
import { hosts } from './servers.ts';

const uri = 'file:///c%3A/logs/Ccim32.log';
const text = [
  'Reading site configuration of TB1, see hman.log and KB236052  $$<CCIM32><Tue Jan 04 15:19:20.100 2000><thread=112 (0x70)>',
  'Warning - could not read files from site TB1 (#2147942405) $$<CCIM32><Tue Jan 04 15:19:23.375 2000><thread=112 (0x70)>',
  'Other work, 0x80070005 $$<CCIM32><Tue Jan 04 15:19:24.375 2000><thread=7 (0x7)>',
  '',
].join('\r\n');
const all = { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } };
const foreign = '2026-11-20 10:00:00 ERROR something else failed (2147942405), see hman.log\n';

const about = (more: object = {}, document = uri) => ({ textDocument: { uri: document }, ...more });

async function tokens(editor: Editor, range: object = all, document = uri): Promise<number[]> {
  const answer = await editor.request('textDocument/semanticTokens/range', about({ range }, document));
  return (answer as SemanticTokens).data;
}

async function labels(editor: Editor, document = uri): Promise<unknown[]> {
  const answer = await editor.request('textDocument/inlayHint', about({ range: all }, document));
  return (answer as InlayHint[]).map(({ position, label }) => [position.line, position.character, label]);
}

async function highlighted(editor: Editor, line: number, character: number, document = uri) {
  const position = { line, character };
  const answer = await editor.request('textDocument/documentHighlight', about({ position }, document));
  return (answer as DocumentHighlight[] | null)?.map(({ range, kind }) => [
    range.start.line,
    range.start.character,
    range.end.character,
    kind,
  ]);
}

async function targets(editor: Editor, document = uri): Promise<(string | undefined)[]> {
  const answer = await editor.request('textDocument/documentLink', about({}, document));
  return (answer as DocumentLink[]).map(({ target }) => target);
}

for (const host of Object.keys(hosts)) {
  describe(`marks in the text (${host})`, () => {
    test('words are coloured by what is known of them, by range', async () => {
      await withEditor(host, {}, async (editor) => {
        await editor.open(uri, 'sms-log', text);
        // Warning; could not … (#; 2147942405; ); CCIM32
        const second = { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } };
        assert.deepEqual(
          await tokens(editor, second),
          [
            [1, 0, 7, 1, 0],
            [0, 10, 37, 2, 0],
            [0, 37, 10, 3, 0],
            [0, 10, 1, 2, 0],
            [0, 5, 6, 4, 0],
          ].flat(),
        );
      });
    });

    test('the legend names our own types', async () => {
      await withEditor(host, {}, async (editor) => {
        const { semanticTokensProvider } = editor.initialized.capabilities;
        assert.deepEqual(semanticTokensProvider?.legend.tokenTypes, [
          'smsError',
          'smsWarning',
          'smsProblem',
          'smsCode',
          'smsComponent',
          'smsArticle',
          'smsUnknown',
          'smsChoice',
          'smsSite',
          'smsSecret',
        ]);
      });
    });

    test('codes have their names behind them, as far as the user wants', async () => {
      await withEditor(host, {}, async (editor) => {
        await editor.open(uri, 'sms-log', text);
        const [warning, other] = [
          [1, 57, '= E_ACCESSDENIED'],
          [2, 22, '= E_ACCESSDENIED'],
        ];
        assert.deepEqual(await labels(editor), [warning, other]);
        await editor.changeSettings({ inlayHints: 'errors' });
        await editor.otherRefreshes.when((method) => method === 'workspace/inlayHint/refresh');
        assert.deepEqual(await labels(editor), [warning]);
        await editor.changeSettings({ inlayHints: 'off' });
        await editor.refreshes.whenCounted(2);
        assert.deepEqual(await labels(editor), []);
      });
    });

    test('an editor that cannot ask again is not told to', async () => {
      const capabilities = { workspace: { configuration: true }, textDocument: {} };
      await withEditor(host, { capabilities }, async (editor) => {
        await editor.open(uri, 'sms-log', text);
        await editor.changeSettings({ inlayHints: 'off' });
        await editor.pushed.whenCounted(2);
        assert.deepEqual(await labels(editor), []);
        assert.deepEqual(editor.otherRefreshes.all, []);
      });
    });

    test('the thread under the cursor is marked where it writes', async () => {
      await withEditor(host, {}, async (editor) => {
        await editor.open(uri, 'sms-log', text);
        const [first = '', second = ''] = text.split('\r\n');
        const at = first.indexOf('112');
        assert.deepEqual(await highlighted(editor, 0, at + 1), [
          [0, at, at + 3, 1],
          [1, second.indexOf('112'), second.indexOf('112') + 3, 1],
        ]);
      });
    });

    test('a code is marked in every notation, and of other words nothing is said', async () => {
      await withEditor(host, {}, async (editor) => {
        await editor.open(uri, 'sms-log', text);
        assert.deepEqual(await highlighted(editor, 2, 15), [
          [1, 47, 57, 1],
          [2, 12, 22, 1],
        ]);
        assert.equal(await highlighted(editor, 0, 2), undefined);
      });
    });

    test('links lead to articles, and to logs that the editor knows beside this one', async () => {
      const address = 'https://jeffpar.github.io/kbarchive/kb/236/Q236052/';
      await withEditor(host, { siblings: ['Hman.log', 'sched.log'] }, async (editor) => {
        await editor.open(uri, 'sms-log', text);
        assert.deepEqual(await targets(editor), ['file:///c%3A/logs/Hman.log', address]);
        assert.deepEqual(editor.askedSiblings, [uri]);
      });
      await withEditor(host, {}, async (editor) => {
        await editor.open(uri, 'sms-log', text);
        assert.deepEqual(await targets(editor), [address]);
        assert.deepEqual(editor.askedSiblings, []);
      });
    });

    test('an editor that opens pages gets links to pages', async () => {
      await withEditor(host, { opensPages: true }, async (editor) => {
        await editor.open(uri, 'sms-log', text);
        assert.deepEqual(await targets(editor), ['command:smsLens.showArticle?%5B%22Q236052%22%5D']);
      });
    });

    test('of very many links the first are shown, and it is said once', async () => {
      await withEditor(host, {}, async (editor) => {
        await editor.open(uri, 'sms-log', 'see KB236052\n'.repeat(2001));
        assert.equal((await targets(editor)).length, 2000);
        assert.equal((await targets(editor)).length, 2000);
        assert.deepEqual(
          editor.logged.filter((line) => line.includes('links')),
          [`${uri} has more links than the first 2000, which are shown.`],
        );
      });
    });

    test('an edit moves all of it', async () => {
      await withEditor(host, {}, async (editor) => {
        await editor.open(uri, 'sms-log', text);
        assert.equal((await tokens(editor))[0], 0);
        const start = { line: 0, character: 0 };
        await editor.change(uri, 2, { range: { start, end: start }, text: 'one more\r\n' });
        assert.equal((await tokens(editor))[0], 1);
        assert.deepEqual((await labels(editor))[0], [2, 57, '= E_ACCESSDENIED']);
        assert.equal((await highlighted(editor, 3, 15))?.length, 2);
        assert.equal((await targets(editor)).length, 1);
      });
    });

    test('nothing is laid over a log that is not ours', async () => {
      await withEditor(host, { siblings: ['hman.log'] }, async (editor) => {
        const other = 'file:///a/app.log';
        await editor.open(other, 'log', foreign);
        assert.deepEqual(await tokens(editor, all, other), []);
        assert.deepEqual(await labels(editor, other), []);
        assert.equal(await highlighted(editor, 0, 50, other), undefined);
        assert.deepEqual(await targets(editor, other), []);
      });
    });
  });
}
