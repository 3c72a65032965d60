// The list of problems as an editor is given it: one row a problem, or a row a record, never more than it can show,
// and nothing in it that does anything.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Diagnostic } from 'vscode-languageserver/node';
import { ccm, trace } from '../analysis/shownRecords.ts';
import { type Editor, withEditor } from './editor.ts';
import { hosts } from './servers.ts';

const uri = 'file:///c%3A/logs/Ccim32.log';
const errorRow = 1;
const hintRow = 4;

/** As KB 236052 quotes them. */
const quoted = [
  ['could not read files from site TB1 (#2147942405)', '15:19:23.375', 'Warning - '],
  ['CNALPathEx::GetAccessiblePath returned error 2147942405', '15:19:28.613', 'Warning - '],
  ["CClientSiteCfgArray - Can't get accessible path for site TB1 config info", '15:19:28.623', ''],
  ['CCIM32 - Retry in 60 minutes', '15:19:28.663', ''],
].map(
  ([words, time, before]) => `${before}${words} $$<CCIM32><Tue Jan 04 ${time} 2000><thread=112 (0x70)>\r\n`,
);

/** Two o'clock and so many seconds. */
const clock = (second: number) =>
  [2 + Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60]
    .map((part) => `${part}`.padStart(2, '0'))
    .join(':');
const retries = (count: number) =>
  Array.from({ length: count }, (_, second) =>
    trace('Warning - could not read files from site TB1 (#2147942405)', {
      stamp: `01-04-2026 ${clock(second)}.000+60`,
    }),
  ).join('\r\n');

/** Words without digits, each another problem. */
const distinct = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const word = [...`${1000 + index}`].map((digit) => 'abcdefghij'[Number(digit)]).join('');
    return ccm(`Frobbing of the ${word} went wrong`, { type: '3' });
  }).join('\r\n');

const said = (row: Diagnostic | undefined) =>
  typeof row?.message === 'string' ? row.message : assert.fail('no words');

async function rowsOf(
  editor: Editor,
  text: string,
  place = uri,
  language = 'sms-log',
): Promise<readonly Diagnostic[]> {
  await editor.open(place, language, text);
  return editor.problems(place);
}

