// What mends a setup file: each fix by hand.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isPlaceholder, valueToFillIn } from '../../server/src/analysis/index.ts';
import { fixAll, setupActions, setupFixes } from '../../server/src/features/index.ts';
import { shippedKnowledge } from '../knowledge.ts';
import { actionsFor, mended } from './setupEdits.ts';
import { setupViewOf } from './setupViewOf.ts';

const { setup: book } = shippedKnowledge();
const titles = (text: string, rule: string, file = 'auto') =>
  actionsFor(text, rule, { file }).actions.map(({ title }) => title);
const preferred = (text: string, rule: string, file = 'auto') =>
  actionsFor(text, rule, { file }).actions.map(({ isPreferred }) => isPreferred === true);

test('every fix that a rule names exists, and every fix is named by a rule', () => {
  const named = new Set(book.rules.flatMap(({ fix }) => (fix === '' ? [] : [fix])));
  assert.deepEqual(Object.keys(setupFixes).sort(), [...named].sort());
});

const sms2003 = '[Identification]\r\nAction=InstallPrimarySite\r\n[Options]\r\n';
const cm2012 = '[Identification]\nAction=InstallPrimarySite\n[Options]\n';

describe('what is missing', () => {
  test('a key is added behind the key that the tables name before it, with a placeholder', () => {
    assert.equal(
      mended(`${cm2012}; first\nProductID=Eval\n; last\nSiteName=HQ\n`, 'key-missing', {
        file: 'cm2012',
        title: 'Add SiteCode',
      }),
      `${cm2012}; first\nProductID=Eval\nSiteCode=<HQ1>\n; last\nSiteName=HQ\n`,
    );
  });

  test('where none of those stands it is added below the header', () => {
    assert.equal(
      mended('[Identification]\nAction=InstallPrimarySite\n[Options]', 'key-missing', {
        file: 'cm2012',
        title: 'Add AdminConsole',
      }),
      '[Identification]\nAction=InstallPrimarySite\n[Options]\nAdminConsole=<1 or 0>',
    );
  });

  test('a secret gets a placeholder that says so', () => {
    assert.equal(
      mended(`${sms2003}SecurityMode=Standard\r\nServiceAccount=SMSService\r\n`, 'key-missing', {
        file: 'sms2003',
        title: 'Add ServiceAccountPassword',
      }),
      `${sms2003}SecurityMode=Standard\r\nServiceAccount=SMSService\r\nServiceAccountPassword=<password>\r\n`,
    );
  });

  test('a default is filled in, and a database is called after its site', () => {
    const head = '[Identification]\nAction=RecoverPrimarySite\n[SQLConfigOptions]\nSQLServerName=a.b\n';
    const tail = '[Options]\nSiteCode=p12\n';
    assert.equal(
      mended(head + tail, 'key-missing', {
        file: 'cmcb',
        title: 'Add all missing keys of [SQLConfigOptions]',
      }),
      `${head}DatabaseName=CM_P12\nSQLSSBPort=4022\n${tail}`,
    );
  });

  test('all that a section lacks is added at once, each key where it belongs', () => {
    const file = (...lines: string[]) =>
      ['[Identification]', 'Action=InstallAdminUI', '[Options]', ...lines, ''].join('\n');
    assert.equal(
      mended(file('; where', 'SMSInstallDir=D:\\SMS', '; end'), 'key-missing', {
        file: 'cm2007',
        title: 'Add all missing keys of [Options]',
      }),
      file(
        'ProductID=<product key>',
        '; where',
        'SMSInstallDir=D:\\SMS',
        'SDKServer=<HQSMS01>',
        'ParentSiteServer=<CENSMS01>',
        '; end',
      ),
    );
  });

  test('a section is added behind the one that the tables name before it, with all that it must have', () => {
    const text = `${cm2012}SiteCode=HQ1\n\n; about nothing\n[Weather]\n`;
    assert.equal(
      mended(text, 'section-missing', { file: 'cm2012' }),
      `${cm2012}SiteCode=HQ1\n\n[SQLConfigOptions]\nSQLServerName=<sql01.hq.fabrikam.example>\nDatabaseName=CM_HQ1\n\n; about nothing\n[Weather]\n`,
    );
  });

  test('what Setup is to do is asked: there is one action for each answer', () => {
    const text = '; a file\r\n[Options]\r\nSiteCode=HQ1\r\n';
    assert.deepEqual(titles(text, 'action-missing', 'sms2003'), [
      'Add Action=InstallPrimarySite',
      'Add Action=InstallSecondarySite',
      'Add Action=InstallAdminUI',
    ]);
    assert.deepEqual(preferred(text, 'action-missing', 'sms2003'), [false, false, false]);
    assert.equal(
      mended(text, 'action-missing', { file: 'sms2003', title: 'Add Action=InstallPrimarySite' }),
      '; a file\r\n[Identification]\r\nAction=InstallPrimarySite\r\n\r\n[Options]\r\nSiteCode=HQ1\r\n',
    );
    assert.equal(
      mended('[Identification]\n', 'action-missing', { file: 'sms2003', title: 'Add Action=InstallAdminUI' }),
      '[Identification]\nAction=InstallAdminUI\n',
    );
    assert.equal(
      mended('', 'action-missing', { file: 'sms2003', title: 'Add Action=InstallAdminUI' }),
      '[Identification]\r\nAction=InstallAdminUI\r\n',
    );
  });

  test('every value that is filled in is a placeholder, a default, or the only one there is', () => {
    for (const file of book.files) {
      for (const setting of file.sections.flatMap((section) => section.settings)) {
        const value = valueToFillIn(setting, { made: '', own: '' });
        const isOnly = setting.allowed.length === 1 && setting.allowed[0] === value;
        assert.ok(isPlaceholder(value) || isOnly || value === setting.default, `${setting.key}=${value}`);
      }
    }
  });
});

