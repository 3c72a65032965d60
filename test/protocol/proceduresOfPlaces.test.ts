// A link leads to the procedure of the record that it was written for, or to one with nothing filled in: never to one with
// the site of another record.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Origin } from '../../server/src/lsp/protocol.ts';
import { snippetText } from '../features/snippetText.ts';
import { type Editor, withEditor } from './editor.ts';
import { hosts } from './servers.ts';

/** As VS Code writes it, of a folder with a blank and a percent sign. */
const uri = 'file:///c%3A/Log%20Files/100%25/Ccim32.log';
const end = '  $$<CCIM32><Tue Jan 04 15:19:23.375 2000><thread=112 (0x70)>';
const lockedOut = (site: string) =>
  `Warning - could not read files from site ${site} (#2147942405)${end}\r\n`;
const id = 'make-client-an-orphan';

/** The places that links in a hover carry, as VS Code reads them: it decodes the address, then the words. */
async function placesInHover(editor: Editor, line: number, character = 20): Promise<Origin[]> {
  const hover = JSON.stringify(await editor.hover(uri, line, character));
  const links = [...hover.matchAll(/command:smsLens\.insertProcedure\?([^)\s]*)/g)];
  return links.map(([, said = '']) => JSON.parse(decodeURIComponent(decodeURIComponent(said)))[2]);
}

async function siteIn(editor: Editor, from: Origin): Promise<string | undefined> {
  const answer = await editor.insertion({ id, form: 1, from });
  return /set "SITE=([^"]*)"/.exec(snippetText(answer?.text ?? ''))?.[1];
}

const isOpen = (site: string | undefined) => site === '{{site}}';

for (const host of Object.keys(hosts)) {
  describe(`places of procedures (${host})`, () => {
    test('a link in a hover survives what VS Code does with it', async () => {
      await withEditor(host, { opensPages: true }, async (editor) => {
        await editor.open(uri, 'sms-log', lockedOut('HQ7'));
        const [from] = await placesInHover(editor, 0);
        assert.ok(from !== undefined);
        assert.equal(from.uri, uri);
        assert.equal(await siteIn(editor, from), 'HQ7');
      });
    });

    test('of two records in one line each is its own', async () => {
      const ccm = (site: string) =>
        `<![LOG[could not read files from site ${site} (#2147942405)]LOG]!><time="15:19:23.375+000" date="01-04-2000" component="CCIM32" context="" type="2" thread="112" file="a.cpp:1">`;
      await withEditor(host, { opensPages: true }, async (editor) => {
        await editor.open(uri, 'sms-log', ccm('TB7') + ccm('HQ9'));
        const [first] = await placesInHover(editor, 0, 20);
        const [second] = await placesInHover(editor, 0, ccm('TB7').length + 20);
        assert.ok(first !== undefined && second !== undefined);
        assert.equal(await siteIn(editor, first), 'TB7');
        assert.equal(await siteIn(editor, second), 'HQ9');
      });
    });

    test('a document that was opened again is another one, and the answer says so', async () => {
      await withEditor(host, { opensPages: true }, async (editor) => {
        await editor.open(uri, 'sms-log', lockedOut('TB7'));
        const [from] = await placesInHover(editor, 0);
        assert.ok(from !== undefined);
        await editor.close(uri);
        await editor.open(uri, 'sms-log', lockedOut('HQ9'));
        assert.ok(isOpen(await siteIn(editor, from)));
        assert.equal((await editor.insertion({ id, form: 1, from }))?.isStale, true);
      });
    });

    test('an edit that comes while the question is answered counts', async () => {
      await withEditor(host, { opensPages: true }, async (editor) => {
        await editor.open(uri, 'sms-log', lockedOut('TB7'));
        const [from] = await placesInHover(editor, 0);
        assert.ok(from !== undefined);
        const asked = siteIn(editor, from);
        const start = { line: 0, character: 0 };
        await editor.change(uri, 2, { range: { start, end: start }, text: lockedOut('HQ9') });
        const site = await asked;
        assert.ok(site === 'TB7' || isOpen(site), site);
        assert.ok(isOpen(await siteIn(editor, from)));
      });
    });
  });
}
