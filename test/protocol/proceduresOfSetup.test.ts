// From a mistake in a setup file to the procedure that puts it right at the site, filled with what the file says elsewhere.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Origin } from '../../server/src/lsp/protocol.ts';
import { secondaryScript } from '../secondaryScript.ts';
import { withEditor } from './editor.ts';
import { hosts } from './servers.ts';

const uri = 'file:///c%3A/setup/secondary.ini';
const account = { line: 9, character: 10 };
const from = { uri, version: 1, ...account };

for (const host of Object.keys(hosts)) {
  describe(`procedures of a setup file (${host})`, () => {
    test('stand behind what mends the file itself', async () => {
      await withEditor(host, { opensPages: true }, async (editor) => {
        await editor.open(uri, 'sms-setup', secondaryScript);
        const problems = await editor.problems(uri);
        const actions = await editor.actions(uri, problems, { start: account, end: account });
        const inserted = actions.filter(({ command }) => command?.command === 'smsLens.insertProcedure');
        assert.equal(
          inserted[0]?.title,
          'Insert procedure: Test the accounts before a secondary site is installed (HQSMS07)',
        );
        const [id, form, place] = inserted[0]?.command?.arguments ?? [];
        assert.deepEqual([id, form], ['test-accounts-before-secondary-install', 'steps']);
        assert.equal((place as Origin).line, account.line);
        assert.deepEqual(
          inserted[0]?.diagnostics?.map(({ code }) => code),
          ['account-without-domain'],
        );
        const edits = actions.map(({ edit }) => edit !== undefined);
        assert.ok(edits.lastIndexOf(true) < edits.indexOf(false), 'edits stand first');
      });
    });

    test('are filled in from the file, without its secrets', async () => {
      await withEditor(host, { opensPages: true }, async (editor) => {
        await editor.open(uri, 'sms-setup', secondaryScript);
        const [first] = await editor.procedures(from);
        assert.equal(first?.id, 'test-accounts-before-secondary-install');
        for (const form of ['steps', 'runbook', 0] as const) {
          const answer = await editor.insertion({ id: 'test-accounts-before-secondary-install', form, from });
          if (form !== 0) assert.match(answer?.text ?? '', /HQSMS07/);
          assert.doesNotMatch(answer?.text ?? '', /not to be told/);
        }
      });
    });

    test('are not offered by an editor that cannot open them', async () => {
      await withEditor(host, {}, async (editor) => {
        await editor.open(uri, 'sms-setup', secondaryScript);
        const actions = await editor.actions(uri, await editor.problems(uri), {
          start: account,
          end: account,
        });
        assert.ok(actions.every(({ command }) => command === undefined));
      });
    });
  });
}