describe('names', () => {
  test('a section and a key are spelt as the product spells them', () => {
    assert.equal(
      mended('[Identification]\n[Optons]\n', 'section-misspelt', { file: 'cm2012' }),
      '[Identification]\n[Options]\n',
    );
    assert.equal(
      mended('[Options]\n SiteCod = HQ1\n', 'key-misspelt', { file: 'cm2012' }),
      '[Options]\n SiteCode = HQ1\n',
    );
    assert.deepEqual(preferred('[Options]\nSiteCod=HQ1\n', 'key-misspelt', 'cm2012'), [true]);
  });

  test('a section goes with all that stands in it, but for remarks of the next one', () => {
    const text = '[Options]\nSiteCode=HQ1\n\n[Weather]\nSun=1\n; hot\n\n; about SQL\n[SQLConfigOptions]\n';
    assert.equal(
      mended(text, 'section-unknown', { file: 'cm2012' }),
      '[Options]\nSiteCode=HQ1\n\n; about SQL\n[SQLConfigOptions]\n',
    );
    assert.equal(
      mended('[Options]\nSiteCode=HQ1\n\n[Weather]\nSun=1', 'section-unknown'),
      '[Options]\nSiteCode=HQ1\n',
    );
    assert.deepEqual(preferred(text, 'section-unknown', 'cm2012'), [false]);
  });

  test('a second section of a name is joined with the first', () => {
    const text =
      '[Options]\r\nSiteCode=HQ1\r\n\r\n[Weather]\r\n\r\n[options]\r\n\r\n; more\r\nSiteName=HQ\r\n';
    assert.equal(
      mended(text, 'section-twice', { file: 'cm2012' }),
      '[Options]\r\nSiteCode=HQ1\r\n; more\r\nSiteName=HQ\r\n\r\n[Weather]\r\n',
    );
    assert.deepEqual(preferred(text, 'section-twice', 'cm2012'), [true]);
    assert.equal(
      mended('[Options]\nSiteCode=HQ1\n[Options]\n', 'section-twice'),
      '[Options]\nSiteCode=HQ1\n',
    );
    const both = '[Options]\nSiteCode=HQ1\n[Options]\nSiteCode=HQ2';
    assert.equal(mended(both, 'section-twice'), '[Options]\nSiteCode=HQ1\nSiteCode=HQ2\n');
    assert.deepEqual(preferred(both, 'section-twice'), [false]);
  });

  test('a key goes with its line, of twins the later one', () => {
    assert.equal(
      mended('[Options]\r\nSiteCode=HQ1\r\n  Coffee = 1\r\n; end', 'key-unknown', { file: 'cm2012' }),
      '[Options]\r\nSiteCode=HQ1\r\n; end',
    );
    assert.equal(mended('[Options]\nSiteCode=A01\nSiteCode=B01', 'key-twice'), '[Options]\nSiteCode=A01\n');
    assert.deepEqual(titles('[Options]\nSiteCode=A01\nSiteCode=B01', 'key-twice'), ['Remove SiteCode']);
    assert.deepEqual(preferred('[Options]\nSiteCode=A01\nSiteCode=B01', 'key-twice'), [false]);
  });

  test('a key that has no effect goes wherever it stands in the section', () => {
    const text =
      '[SQLConfigOptions]\nUseSQLIntegratedSecurity=1\nSQLLoginID=sa\nCreateSQLDevice=1\nSQLLoginID=sb\n';
    assert.equal(
      mended(text, 'key-without-effect', { file: 'sms2003' }),
      '[SQLConfigOptions]\nUseSQLIntegratedSecurity=1\nCreateSQLDevice=1\n',
    );
  });

  test('a key is moved to its section, behind the key that the tables name before it', () => {
    const text =
      '[Options]\nProductID=Eval\nSiteName=HQ\n[SQLConfigOptions]\n  SiteCode = HQ1 \nDatabaseName=CM_HQ1\n';
    assert.equal(
      mended(text, 'key-elsewhere', { file: 'cm2012' }),
      '[Options]\nProductID=Eval\nSiteCode = HQ1\nSiteName=HQ\n[SQLConfigOptions]\nDatabaseName=CM_HQ1\n',
    );
    assert.deepEqual(titles(text, 'key-elsewhere', 'cm2012'), ['Move SiteCode to [Options]']);
  });

  test('its section is made where there is none', () => {
    assert.equal(
      mended('[SQLConfigOptions]\nSiteCode=HQ1\n', 'key-elsewhere', { file: 'cm2012' }),
      '[Options]\nSiteCode=HQ1\n\n[SQLConfigOptions]\n',
    );
    assert.equal(
      mended('SiteCode=HQ1\n; end\n', 'key-before-section', { file: 'cm2012' }),
      '; end\n\n[Options]\nSiteCode=HQ1\n',
    );
  });

  test('where it stands there already it is taken out', () => {
    const text = 'SiteCode=HQ2\n[Options]\nSiteCode=HQ1\n';
    assert.deepEqual(titles(text, 'key-before-section', 'cm2012'), [
      'Remove SiteCode, which stands in [Options] already',
    ]);
    assert.equal(mended(text, 'key-before-section', { file: 'cm2012' }), '[Options]\nSiteCode=HQ1\n');
    assert.deepEqual(preferred(text, 'key-before-section', 'cm2012'), [false]);
  });

  test('one that belongs in several sections can be moved to each, one that belongs in none be removed', () => {
    assert.deepEqual(titles('SQLServerName=A\n[Options]\n', 'key-before-section', 'sms20'), [
      'Move SQLServerName to [SQLConfigOptions]',
      'Move SQLServerName to [LicenseServer]',
    ]);
    assert.deepEqual(titles('Coffee=1\n[Options]\n', 'key-before-section', 'sms20'), ['Remove Coffee']);
  });
});

