// What the logs of a folder, or the open ones, say together: a page, or a word on why there is none.

import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { type AskSiteCheck, checkSite, type SiteChecked } from '../../server/src/lsp/protocol.ts';
import { rendered } from '../features/renderedMarkdown.ts';
import { type Editor, withEditor } from './editor.ts';
import { good, lockedOut, logFolder } from './logFolder.ts';
import { hosts } from './servers.ts';

const check = (editor: Editor, of: AskSiteCheck['of']) => editor.request<SiteChecked>(checkSite, { of });

/** A folder with the log of the client that is locked out, and its address. */
function client(below = ''): { folder: ReturnType<typeof logFolder>; log: string } {
  const folder = logFolder();
  mkdirSync(path.join(folder.path, below), { recursive: true });
  const name = path.join(below, 'Ccim32.log');
  copyFileSync('samples/sms20-client-wks0417/Ccim32.log', path.join(folder.path, name));
  return { folder, log: `${folder.uri}/${name}` };
}

/** The records that a page leads to. */
function recordsOf(page: string | null): [string, number][] {
  return rendered(page ?? '')
    .links.filter((link) => link.startsWith('command:smsLens.showRecord?'))
    .map((link) => JSON.parse(decodeURIComponent(decodeURIComponent(link.slice(link.indexOf('?') + 1)))));
}

for (const host of Object.keys(hosts)) {
  describe(`the checks of a site (${host})`, () => {
    test('answer for a folder on a page, with links to the records', async () => {
      const { folder, log } = client();
      const name = path.basename(folder.path);
      await withEditor(host, {}, async (editor) => {
        const { page, ...told } = await check(editor, { folder: folder.uri });
        assert.deepEqual(told, { title: `Checks of ${name}`, files: 1, logs: 1, setups: 0, unread: [] });
        const { words } = rendered(page ?? '');
        assert.ok(words[0]?.endsWith(`Checks of ${name}`));
        assert.ok(words.some((row) => row.includes('trouble')));
        // Its article knows the line, and it is the first of its kind.
        assert.ok(recordsOf(page).some(([uri, line]) => uri === log && line === 64));
      });
    });

    test('answer the same where only the editor can read', async () => {
      const { folder, log } = client();
      const elsewhere = (uri: string) => uri.replace('file:', 'elsewhere:');
      await withEditor(host, {}, async (editor) => {
        const onDisk = await check(editor, { folder: folder.uri });
        const read = await check(editor, { folder: elsewhere(folder.uri) });
        assert.ok(recordsOf(read.page).every(([uri]) => uri === elsewhere(log)));
        assert.deepEqual(
          recordsOf(read.page).map(([, line]) => line),
          recordsOf(onDisk.page).map(([, line]) => line),
        );
      });
    });

    test('ask each machine by itself, whichever names its folders have', async () => {
      const folder = logFolder();
      const names = ['A # 100% (1)', 'SRV2'];
      for (const name of names) {
        mkdirSync(path.join(folder.path, name, 'Logs'), { recursive: true });
        const into = path.join(folder.path, name, 'Logs/Ccim32.log');
        copyFileSync('samples/sms20-client-wks0417/Ccim32.log', into);
      }
      await withEditor(host, {}, async (editor) => {
        const { page, logs } = await check(editor, { folder: folder.uri });
        assert.equal(logs, 2);
        const { words } = rendered(page ?? '');
        for (const name of names)
          assert.ok(
            words.some((row) => row.includes(`${name}: `)),
            words.join('\n'),
          );
        const places = new Set(recordsOf(page).map(([uri]) => uri));
        const first = `${folder.uri}/A%20%23%20100%25%20%281%29/Logs/Ccim32.log`;
        assert.deepEqual([...places].sort(), [first, `${folder.uri}/SRV2/Logs/Ccim32.log`]);
      });
    });

    test('are asked of the open logs alone, and tell of one that no check knows', async () => {
      const { folder, log } = client();
      folder.write('SRV2/Ccim32.log', good);
      const odd = folder.write('odd.log', good);
      await withEditor(host, {}, async (editor) => {
        await editor.open(odd, 'sms-log', good);
        const { page, ...told } = await check(editor, { files: [log, odd] });
        assert.deepEqual(told, {
          title: 'Checks of the open logs',
          files: 2,
          logs: 1,
          setups: 0,
          unread: [{ uri: odd, reason: 'checks know logs by their names, and none is called so' }],
        });
        assert.ok(rendered(page ?? '').words.some((row) => row.startsWith('odd.log: checks know logs')));
        assert.deepEqual([...new Set(recordsOf(page).map(([uri]) => uri))], [log]);
      });
    });

    test('take a log to be of the product that the user set', async () => {
      const { folder } = client();
      await withEditor(host, { settings: { product: '2012' } }, async (editor) => {
        const { page, logs } = await check(editor, { folder: folder.uri });
        assert.deepEqual([page, logs], [null, 1]);
      });
    });

    test('name on the page what could not be read', async () => {
      const { folder } = client();
      const program = Buffer.from(Array.from({ length: 5000 }, (_, index) => 1 + (index % 8)));
      const binary = folder.write('other [x](command:y)/Ccim32.log', program);
      await withEditor(host, {}, async (editor) => {
        const { page, unread, logs } = await check(editor, { folder: folder.uri });
        assert.deepEqual([logs, unread.length, unread[0]?.reason], [1, 1, 'this is no text file']);
        assert.equal(decodeURIComponent(unread[0]?.uri ?? ''), binary);
        const { words } = rendered(page ?? '');
        assert.ok(words.includes('Ccim32.log: this is no text file'));
        assert.ok(words.some((row) => row.startsWith('Not everything could be read: 1.')));
      });
    });

    test('say in words that a folder cannot be read, or holds nothing to ask', async () => {
      const folder = logFolder();
      folder.write('notes.txt', lockedOut);
      const name = path.basename(folder.path);
      await withEditor(host, {}, async (editor) => {
        const none = await check(editor, { folder: folder.uri });
        assert.deepEqual(
          [none.page, none.message, none.files],
          [null, `There is no log in ${name} that answers a question of the checks.`, 1],
        );
        const gone = await check(editor, { folder: `${folder.uri}/gone` });
        assert.equal(gone.page, null);
        assert.match(gone.message ?? '', /^gone could not be read: \S/);
        const open = await check(editor, { files: [] });
        assert.equal(open.message, 'None of the open logs answers a question of the checks.');
      });
    });

    test('tell how far they are, and make no page of half the logs', async () => {
      const folder = logFolder();
      for (let index = 0; index < 40; index++)
        folder.write(`SRV${index}/Ccim32.log`, (good + lockedOut).repeat(2000));
      await withEditor(host, {}, async (editor) => {
        const source = new CancellationTokenSource();
        let last = 0;
        editor.onProgress('far', ({ percentage = 0 }) => {
          last = percentage;
          if (percentage >= 5) source.cancel();
        });
        const params = { of: { folder: folder.uri }, workDoneToken: 'far' };
        await assert.rejects(editor.requestUntil(checkSite, params, source.token));
        assert.ok(last < 100, String(last));
        // And afterwards another is answered.
        const { logs } = await check(editor, { folder: `${folder.uri}/SRV1` });
        assert.equal(logs, 1);
      });
    });

    test('change nothing that is listed', async () => {
      const { folder } = client();
      await withEditor(host, {}, async (editor) => {
        await check(editor, { folder: folder.uri });
        assert.deepEqual(editor.pushed.all, []);
      });
    });
  });
}
