// The lines of KB 236052 in a log lead to its procedures, with the site that one of them names.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { withEditor } from './editor.ts';
import { hosts } from './servers.ts';

const uri = 'file:///c%3A/logs/Ccim32.log';
/** The lines of KB 236052, at a site that its own examples do not have. */
const trailer = '  $$<CCIM32><Tue Jan 04 15:19:23.375 2000><thread=112 (0x70)>\r\n';
const lockedOut = [
  'Warning - could not read files from site HQ7 (#2147942405)',
  'Warning - CNALPathEx::GetAccessiblePath returned error 2147942405',
  'CCIM32 - Retry in 60 minutes',
]
  .map((line) => line + trailer)
  .join('');
const fine = `All is well${trailer}`;
const from = (line: number, version = 1) => ({ uri, version, line, character: 0 });

for (const host of Object.keys(hosts)) {
  describe(`the procedures of KB 236052 (${host})`, () => {
    test('those of a line come first in the list, the others by their titles', async () => {
      await withEditor(host, { opensPages: true }, async (editor) => {
        await editor.open(uri, 'sms-log', fine + lockedOut);
        const offered = async (line: number) =>
          (await editor.procedures(from(line))).filter(({ isOffered }) => isOffered).map(({ id }) => id);
        assert.deepEqual(await offered(0), []);
        for (const line of [1, 2, 3]) {
          const all = await editor.procedures(from(line));
          const ids = await offered(line);
          assert.ok(ids.includes('make-client-an-orphan'), ids.join());
          assert.deepEqual(
            all.slice(0, ids.length).map(({ id }) => id),
            ids,
          );
          const rest = all.slice(ids.length).map(({ title }) => title);
          assert.deepEqual(
            rest,
            [...rest].sort((one, other) => one.localeCompare(other, 'en')),
          );
          assert.ok(all.length >= 80);
        }
      });
    });

    test('one is inserted as a snippet in its own language, with the site of the line', async () => {
      await withEditor(host, { opensPages: true }, async (editor) => {
        await editor.open(uri, 'sms-log', fine + lockedOut);
        const all = await editor.procedures(from(1));
        const orphan = all.find(({ id }) => id === 'make-client-an-orphan');
        const batch = orphan?.scripts.find(({ about }) => about === '.cmd, do it');
        assert.ok(batch !== undefined);
        const script = await editor.insertion({
          id: 'make-client-an-orphan',
          form: batch.form,
          from: from(2),
        });
        assert.equal(script?.language, 'bat');
        assert.match(script?.text ?? '', /set "SITE=HQ7"/);
        const steps = await editor.insertion({ id: 'make-client-an-orphan', form: 'steps', from: from(1) });
        assert.equal(steps?.language, 'markdown');
        assert.match(steps?.text ?? '', /Shared\\\\HQ7/);
      });
    });

    test('a log that has grown since gives its values still; one that was written over gives none', async () => {
      await withEditor(host, { opensPages: true }, async (editor) => {
        await editor.open(uri, 'sms-log', lockedOut);
        const filled = async () => {
          const steps = await editor.insertion({ id: 'make-client-an-orphan', form: 'steps', from: from(0) });
          return steps?.text.includes('HQ7');
        };
        assert.equal(await filled(), true);
        const end = { line: 3, character: 0 };
        await editor.change(uri, 2, { range: { start: end, end }, text: fine });
        assert.equal(await filled(), true);
        await editor.change(uri, 3, { text: lockedOut });
        assert.equal(await filled(), false);
      });
    });

    test('a hover leads to the likeliest, in an editor that follows such links', async () => {
      for (const opensPages of [true, false])
        await withEditor(host, { opensPages }, async (editor) => {
          await editor.open(uri, 'sms-log', lockedOut);
          const hover = JSON.stringify(await editor.hover(uri, 0, 20));
          assert.equal(/Insert the fix:.*command:smsLens\.insertProcedure\?/.test(hover), opensPages);
        });
    });
  });
}
