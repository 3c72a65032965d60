// Which texts are ours, by what stands in them.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { recogniseLog, recogniseSetup } from '../../server/src/analysis/recognise.ts';

test('a log with one record of either shape is ours', () => {
  assert.ok(
    recogniseLog('hello\r\nRole is up.  $$<SMS_MP><12-09-2022 11:25:14.226+360><thread=6156 (0x180C)>\r\n'),
  );
  assert.ok(
    recogniseLog(
      '<![LOG[x\r\ny]LOG]!><time="1:02:03" date="1-2-2026" component="C" context="" type="1" thread="" file="">',
    ),
  );
});

test('other logs are not', () => {
  assert.ok(!recogniseLog('2026-11-20 10:00:00 ERROR something failed\n<LOG> $$ <x>\n'));
  assert.ok(!recogniseLog('the text "<![LOG[" is how these records begin'));
  assert.ok(!recogniseLog(''));
});

test('a setup file says what it identifies itself as and what is to be done', () => {
  assert.ok(recogniseSetup('; ours\r\n[Identification]\r\nAction=InstallPrimarySite\r\n'));
  assert.ok(recogniseSetup('[identification]\naction = InstallSecondarySite'));
});

test('other ini files are not setup files', () => {
  assert.ok(!recogniseSetup('[Identification]\nName=x'));
  assert.ok(!recogniseSetup('[.ShellClassInfo]\nAction=InstallPrimarySite'));
});

test('recognition answers for every text', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      recogniseLog(text);
      recogniseSetup(text);
    }),
  );
});
