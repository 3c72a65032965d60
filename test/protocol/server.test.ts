// The server as an editor meets it, in both hosts.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { hoverText, modern, withEditor } from './editor.ts';
import { hosts } from './servers.ts';

const lockedOut = [
  'Reading site configuration  $$<CCIM32><Tue Jan 04 15:19:20.100 2000><thread=112 (0x70)>',
  'Warning - could not read files from site TB1 (#2147942405) $$<CCIM32><Tue Jan 04 15:19:23.375 2000><thread=112 (0x70)>',
  '',
].join('\r\n');

const foreign = '2026-11-20 10:00:00 ERROR something else failed (2147942405)\n';
const uri = 'file:///c%3A/logs/Ccim32.log';

for (const host of Object.keys(hosts)) {
  describe(host, () => {
    test('a known problem is marked, named by its article and linked to it', async () => {
      await withEditor(host, {}, async (editor) => {
        await editor.open(uri, 'sms-log', lockedOut);
        assert.deepEqual(await editor.problems(uri), [
          {
            range: { start: { line: 1, character: 10 }, end: { line: 1, character: 58 } },
            severity: 1,
            source: 'SMS Lens',
            code: 'Q236052',
            codeDescription: { href: 'https://jeffpar.github.io/kbarchive/kb/236/Q236052/' },
            message: 'The client is locked out of the CAP by its own connection account',
            data: { article: 'Q236052', captures: { site: 'TB1', code: '2147942405' }, count: 1 },
          },
        ]);
      });
    });

    test('hovering a number says what it is, in words', async () => {
      await withEditor(host, {}, async (editor) => {
        await editor.open(uri, 'sms-log', lockedOut);
        const text = hoverText(await editor.hover(uri, 1, 52));
        assert.match(text, /0x80070005 = 2147942405/);
        assert.match(text, /\*\*E_ACCESSDENIED\*\*/);
        assert.match(text, /Access is refused; the account has no right/);
        assert.match(text, /Matches \[KB 236052\]\(https:\/\/jeffpar/);
      });
    });

    test('sentences are spoken in the language of the editor', async () => {
      await withEditor(
        host,
        { l10n: { 'Matches [KB {0}]({1}).': 'Passt zu [KB {0}]({1}).' } },
        async (editor) => {
          await editor.open(uri, 'sms-log', lockedOut);
          assert.match(hoverText(await editor.hover(uri, 1, 52)), /Passt zu \[KB 236052\]/);
        },
      );
    });

    test('a small number is an error of Windows where the words say so, and only there', async () => {
      await withEditor(host, {}, async (editor) => {
        const line = 'Package 53 not accessible, Win32 Error = 53';
        await editor.open(uri, 'sms-log', `${line}  $$<A><Tue Jan 04 15:19:20.100 2000><thread=5 (0x5)>\n`);
        assert.match(hoverText(await editor.hover(uri, 0, line.length - 1)), /ERROR_BAD_NETPATH/);
        // The line is explained; the number that is none of its own is not.
        assert.equal((await editor.hover(uri, 0, 9))?.range, undefined);
      });
    });

    test('a thread number is no error code', async () => {
      await withEditor(host, {}, async (editor) => {
        await editor.open(
          uri,
          'sms-log',
          `fine $$<A><Tue Jan 04 15:19:20.100 2000><thread=5 (0x80070005)>\n`,
        );
        assert.doesNotMatch(hoverText(await editor.hover(uri, 0, 55)), /ACCESSDENIED|2147942405/);
      });
    });

    test('an edit moves the mark and a removed line takes it away', async () => {
      await withEditor(host, {}, async (editor) => {
        await editor.open(uri, 'sms-log', lockedOut);
        await editor.change(uri, 2, { range: at(0, 0, 0, 0), text: 'one more line\r\n' });
        assert.equal((await editor.problems(uri))[0]?.range.start.line, 2);
        await editor.change(uri, 3, { range: at(2, 0, 3, 0), text: '' });
        assert.deepEqual(await editor.problems(uri), []);
      });
    });

    test('diagnostics that the editor has already are not sent again', async () => {
      await withEditor(host, {}, async (editor) => {
        await editor.open(uri, 'sms-log', lockedOut);
        const first = await editor.diagnostics(uri);
        assert.equal((await editor.diagnostics(uri, first.resultId)).kind, 'unchanged');
        await editor.change(uri, 2, { text: '' });
        assert.equal((await editor.diagnostics(uri, first.resultId)).kind, 'full');
      });
    });

    test('an editor that cannot ask is told, and told again when the document closes', async () => {
      await withEditor(host, { capabilities: {} }, async (editor) => {
        await editor.open(uri, 'sms-log', lockedOut);
        const told = await editor.pushed.when(({ diagnostics }) => diagnostics.length > 0);
        assert.equal(told.diagnostics[0]?.code, 'Q236052');
        await editor.close(uri);
        await editor.pushed.when(({ diagnostics }) => diagnostics.length === 0);
      });
    });

    test('a log of an unknown name is recognised by what stands in it', async () => {
      await withEditor(host, {}, async (editor) => {
        await editor.open('file:///a/unknown.log', 'log', lockedOut);
        const told = await editor.recognised.when(() => true);
        assert.deepEqual(told, { uri: 'file:///a/unknown.log', language: 'sms-log' });
      });
    });

    test('a setup file is recognised by what stands in it', async () => {
      await withEditor(host, {}, async (editor) => {
        await editor.open('file:///a/x.ini', 'ini', '[Identification]\r\nAction=InstallPrimarySite\r\n');
        assert.equal((await editor.recognised.when(() => true)).language, 'sms-setup');
      });
    });

    test('silence about a log that is not ours', async () => {
      await withEditor(host, {}, async (editor) => {
        await editor.open('file:///a/app.log', 'log', foreign);
        assert.deepEqual(await editor.problems('file:///a/app.log'), []);
        assert.equal(await editor.hover('file:///a/app.log', 0, 50), null);
        await editor.open(uri, 'sms-log', lockedOut);
        await editor.status.when((status) => status.uri === uri);
        assert.deepEqual(editor.recognised.all, []);
        assert.deepEqual(
          editor.status.all.map((status) => status.uri),
          [uri],
        );
      });
    });

    test('recognition by content can be switched off', async () => {
      await withEditor(host, { settings: { recognition: { byContent: false } } }, async (editor) => {
        await editor.open('file:///a/unknown.log', 'log', lockedOut);
        await editor.open(uri, 'sms-log', lockedOut);
        await editor.status.when((status) => status.uri === uri);
        assert.deepEqual(editor.recognised.all, []);
      });
    });

    test('a changed setting is asked for anew and the editor is told to ask again', async () => {
      await withEditor(host, {}, async (editor) => {
        await editor.open(uri, 'sms-log', lockedOut);
        assert.equal((await editor.problems(uri)).length, 1);
        await editor.changeSettings({ diagnostics: { enabled: false } });
        await editor.refreshes.when(() => true);
        assert.deepEqual(await editor.problems(uri), []);
      });
    });

    test('a setting of the wrong type counts as not set', async () => {
      await withEditor(
        host,
        { settings: { diagnostics: 'yes', articles: { address: 7 } } },
        async (editor) => {
          await editor.open(uri, 'sms-log', lockedOut);
          assert.equal((await editor.problems(uri)).length, 1);
        },
      );
    });

    test('the user’s own address of articles is taken', async () => {
      await withEditor(
        host,
        { settings: { articles: { address: 'https://kb.example.com/{kb}' } } },
        async (editor) => {
          await editor.open(uri, 'sms-log', lockedOut);
          assert.equal(
            (await editor.problems(uri))[0]?.codeDescription?.href,
            'https://kb.example.com/236052',
          );
        },
      );
    });

    test('the status of a log counts its records', async () => {
      await withEditor(host, {}, async (editor) => {
        await editor.open(uri, 'sms-log', lockedOut);
        const { log, version } = await editor.status.when(() => true);
        assert.equal(version, 1);
        const { formats, records, errors, warnings, recognised } = log;
        assert.deepEqual([formats, records, errors, warnings, recognised], [['trace'], 2, 0, 1, 1]);
      });
    });

    test('what is asked of setup files alone is announced for them alone, where the editor lets the server', async () => {
      const waits = { dynamicRegistration: true };
      const capabilities = {
        ...modern,
        textDocument: { completion: waits, formatting: waits, rangeFormatting: waits, rename: waits },
      };
      await withEditor(host, { capabilities }, async (editor) => {
        const announced = editor.initialized.capabilities;
        assert.equal(announced.documentFormattingProvider, undefined);
        assert.equal(announced.completionProvider, undefined);
        assert.equal(announced.hoverProvider, true);
        const registered = await editor.registrations.when(({ method }) => method === 'textDocument/rename');
        assert.deepEqual(registered.registerOptions, {
          prepareProvider: true,
          documentSelector: [{ language: 'sms-setup' }],
        });
      });
    });

    test('every capability that is announced gives an answer', async () => {
      const options = { tabSize: 4, insertSpaces: true };
      const questions: Readonly<Record<string, readonly [string, object]>> = {
        hoverProvider: ['textDocument/hover', { position: { line: 0, character: 0 } }],
        definitionProvider: ['textDocument/definition', { position: { line: 0, character: 0 } }],
        referencesProvider: [
          'textDocument/references',
          { position: { line: 0, character: 0 }, context: { includeDeclaration: true } },
        ],
        diagnosticProvider: ['textDocument/diagnostic', {}],
        semanticTokensProvider: ['textDocument/semanticTokens/range', { range: at(0, 0, 2, 0) }],
        inlayHintProvider: ['textDocument/inlayHint', { range: at(0, 0, 2, 0) }],
        documentHighlightProvider: [
          'textDocument/documentHighlight',
          { position: { line: 0, character: 0 } },
        ],
        documentLinkProvider: ['textDocument/documentLink', {}],
        documentSymbolProvider: ['textDocument/documentSymbol', {}],
        foldingRangeProvider: ['textDocument/foldingRange', {}],
        workspaceSymbolProvider: ['workspace/symbol', { query: '' }],
        codeActionProvider: [
          'textDocument/codeAction',
          { range: at(0, 0, 0, 0), context: { diagnostics: [] } },
        ],
        completionProvider: ['textDocument/completion', { position: { line: 0, character: 0 } }],
        documentFormattingProvider: ['textDocument/formatting', { options }],
        documentRangeFormattingProvider: ['textDocument/rangeFormatting', { options, range: at(0, 0, 2, 0) }],
        renameProvider: ['textDocument/prepareRename', { position: { line: 0, character: 0 } }],
      };
      await withEditor(host, {}, async (editor) => {
        await editor.open(uri, 'sms-log', lockedOut);
        const { textDocumentSync, workspace, ...announced } = editor.initialized.capabilities;
        assert.ok(textDocumentSync);
        assert.deepEqual(workspace, { workspaceFolders: { supported: true, changeNotifications: true } });
        for (const capability of Object.keys(announced)) {
          const [method, params] = questions[capability] ?? assert.fail(`nobody asks for ${capability}`);
          assert.notEqual(
            await editor.request(method, { textDocument: { uri }, ...params }),
            undefined,
            method,
          );
        }
      });
    });

    test('a document that was never opened has no answers and breaks nothing', async () => {
      await withEditor(host, {}, async (editor) => {
        assert.equal(await editor.hover('file:///nowhere.log', 5, 5), null);
        assert.deepEqual(await editor.problems('file:///nowhere.log'), []);
        assert.deepEqual(
          editor.logged.filter((line) => line.includes('failed')),
          [],
        );
      });
    });

    test('the server names itself with its version', async () => {
      await withEditor(host, {}, async (editor) => {
        assert.equal(editor.initialized.serverInfo?.name, 'SMS Lens');
        assert.match(editor.initialized.serverInfo?.version ?? '', /^\d+\.\d+\.\d+$/);
      });
    });
  });
}

function at(startLine: number, startCharacter: number, endLine: number, endCharacter: number) {
  return {
    start: { line: startLine, character: startCharacter },
    end: { line: endLine, character: endCharacter },
  };
}