describe('lines', () => {
  test('a bracket is closed', () => {
    assert.equal(mended('[Options  \nSiteCode=HQ1\n', 'section-unclosed'), '[Options]  \nSiteCode=HQ1\n');
  });

  test('stray text becomes a remark', () => {
    assert.equal(mended('[Options]\n  for Bob\n', 'stray-text'), '[Options]\n  ; for Bob\n');
  });

  test('a quote is closed, or opened', () => {
    assert.equal(mended('[Options]\nSiteName="HQ \n', 'quote-unclosed'), '[Options]\nSiteName="HQ" \n');
    assert.equal(mended('[Options]\nSiteName=HQ"\n', 'quote-unclosed'), '[Options]\nSiteName="HQ"\n');
    assert.deepEqual(preferred("[Options]\nSiteName='s Hof\n", 'quote-unclosed'), [false]);
  });

  test('a remark behind a value gets a line of its own', () => {
    assert.equal(
      mended('[Options]\r\nSiteName=HQ \t ; the large ; one \r\n', 'remark-behind-value'),
      '[Options]\r\n; the large ; one\r\nSiteName=HQ \r\n',
    );
    assert.equal(
      mended('[Options]\nSiteName=HQ // old\n', 'remark-behind-value'),
      '[Options]\n; old\nSiteName=HQ\n',
    );
    assert.equal(mended('[Options]\nSiteName=HQ ;\n', 'remark-behind-value'), '[Options]\nSiteName=HQ\n');
    assert.deepEqual(preferred('[Options]\nSiteName=HQ ; x\n', 'remark-behind-value'), [true]);
    assert.deepEqual(preferred('[Options]\nSiteName=HQ\tx\n', 'remark-behind-value'), [false]);
  });
});

