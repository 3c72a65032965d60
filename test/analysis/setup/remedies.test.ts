// From a mistake in a setup file to a procedure: when one helps, and what of the file fills it. No secret ever does.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { remediesOf, SetupAnalysis, setupCaptures, valuesFor } from '../../../server/src/analysis/index.ts';
import { isSecret } from '../../../server/src/analysis/setup/secret.ts';
import { complaintsOf, shippedKnowledge, tableOf } from '../../knowledge.ts';
import { secondaryScript } from '../../secondaryScript.ts';
import { planted, secretKeys, waysToWrite } from '../../secrets.ts';

const { setup: book, procedures } = shippedKnowledge();

const analysed = (text: string) => new SetupAnalysis(text, book, { place: 'C:\\setup.ini', file: 'auto' });

/** Of each rule that leads somewhere: the procedures, and what fills them. */
function ledTo(text: string): Record<string, Record<string, Record<string, string>>> {
  const analysis = analysed(text);
  return Object.fromEntries(
    analysis.findings.flatMap((finding) => {
      const linked = procedures.linked(remediesOf(finding, analysis));
      if (linked.length === 0) return [];
      const filled = linked.map(({ procedure, link }) => [
        procedure.id,
        Object.fromEntries(valuesFor(link, procedure, setupCaptures(link, finding, analysis))),
      ]);
      return [[finding.rule.rule, Object.fromEntries(filled)]];
    }),
  );
}

test('what is wrong with the accounts of a secondary site leads to the test of accounts, filled from the file', () => {
  const id = 'test-accounts-before-secondary-install';
  assert.deepEqual(ledTo(secondaryScript), {
    // At ServiceAccountPassword, and at LanUser, which is another account.
    'secret-in-clear': { [id]: { account: 'SMSService', primary: 'HQSMS07' } },
    'account-without-domain': { [id]: { primary: 'HQSMS07' } },
  });
});

test('of a primary site it leads nowhere', () => {
  assert.deepEqual(ledTo(secondaryScript.replace('InstallSecondarySite', 'InstallPrimarySite')), {});
});

test('a value that is none for its parameter is left out', () => {
  const found = ledTo(secondaryScript.replace('=HQSMS07', '=\\\\HQSMS07" & del'));
  assert.deepEqual(found['secret-in-clear'], {
    'test-accounts-before-secondary-install': { account: 'SMSService' },
  });
});

test('the rules that lead to a procedure lead to one that ships, for the product of the file', () => {
  const products: Readonly<Record<string, string>> = { sms20: '2.0', sms2003: '2003' };
  const found = book.rules.flatMap((rule) =>
    book.files.flatMap((file) => book.remediesOf(rule, file).map(({ link }) => ({ file: file.file, link }))),
  );
  assert.ok(found.length > 0);
  for (const { file, link } of found) {
    const shipped = procedures.procedure(link.id)?.products ?? [];
    assert.ok(
      shipped.some((product) => product === products[file]),
      `${link.id} in ${file}`,
    );
  }
});

test('no secret fills a parameter, however it is written', () => {
  for (const key of secretKeys(book))
    for (const write of waysToWrite)
      for (const place of [
        'LanUser=SMSAddress\n',
        'ServiceAccount=SMSService\n',
        'ParentSiteServer=HQSMS07\n',
      ]) {
        const text = secondaryScript.replace(place, `${write(key, planted)}\n${place}`);
        assert.ok(!JSON.stringify(ledTo(text)).includes(planted), text);
      }
  const within = secondaryScript.replace('=HQSMS07', `=HQSMS07;LanUserPassword=${planted}`);
  assert.ok(!JSON.stringify(ledTo(within)).includes(planted));
});

describe('its author is told', () => {
  const files = tableOf(
    'setup/files.tsv',
    'file | title | names | role | products | place | run | log | kb | sure | about',
    'a | A unattended setup | a.ini | script | 2003 | - | - | - | - | certain | It is.',
  );
  const head =
    'section | key | type | allowed | default | example | actions | required | never | idle | secret | since | until | sure | source | meaning';
  const keys = tableOf(
    'setup/keys/a.tsv',
    head,
    'S | - | section | - | - | - | - | - | - | - | - | - | - | certain | x | It is.',
    'S | Host | host | - | - | SRV1 | - | - | - | - | - | - | - | certain | x | It is.',
    'S | Word | password | - | - | - | - | - | - | - | yes | - | - | certain | x | It is.',
    'S | MyPwd | string | - | - | SRV1 | - | - | - | - | - | - | - | certain | x | It is.',
    'S | Text | string | - | - | a text | - | - | - | - | - | - | - | certain | x | It is.',
  );
  const rules = tableOf(
    'setup/rules.tsv',
    'rule | severity | files | sure | fix | whyNot | source | message',
    'key-twice | error | - | certain | remove-key | - | x | It stands twice.',
  );
  const mend = {
    file: 'procedures/mend.md',
    text: '---\ntitle: Mend\nproducts: [2003]\nwhere: any\nrisk: low\nkb: []\nparameters:\n  - "server | server | S1 | a server"\nundo: none\nwhy-no-undo: No.\n---\nOf {{server}}.\n\n## Back up\n1. a\n\n## Steps\n1. b\n\n## Verify\n1. c\n',
  };
  const told = (row: string) =>
    complaintsOf(
      files,
      keys,
      rules,
      mend,
      tableOf('setup/procedures.tsv', 'rule | files | when | procedure | values', row),
    );

  test('nothing of a row that is right', () => {
    assert.deepEqual(told('key-twice | a | S.Host=SRV1 | mend | server=S.Host'), []);
  });

  const wrong: readonly (readonly [what: string, row: string, told: RegExp])[] = [
    ['of a rule that is none', 'key-twise | a | - | mend | -', /no rule "key-twise"; was "key-twice" meant/],
    ['of a file that is none', 'key-twice | b | - | mend | -', /"b" is no setup file/],
    ['of a procedure that is none', 'key-twice | a | - | mand | -', /no procedure "mand"; was "mend" meant/],
    ['of a parameter that it has not', 'key-twice | a | - | mend | port=S.Host', /no parameter "port"/],
    ['of a key that is none', 'key-twice | a | - | mend | server=S.Hose', /a has no key "S.Hose"/],
    ['of a key that the condition has not', 'key-twice | a | S.No | mend | -', /a has no key "S.No"/],
    ['of a secret', 'key-twice | a | - | mend | server=S.Word', /"S.Word" is a secret of a/],
    [
      'of what only looks like one',
      'key-twice | a | - | mend | server=S.MyPwd',
      /"S.MyPwd" is a secret of a/,
    ],
    ['of a key that does not fit', 'key-twice | a | - | mend | server=S.Text', /holds no server: "a text"/],
  ];
  for (const [what, row, words] of wrong)
    test(what, () => {
      const complaints = told(row);
      assert.equal(complaints.length, 1, complaints.join('\n'));
      assert.match(complaints[0] ?? '', /^setup\/procedures\.tsv:2: /);
      assert.match(complaints[0] ?? '', words);
    });
});

test('no key that ships in a row is a secret', () => {
  for (const rule of book.rules)
    for (const file of book.files)
      for (const { link } of book.remediesOf(rule, file))
        for (const name of Object.values(link.values)) {
          const [section = '', key = ''] = name.split('.');
          const table = book.tableOf(file);
          assert.ok(!isSecret(key, table.setting(table.section(section), key)), name);
        }
});
