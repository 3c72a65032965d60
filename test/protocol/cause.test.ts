// From an error to where it came from, to everywhere it shows, and into a ticket, as an editor asks for it.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Location } from 'vscode-languageserver/node';
import { type FindingReport, finding } from '../../server/src/lsp/protocol.ts';
import { type Editor, withEditor } from './editor.ts';
import { hosts } from './servers.ts';

const uri = 'file:///c%3A/logs/Ccim32.log';
const oneTry = (hour: number) =>
  [
    'Warning - could not read files from site TB1 (#2147942405)',
    'Warning - CNALPathEx::GetAccessiblePath returned error 2147942405',
    "CClientSiteCfgArray - Can't get accessible path for site TB1 config info",
    'CCIM32 - Retry in 60 minutes',
  ]
    .map(
      (line, at) => `${line}  $$<CCIM32><Tue Jan 04 ${hour}:19:${23 + at}.375 2000><thread=112 (0x70)>\r\n`,
    )
    .join('');
const log = `all is well  $$<CCIM32><Tue Jan 04 14:19:23.375 2000><thread=112 (0x70)>\r\n${oneTry(15)}${oneTry(16)}`;

const at = (line: number, character = 12) => ({ textDocument: { uri }, position: { line, character } });
const definitionOf = (editor: Editor, line: number) =>
  editor.request('textDocument/definition', at(line)) as Promise<Location | null>;
const referencesOf = (editor: Editor, line: number) =>
  editor.request('textDocument/references', {
    ...at(line),
    context: { includeDeclaration: true },
  }) as Promise<Location[]>;
const reportOf = (editor: Editor, line: number, redacted = false) =>
  editor.request(finding, { ...at(line), redacted }) as Promise<FindingReport | null>;

for (const host of Object.keys(hosts)) {
  describe(`causes (${host})`, () => {
    test('every line of a later try leads to the first line of the first one', async () => {
      await withEditor(host, {}, async (editor) => {
        await editor.open(uri, 'sms-log', log);
        for (const line of [2, 3, 4, 5, 6, 7, 8]) {
          assert.deepEqual(
            await definitionOf(editor, line),
            { uri, range: { start: { line: 1, character: 0 }, end: { line: 1, character: 58 } } },
            `line ${line + 1}`,
          );
        }
      });
    });

    test('what came first leads nowhere, and what is no error neither', async () => {
      await withEditor(host, {}, async (editor) => {
        await editor.open(uri, 'sms-log', log);
        for (const line of [0, 1]) assert.equal(await definitionOf(editor, line), null);
      });
    });

    test('from any line of a problem all of them are listed, in order', async () => {
      await withEditor(host, {}, async (editor) => {
        await editor.open(uri, 'sms-log', log);
        for (const line of [1, 4, 6]) {
          assert.deepEqual(
            (await referencesOf(editor, line)).map(({ range }) => range.start.line),
            [1, 2, 3, 4, 5, 6, 7, 8],
          );
        }
        assert.deepEqual(await referencesOf(editor, 0), []);
      });
    });

    test('a report says what, when, where, the code, the article, the cause, what to do, and the record', async () => {
      await withEditor(host, {}, async (editor) => {
        await editor.open(uri, 'sms-log', log);
        assert.deepEqual((await reportOf(editor, 5))?.markdown.split('\n'), [
          '## The client is locked out of the CAP by its own connection account',
          '',
          '- **When:** 2000-01-04 16:19:23.375 local time, 4 times in this log, 2000-01-04 15:19:23 to 16:19:24',
          '- **Where:** ` c:\\logs\\Ccim32.log `, line 6, ` CCIM32 `, thread 112, SMS 2.0',
          '- **Code:** 0x80070005 = 2147942405 = -2147024891 E_ACCESSDENIED',
          '- **Article:** KB 236052, <https://jeffpar.github.io/kbarchive/kb/236/Q236052/>',
          '- **Likely cause:** line 2, ` Warning - could not read files from site TB1 (#2147942405) `, the first try of the same',
          '- **What to do first:** A. Install over it; B. Remove and install again; C. Make the client believe that it is an orphan; D. Let the clients in through the Guest account.',
          '',
          '```text',
          'Warning - could not read files from site TB1 (#2147942405)  $$<CCIM32><Tue Jan 04 16:19:23.375 2000><thread=112 (0x70)>',
          '```',
          '',
        ]);
      });
    });

    test('without names it keeps the codes, the site and the log, and nothing of machines, people and folders', async () => {
      await withEditor(host, {}, async (editor) => {
        const place = 'file:///c%3A/Users/jdoe/Ccim32.log';
        const line =
          'Failed to open \\\\HQFILES07\\secret$\\a.txt as FABRIKAM\\jdoe on server HQFILES07, error 0x80070005';
        await editor.open(
          place,
          'sms-log',
          `${line}  $$<CCIM32><Tue Jan 04 15:19:23.375 2000><thread=112 (0x70)>\r\n`,
        );
        const report = (await editor.request(finding, {
          textDocument: { uri: place },
          position: { line: 0, character: 3 },
          redacted: true,
        })) as FindingReport;
        assert.doesNotMatch(report.markdown, /HQFILES07|jdoe|FABRIKAM|secret/i);
        for (const kept of ['0x80070005', 'Ccim32.log', 'Failed to open', 'replaced', 'SERVER1'])
          assert.ok(report.markdown.includes(kept), `${kept} in ${report.markdown}`);
      });
    });

    test('where there is no record there is no report', async () => {
      await withEditor(host, {}, async (editor) => {
        await editor.open(uri, 'sms-log', '\r\n\r\n');
        assert.equal(await reportOf(editor, 0), null);
      });
    });
  });
}
