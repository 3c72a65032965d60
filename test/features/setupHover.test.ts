// What the mouse tells of a setup file: keys, values, sections, and what is kept secret.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { setupHover } from '../../server/src/features/index.ts';
import { neverInWords, whenInWords } from '../../server/src/features/setup/whenInWords.ts';
import { hostilePieces } from '../hostile.ts';
import { shippedKnowledge } from '../knowledge.ts';
import { rendered } from './renderedMarkdown.ts';
import { setupViewOf } from './setupViewOf.ts';

const primary = [
  '; Primary site of SMS 2003',
  '[Identification]',
  'Action=InstallPrimarySite',
  '[Options]',
  'ProductID=123-4567890',
  'SiteCode=HQ1',
  'SecurityMode=Standard',
  'ServiceAccountPassword=hunter2',
  'OptionalUnits=Remote Control, Scripts',
  'PrerequisitePath=D:\\Prereq',
  'Gibberish=1',
].join('\r\n');

/** What is said where `word` first stands, or at its place in a line. */
function saidOf(
  word: string,
  text = primary,
  options: Parameters<typeof setupViewOf>[1] = { file: 'sms2003' },
): string {
  const view = setupViewOf(text, options);
  const hover = setupHover(view, view.text.positionAt(text.indexOf(word) + 1));
  const contents = hover?.contents;
  return typeof contents === 'object' && 'value' in contents ? contents.value : '';
}

describe('a key', () => {
  test('is named with its section, what it takes, and what each value means', () => {
    const said = saidOf('SecurityMode');
    assert.match(said, /^\*\*SecurityMode\*\* in \\\[Options\\\]/);
    assert.match(said, /` Standard `: services run under a service account/);
    assert.match(said, /` Advanced `: services run as Local System/);
    assert.match(said, /For: ` InstallPrimarySite `, ` InstallSecondarySite `/);
  });

  test('that is inferred says so, and links to the article that it was inferred from', () => {
    const said = saidOf('SecurityMode');
    assert.match(
      said,
      /No document that was read confirms this key for SMS 2003; it is inferred from practice\./,
    );
    assert.match(
      saidOf('SiteCode'),
      /confirms this key for SMS 2003; it is inferred from \[KB 273734\]\(https:[^)]+273734[^)]*\) \(2\\?\.0\)\./,
    );
  });

  test('that a document confirms says which', () => {
    assert.match(saidOf('SiteCode', primary, { file: 'sms20' }), /Certain, by \[KB 273734\]\(https:/);
  });

  test('says when it is needed and when it must not stand', () => {
    const said = saidOf('ServiceAccountPassword');
    assert.match(said, /Needed: when SecurityMode=Standard, or ServiceAccount is given/);
    assert.match(said, /Must not stand: when SecurityMode=Advanced \(inferred\)/);
  });

  test('in a file without sections is said to be in none', () => {
    const said = saidOf('SmsclientPath', 'SmsclientPath=C:\\WINDOWS\n', { file: 'smsboot1' });
    assert.match(said, /^\*\*SmsclientPath\*\* in lines without a section/);
  });

  test('that depends on nothing is needed always, or never allowed', () => {
    const when = { condition: undefined, isInferred: false, isDispensable: false };
    assert.equal(whenInWords(when), 'always');
    assert.equal(neverInWords(when), 'it is never allowed here');
    assert.equal(neverInWords({ ...when, isInferred: true }), 'it is never allowed here (inferred)');
    assert.equal(neverInWords(undefined), '');
  });

  test('tells which products know it', () => {
    assert.match(saidOf('SiteCode'), /Known to: SMS 2\.0, SMS 2003, Configuration Manager 2007, /);
  });

  test('of another product is told whose it is', () => {
    const said = saidOf('PrerequisitePath');
    assert.match(said, /SMS 2003 does not know this key\. These do: .*Configuration Manager 2012/);
  });

  test('that nobody knows has nothing said of it', () => assert.equal(saidOf('Gibberish'), ''));

  test('in the wrong section is told where it belongs', () => {
    assert.match(
      saidOf('SQLServerName', '[Identification]\nAction=InstallPrimarySite\nSQLServerName=X\n'),
      /It belongs into \\\[SQLConfigOptions\\\]/,
    );
  });
});

describe('a value', () => {
  test('means something', () => {
    const said = saidOf('InstallPrimarySite');
    assert.match(said, /^` InstallPrimarySite `: install a primary site/);
    assert.match(said, /\*\*Action\*\* in/);
  });

  test('that is a list is told item by item, with the range of the item', () => {
    const view = setupViewOf(primary, { file: 'sms2003' });
    const hover = setupHover(view, view.text.positionAt(primary.indexOf('Scripts') + 3));
    assert.deepEqual(hover?.range, { start: { line: 8, character: 30 }, end: { line: 8, character: 37 } });
    assert.match(saidOf('Scripts'), /^` Scripts `: package automation scripts/);
    assert.match(saidOf('Remote Control'), /^` Remote Control `: remote tools/);
  });

  test('that is a site code is called one', () => assert.match(saidOf('HQ1'), /^` HQ1 `: a site code/));

  test('that is still a placeholder is called one', () => {
    assert.match(
      saidOf('<site code>', '[Identification]\nAction=InstallPrimarySite\n[Options]\nSiteCode=<site code>'),
      /a placeholder/,
    );
  });
});

