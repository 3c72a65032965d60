// Logs that nobody has open: one file, or all logs of a folder, read from disk.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import type { Diagnostic } from 'vscode-languageserver/node';
import { decodeText } from '../../server/src/hosts/decodeText.ts';
import {
  analyseFile,
  checkFolder,
  type FileAnalysed,
  type FolderChecked,
  forgetChecked,
} from '../../server/src/lsp/protocol.ts';
import { article } from '../knowledge.ts';
import { type Editor, withEditor } from './editor.ts';
import { foreign, good, lockedOut, logFolder } from './logFolder.ts';
import { hosts } from './servers.ts';

const onUnix = { skip: process.platform === 'win32' && 'names and links are others there' };

const analyse = (editor: Editor, uri: string) => editor.request<FileAnalysed>(analyseFile, { uri });
const check = (editor: Editor, uri: string) => editor.request<FolderChecked>(checkFolder, { uri });

const setupFile = '[Identification]\r\nAction=InstallPrimarySite\r\n[Options]\r\nSiteCode=HQ1\r\n';

/** What was pushed of a file last. */
function rowsOf(editor: Editor, uri: string): Diagnostic[] {
  return editor.pushed.all.filter((told) => told.uri === uri).at(-1)?.diagnostics ?? [];
}

const placesOf = (rows: readonly Diagnostic[]) =>
  rows.map(({ code, range: { start, end } }) => [code, start.line, start.character, end.character]);

