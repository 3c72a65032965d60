// What can be written where in a setup file, and that a file is right that was written with completions alone.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type CompletionItem, InsertTextFormat, type TextEdit } from 'vscode-languageserver-types';
import { plainCodec, SetupAnalysis, TextStore } from '../../server/src/analysis/index.ts';
import { type SetupView, setupCompletion } from '../../server/src/features/index.ts';
import { shippedKnowledge } from '../knowledge.ts';
import { snippetText } from './snippetText.ts';

const knowledge = shippedKnowledge();

/** A text with `|` where the cursor is. */
function completed(marked: string, { takesSnippets = true } = {}): readonly CompletionItem[] {
  const { view, offset } = read(marked);
  return setupCompletion(view, view.text.positionAt(offset), takesSnippets);
}

function read(marked: string): { view: SetupView; text: string; offset: number } {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  return { view: viewOf(text), text, offset };
}

function viewOf(text: string): SetupView {
  const place = 'untitled:Untitled-1';
  return {
    text: new TextStore(text, plainCodec),
    setup: new SetupAnalysis(text, knowledge.setup, { place, file: 'auto' }),
    knowledge,
    place,
    opening: 1,
    version: 1,
    addressTemplate: '',
  };
}

function labels(marked: string): string[] {
  return completed(marked).map(({ label }) => label);
}

/** The text after an item of this label was taken, with each stop left as it is; the cursor at its end. */
function accepted(marked: string, label: string, options = {}): string {
  const item = completed(marked, options).find((one) => one.label === label);
  assert.ok(item, `${label} is not among ${labels(marked).join(' / ')}`);
  const { view, text } = read(marked);
  const { range, newText } = item.textEdit as TextEdit;
  const written = item.insertTextFormat === InsertTextFormat.Snippet ? snippetText(newText) : newText;
  const end = view.text.offsetAt(range.end);
  return `${text.slice(0, view.text.offsetAt(range.start))}${written}|${text.slice(end)}`;
}

function newText(marked: string, label: string): string {
  const item = completed(marked).find((one) => one.label === label);
  return (item?.textEdit as TextEdit | undefined)?.newText ?? '';
}

function seriousIn(text: string): string[] {
  return viewOf(text)
    .setup.findings.filter(({ severity }) => severity !== 'information')
    .map(({ rule, entry }) => `${rule.rule} ${entry?.key ?? ''}`);
}

describe('a setup file written with completions alone', () => {
  test('is a right SMS 2003 primary site, by taking its sections whole and then the rest', () => {
    let text = accepted('|', '[Identification] with its keys');
    assert.equal(text, '[Identification]\r\nAction=InstallPrimarySite|');
    text = accepted(text.replace('|', '\n|'), 'Rest of the file: SMS 2003');
    const written = text.replace('|', '');
    const { setup } = viewOf(written);
    assert.equal(setup.file.file, 'sms2003');
    assert.deepEqual(seriousIn(written), ['placeholder-left ProductID']);
    assert.deepEqual(seriousIn(written.replace('<product key>', '123-4567890')), []);
  });

  test('is one key by key too, and the product is known from what was written', () => {
    let text = accepted('|', '[Identification]').replace('|', '\n|');
    text = accepted(text, 'Action').replace('|', '\n|');
    text = accepted(text, '[Options]').replace('|', '\n|');
    for (const key of [
      'FullName',
      'ProductID',
      'SiteCode',
      'SiteName',
      'SiteDomain',
      'SecurityMode',
      'NumOfClients',
      'SMSInstallDir',
      'SDKServer',
    ])
      text = accepted(text, key).replace('|', '\n|');
    assert.match(text, /SecurityMode=Advanced\n/);
    text = accepted(text, '[SQLConfigOptions] with its keys');
    const written = text.replace('|', '');
    assert.equal(viewOf(written).setup.file.file, 'sms2003');
    assert.deepEqual(seriousIn(written), ['placeholder-left ProductID']);
  });

  test('is right for each script and each of its actions', () => {
    for (const { file, title, role } of knowledge.setup.files) {
      if (role !== 'script') continue;
      const start = `; SMS Lens: ${file}\n[Identification]\n|`;
      const actions = /\{1\|(.*)\|\}/.exec(newText(start, 'Action'))?.[1]?.split(',') ?? [];
      assert.ok(actions.length >= 2);
      for (const action of actions) {
        const begun = `; SMS Lens: ${file}\n[Identification]\nAction=${action}\n|`;
        const rest = labels(begun).find((label) => label.startsWith('Rest of the file'));
        // What calls for no key has no rest.
        if (['sms2003 InstallAdminUI', 'cm2012 InstallSecondarySite'].includes(`${file} ${action}`)) {
          assert.equal(rest, undefined);
          continue;
        }
        assert.equal(
          rest,
          `Rest of the file: ${title.replace(' unattended setup', '').replace('Configuration Manager', 'ConfigMgr')}`,
          `${file} ${action}`,
        );
        const written = accepted(begun, rest).replace('|', '');
        const without = seriousIn(written).filter((found) => !found.startsWith('placeholder-left'));
        assert.deepEqual(without, [], `${file} ${action}`);
        assert.ok(!labels(`${written}\n|`).some((label) => label.startsWith('Rest')), `${file} ${action}`);
      }
    }
  });

  test('is the same without snippets', () => {
    const begun = '; SMS Lens: sms2003\n[Identification]\nAction=InstallPrimarySite\n|';
    const label = 'Rest of the file: SMS 2003';
    assert.equal(accepted(begun, label, { takesSnippets: false }), accepted(begun, label));
  });
});

