// One line of ten megabytes, as a log has it that was torn or made to harm: whatever is asked about it is answered, none of
// it takes forever, and no answer is as long as the line.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { finding, marks, ruler } from '../../server/src/lsp/protocol.ts';
import { ccm, lockedOut, trailer } from '../hostile.ts';
import { type Editor, withEditor } from './editor.ts';
import { hosts } from './servers.ts';

const uri = 'file:///c%3A/logs/Ccim32.log';
const length = 10 * 1024 * 1024;
const many = (piece: string) => piece.repeat(Math.ceil(length / piece.length));

const lines: Readonly<Record<string, string>> = {
  'links and numbers': ccm(
    many('[x](command:y) error 0x80070005 in \\\\a\\b\\c.log for user A\\b of site TB1; '),
  ),
  'signs of code': ccm('failed', many('`a')),
  'a name of a component': `failed, error 5 ${trailer(many('SMS_A'))}`,
  'what a template holds': `RCSvcs: InstallNT5Device(${many('x ')}): SetupDiGetClassDevs failed, error 0xd ${trailer('A')}`,
  'a known problem over and over': `${many(`${lockedOut()} `)} ${trailer('CCIM32')}`,
  'openers and closers': many('<![LOG[a]LOG]!>$$<A><thread='),
  'marks on letters': ccm(`failed a${many('\u0301')}`),
  'signs that are not seen': ccm(many('\u202e\0\u200b\x1b')),
  quotes: many(`user "A\\b' `),
  'a line that nobody knows': many('{"a":[1,2,{"b":"c"}]},'),
};
/** Guards against hanging, far above what the slowest machine needs. */
const patience = { timeout: 180_000 };
/** So long an answer about one place or one row may be. */
const longest = 100_000;

async function ask(editor: Editor, method: string, params: object, most: number): Promise<void> {
  const answer = JSON.stringify(await editor.request(method, { textDocument: { uri }, ...params }));
  assert.ok(answer === undefined || answer.length <= most, `${method}: ${answer?.length} characters`);
}

for (const host of Object.keys(hosts)) {
  describe(`a line of 10 MB (${host})`, () => {
    for (const [what, line] of Object.entries(lines)) {
      test(`of ${what}`, patience, async () => {
        await withEditor(host, { opensPages: true, siblings: ['hman.log', 'c.log'] }, async (editor) => {
          await editor.open(uri, 'sms-log', `${lockedOut()} ${trailer('CCIM32')}\r\n${line}\r\n`);
          const all = { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } };
          const [, end] = [0, line.length];
          for (const character of [0, 8, 30, end >> 1, end - 100, end - 60, end - 20, end]) {
            const position = { line: 1, character };
            await ask(editor, 'textDocument/hover', { position }, longest);
            await ask(editor, 'textDocument/definition', { position }, longest);
            await ask(editor, 'textDocument/documentHighlight', { position }, longest * 10);
          }
          for (const redacted of [false, true])
            await ask(editor, finding, { position: { line: 1, character: 50 }, redacted }, longest);
          await ask(editor, 'textDocument/diagnostic', {}, longest * 10);
          await ask(editor, 'textDocument/documentSymbol', {}, longest);
          await ask(editor, 'textDocument/foldingRange', {}, longest);
          await ask(editor, 'textDocument/inlayHint', { range: all }, longest * 20);
          await ask(editor, 'textDocument/documentLink', {}, longest * 10);
          await ask(editor, 'textDocument/semanticTokens/range', { range: all }, longest * 20);
          await ask(editor, 'textDocument/codeAction', { range: all, context: { diagnostics: [] } }, longest);
          await ask(editor, 'workspace/symbol', { query: 's' }, longest * 10);
          await ask(editor, marks, { range: all }, longest);
          await ask(editor, ruler, {}, longest);
          assert.deepEqual(
            editor.logged.filter((told) => /failed and gives no answer/.test(told)),
            [],
          );
        });
      });
    }
  });
}
