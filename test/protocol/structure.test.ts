// The outline and the folds of a log, as an editor asks for them.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  CancellationTokenSource,
  type DocumentSymbol,
  DocumentSymbolRequest,
  type FoldingRange,
  FoldingRangeRequest,
} from 'vscode-languageserver/node';
import { type Editor, modern, withEditor } from './editor.ts';
import { hosts } from './servers.ts';

const uri = 'file:///c%3A/SMS/Logs/hman.log';
const record = (second: number, words: string) =>
  `${words}  $$<SMS_HIERARCHY_MANAGER><Mon Jun 26 16:18:${String(second % 60).padStart(2, '0')}.000 2000><thread=326 (0x146)>\r\n`;
const cycle = [
  record(1, '{6534} INFO: Beginning processing cycle~'),
  record(2, 'ERROR: cannot reach the database'),
  record(3, '{6354} INFO: Work cycle completed: sleeping 300000 milliseconds~'),
].join('');

const symbols = (editor: Editor, of = uri) =>
  editor.request(DocumentSymbolRequest.method, { textDocument: { uri: of } }) as Promise<DocumentSymbol[]>;
const folds = (editor: Editor, of = uri) =>
  editor.request(FoldingRangeRequest.method, { textDocument: { uri: of } }) as Promise<FoldingRange[]>;

for (const host of Object.keys(hosts)) {
  describe(host, () => {
    test('a work cycle stands in the outline, with its errors and the time it began', async () => {
      await withEditor(host, {}, async (editor) => {
        await editor.open(uri, 'sms-log', cycle);
        const [symbol, ...others] = await symbols(editor);
        assert.deepEqual(others, []);
        assert.equal(symbol?.name, 'Work cycle of the Hierarchy Manager');
        assert.equal(symbol?.detail, '1 error · 2000-06-26 16:18:01');
        assert.deepEqual(symbol?.range.start, { line: 0, character: 0 });
        assert.equal(symbol?.range.end.line, 2);
      });
    });

    test('it folds as a region', async () => {
      await withEditor(host, {}, async (editor) => {
        await editor.open(uri, 'sms-log', cycle);
        assert.deepEqual(await folds(editor), [{ startLine: 0, endLine: 2, kind: 'region' }]);
      });
    });

    test('both follow an edit', async () => {
      await withEditor(host, {}, async (editor) => {
        await editor.open(uri, 'sms-log', cycle);
        await symbols(editor);
        const end = { line: 3, character: 0 };
        await editor.change(uri, 2, { range: { start: end, end }, text: cycle });
        assert.equal((await symbols(editor)).length, 2);
        assert.deepEqual(
          (await folds(editor)).map(({ startLine }) => startLine),
          [0, 3],
        );
      });
    });

    test('counts are said in the language of the editor', async () => {
      await withEditor(host, { l10n: { '1 error': '1 Fehler' } }, async (editor) => {
        await editor.open(uri, 'sms-log', cycle);
        assert.match((await symbols(editor))[0]?.detail ?? '', /^1 Fehler · /);
      });
    });

    test('an editor that takes few folds gets few', async () => {
      const capabilities = {
        ...modern,
        textDocument: { ...modern.textDocument, foldingRange: { rangeLimit: 2 } },
      };
      await withEditor(host, { capabilities }, async (editor) => {
        await editor.open(uri, 'sms-log', cycle.repeat(5));
        assert.equal((await folds(editor)).length, 2);
      });
    });

    test('a text that is no log of ours, and one that is not open, have none, so that the editor folds by itself', async () => {
      await withEditor(host, {}, async (editor) => {
        await editor.open('file:///other.log', 'log', 'words\nand words\n');
        for (const of of ['file:///other.log', 'file:///nowhere.log']) {
          assert.equal(await symbols(editor, of), null);
          assert.equal(await folds(editor, of), null);
        }
      });
    });

    test('a long log does not keep others waiting, and who calls back gets no answer', async () => {
      await withEditor(host, {}, async (editor) => {
        await editor.open(uri, 'sms-log', cycle.repeat(20_000));
        const source = new CancellationTokenSource();
        const asked = editor.requestUntil(
          DocumentSymbolRequest.method,
          { textDocument: { uri } },
          source.token,
        );
        source.cancel();
        await assert.rejects(asked, /cancelled/);
        assert.equal((await symbols(editor)).length, 3000);
      });
    });
  });
}