describe('sections', () => {
  test('an empty file is offered those of all products, with the products that have them', () => {
    const offered = completed('|');
    assert.equal(offered[0]?.label, '[Identification]');
    assert.ok(offered.some(({ label }) => label === '[Options] with its keys'));
    const recovery = offered.find(({ label }) => label === '[RecoveryOptions]');
    assert.equal(recovery?.labelDetails?.description, 'ConfigMgr 2012, ConfigMgr current branch');
  });

  test('one that stands already, is not for the action or is written by Setup is not offered', () => {
    const offered = labels('; SMS Lens: cm2007\n[Identification]\nAction=InstallSecondarySite\n|');
    assert.ok(offered.includes('[Options]'));
    assert.ok(!offered.includes('[Identification]'));
    assert.ok(!offered.includes('[SQLConfigOptions]'));
    assert.ok(!labels('; SMS Lens: cm2012\n|').includes('[Bootstrap]'));
  });

  test('a bracket that is there, and one that the editor closed, are taken up', () => {
    const head = '; SMS Lens: sms2003\n[Identification]\nAction=InstallPrimarySite\n';
    assert.equal(accepted(`${head}[|]`, '[Options]'), `${head}[Options]|`);
    assert.equal(accepted(`${head}[|`, '[Options]'), `${head}[Options]|`);
    assert.equal(accepted(`${head}[Op|`, '[SQLConfigOptions]'), `${head}[SQLConfigOptions]|`);
    const item = completed(`${head}[Op|`).find(({ label }) => label === '[Options]');
    assert.equal(item?.filterText, '[Options]');
    assert.deepEqual(labels(`${head}[Options]|`), []);
  });
});

