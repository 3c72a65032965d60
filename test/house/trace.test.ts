// The trace says what was spoken about, never what stands in a document.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { redact } from '../../client/src/trace.ts';

const secret = 'SAPassword=h"u\\nter2';

test('the text of a document that is opened or changed is replaced by its length', () => {
  const opened = `Params: ${JSON.stringify({ textDocument: { uri: 'file:///a.ini', languageId: 'sms-setup', text: secret } }, null, 4)}`;
  const redacted = redact(opened);
  assert.match(redacted, /"text": "\(\d+ characters\)"/);
  assert.match(redacted, /file:\/\/\/a\.ini/);
  assert.ok(!redacted.includes('hunter') && !redacted.includes('uter2') && !redacted.includes('SAPassword'));
});

test('so is what an edit or a completion would insert, and what is looked up', () => {
  for (const member of ['newText', 'insertText', 'content', 'newName', 'query', 'bytes']) {
    assert.ok(!redact(JSON.stringify([{ [member]: secret }])).includes('SAPassword'), member);
  }
});

test('no text, whatever stands in it, gets past', () => {
  const marked = fc.string().map((text) => `planted-${text}-secret`);
  fc.assert(
    fc.property(marked, fc.constantFrom(0, 2, 4), (text, indent) => {
      const message = `Params: ${JSON.stringify({ contentChanges: [{ range: null, text }] }, null, indent)}\n\n`;
      assert.ok(!/planted-|-secret/.test(redact(message)));
    }),
    { numRuns: 2000 },
  );
});
