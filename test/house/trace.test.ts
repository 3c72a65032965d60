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

test('so is what an edit or a completion would insert, what is looked up, and what is copied of a log', () => {
  const members =
    'newText insertText content newName name query markdown message value label detail title tooltip bytes';
  for (const member of members.split(' ')) {
    assert.ok(!redact(JSON.stringify([{ [member]: secret }])).includes('SAPassword'), member);
  }
});

test('so is what a problem captured, whatever it is called', () => {
  const message = JSON.stringify({ data: { captures: { site: 'TB1', any: secret, other: '}{"' } }, next: 1 });
  assert.equal(redact(message), '{"data":{"captures":{}},"next":1}');
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

test('of a document of many megabytes nothing is left either, whatever signs it has', () => {
  for (const sign of ['a', '\\n', '\\"']) {
    const message = `{"text": "${sign.repeat(6_000_000)}", "version": 1}`;
    assert.equal(redact(message), `{"text": "(${sign.length * 6_000_000} characters)", "version": 1}`);
  }
});
