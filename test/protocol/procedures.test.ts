// Procedures as the editor asks for them: all for a list, the page of one, one as a new document; from a line of a log
// with what the line gives.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  type ArticlePage,
  type AskInsertion,
  type AskProcedure,
  type AskProcedures,
  type Insertion,
  insertion,
  type ProcedureEntry,
  procedure,
  procedures,
} from '../../server/src/lsp/protocol.ts';
import { snippetText } from '../features/snippetText.ts';
import { article } from '../knowledge.ts';
import { type Editor, withEditor } from './editor.ts';
import { hosts } from './servers.ts';

const uri = 'file:///c%3A/logs/Ccim32.log';
const end = '$$<CCIM32><Tue Jan 04 15:19:23.375 2000><thread=112 (0x70)>\r\n';
const log = `All is well ${end}the client of site TB7 is locked out ${end}`;
const from = { uri, version: 1, line: 1, character: 0 };
/** Of the user's own, so that it leads where this test says. */
const lockedOut = {
  uri: 'file:///w/.sms-lens/locked-out.md',
  name: 'locked-out.md',
  text: article(
    'locked-out',
    'title: The client is locked out',
    'severity: error',
    'signatures: ["the client of site {site} is locked out"]',
    'samples: ["the client of site TB1 is locked out"]',
    'misses: ["the client of site TB1 is well"]',
    'procedures: [make-client-an-orphan, set-client-log-level]',
  ).text,
  trusted: true,
};

const list = (editor: Editor, asked: AskProcedures) => editor.request<ProcedureEntry[]>(procedures, asked);
const page = (editor: Editor, asked: AskProcedure) => editor.request<ArticlePage | null>(procedure, asked);
const inserted = (editor: Editor, asked: AskInsertion) => editor.request<Insertion | null>(insertion, asked);

async function withLog(host: string, play: (editor: Editor) => Promise<void>): Promise<void> {
  await withEditor(host, { opensPages: true }, async (editor) => {
    await editor.tellPacks(lockedOut);
    await editor.open(uri, 'sms-log', log);
    await play(editor);
  });
}

