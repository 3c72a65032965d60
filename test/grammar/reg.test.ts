// What the grammar of registry files paints: keys, names, types and data; what deletes; what is still to be filled in.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { painted } from './engine.ts';

const reg = (text: string) => painted('sms-reg', text);

test('the first line of either version is the header, and no other line is', async () => {
  for (const line of ['REGEDIT4', 'Windows Registry Editor Version 5.00'])
    assert.deepEqual(await reg(line), [`keyword.control.header: ${line}`]);
  assert.deepEqual(await reg('REGEDIT5'), []);
});

test('a key stands between its brackets, with brackets of its own', async () => {
  assert.deepEqual(await reg('[HKEY_LOCAL_MACHINE\\SOFTWARE\\A[1]]'), [
    'punctuation.definition.section: [',
    'entity.name.tag.key: HKEY_LOCAL_MACHINE\\SOFTWARE\\A[1]',
    'punctuation.definition.section: ]',
  ]);
});

test('a key or a value that is deleted stands out', async () => {
  assert.deepEqual(await reg('[-HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\SMS]'), [
    'invalid.illegal.deletion: [-',
    'invalid.illegal.deletion: HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\SMS',
    'invalid.illegal.deletion: ]',
  ]);
  assert.deepEqual((await reg('"Enabled"=-')).slice(-2), [
    'punctuation.separator.key-value: =',
    'invalid.illegal.deletion: -',
  ]);
  assert.ok(!(await reg('"Enabled"="-"')).some((token) => token.startsWith('invalid')));
});

test('a value has a name, or the sign of the default, and a type', async () => {
  assert.deepEqual(await reg('@=dword:0000000a'), [
    'support.type.property-name.default: @',
    'punctuation.separator.key-value: =',
    'keyword.control.type: dword:',
    'constant.numeric.value: 0000000a',
  ]);
  assert.deepEqual(await reg('"Log Level" = hex(2):25,00'), [
    'support.type.property-name.value: "',
    'support.type.property-name.value: Log Level',
    'support.type.property-name.value: "',
    'punctuation.separator.key-value: =',
    'keyword.control.type: hex(2):',
    'constant.numeric.value: 25,00',
  ]);
});

test('in text a backslash carries the sign behind it, and a quote that it carries does not end the text', async () => {
  assert.deepEqual((await reg('"a"="C:\\\\x \\"y\\" z"')).slice(4), [
    'string.quoted.double.value: "',
    'string.quoted.double.value: C:',
    'constant.character.escape: \\\\',
    'string.quoted.double.value: x ',
    'constant.character.escape: \\"',
    'string.quoted.double.value: y',
    'constant.character.escape: \\"',
    'string.quoted.double.value:  z',
    'string.quoted.double.value: "',
  ]);
});

test('bytes go on in the next line behind a backslash', async () => {
  assert.deepEqual((await reg('"a"=hex(7):53,00,\\\n  00,00')).slice(5), [
    'constant.numeric.value: 53,00,',
    'punctuation.separator.continuation: \\',
    'constant.numeric.value: 00,00',
  ]);
});

test('a remark is one at the start of a line only', async () => {
  assert.deepEqual(await reg(' ; [KEY]'), ['comment.line.semicolon:  ;', 'comment.line.semicolon:  [KEY]']);
  assert.ok(!(await reg('"a"="b;c"')).some((token) => token.startsWith('comment')));
});

test('what is still to be filled in stands out wherever it is', async () => {
  for (const line of [
    '; {{site}}',
    '[HKEY_USERS\\{{site}}]',
    '[-HKEY_USERS\\{{site}}]',
    '"{{site}}"=-',
    '"a"="b{{site}}"',
    '"a"=dword:{{site}}',
  ])
    assert.ok((await reg(line)).includes('variable.parameter.open: {{site}}'), line);
});

test('nothing of one line reaches the next, whatever is left open in it', async () => {
  const alone = await reg('"Enabled"=dword:00000001');
  for (const before of ['[HKEY_USERS', '"a"="open', '"open', '"a"=hex:00,\\', '; note', '"a"=-', '{{'])
    assert.deepEqual((await reg(`${before}\n"Enabled"=dword:00000001`)).slice(-alone.length), alone, before);
});
