// A log of 60 MB, which the editor hands to no extension: read from disk to its end, and called back in the middle.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import {
  analyseFile,
  checkFolder,
  type FileAnalysed,
  type FolderChecked,
} from '../../server/src/lsp/protocol.ts';
import { withEditor } from './editor.ts';
import { good, lockedOut, logFolder } from './logFolder.ts';
import { hosts } from './servers.ts';

const folder = logFolder();
const lines = 700_000;
const all = lines + 2;
const uri = folder.write('Ccim32.log', lockedOut + good.repeat(lines) + lockedOut);

for (const host of Object.keys(hosts)) {
  describe(`a log of 60 MB (${host})`, () => {
    test('is read to its end, and how far it is can be seen', async () => {
      await withEditor(host, {}, async (editor) => {
        const shares: number[] = [];
        editor.onProgress('wait', ({ percentage }) => percentage !== undefined && shares.push(percentage));
        const { records, problems } = await editor.request<FileAnalysed>(analyseFile, {
          uri,
          workDoneToken: 'wait',
        });
        assert.deepEqual([records, problems], [all, 1]);
        const [row] = editor.pushed.all[0]?.diagnostics ?? [];
        assert.equal(row?.relatedInformation?.[0]?.location.range.start.line, lines + 1);
        assert.ok(shares.length > 10);
        assert.deepEqual(
          [...shares].sort((one, other) => one - other),
          shares,
        );
      });
    });

    test('tells what was found so far when it is called back', async () => {
      await withEditor(host, {}, async (editor) => {
        const source = new CancellationTokenSource();
        editor.onProgress('wait', ({ percentage = 0 }) => percentage >= 10 && source.cancel());
        const asked = { uri, workDoneToken: 'wait' };
        const { records, problems } = await editor.request<FileAnalysed>(analyseFile, asked, source.token);
        assert.ok(records > 0 && records < all, String(records));
        assert.equal(problems, 1);
        assert.equal(editor.pushed.all[0]?.diagnostics[0]?.code, 'Q236052');
      });
    });

    test('ends the check of its folder when that is called back', async () => {
      await withEditor(host, {}, async (editor) => {
        const source = new CancellationTokenSource();
        editor.onProgress('wait', ({ percentage = 0 }) => percentage >= 10 && source.cancel());
        const asked = { uri: folder.uri, workDoneToken: 'wait' };
        const { logs, problems } = await editor.request<FolderChecked>(checkFolder, asked, source.token);
        assert.deepEqual([logs, problems], [1, 1]);
      });
    });

    test('keeps nobody waiting who asks something else', async () => {
      await withEditor(host, {}, async (editor) => {
        const other = 'file:///c%3A/logs/Ccim32.log';
        await editor.open(other, 'sms-log', lockedOut);
        let isRead = false;
        const reading = editor.request(analyseFile, { uri }).then(() => {
          isRead = true;
        });
        assert.equal((await editor.problems(other)).length, 1);
        assert.equal(isRead, false);
        await reading;
      });
    });
  });
}