for (const host of Object.keys(hosts)) {
  describe(`procedures (${host})`, () => {
    test('are listed by their titles, with what each is for and what can be inserted', async () => {
      await withEditor(host, {}, async (editor) => {
        const all = await list(editor, {});
        assert.ok(all.length >= 80);
        assert.ok(all.every(({ isOffered }) => !isOffered));
        const titles = all.map(({ title }) => title);
        assert.deepEqual(
          titles,
          [...titles].sort((one, other) => one.localeCompare(other, 'en')),
        );
        const orphan = all.find(({ id }) => id === 'make-client-an-orphan');
        assert.equal(orphan?.about, 'SMS 2.0');
        assert.ok(orphan.kb.includes(236052));
        assert.deepEqual(
          orphan.scripts.map(({ form, about }) => [form, about]),
          [
            [0, '.reg, do it'],
            [1, '.cmd, do it'],
          ],
        );
      });
    });

    test('that lead through several others are told from single remedies', async () => {
      await withEditor(host, {}, async (editor) => {
        const all = await list(editor, {});
        const composite = all.filter(({ isComposite }) => isComposite).map(({ id }) => id);
        for (const id of [
          'upgrade-hierarchy-to-sms2003-sp2',
          'rebuild-secondary-site',
          'prepare-upgrade-of-sms1-site',
        ])
          assert.ok(composite.includes(id), id);
        assert.ok(composite.length <= 10, composite.join(', '));
      });
    });

    test('come first where they mend what a line tells of', async () => {
      await withLog(host, async (editor) => {
        const all = await list(editor, { from });
        assert.deepEqual(
          all.filter(({ isOffered }) => isOffered).map(({ id }) => id),
          ['make-client-an-orphan', 'set-client-log-level'],
        );
        assert.deepEqual(
          all.slice(0, 2).map(({ isOffered }) => isOffered),
          [true, true],
        );
        const elsewhere = await list(editor, { from: { ...from, line: 0 } });
        assert.ok(elsewhere.every(({ isOffered }) => !isOffered));
      });
    });

    test('are not offered on the word of an article that nobody has said to trust', async () => {
      await withEditor(host, { opensPages: true }, async (editor) => {
        await editor.tellPacks({ ...lockedOut, trusted: false });
        await editor.open(uri, 'sms-log', log);
        assert.ok((await list(editor, { from })).every(({ isOffered }) => !isOffered));
        assert.deepEqual(
          (
            await editor.actions(uri, [], {
              start: { line: 1, character: 0 },
              end: { line: 1, character: 0 },
            })
          ).map(({ command }) => command?.command),
          ['smsLens.showArticle'],
        );
      });
    });

    test('have a page with what the line gives, whose links insert them with it', async () => {
      await withLog(host, async (editor) => {
        const shown = await page(editor, { id: 'make-client-an-orphan', from });
        assert.match(shown?.page ?? '', /Client\\Sites\\Shared\\TB7`/);
        const links = [...(shown?.page ?? '').matchAll(/\(command:smsLens\.insertProcedure\?([^)]*)\)/g)];
        assert.deepEqual(
          links.map(([, given = '']) => JSON.parse(decodeURIComponent(decodeURIComponent(given)))),
          ['steps', 'runbook', 0, 1].map((form) => ['make-client-an-orphan', form, from]),
        );
        assert.ok(
          shown?.page.includes(
            '[Back up a registry key before a change, and restore it](command:smsLens.showProcedure?%5B%22back-up-registry-key%22%5D)',
          ),
          'other procedures are shown from it',
        );
      });
    });

    test('become documents of their language, with what the line gives filled in and the rest to fill in', async () => {
      await withLog(host, async (editor) => {
        const of = async (form: AskInsertion['form']) => {
          const answer = await inserted(editor, { id: 'make-client-an-orphan', form, from });
          return { language: answer?.language, text: snippetText(answer?.text ?? '') };
        };
        const steps = await of('steps');
        assert.equal(steps.language, 'markdown');
        assert.match(steps.text, /^# Make a client take itself for an orphan/);
        const registry = await of(0);
        assert.equal(registry.language, 'sms-reg');
        assert.match(registry.text, /\\Shared\\TB7\]\n"Site Config Last Checked"="\{\{checked\}\}"/);
        const batch = await of(1);
        assert.equal(batch.language, 'bat');
        assert.match(batch.text, /set "SITE=TB7"/);
        const runbook = await of('runbook');
        assert.equal(runbook.language, 'markdown');
        assert.match(runbook.text, /^# Runbook: Make a client take itself for an orphan/);
        assert.match(runbook.text, /- \[ \] \*\*2\.\*\* Open `HKEY_.*\\TB7`/);
      });
    });

    test('take nothing from a line that is no longer what it was', async () => {
      await withLog(host, async (editor) => {
        const start = { line: 0, character: 0 };
        await editor.change(uri, 2, { range: { start, end: start }, text: `All is well ${end}` });
        const answer = await inserted(editor, { id: 'make-client-an-orphan', form: 0, from });
        assert.match(snippetText(answer?.text ?? ''), /\\Shared\\\{\{site\}\}\]/);
        const moved = { uri, version: 2, line: 2, character: 0 };
        const again = await inserted(editor, { id: 'make-client-an-orphan', form: 0, from: moved });
        assert.match(snippetText(again?.text ?? ''), /\\Shared\\TB7\]/);
      });
    });

    test('that there are not have no page and no document', async () => {
      await withEditor(host, {}, async (editor) => {
        for (const id of ['', 'no-such', '__proto__']) {
          assert.equal(await page(editor, { id }), null);
          assert.equal(await inserted(editor, { id, form: 'steps' }), null);
        }
        for (const form of [99, -1, 0.5, 'map', '0'] as number[])
          assert.equal(await inserted(editor, { id: 'make-client-an-orphan', form }), null);
      });
    });

    test('are led to by the page of an article with the line that led there', async () => {
      await withLog(host, async (editor) => {
        const shown = await editor.request<ArticlePage | null>('smsLens/article', { id: 'locked-out', from });
        const [, given = ''] = /\(command:smsLens\.insertProcedure\?([^)]*)\)/.exec(shown?.page ?? '') ?? [];
        assert.deepEqual(JSON.parse(decodeURIComponent(decodeURIComponent(given))), [
          'make-client-an-orphan',
          'steps',
          from,
        ]);
      });
    });
  });
}
