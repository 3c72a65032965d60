// What the server tells the editor about a log in front: which product wrote it, as far as it can tell or
// the user said.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Editor, modern } from './editor.ts';
import { hosts } from './servers.ts';

const uri = 'file:///c%3A/logs/Ccim32.log';
const started =
  'Client core file version (from cliver.exe) is 2.00.1380.1000 $$<CCIM32><Fri Jan 07 08:04:11.937 2000><thread=98 (0x62)>\r\n';

for (const host of Object.keys(hosts)) {
  describe(host, () => {
    test('the status of a log names the product that its records speak of', async () => {
      await withEditor(host, {}, async (editor) => {
        await editor.open(uri, 'sms-log', started);
        const { log } = await editor.status.when(() => true);
        assert.deepEqual(log.product, { product: '2.0', certainty: 'certain' });
      });
    });

    test('the place of a log counts', async () => {
      await withEditor(host, {}, async (editor) => {
        await editor.open('file:///c%3A/Windows/CCM/Logs/CoManagementHandler.log', 'sms-log', 'words\r\n');
        const { log } = await editor.status.when(() => true);
        assert.deepEqual(log.product, { product: 'CB', certainty: 'likely' });
      });
    });

    test('where nothing tells, no product is named', async () => {
      await withEditor(host, {}, async (editor) => {
        await editor.open('untitled:Untitled-1', 'sms-log', 'words\r\n');
        assert.equal((await editor.status.when(() => true)).log.product, null);
      });
    });

    test('what the user set goes before what the log says', async () => {
      await withEditor(host, { settings: { product: '2003' } }, async (editor) => {
        await editor.open(uri, 'sms-log', started);
        const { log } = await editor.status.when(() => true);
        assert.deepEqual(log.product, { product: '2003', certainty: 'set' });
      });
    });

    test('a product that there is not counts as not set', async () => {
      await withEditor(host, { settings: { product: '4.0' } }, async (editor) => {
        await editor.open(uri, 'sms-log', started);
        assert.equal((await editor.status.when(() => true)).log.product?.certainty, 'certain');
      });
    });

    test('a change of the setting is told for the logs that are open', async () => {
      await withEditor(host, {}, async (editor) => {
        await editor.open(uri, 'sms-log', started);
        await editor.status.when(({ log }) => log.product?.certainty === 'certain');
        await editor.changeSettings({ product: '2003' });
        await editor.status.when(({ log }) => log.product?.certainty === 'set');
      });
    });
  });
}

async function withEditor(
  host: string,
  options: Parameters<typeof Editor.start>[1],
  play: (editor: Editor) => Promise<void>,
): Promise<void> {
  const editor = await Editor.start(host, { capabilities: modern, ...options });
  try {
    await play(editor);
  } finally {
    await editor.stop();
  }
}