const samples = path.resolve('samples');
const sampleLogs = readdirSync(samples, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.log'))
  .map((name) => name.replaceAll(path.sep, '/'));

for (const host of Object.keys(hosts)) {
  describe(`a file that is not open (${host})`, () => {
    test('is read and its problems are listed, with what it is made of', async () => {
      const uri = logFolder().write('Ccim32.log', good + lockedOut + good);
      await withEditor(host, {}, async (editor) => {
        assert.deepEqual(await analyse(editor, uri), {
          records: 3,
          problems: 1,
          errors: 0,
          warnings: 1,
          recognised: true,
        });
        assert.deepEqual(rowsOf(editor, uri), [
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

    for (const repeats of ['grouped', 'every']) {
      test(`has the very rows that it has when it is open (${repeats})`, async () => {
        await withEditor(host, { settings: { diagnostics: { repeats } } }, async (editor) => {
          let rows = 0;
          for (const name of sampleLogs) {
            const uri = `file://${samples}/${name}`;
            const { recognised } = await analyse(editor, uri);
            const pushed = rowsOf(editor, uri);
            await editor.open(uri, 'sms-log', decodeText(readFileSync(path.join(samples, name))));
            // The logs of IIS and Windows are ours only when the user says so, which opening one does here.
            assert.deepEqual(pushed, recognised ? await editor.problems(uri) : [], name);
            rows += pushed.length;
          }
          assert.ok(rows > 5);
        });
      });
    }

    test('has no more rows than the list can show, and says so, whichever way', async () => {
      const site = (index: number) => index.toString(36).toUpperCase().padStart(3, 'X');
      const lines = Array.from({ length: 1200 }, (_, index) => lockedOut.replace('TB1', site(index)));
      const text = lines.join('');
      const uri = logFolder().write('Ccim32.log', text);
      for (const repeats of ['grouped', 'every']) {
        await withEditor(host, { settings: { diagnostics: { repeats } } }, async (editor) => {
          await analyse(editor, uri);
          const pushed = rowsOf(editor, uri);
          assert.equal(pushed.length, 1000);
          assert.equal(pushed.at(-1)?.code, 'more');
          await editor.open(uri, 'sms-log', text);
          assert.deepEqual(pushed, await editor.problems(uri));
        });
      }
    });

    test('gives its place in the list to the document while it is open', async () => {
      const uri = logFolder().write('Ccim32.log', lockedOut);
      await withEditor(host, {}, async (editor) => {
        await analyse(editor, uri);
        assert.equal(rowsOf(editor, uri).length, 1);
        await editor.open(uri, 'sms-log', lockedOut);
        await editor.pushed.whenCounted(2);
        assert.deepEqual(rowsOf(editor, uri), []);
        assert.equal((await editor.problems(uri)).length, 1);
        await editor.close(uri);
        await editor.pushed.whenCounted(3);
        assert.equal(rowsOf(editor, uri).length, 1);
      });
    });

    test('that is open is read and listed only as what it is', async () => {
      const uri = logFolder().write('Ccim32.log', lockedOut);
      await withEditor(host, {}, async (editor) => {
        await editor.open(uri, 'sms-log', lockedOut);
        assert.equal((await analyse(editor, uri)).problems, 1);
        assert.deepEqual(editor.pushed.all, []);
      });
    });

    for (const [encoding, encoded] of Object.entries({
      'UTF-8 with a mark': (text: string) => Buffer.from(`\uFEFF${text}`, 'utf8'),
      'UTF-16': (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
      'UTF-16, the other way round': (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
      'Windows-1252': (text: string) => Buffer.from(text, 'latin1'),
    })) {
      test(`in ${encoding} has its rows at the same places`, async () => {
        const umlauts = good.replace('Reading', 'Überprüfung, Größe');
        const sameLine = lockedOut.replace('Warning - could', 'Wärning - could');
        const uri = logFolder().write('Ccim32.log', encoded(lockedOut + umlauts + sameLine));
        await withEditor(host, {}, async (editor) => {
          assert.equal((await analyse(editor, uri)).records, 3);
          assert.deepEqual(placesOf(rowsOf(editor, uri)), [['Q236052', 0, 10, 58]]);
          const [beside] = rowsOf(editor, uri)[0]?.relatedInformation ?? [];
          assert.deepEqual(beside?.location.range.start, { line: 2, character: 10 });
        });
      });
    }

    test('that is no log of ours is passed over in silence', async () => {
      const uri = logFolder().write('app.log', foreign);
      await withEditor(host, {}, async (editor) => {
        assert.equal((await analyse(editor, uri)).recognised, false);
        assert.deepEqual(editor.pushed.all, []);
      });
    });

    test('is ours by what stands in it, or by the format that the user set', async () => {
      const folder = logFolder();
      const unknown = folder.write('unknown.txt', lockedOut);
      const plain = folder.write('plain.txt', foreign);
      await withEditor(host, {}, async (editor) => {
        assert.equal((await analyse(editor, unknown)).problems, 1);
      });
      await withEditor(host, { settings: { format: 'plain' } }, async (editor) => {
        assert.equal((await analyse(editor, plain)).recognised, true);
      });
    });

    test('that is empty, or has gone, or is no text, says what it is', async () => {
      const folder = logFolder();
      const program = Buffer.from(Array.from({ length: 5000 }, (_, index) => 1 + (index % 8)));
      await withEditor(host, {}, async (editor) => {
        const empty = await analyse(editor, folder.write('hman.log', ''));
        assert.deepEqual([empty.recognised, empty.records, empty.failure], [true, 0, undefined]);
        const missing = await analyse(editor, `${folder.uri}/missing.log`);
        assert.deepEqual([missing.recognised, missing.failure], [false, 'there is no such file']);
        const binary = await analyse(editor, folder.write('ccim32.log', program));
        assert.deepEqual([binary.recognised, binary.failure], [false, 'this is no text file']);
        assert.equal((await analyse(editor, folder.uri)).failure, 'this is a folder');
      });
    });

    test('has no rows while the user wants none', async () => {
      const uri = logFolder().write('Ccim32.log', lockedOut);
      const wanted = (enabled: boolean) => ({ diagnostics: { enabled } });
      await withEditor(host, {}, async (editor) => {
        await analyse(editor, uri);
        await editor.changeSettings(wanted(false));
        await editor.pushed.whenCounted(2);
        assert.deepEqual(rowsOf(editor, uri), []);
        const { recognised, problems, records } = await analyse(editor, uri);
        assert.deepEqual([recognised, problems, records], [true, 0, 1]);
        assert.deepEqual(rowsOf(editor, uri), []);
        await editor.changeSettings(wanted(true));
        await editor.pushed.whenCounted(3);
        assert.equal(rowsOf(editor, uri).length, 1);
      });
    });

    test('is laid beside the user’s own articles too', async () => {
      const uri = logFolder().write(
        'Ccim32.log',
        good.replace('Reading site configuration', 'the window 7 is shut fast'),
      );
      const { text } = article(
        'window',
        'title: The window is shut',
        'severity: warning',
        'signatures: ["the window {n} is shut fast"]',
        'samples: ["the window 5 is shut fast"]',
        'misses: ["the window 5 is open"]',
      );
      await withEditor(host, {}, async (editor) => {
        await editor.tellPacks({ uri: 'file:///w/window.md', name: 'window.md', text, trusted: true });
        await analyse(editor, uri);
        assert.deepEqual(
          rowsOf(editor, uri).map(({ message }) => message),
          ['The window is shut (from window.md)'],
        );
      });
    });

    test('that lies where only the editor can read is read through the editor', async () => {
      const folder = logFolder();
      const uri = folder.write('Ccim32.log', good.repeat(30_000) + lockedOut);
      await withEditor(host, {}, async (editor) => {
        const elsewhere = uri.replace('file:', 'elsewhere:');
        assert.equal((await analyse(editor, elsewhere)).records, 30_001);
        assert.deepEqual(placesOf(rowsOf(editor, elsewhere)), [['Q236052', 30_000, 10, 58]]);
        const { logs, problems } = await check(editor, folder.uri.replace('file:', 'elsewhere:'));
        assert.deepEqual([logs, problems], [1, 1]);
      });
    });

    test('that fits into no memory says so, where it must', async () => {
      const folder = logFolder();
      const uri = folder.write('Ccim32.log', lockedOut).replace('file:', 'elsewhere:');
      truncateSync(path.join(folder.path, 'Ccim32.log'), 300 << 20);
      await withEditor(host, {}, async (editor) => {
        assert.equal(
          (await analyse(editor, uri)).failure,
          'it has 300 MB, and here no more than 256 MB fit into memory',
        );
      });
    });
  });

  describe(`a folder of logs (${host})`, () => {
    test('has the logs that are ours read, with their older pieces and in the folders below', async () => {
      const folder = logFolder();
      const ours = [
        folder.write('Ccim32.log', good + lockedOut),
        folder.write('deeper/still/hman.lo_', lockedOut),
        folder.write('deeper/hman-20000104-151923.log', lockedOut),
        folder.write('deeper/unknown.log', good + good + lockedOut),
      ];
      folder.write('app.log', foreign);
      folder.write('notes.txt', lockedOut);
      folder.write('node_modules/Ccim32.log', lockedOut);
      await withEditor(host, {}, async (editor) => {
        assert.deepEqual(await check(editor, folder.uri), {
          files: 6,
          logs: 4,
          setups: 0,
          problems: 4,
          unread: [],
        });
        assert.deepEqual(
          ours.map((uri) => rowsOf(editor, uri)[0]?.range.start.line),
          [1, 0, 0, 2],
        );
        assert.equal(editor.pushed.all.length, ours.length);
      });
    });

    test('has its setup files read too, with the very rows that they have when they are open', async () => {
      const folder = logFolder();
      const text = `${setupFile}A line that is none\r\n`;
      const uri = folder.write('Setup.ini', text);
      const marked = folder.write('deeper/smsunattend.ini', Buffer.from(`\uFEFF${text}`, 'utf16le'));
      folder.write('desktop.ini', '[.ShellClassInfo]\r\nIconIndex=0\r\n');
      folder.write('unattend.ini', '[Unattended]\r\nOemSkipEula=Yes\r\n');
      await withEditor(host, {}, async (editor) => {
        const { files, logs, setups, unread } = await check(editor, folder.uri);
        assert.deepEqual([files, logs, setups, unread], [4, 0, 2, []]);
        const pushed = rowsOf(editor, uri);
        assert.ok(placesOf(pushed).some(([code, line]) => code === 'stray-text' && line === 4));
        assert.equal(rowsOf(editor, marked).length, pushed.length);
        await editor.open(uri, 'sms-setup', text);
        await editor.pushed.when((told) => told.uri === uri && told.diagnostics.length === 0);
        assert.deepEqual(await editor.problems(uri), pushed);
        const count = editor.pushed.all.length;
        await editor.close(uri);
        await editor.pushed.whenCounted(count + 1);
        assert.deepEqual(rowsOf(editor, uri), pushed);
      });
    });

    test('has a setup file that is too large, or no text, told and not read', async () => {
      const folder = logFolder();
      const large = folder.write('smssetup.ini', `${setupFile}OrgName=${'x'.repeat(6 << 20)}`);
      const binary = folder.write(
        'smsunattend.ini',
        Buffer.from(Array.from({ length: 5000 }, (_, index) => 1 + (index % 8))),
      );
      for (const scheme of ['file:', 'elsewhere:']) {
        const as = (uri: string) => uri.replace('file:', scheme);
        await withEditor(host, {}, async (editor) => {
          const { setups, unread } = await check(editor, as(folder.uri));
          assert.deepEqual(
            [setups, unread],
            [
              0,
              [
                { uri: as(large), reason: 'it has more than 5 MB, which no setup file has' },
                { uri: as(binary), reason: 'this is no text file' },
              ],
            ],
          );
        });
      }
    });

    test('tells which of its logs cannot be read, and why', onUnix, async () => {
      const folder = logFolder();
      const program = Buffer.from(Array.from({ length: 5000 }, (_, index) => 1 + (index % 8)));
      folder.write('ccim32.log', program);
      folder.write('program.log', program);
      folder.write('hman.log', lockedOut);
      symlinkSync('nothing.log', path.join(folder.path, 'sender.log'));
      await withEditor(host, {}, async (editor) => {
        assert.deepEqual(await check(editor, folder.uri), {
          files: 4,
          logs: 1,
          setups: 0,
          problems: 1,
          unread: [
            { uri: `${folder.uri}/ccim32.log`, reason: 'this is no text file' },
            { uri: `${folder.uri}/sender.log`, reason: 'there is no such file' },
          ],
        });
        const gone = await check(editor, `${folder.uri}/gone`);
        assert.deepEqual([gone.files, gone.unread.map(({ uri }) => uri)], [0, [`${folder.uri}/gone`]]);
      });
    });

    test('is not held up by a pipe of that name that nobody writes to', onUnix, async () => {
      const folder = logFolder();
      assert.equal(spawnSync('mkfifo', [path.join(folder.path, 'hman.log')]).status, 0);
      folder.write('sender.log', lockedOut);
      await withEditor(host, {}, async (editor) => {
        const { logs, unread } = await check(editor, folder.uri);
        assert.deepEqual([logs, unread.map(({ uri }) => uri)], [1, [`${folder.uri}/hman.log`]]);
      });
    });

    test('that a link below leads back to is looked through once', onUnix, async () => {
      const folder = logFolder();
      folder.write('a/hman.log', lockedOut);
      mkdirSync(path.join(folder.path, 'b'));
      symlinkSync('..', path.join(folder.path, 'a/up'));
      symlinkSync('../a', path.join(folder.path, 'b/other'));
      await withEditor(host, {}, async (editor) => {
        const { files, logs, unread } = await check(editor, folder.uri);
        assert.deepEqual([files, logs, unread], [1, 1, []]);
      });
    });

    test('may have names of any signs', onUnix, async () => {
      const folder = logFolder();
      const names: Readonly<Record<string, string>> = {
        'two words.log': 'two%20words.log',
        '100%25 #1?.log': '100%2525%20%231%3F.log',
        'Übung 日本.log': '%C3%9Cbung%20%E6%97%A5%E6%9C%AC.log',
        "it's (1)!*.log": 'it%27s%20%281%29%21%2A.log',
        'a&b;c=d+e,f@[g].log': 'a%26b%3Bc%3Dd%2Be%2Cf%40%5Bg%5D.log',
      };
      for (const name of Object.keys(names)) folder.write(`in # 100%/${name}`, lockedOut);
      await withEditor(host, {}, async (editor) => {
        assert.deepEqual(await check(editor, folder.uri), {
          files: 5,
          logs: 5,
          setups: 0,
          problems: 5,
          unread: [],
        });
        for (const written of Object.values(names))
          assert.equal(rowsOf(editor, `${folder.uri}/in%20%23%20100%25/${written}`).length, 1, written);
      });
    });

    test('loses the rows of a log that is not there any more when it is checked again', async () => {
      const folder = logFolder();
      const uri = folder.write('hman.log', lockedOut);
      await withEditor(host, {}, async (editor) => {
        await check(editor, folder.uri);
        assert.equal(rowsOf(editor, uri).length, 1);
        rmSync(path.join(folder.path, 'hman.log'));
        await check(editor, folder.uri);
        assert.deepEqual(rowsOf(editor, uri), []);
      });
    });

    test('is forgotten when the user says so', async () => {
      const folder = logFolder();
      const uris = [folder.write('hman.log', lockedOut), folder.write('Ccim32.log', lockedOut)];
      await withEditor(host, {}, async (editor) => {
        await check(editor, folder.uri);
        await editor.notify(forgetChecked, {});
        await editor.pushed.whenCounted(4);
        for (const uri of uris) assert.deepEqual(rowsOf(editor, uri), []);
      });
    });
  });
}