describe('a secret', () => {
  test('is not shown, but what it is', () => {
    const password = saidOf('hunter2');
    assert.match(password, /^This is a password\. SMS Lens does not show it\./);
    assert.match(password, /\*\*ServiceAccountPassword\*\*/);
    assert.match(saidOf('123-4567890'), /^This is a product key\. SMS Lens does not show it\./);
  });

  test('stands in no hover of the file, wherever the mouse is', () => {
    const view = setupViewOf(primary, { file: 'sms2003' });
    for (let offset = 0; offset <= primary.length; offset++) {
      const told = JSON.stringify(setupHover(view, view.text.positionAt(offset)));
      assert.doesNotMatch(told, /hunter2|123-4567890/);
    }
  });

  test('behind a misspelt key is not shown either', () => {
    const text = '[Identification]\nAction=InstallPrimarySite\n[Options]\nServiceAcountPaswrd=hunter2\n';
    assert.doesNotMatch(saidOf('hunter2', text), /hunter2/);
    assert.match(saidOf('hunter2', text), /does not show it/);
  });
});

describe('a section', () => {
  test('says what it is for and which keys it has', () => {
    const said = saidOf('[Options]');
    assert.match(said, /^\*\*\\\[Options\\\]\*\* of SMS 2003 unattended setup/);
    assert.match(said, /Keys: ` FullName `, .* and \d+ more/);
  });

  test('[Identification] tells of the file itself, and where Setup writes its log', () => {
    const said = saidOf('[Identification]');
    assert.match(said, /\*\*SMS 2003 unattended setup\*\*/);
    assert.match(said, /Log: ` C:\\SMSSetup\.log `/);
  });

  test('of another kind of file is told whose it is', () => {
    assert.match(
      saidOf('[CloudConnectorOptions]', `${primary}\n[CloudConnectorOptions]\n`),
      /no such section\. These have: .*current branch/,
    );
  });
});

test('a file that is known by its name alone says what it is at its top', () => {
  const view = setupViewOf('[Setup]\r\nX=1\r\n[Other]\r\n', { place: 'file:///c/SMSBootstrap.ini' });
  for (const line of [0, 1]) {
    const contents = JSON.stringify(setupHover(view, { line, character: 0 })?.contents);
    assert.match(contents, /Bootstrap of a pushed secondary site/);
    assert.match(contents, /by its name and its use/);
  }
  assert.equal(setupHover(view, { line: 2, character: 1 }), null);
});

test('no key, value or section of any table is told in more lines than a screen has', () => {
  const { files } = shippedKnowledge().setup;
  for (const { file, sections } of files) {
    for (const { name, settings } of sections) {
      const lines = [
        name === '(none)' ? '' : `[${name}]`,
        ...settings.map(({ key }) => `${key.replaceAll('*', 'x')}=1`),
      ];
      const text = lines.join('\n');
      const view = setupViewOf(text, { file });
      for (let line = 0; line < lines.length; line++) {
        for (const character of [1, (lines[line] ?? '').length]) {
          const contents = setupHover(view, { line, character })?.contents;
          const said = typeof contents === 'object' && 'value' in contents ? contents.value : '';
          const height = said.split('\n').filter((part) => part !== '').length;
          assert.ok(height <= 25, `${file} ${lines[line]}: ${height}`);
          assert.ok(lines[line] === '' || said !== '', `${file} ${lines[line]} says nothing`);
        }
      }
    }
  }
});

test('whatever a setup file says, a hover only shows it', () => {
  const hostile = fc.constantFrom(...hostilePieces);
  fc.assert(
    fc.property(hostile, hostile, hostile, (section, key, value) => {
      const text = `[${section}]\n${key}=${value}\n[Options]\nSiteCode=${value}\nOptionalUnits=${value},${key}\n`;
      const view = setupViewOf(text, { file: 'sms2003' });
      for (let line = 0; line < view.text.lineCount; line++) {
        for (const character of [1, 9, 16]) {
          const contents = setupHover(view, { line, character })?.contents;
          const said = typeof contents === 'object' && 'value' in contents ? contents.value : '';
          const { links, opens } = rendered(said);
          for (const link of links)
            assert.match(link, /^https:\/\/(?:jeffpar\.github\.io|web\.archive\.org)\//);
          assert.ok(!opens.some((kind) => /html|image/.test(kind)), opens.join());
        }
      }
    }),
  );
});