describe('values', () => {
  test('what was meant takes the place of a value, within its quotes', () => {
    assert.equal(
      mended('[Options]\nSMSInstallDir="D:/SMS"\n', 'path-shape', { file: 'cm2012' }),
      '[Options]\nSMSInstallDir="D:\\SMS"\n',
    );
    assert.deepEqual(titles('[Options]\nAdminConsole=yes\n', 'value-not-listed', 'cm2012'), [
      'Replace it by "1"',
    ]);
    assert.deepEqual(preferred('[Options]\nAdminConsole=yes\n', 'value-not-listed', 'cm2012'), [true]);
  });

  test('where nobody knows it there is an action for each value', () => {
    const text = '[Options]\nAdminConsole=perhaps\n';
    assert.deepEqual(titles(text, 'value-not-listed', 'cm2012'), ['Replace it by "0"', 'Replace it by "1"']);
    assert.deepEqual(preferred(text, 'value-not-listed', 'cm2012'), [false, false]);
  });

  test('where there are none, a placeholder says what belongs there', () => {
    assert.equal(
      mended('[Options]\nPrerequisitePath=Prereq\n', 'path-shape', { file: 'cm2012' }),
      '[Options]\nPrerequisitePath=<D:\\Prereq>\n',
    );
  });

  test('a list keeps what is right in it, and of nothing nothing is left', () => {
    const languages = (items: string) => `[Options]\nAddServerLanguages=${items}\n`;
    assert.equal(
      mended(languages('DEU, ENG,FRA'), 'language-english', { file: 'cm2012' }),
      languages('DEU,FRA'),
    );
    assert.deepEqual(titles(languages('ENG'), 'language-english', 'cm2012'), [
      'Leave AddServerLanguages empty',
    ]);
    assert.deepEqual(preferred(languages('DEU,Klingon'), 'list-item-unknown', 'cm2012'), [false]);
  });

  test('what only looks better is not preferred', () => {
    assert.deepEqual(preferred('[Options]\nSiteCode=LA12\n', 'site-code-shape', 'cm2012'), [false]);
    assert.deepEqual(preferred('[Options]\nSiteCode=L-A1\n', 'site-code-shape', 'cm2012'), [true]);
    assert.deepEqual(preferred('[Options]\nSiteName=The_HQ\n', 'site-name-letters', 'cm2012'), [false]);
  });

  test('a secret is masked, within its quotes, and never stands in a title', () => {
    const text = '[Options]\nServiceAccountPassword="Hush-1"\n';
    assert.equal(
      mended(text, 'secret-in-clear', { file: 'sms20' }),
      '[Options]\nServiceAccountPassword="<password>"\n',
    );
    assert.deepEqual(titles(text, 'secret-in-clear', 'sms20'), [
      'Put a placeholder in the place of the value',
    ]);
    assert.deepEqual(titles('[Options]\nProductID=1234567890\n', 'product-id-shape', 'sms20'), [
      'Correct the shape of ProductID',
    ]);
  });
});

test('what a program wrote is not mended', () => {
  const view = setupViewOf('[SMS]\nSiteCode=HQ1\nSiteCode=HQ2\nstray\n', { file: 'sms-ini' });
  const range = { start: { line: 0, character: 0 }, end: { line: 4, character: 0 } };
  assert.ok(view.setup.findings.length > 0);
  assert.deepEqual(setupActions(view, range, { diagnostics: [], only: [''] }), []);
});

describe('what is a slip, and what may be another word', () => {
  test('an action that undoes is never taken for one that does', () => {
    for (const action of ['UninstallPrimarySite', 'DeinstallPrimarySite', 'UpgradePrimarySite']) {
      const text = `[Identification]\nAction=${action}\n[Options]\nSiteCode=HQ1\n`;
      for (const file of ['sms20', 'cm2007', 'cm2012', 'cmcb']) {
        const view = setupViewOf(text, { file });
        assert.ok(!preferred(text, 'value-not-listed', file).includes(true), `${action} in ${file}`);
        assert.ok(
          fixAll(view.setup).every(({ text: added }) => !added.includes('PrimarySite')),
          action,
        );
      }
    }
  });

  test('one letter too few is a slip', () => {
    const text = '[Identification]\nAction=InstalPrimarySite\n';
    assert.deepEqual(preferred(text, 'value-not-listed', 'cm2012').indexOf(true), 0);
    assert.equal(titles(text, 'value-not-listed', 'cm2012')[0], 'Replace it by "InstallPrimarySite"');
  });

  test('on is yes, whatever it is spelt like', () => {
    const text = '[automatic start]\nMyService=on\n';
    assert.deepEqual(titles(text, 'value-not-listed', 'rservice'), ['Replace it by "Yes"']);
    assert.deepEqual(titles(text.replace('=on', '=false'), 'value-not-listed', 'rservice'), [
      'Replace it by "No"',
    ]);
  });

  test('a language that is as near to two is not guessed', () => {
    const languages = (item: string) => `[Options]\nAddServerLanguages=${item}\n`;
    assert.deepEqual(preferred(languages('CHI'), 'list-item-unknown', 'cm2012'), [false]);
    assert.deepEqual(preferred(languages('PTX'), 'list-item-unknown', 'cm2012'), [false]);
  });

  test('a domain that is none is told, and what is left of it is offered if it is one', () => {
    const siteDomain = (value: string) => `[Options]\nSiteDomain=${value}\n`;
    assert.deepEqual(titles(siteDomain('FABRIKAM\\x'), 'domain-shape', 'sms2003'), [
      'Replace it by "FABRIKAM"',
    ]);
    for (const value of ['MY DOM', 'a@b', 'a:b', 'a;b'])
      assert.deepEqual(titles(siteDomain(value), 'domain-shape', 'sms2003').length, 1, value);
  });
});