describe('keys', () => {
  const head = '; SMS Lens: sms2003\n[Identification]\nAction=InstallPrimarySite\n[Options]\n';

  test('needed ones come first, in the order of the table, and those that stand are left out', () => {
    const offered = completed(`${head}FullName=Site Admin\n|`).filter(({ kind }) => kind === 10);
    assert.deepEqual(
      offered.slice(0, 4).map(({ label, detail }) => [label, detail]),
      [
        ['ProductID', 'product key, needed'],
        ['SiteCode', 'site code: three letters or digits, needed'],
        ['SiteName', 'text, needed'],
        ['SiteDomain', 'name of a Windows domain, needed'],
      ],
    );
    assert.ok(!offered.some(({ label }) => label === 'FullName'));
    const sorted = [...offered].sort((one, other) =>
      (one.sortText ?? '') < (other.sortText ?? '') ? -1 : 1,
    );
    assert.deepEqual(sorted, offered);
  });

  test('one that contradicts another is not offered, and one without effect comes last', () => {
    assert.ok(!labels(`${head}SecurityMode=Advanced\n|`).includes('ServiceAccount'));
    assert.ok(labels(`${head}SecurityMode=Standard\n|`).includes('ServiceAccount'));
    const offered = completed(`${head}AddressType=MS_LAN\n|`).filter(({ kind }) => kind === 10);
    assert.equal(offered.at(-1)?.detail, 'text, without effect here');
  });

  test('half a word is replaced whole, and a value that stands behind the key stays', () => {
    assert.equal(accepted(`${head}Sit|`, 'SiteCode'), `${head}SiteCode=HQ1|`);
    assert.equal(accepted(`${head}  Si|te`, 'SiteCode'), `${head}  SiteCode=HQ1|`);
    assert.equal(accepted(`${head}Sit|=ABC`, 'SiteCode'), `${head}SiteCode|=ABC`);
    assert.ok(!labels(`${head}Sit|=ABC`).includes('[SQLConfigOptions]'));
  });

  test('a choice is a list to choose from, with the usual value first', () => {
    assert.equal(newText(`${head}|`, 'SecurityMode'), `SecurityMode=\${1|Advanced,Standard|}$0`);
    const cb = '; SMS Lens: cmcb\n[Identification]\nAction=InstallPrimarySite\n[Options]\n|';
    assert.equal(newText(cb, 'PrerequisiteComp'), `PrerequisiteComp=\${1|1,0|}$0`);
  });

  test('a path keeps its backslash, and a secret is a placeholder', () => {
    assert.equal(newText(`${head}|`, 'SMSInstallDir'), `SMSInstallDir=\${1:D:\\\\SMS}$0`);
    assert.equal(accepted(`${head}|`, 'LanUserPassword'), `${head}LanUserPassword=<password>|`);
  });

  test('names that are made of the site code are made of that of the file', () => {
    const other = `${head}SiteCode=BR7\n[SQLConfigOptions]\n|`;
    assert.equal(accepted(other, 'DatabaseName'), `${other.replace('|', '')}DatabaseName=SMS_BR7|`);
    const rest = newText(head.replace('[Options]\n', '|'), 'Rest of the file: SMS 2003');
    assert.match(rest, /SiteCode=\$\{3:HQ1\}/);
    assert.match(rest, /DatabaseName=\$\{\d+:SMS_\$\{3\}\}/);
  });

  test('a key is explained with its meaning, its values and when it is needed', () => {
    const mode = completed(`${head}|`).find(({ label }) => label === 'SecurityMode');
    const said = JSON.stringify(mode?.documentation);
    assert.match(said, /Security mode of the site/);
    assert.match(said, /` Standard `: services run under a service account/);
    const database = completed('; SMS Lens: cmcb\n[RecoveryOptions]\n|').find(
      ({ label }) => label === 'DatabaseRecoveryOptions',
    );
    assert.match(JSON.stringify(database?.documentation), /Needed if ServerRecoveryOptions=1 or 4\./);
  });

  test('what is said of them shows brackets as they stand, and links to articles', () => {
    const said = (marked: string, label: string) => {
      const words = completed(marked).find((one) => one.label === label)?.documentation;
      return typeof words === 'object' ? words.value : '';
    };
    const units = said('; SMS Lens: sms20\n[Options]\n|', 'OptionalUnits');
    assert.match(units, /the \\\[LicenseServer\\\] section/);
    assert.match(units, /: software metering, needs \\\[LicenseServer\\\]$/m);
    assert.match(
      said('; SMS Lens: cmcb\n[Options]\n|', 'AdminConsole'),
      /^Needed if .*, or \\\[RecoveryOptions\\\] ServerRecoveryOptions=1 or 2\.$/m,
    );
    assert.match(
      said('; SMS Lens: rservice\n|', '[startup parameters]'),
      /\[KB 174960\]\(https:\/\/jeffpar\.github\.io\/kbarchive\/kb\/174\/Q174960\/\)/,
    );
  });

  test('in a file that nothing tells yet, keys name the products that have them', () => {
    const offered = completed('[Identification]\nAction=InstallPrimarySite\n[Options]\n|');
    const mode = offered.find(({ label }) => label === 'SecurityMode');
    assert.equal(mode?.labelDetails?.description, 'SMS 2003');
    const code = offered.find(({ label }) => label === 'SiteCode');
    assert.equal(code?.labelDetails, undefined);
  });
});

