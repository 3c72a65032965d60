// What an editor is shown of a setup file: hovers, outline, folds, links, colours, the same thing elsewhere, and what
// kind of file it is. A secret is in none of it.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  type DocumentHighlight,
  DocumentHighlightRequest,
  type DocumentLink,
  DocumentLinkRequest,
  type DocumentSymbol,
  DocumentSymbolRequest,
  type FoldingRange,
  FoldingRangeRequest,
  type SemanticTokens,
  SemanticTokensRangeRequest,
} from 'vscode-languageserver/node';
import { hoverText, withEditor } from './editor.ts';
import { logFolder } from './logFolder.ts';
import { hosts } from './servers.ts';

const uri = 'file:///c%3A/setup/unattend.ini';
const textDocument = { uri };
const text = [
  '; SMS Lens: sms2003',
  '; as KB 273734 says',
  '[Identification]',
  'Action=InstallPrimarySite',
  '[Options]',
  'SiteCode=HQ1',
  'ServiceAccountPassword=hunter2',
  '[SQLConfigOptions]',
  'DatabaseName=SMS_HQ1',
  '',
].join('\r\n');

for (const host of Object.keys(hosts)) {
  describe(host, () => {
    test('a hover tells of a key, and of a secret that it is one', async () => {
      await withEditor(host, {}, async (editor) => {
        await editor.open(uri, 'sms-setup', text);
        assert.match(hoverText(await editor.hover(uri, 5, 2)), /^\*\*SiteCode\*\* in/);
        const secret = hoverText(await editor.hover(uri, 6, 25));
        assert.match(secret, /^This is a password\. SMS Lens does not show it\./);
        assert.doesNotMatch(secret, /hunter2/);
        assert.equal(await editor.hover(uri, 9, 0), null);
      });
    });

    test('sections stand in the outline and fold, and follow an edit', async () => {
      await withEditor(host, {}, async (editor) => {
        await editor.open(uri, 'sms-setup', text);
        const outline = () =>
          editor.request<DocumentSymbol[]>(DocumentSymbolRequest.method, { textDocument });
        assert.deepEqual(
          (await outline()).map(({ name }) => name),
          ['Identification', 'Options', 'SQLConfigOptions'],
        );
        assert.doesNotMatch(JSON.stringify(await outline()), /hunter2/);
        const folds = await editor.request<FoldingRange[]>(FoldingRangeRequest.method, { textDocument });
        assert.deepEqual(
          folds.map(({ startLine, endLine }) => [startLine, endLine]),
          [
            [0, 1],
            [2, 3],
            [4, 6],
            [7, 8],
          ],
        );
        const end = { line: 9, character: 0 };
        await editor.change(uri, 2, { range: { start: end, end }, text: '[Bootstrap]\r\n' });
        assert.equal((await outline()).length, 4);
      });
    });

    test('links lead to articles, and to the log of Setup where it lies beside', async () => {
      await withEditor(host, { siblings: ['SMSSetup.log'] }, async (editor) => {
        await editor.open(uri, 'sms-setup', text);
        const links = await editor.request<DocumentLink[]>(DocumentLinkRequest.method, { textDocument });
        assert.deepEqual(
          links.map(({ range, target }) => [range.start.line, target]),
          [
            [2, 'file:///c%3A/setup/SMSSetup.log'],
            [1, 'https://jeffpar.github.io/kbarchive/kb/273/Q273734/'],
          ],
        );
      });
    });

    test('a key that the log of Setup names leads to its line in the setup file beside it', async () => {
      await withEditor(host, { siblings: ['unattend.ini'] }, async (editor) => {
        const log = 'file:///c%3A/setup/SMSSetup.log';
        // An editor may write the colon of the drive as it stands.
        await editor.open('file:///c:/setup/unattend.ini', 'sms-setup', text);
        await editor.open(log, 'sms-log', '<11-26-2004 10:00:00> SiteCode is not valid\r\n');
        const links = await editor.request<DocumentLink[]>(DocumentLinkRequest.method, {
          textDocument: { uri: log },
        });
        assert.deepEqual(
          links.map(({ range, target }) => [range.start.character, target]),
          [[22, 'file:///c%3A/setup/unattend.ini#L6']],
        );
      });
    });

    test('the setup file need not be open, and its keys lead back to the log', async () => {
      const folder = logFolder();
      const ini = folder.write('unattend.ini', text);
      const log = folder.write('SMSSetup.log', '');
      await withEditor(host, { siblings: ['unattend.ini', 'SMSSetup.log'] }, async (editor) => {
        const targets = async (uri: string) => {
          const links = await editor.request<DocumentLink[]>(DocumentLinkRequest.method, {
            textDocument: { uri },
          });
          return links.map(({ range, target }) => [range.start.line, target]);
        };
        await editor.open(log, 'sms-log', '<11-26-2004 10:00:00> SiteCode is not valid\r\n');
        assert.deepEqual(await targets(log), [[0, `${ini}#L6`]]);
        await editor.open(ini, 'sms-setup', text);
        assert.deepEqual((await targets(ini)).at(-1), [5, `${log}#L1`]);
      });
    });

    test('words are coloured, and a site code is marked wherever it stands', async () => {
      await withEditor(host, {}, async (editor) => {
        await editor.open(uri, 'sms-setup', text);
        const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
        const { data } = await editor.request<SemanticTokens>(SemanticTokensRangeRequest.method, {
          textDocument,
          range,
        });
        // InstallPrimarySite, HQ1, the password: how far down, how far aside, how long.
        assert.deepEqual(
          [0, 5, 10].map((at) => data.slice(at, at + 3)),
          [
            [3, 7, 18],
            [2, 9, 3],
            [1, 23, 7],
          ],
        );
        const marked = await editor.request<DocumentHighlight[]>(DocumentHighlightRequest.method, {
          textDocument,
          position: { line: 5, character: 10 },
        });
        assert.deepEqual(
          marked.map(({ range: { start } }) => [start.line, start.character]),
          [
            [5, 9],
            [8, 17],
          ],
        );
      });
    });

    test('the editor is told what kind of file it is and who says so, and again when the user says otherwise', async () => {
      await withEditor(host, {}, async (editor) => {
        await editor.open(uri, 'sms-setup', text);
        const { setup } = await editor.setupStatus.when(() => true);
        assert.deepEqual(
          [setup.file, setup.title, setup.by, setup.action, setup.isScript],
          ['sms2003', 'SMS 2003 unattended setup', 'remark', 'InstallPrimarySite', true],
        );
        await editor.changeSettings({ setupFile: 'sms20' });
        const { setup: other } = await editor.setupStatus.when(({ setup: { by } }) => by === 'choice');
        assert.equal(other.file, 'sms20');
        assert.ok(other.errors > 0, 'a primary site of SMS 2.0 needs more than this');
      });
    });

    test('an .ini of somebody else has nothing, so that the editor does as it does by itself', async () => {
      await withEditor(host, {}, async (editor) => {
        const other = 'file:///desktop.ini';
        await editor.open(other, 'ini', '[.ShellClassInfo]\r\nIconIndex=0\r\n');
        const asked = { textDocument: { uri: other } };
        assert.equal(await editor.request(DocumentSymbolRequest.method, asked), null);
        assert.equal(await editor.request(FoldingRangeRequest.method, asked), null);
        assert.equal(await editor.hover(other, 0, 3), null);
        assert.deepEqual(await editor.request(DocumentLinkRequest.method, asked), []);
      });
    });
  });
}
