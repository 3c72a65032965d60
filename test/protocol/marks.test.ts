// What the client paints on a log: asked for by the lines in view, and once for the whole.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type LogMarks, type MarkedLines, marks, ruler } from '../../server/src/lsp/protocol.ts';
import { type Editor, withEditor } from './editor.ts';
import { hosts } from './servers.ts';

const uri = 'file:///c%3A/logs/Ccim32.log';

/** What the lines of a client that lost its account look like, and what Q236052 recognises in them. */
const known = '~Could not read files from site TB1 (#2147942405) ';
const trailer = '$$<CCIM32><Fri Jan 07 08:04:11.937 2000><thread=98 (0x62)>\r\n';
const ccm = (message: string, type: number) =>
  `<![LOG[${message}]LOG]!><time="22:13:25.553+300" date="10-03-2013" component="CcmExec" context="" type="${type}" thread="3396" file="a.cpp:1">\r\n`;
const text = `${ccm('fine', 1)}${ccm('bad', 3)}${ccm('hm', 2)}`;

const whole = { start: { line: 0, character: 0 }, end: { line: 100, character: 0 } };
const marksOf = (editor: Editor, range = whole) =>
  editor.request(marks, { textDocument: { uri }, range }) as Promise<LogMarks>;
const rulerOf = (editor: Editor) =>
  editor.request(ruler, { textDocument: { uri } }) as Promise<readonly MarkedLines[]>;

const error = { start: 1, end: 1, severity: 'error' };
const warning = { start: 2, end: 2, severity: 'warning' };

for (const host of Object.keys(hosts)) {
  describe(host, () => {
    test('the lines of errors and warnings are told, for those in view and for the ruler', async () => {
      await withEditor(host, {}, async (editor) => {
        await editor.open(uri, 'sms-log', text);
        assert.deepEqual((await marksOf(editor)).lines, [error, warning]);
        assert.deepEqual(await rulerOf(editor), [error, warning]);
        const end = { line: 1, character: 0 };
        assert.deepEqual((await marksOf(editor, { start: end, end })).lines, [error]);
      });
    });

    test('a known problem is marked each time that it occurs, where the list of problems has it once or more', async () => {
      await withEditor(host, {}, async (editor) => {
        await editor.open(uri, 'sms-log', (known + trailer).repeat(3));
        const { problems } = await marksOf(editor);
        assert.deepEqual(
          problems.map(({ range, severity }) => [range.start.line, severity]),
          [
            [0, 'error'],
            [1, 'error'],
            [2, 'error'],
          ],
        );
        const [listed] = await editor.problems(uri);
        assert.deepEqual(listed?.range, problems[0]?.range);
      });
    });

    test('who wants errors alone gets no warning; who wants no lines, no marks in the ruler or no problems, none', async () => {
      const settings = { colours: { lines: 'errors', ruler: true }, diagnostics: { enabled: false } };
      await withEditor(host, { settings }, async (editor) => {
        await editor.open(uri, 'sms-log', text + known + trailer);
        assert.deepEqual(await marksOf(editor), { lines: [error], problems: [] });
        assert.deepEqual(await rulerOf(editor), [error]);
        await editor.status.whenCounted(1);
        await editor.changeSettings({ colours: { lines: 'off', ruler: false } });
        await editor.status.whenCounted(2);
        assert.deepEqual((await marksOf(editor)).lines, []);
        assert.deepEqual(await rulerOf(editor), []);
      });
    });

    test('after an edit the marks are those of the new text', async () => {
      await withEditor(host, {}, async (editor) => {
        await editor.open(uri, 'sms-log', text);
        await marksOf(editor);
        const start = { line: 1, character: 0 };
        await editor.change(uri, 2, { range: { start, end: { line: 2, character: 0 } }, text: ccm('ok', 1) });
        assert.deepEqual((await marksOf(editor)).lines, [warning]);
        assert.deepEqual(await rulerOf(editor), [warning]);
      });
    });

    test('nothing is painted on what is no log of ours, or not open', async () => {
      await withEditor(host, {}, async (editor) => {
        assert.deepEqual(await marksOf(editor), { lines: [], problems: [] });
        await editor.open(uri, 'log', 'error\r\n');
        assert.deepEqual(await marksOf(editor), { lines: [], problems: [] });
        assert.deepEqual(await rulerOf(editor), []);
      });
    });
  });
}