describe('values', () => {
  const head = '; SMS Lens: sms2003\n[Identification]\nAction=InstallPrimarySite\n[Options]\n';

  test('an action is told with what it does', () => {
    const offered = completed('; SMS Lens: sms2003\n[Identification]\nAction=|');
    assert.deepEqual(
      offered.map(({ label, labelDetails }) => [label, labelDetails?.description]),
      [
        ['InstallPrimarySite', 'install a primary site'],
        ['InstallSecondarySite', 'install a secondary site'],
        ['InstallAdminUI', 'install only the administrator console'],
      ],
    );
    assert.equal(offered[0]?.preselect, true);
  });

  test('in a file that nothing tells yet, an action carries the products that know it', () => {
    const offered = completed('[Identification]\nAction=|');
    const recover = offered.find(({ label }) => label === 'RecoverCCAR');
    assert.equal(
      recover?.detail,
      'recover a central administration site; ConfigMgr 2012, ConfigMgr current branch',
    );
  });

  test('a value that stands there is replaced whole, within its quotes', () => {
    assert.equal(accepted(`${head}SecurityMode=Sta|ndrad`, 'Standard'), `${head}SecurityMode=Standard|`);
    assert.equal(accepted(`${head}SecurityMode="|x"`, 'Standard'), `${head}SecurityMode="Standard|"`);
    assert.equal(accepted(`${head}SecurityMode= |`, 'Standard'), `${head}SecurityMode= Standard|`);
  });

  test('behind a quote that is still open, the word without the quote is replaced', () => {
    const open = `${head}SecurityMode="Sta`;
    const [item] = completed(`${open}|`).filter(({ label }) => label === 'Standard');
    assert.deepEqual((item?.textEdit as TextEdit | undefined)?.range, {
      start: { line: 4, character: 14 },
      end: { line: 4, character: 17 },
    });
    assert.equal(accepted(`${open}|`, 'Standard'), `${head}SecurityMode="Standard|`);
    assert.equal(accepted(`${head}SecurityMode='|`, 'Standard'), `${head}SecurityMode='Standard|`);
    assert.equal(
      accepted(`${open}|" ; as at HQ1`, 'Standard'),
      `${head}SecurityMode="Standard|" ; as at HQ1`,
    );
    // In front of the quote nothing is begun yet.
    assert.equal(accepted(`${head}SecurityMode=|"Sta`, 'Standard'), `${head}SecurityMode=Standard|`);
    const units = `${head}OptionalUnits="Scripts, `;
    assert.ok(!labels(`${units}|`).includes('Scripts'));
    assert.equal(accepted(`${units}Rem|`, 'Remote Control'), `${units}Remote Control|`);
  });

  test('of a list the items that are not there yet, for the one at the cursor', () => {
    const list = '; SMS Lens: cmcb\n[Identification]\nAction=InstallCAS\n[Options]\nAddServerLanguages=';
    assert.ok(!labels(`${list}DEU, FR|`).includes('DEU'));
    assert.equal(accepted(`${list}DEU, FR|`, 'FRA'), `${list}DEU, FRA|`);
    assert.equal(accepted(`${list}DEU,|,RUS`, 'FRA'), `${list}DEU,FRA|,RUS`);
    const german = completed(`${list}|`).find(({ label }) => label === 'DEU');
    assert.equal(german?.labelDetails?.description, 'German');
  });

  test('of a computer the names that stand in the file', () => {
    const offered = completed(`${head}SDKServer=SMS07\n[SQLConfigOptions]\nSQLServerName=|`);
    assert.deepEqual(
      offered.map(({ label, detail }) => [label, detail]),
      [
        ['HQSQL01', 'example'],
        ['SMS07', 'as in SDKServer'],
      ],
    );
  });

  test('of a secret only the placeholder, of an evaluation its word', () => {
    assert.deepEqual(labels(`${head}ServiceAccountPassword=|`), ['<password>']);
    assert.deepEqual(labels('; SMS Lens: cmcb\n[Options]\nProductID=|'), ['<product key>', 'Eval']);
  });

  test('of a site code nothing is made up', () => {
    assert.deepEqual(labels(`${head}SiteCode=|`), []);
  });
});

describe('remarks', () => {
  test('say which kind of file this is', () => {
    assert.equal(accepted(';|', 'SMS Lens: cm2012'), '; SMS Lens: cm2012|');
    assert.equal(accepted('; SMS Lens: cm|', 'SMS Lens: cmcb'), '; SMS Lens: cmcb|');
    assert.deepEqual(labels('; what I think|'), []);
  });
});

test('completion works anywhere in any text, and replaces a part of the line with the cursor in it', () => {
  const piece = fc.constantFrom(
    '[',
    ']',
    '=',
    ';',
    '\n',
    '\r\n',
    ' ',
    '"',
    ',',
    'Options',
    'Identification',
    'Action',
    'InstallPrimarySite',
    'SiteCode',
    'OptionalUnits',
    'SMS Lens: sms20',
    '\ufeff',
    'x',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(), (pieces, at) => {
      const text = pieces.join('');
      const view = viewOf(text);
      const position = view.text.positionAt(at % (text.length + 1));
      for (const { textEdit } of setupCompletion(view, position, true)) {
        const { range } = textEdit as TextEdit;
        assert.equal(range.start.line, position.line);
        assert.equal(range.end.line, position.line);
        assert.ok(range.start.character <= position.character && position.character <= range.end.character);
      }
    }),
    { numRuns: 300 },
  );
});