for (const host of Object.keys(hosts)) {
  describe(`diagnostics (${host})`, () => {
    test('the four lines of KB 236052 are one row, and all of them belong to it', async () => {
      await withEditor(host, { opensPages: true }, async (editor) => {
        const [row, none] = await rowsOf(editor, quoted.join(''));
        assert.equal(none, undefined);
        assert.equal(row?.code, 'Q236052');
        assert.equal(row.severity, errorRow);
        assert.deepEqual(row.range.start, { line: 0, character: 10 });
        assert.equal(
          row.message,
          'The client is locked out of the CAP by its own connection account — 2 times, 2000-01-04 15:19:23 to 15:19:28',
        );
        assert.deepEqual(
          row.relatedInformation?.map(({ message, location }) => [
            message,
            location.uri,
            location.range.start.line,
          ]),
          [['2 of 2, at 2000-01-04 15:19:28.613', uri, 1]],
        );
        for (const line of [0, 1, 2, 3]) {
          const at = { line, character: 20 };
          assert.deepEqual(await editor.articlesAt(uri, { start: at, end: at }), ['Q236052'], `line ${line}`);
        }
      });
    });

    test('the number of a thread is no code of an error', async () => {
      await withEditor(host, {}, async (editor) => {
        const [row] = await rowsOf(
          editor,
          'The frob failed $$<CCIM32><Tue Jan 04 15:19:23.375 2000><thread=112 (0x70)>\r\n',
        );
        assert.deepEqual([row?.message, row?.code], ['The frob failed', 'error-record']);
      });
    });

    test('an error that no article knows is called by its code', async () => {
      await withEditor(host, {}, async (editor) => {
        assert.deepEqual(await rowsOf(editor, ccm('Failed to frob it, error 0x80070005', { type: '3' })), [
          {
            range: { start: { line: 0, character: 7 }, end: { line: 0, character: 42 } },
            severity: errorRow,
            source: 'SMS Lens',
            code: '0x80070005',
            message:
              'Access is denied (ERROR_ACCESS_DENIED, 0x80070005): Failed to frob it, error 0x80070005',
            data: { article: null, captures: { message: 'Failed to frob it, error 0x80070005' }, count: 1 },
          },
        ]);
      });
    });

    test('four thousand retries are one row with how often and since when, and three beside it', async () => {
      await withEditor(host, {}, async (editor) => {
        const [row, none] = await rowsOf(editor, retries(4000));
        assert.equal(none, undefined);
        assert.match(said(row), / — 4000 times, 2026-01-04 02:00:00 to 03:06:39$/);
        const beside = row?.relatedInformation ?? [];
        assert.equal(beside.length, 3);
        assert.equal(beside[0]?.message, '2 of 4000, at 2026-01-04 02:00:01.000');
        assert.equal(beside[1]?.message, '3 of 4000, at 2026-01-04 02:00:02.000');
        assert.equal(beside[2]?.message, '4000 of 4000, at 2026-01-04 03:06:39.000');
        assert.equal(beside[2]?.location.range.start.line, 3999);
      });
    });

    test('four have all the others beside the first', async () => {
      await withEditor(host, {}, async (editor) => {
        const [row] = await rowsOf(editor, retries(4));
        assert.deepEqual(
          row?.relatedInformation?.map(({ message }) => message.replace(/, at .*/, '')),
          Array.from({ length: 3 }, (_, index) => `${index + 2} of 4`),
        );
      });
    });

    test('of too many problems the worst are shown, a thousand rows in all, and the last says how many more', async () => {
      await withEditor(host, {}, async (editor) => {
        const harmless = trace('Unable to write Status MIF.', { component: 'AUDIT32' });
        // A thousand are told apart, the others are one; the harmless line is the 1002nd problem.
        const rows = await rowsOf(editor, `${harmless}\r\n${distinct(1200)}\r\n`);
        assert.equal(rows.length, 1000);
        assert.ok(
          rows.slice(0, 999).every(({ severity, code }) => severity === errorRow && code === 'error-record'),
        );
        assert.equal(rows[0]?.message, 'Frobbing of the baaa went wrong');
        assert.equal(
          rows[999]?.message,
          'There are 3 more problems than the list can show; all of them are marked in the text.',
        );
      });
    });

    test('a thousand problems just have room, and torn records none beside them', async () => {
      await withEditor(host, {}, async (editor) => {
        const torn = ccm('Found 1 <![LOG[probe');
        const rows = await rowsOf(editor, `${distinct(1000)}\r\n${torn}\r\n`);
        assert.equal(rows.length, 1000);
        assert.ok(rows.every(({ severity }) => severity === errorRow));
      });
    });

    test('who wants every record gets a row for each', async () => {
      await withEditor(host, { settings: { diagnostics: { repeats: 'every' } } }, async (editor) => {
        const rows = await rowsOf(editor, `${retries(3)}\r\n${distinct(1)}`);
        assert.deepEqual(
          rows.map(({ range, code, relatedInformation }) => [range.start.line, code, relatedInformation]),
          [
            [0, 'Q236052', undefined],
            [1, 'Q236052', undefined],
            [2, 'Q236052', undefined],
            [3, 'error-record', undefined],
          ],
        );
        assert.ok(rows.every((row) => !said(row).includes('times')));
      });
    });

    test('as many as the list can show, and then a word that there are more', async () => {
      await withEditor(host, { settings: { diagnostics: { repeats: 'every' } } }, async (editor) => {
        const all = await rowsOf(editor, retries(1000));
        assert.equal(all.length, 1000);
        assert.equal(all[999]?.code, 'Q236052');
        const some = await rowsOf(editor, retries(1001), 'file:///c%3A/logs/other.log');
        assert.equal(some.length, 1000);
        assert.equal(some[998]?.code, 'Q236052');
        assert.match(said(some[999]), /more records of problems than the list can show/);
      });
    });

    test('of too many records those of the worst problems are rows, whichever come first', async () => {
      await withEditor(host, { settings: { diagnostics: { repeats: 'every' } } }, async (editor) => {
        const harmless = `${trace('Unable to write Status MIF.', { component: 'AUDIT32' })}\r\n`;
        const rows = await rowsOf(editor, `${harmless.repeat(1200)}${distinct(2)}\r\n`);
        assert.equal(rows.length, 1000);
        assert.deepEqual(
          rows.slice(0, 3).map(({ code, range }) => [code, range.start.line]),
          [
            ['error-record', 1200],
            ['error-record', 1201],
            ['Q152651', 0],
          ],
        );
      });
    });

    test('a changed choice is taken at the next question', async () => {
      await withEditor(host, {}, async (editor) => {
        assert.equal((await rowsOf(editor, retries(3))).length, 1);
        await editor.changeSettings({ diagnostics: { repeats: 'every' } });
        await editor.refreshes.when(() => true);
        assert.equal((await editor.problems(uri)).length, 3);
      });
    });

    test('torn and cut records are hints, but not the one that is being written', async () => {
      await withEditor(host, {}, async (editor) => {
        const cut = `ding file]LOG]!>${ccm('').slice('<![LOG[]LOG]!>'.length)}`;
        const rows = await rowsOf(
          editor,
          `${cut}\r\n${ccm('fine')}\r\n${ccm('Found 1 <![LOG[probe')}\r\n<![LOG[just being writ`,
        );
        assert.ok(
          rows.every(
            ({ severity, code, source }) =>
              severity === hintRow && code === 'torn-record' && source === 'SMS Lens',
          ),
        );
        assert.deepEqual(
          rows.map(({ message, range }) => [range.start.line, message]),
          [
            [0, 'The beginning of this record is missing: the log was cut here.'],
            [2, 'Two writers wrote over each other here: the record is torn.'],
          ],
        );
      });
    });

    test('a record that stops in the middle of the log is a hint too', async () => {
      await withEditor(host, {}, async (editor) => {
        const rows = await rowsOf(editor, `<![LOG[just being writ\r\n${ccm('fine')}\r\n`);
        assert.deepEqual(
          rows.map(({ severity, code, range }) => [severity, code, range.start.line]),
          [[hintRow, 'torn-record', 0]],
        );
      });
    });

    test('documents of other languages have no problems, whatever stands in them', async () => {
      await withEditor(host, {}, async (editor) => {
        for (const language of ['log', 'plaintext', 'ini', 'markdown'])
          assert.deepEqual(await rowsOf(editor, quoted.join(''), `file:///a/${language}.log`, language), []);
      });
    });

    test('what a log says is shown in one line, and moves, turns and runs nothing', async () => {
      await withEditor(host, {}, async (editor) => {
        const hostile = `\u001b[2J<b>x</b> [a](command:b) $1 \${2:x} {0} {1}\u202E\u2066\u0000\u0007\r\nnext\u2028line\u200B!`;
        for (const [index, message] of [
          `Failed: ${hostile}`,
          `${hostile} failed, error 0x80070005`,
        ].entries()) {
          const [row] = await rowsOf(editor, ccm(message, { type: '3' }).repeat(2), `file:///a/${index}.log`);
          const shown = said(row);
          assert.doesNotMatch(shown, /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
          assert.ok(shown.includes(`[2J<b>x</b> [a](command:b) $1 \${2:x} {0} {1} next line !`), shown);
          assert.equal(row?.codeDescription, undefined);
        }
      });
    });

    test('an edit between two retries changes the row of both', async () => {
      await withEditor(host, {}, async (editor) => {
        const first = await rowsOf(editor, `${retries(2)}\r\n`);
        assert.match(said(first[0]), / — 2 times, /);
        const at = { line: 1, character: 0 };
        await editor.change(uri, 2, { range: { start: at, end: at }, text: `${distinct(1)}\r\n` });
        const rows = await editor.problems(uri);
        assert.deepEqual(
          rows.map(({ code, range, relatedInformation = [] }) => [
            code,
            range.start.line,
            ...relatedInformation.map(({ location }) => location.range.start.line),
          ]),
          [
            ['Q236052', 0, 2],
            ['error-record', 1],
          ],
        );
        await editor.change(uri, 3, { range: { start: at, end: { line: 3, character: 0 } }, text: '' });
        assert.doesNotMatch(said((await editor.problems(uri))[0]), /times/);
      });
    });
  });
}
