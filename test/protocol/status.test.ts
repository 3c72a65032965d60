// What the server tells the editor about a log in front: how it is read, and which product wrote it, as
// far as that can be told or the user said.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { hoverText, withEditor } from './editor.ts';
import { hosts } from './servers.ts';

const uri = 'file:///c%3A/logs/Ccim32.log';
const started =
  'Client core file version (from cliver.exe) is 2.00.1380.1000 $$<CCIM32><Fri Jan 07 08:04:11.937 2000><thread=98 (0x62)>\r\n';

const later =
  '<![LOG[Service starts]LOG]!><time="22:13:25.553+300" date="10-03-2013" component="CcmExec" context="" type="1" thread="3396" file="a.cpp:1">\r\n';
/** What stands in the place of a component is no code, unless the whole line is the message. */
const codeAsComponent = 'fine $$<0x80070005><Tue Jan 04 15:19:20.100 2000><thread=5 (0x5)>\r\n';

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

    test('the status says from when to when, in which zone, and how large the log is', async () => {
      await withEditor(host, { settings: { zone: 'UTC+1' } }, async (editor) => {
        await editor.open(uri, 'sms-log', started + later);
        const { firstTime, lastTime, zone, characters, lines, torn } = (await editor.status.when(() => true))
          .log;
        assert.deepEqual([firstTime, lastTime], ['2000-01-07T08:04:11.937', '2013-10-03T22:13:25.553']);
        assert.deepEqual(zone, { written: [300], set: -60 });
        assert.deepEqual([characters, lines, torn], [started.length + later.length, 3, 0]);
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

    test('a log in which each record tells its format is read so', async () => {
      await withEditor(host, {}, async (editor) => {
        await editor.open(uri, 'sms-log', started + later);
        const { formats, readAs } = (await editor.status.when(() => true)).log;
        assert.deepEqual([formats, readAs], [['trace', 'ccm'], null]);
      });
    });

    test('a log is read in the format that the user set, and what is not in it is plain', async () => {
      await withEditor(host, { settings: { format: 'ccm' } }, async (editor) => {
        await editor.open(uri, 'sms-log', started + later);
        const { formats, readAs } = (await editor.status.when(() => true)).log;
        assert.deepEqual([formats, readAs], [['ccm', 'plain'], 'ccm']);
      });
    });

    test('a format that there is not counts as not set', async () => {
      await withEditor(host, { settings: { format: 'xml' } }, async (editor) => {
        await editor.open(uri, 'sms-log', started);
        assert.equal((await editor.status.when(() => true)).log.readAs, null);
      });
    });

    test('an open log is read anew when the format is set, and again when that is taken back', async () => {
      await withEditor(host, {}, async (editor) => {
        await editor.open(uri, 'sms-log', codeAsComponent);
        const onComponent = async () =>
          /E_ACCESSDENIED/.test(
            hoverText(await editor.hover(uri, 0, codeAsComponent.indexOf('0x80070005') + 3)),
          );
        assert.equal(await onComponent(), false);
        await editor.changeSettings({ format: 'plain' });
        await editor.status.when(({ log }) => log.readAs === 'plain');
        assert.equal(await onComponent(), true);
        await editor.changeSettings({});
        await editor.refreshes.whenCounted(2);
        assert.equal(await onComponent(), false);
      });
    });

    test('an edit is read in the format that was set', async () => {
      await withEditor(host, { settings: { format: 'ccm' } }, async (editor) => {
        await editor.open(uri, 'sms-log', later);
        const start = { line: 0, character: 0 };
        await editor.change(uri, 2, { range: { start, end: start }, text: started });
        const { log } = await editor.status.when(({ version }) => version === 2);
        assert.deepEqual([log.formats, log.records], [['ccm', 'plain'], 2]);
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
