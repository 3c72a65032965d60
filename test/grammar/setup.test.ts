// What the setup grammar paints: sections, keys, values, comments, and passwords apart from everything else.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { painted } from './engine.ts';

const setup = (text: string) => painted('sms-setup', text);

test('a section is named between its brackets', async () => {
  assert.deepEqual(await setup('[SQLConfigOptions]'), [
    'punctuation.definition.section: [',
    'entity.name.tag.section: SQLConfigOptions',
    'punctuation.definition.section: ]',
  ]);
});

test('a semicolon begins a comment at the start of a line only', async () => {
  assert.deepEqual(await setup('  ; SiteCode=HQ1'), ['comment.line.semicolon:   ; SiteCode=HQ1']);
  assert.deepEqual(await setup('SiteName=Main; north'), [
    'support.type.property-name.key: SiteName',
    'punctuation.separator.key-value: =',
    'meta.value: Main; north',
  ]);
});

test('values are numbers, quoted text or plain text', async () => {
  const value = async (text: string) => (await setup(`Key=${text}`)).slice(2);
  assert.deepEqual(await value('250'), ['constant.numeric.value: 250']);
  assert.deepEqual(await value(' "C:\\SMS" '), ['string.quoted.double.value: "C:\\SMS"']);
  assert.deepEqual(await value('HQ1'), ['meta.value: HQ1']);
  assert.deepEqual(await value('123-4567890'), ['meta.value: 123-4567890']);
  assert.deepEqual(await value('"open'), ['meta.value: "open']);
  assert.deepEqual(await value(''), []);
});

test('the value of every password key has a scope of its own, whatever it holds', async () => {
  for (const key of ['ServiceAccountPassword', 'SAPassword', 'SQLLoginPASSWORD', 'lanuserpassword']) {
    for (const value of ['change-me', '12345', '"quo ted"', 'a=b;c[d]']) {
      assert.deepEqual(await setup(`  ${key} = ${value}`), [
        `support.type.property-name.key: ${key}`,
        'punctuation.separator.key-value: =',
        `string.other.secret: ${value}`,
      ]);
    }
  }
});

test('a word that is no entry is left plain, and so is a section that is not closed', async () => {
  for (const line of ['InstallPrimarySite', '[Options', '=value', '']) {
    assert.deepEqual(await setup(line), [], line);
  }
});

test('nothing of one line reaches the next', async () => {
  const alone = await setup('SiteCode=HQ1');
  for (const before of ['[Options', 'Path="open', 'SAPassword=x', '; note']) {
    assert.deepEqual((await setup(`${before}\nSiteCode=HQ1`)).slice(-alone.length), alone, before);
  }
});
