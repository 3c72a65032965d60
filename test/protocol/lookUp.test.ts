// What is known can be asked for by words, without a document.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { withEditor } from './editor.ts';
import { hosts } from './servers.ts';

for (const host of Object.keys(hosts)) {
  describe(`looking up (${host})`, () => {
    test('a code is answered with its name, what is behind it, and the article’s address', async () => {
      await withEditor(host, {}, async (editor) => {
        const [first] = (await editor.lookUp('2147942405')).items;
        assert.equal(first?.title, '0x80070005 = 2147942405 = -2147024891 E_ACCESSDENIED');
        assert.equal(first?.kind, 'HRESULT');
        assert.match(first?.page ?? '', /Carries:\* Win32 error 5, ERROR_ACCESS_DENIED/);
        assert.match(first?.page ?? '', /\[KB 236052\]\(https:\/\/jeffpar/);
      });
    });

    test('articles are linked where the user says they are', async () => {
      const settings = { articles: { address: 'https://kb.example.com/{kb}' } };
      await withEditor(host, { settings }, async (editor) => {
        const [first] = (await editor.lookUp('KB236052')).items;
        assert.match(first?.page ?? '', /\(https:\/\/kb\.example\.com\/236052\)/);
      });
    });

    test('a log is found under the name that a document gives it', async () => {
      await withEditor(host, {}, async (editor) => {
        const [first] = (await editor.lookUp('SMSSitecomp.log')).items;
        assert.equal(first?.title, 'sitecomp.log');
        assert.match(first?.page ?? '', /SMS_SITE_COMPONENT_MANAGER/);
      });
    });

    test('what nobody knows is answered with names like it, and nothing with nothing', async () => {
      await withEditor(host, {}, async (editor) => {
        const unknown = await editor.lookUp('distmrg.log');
        assert.deepEqual(unknown.items, []);
        assert.ok(unknown.suggestions.includes('distmgr.log'));
        assert.deepEqual(await editor.lookUp(''), { items: [], suggestions: [] });
      });
    });
  });
}
