// A setup file for somebody else's eyes: no secret is in it any more, and nothing else is another.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { SetupAnalysis, withoutSecrets } from '../../server/src/analysis/index.ts';
import { newSetupText, setupScriptList } from '../../server/src/features/index.ts';
import { shippedKnowledge } from '../knowledge.ts';

const { setup: book } = shippedKnowledge();

function shown(text: string): string {
  return withoutSecrets(new SetupAnalysis(text, book, { place: 'untitled:Untitled-1', file: 'auto' }));
}

describe('without secrets', () => {
  const head = '; SMS Lens: sms2003\n[Options]\n';

  const cases: readonly (readonly [what: string, line: string, masked: string])[] = [
    ['a password', 'ServiceAccountPassword=hunter2', 'ServiceAccountPassword=<password>'],
    ['one in quotes', 'ServiceAccountPassword = "hunter2" ', 'ServiceAccountPassword = "<password>" '],
    ['one with a quote too few', 'LanUserPassword="hunter2', 'LanUserPassword=<password>'],
    ['one that looks like a placeholder', 'LanUserPassword=<hunter2>', 'LanUserPassword=<password>'],
    ['one with a remark behind it', 'LanUserPassword=hunter2 ; the old', 'LanUserPassword=<password>'],
    ['a product key', 'ProductID=123-4567890', 'ProductID=<product key>'],
    ['one behind another key', 'CDKey=AAAAA-BBBBB-CCCCC-DDDDD-EEEEE', 'CDKey=<product key>'],
    ['one in a remark', '; old key AAAAA-BBBBB-CCCCC-DDDDD-EEEEE', '; old key <product key>'],
    ['one by itself', 'AAAAA-BBBBB-CCCCC-DDDDD-EEEEE', '<product key>'],
    ['a short name', 'PW=hunter2', 'PW=<password>'],
    ['a short name in a remark', '; pw: hunter2', '; pw: <password>'],
    ['what else should not be passed on', 'PublicKey=MIIB', 'PublicKey=<removed>'],
    ['a misspelt key', 'ServiceAcountPasword=hunter2', 'ServiceAcountPasword=<password>'],
    ['a key of another product', 'SAPassword=hunter2', 'SAPassword=<password>'],
    ['a key as a remark', ';ServiceAccountPassword=hunter2', ';ServiceAccountPassword=<password>'],
    ['one with blanks', ' ; LanUserPassword : hunter2 x', ' ; LanUserPassword : <password>'],
    ['a word in a remark', '; the old password was: hunter2', '; the old password was: <password>'],
    ['a line without a sign', 'ServiceAccountPassword hunter2', 'ServiceAccountPassword <password>'],
    ['one whose sign comes late', 'SAPassword hunter2 = x', 'SAPassword <password>'],
    ['a remark with the bare word', '; SAPassword hunter2', '; SAPassword <password>'],
    ['what stands in a value', 'SiteName=x;pwd=hunter2', 'SiteName=x;pwd=<password>'],
    ['a key in a value', 'SiteName=x;PublicKey=hunter2', 'SiteName=x;PublicKey=<removed>'],
    ['what stands in a header', '[SAPassword=hunter2', '[SAPassword=<password>'],
    ['what stands behind a header', '[Options] Password=hunter2', '[Options] Password=<password>'],
    ['no empty value', 'ServiceAccountPassword=', 'ServiceAccountPassword='],
    ['no sentence about one', '; Password of the account, ask Kim', '; Password of the account, ask Kim'],
    ['no other value', 'ServiceAccount=SMSService', 'ServiceAccount=SMSService'],
    ['no placeholder', 'LanUserPassword=<password>', 'LanUserPassword=<password>'],
  ];
  for (const [what, line, masked] of cases) {
    test(`${what} is masked: ${line}`, () => {
      assert.equal(shown(`${head}${line}\r\nSiteCode=HQ1`), `${head}${masked}\r\nSiteCode=HQ1`);
    });
  }

  test('a secret is masked before any section and in a section that nobody knows', () => {
    assert.equal(
      shown('\ufeffUserPwd=hunter2\r[Foo]\rMyPassphrase=hunter2'),
      '\ufeffUserPwd=<password>\r[Foo]\rMyPassphrase=<password>',
    );
  });

  test('the copy of a copy is the copy', () => {
    for (const [, line] of cases) {
      const once = shown(`${head}${line}`);
      assert.equal(shown(once), once);
    }
  });
});

const secretKeys = book.files
  .filter(({ role }) => role === 'script')
  .flatMap(({ sections }) => sections.flatMap(({ settings }) => settings))
  .filter(({ secret }) => secret !== '')
  .map(({ key }) => key);
/** Nobody writes it but the test. */
const planted = 'zQ7kPlanted';

test('a planted secret never survives, wherever its key stands and however it is written', () => {
  const key = fc.constantFrom(...secretKeys, 'Password', 'MyPwd', 'ServceAccountPassword');
  const sign = fc.constantFrom('=', ' = ', '="', '=\t', ' =  ');
  const front = fc.constantFrom('', ' ', ';', '; ', ';;', '\t');
  const back = fc.constantFrom('', '"', ' ', ' ; x', '=y', ']', '[', 'ü €');
  const noise = fc.constantFrom(
    '[Options]',
    '[Foo]',
    '',
    'SiteCode=HQ1',
    '; remark',
    'stray',
    '[Opt',
    '=x',
    ']',
  );
  const line = fc
    .tuple(front, key, sign, back)
    .map(([before, name, is, after]) => `${before}${name}${is}${planted}${after}`);
  fc.assert(
    fc.property(
      fc.array(fc.oneof(noise, line), { maxLength: 12 }),
      fc.constantFrom('\n', '\r\n', '\r'),
      (lines, end) => {
        assert.ok(!shown(lines.join(end)).includes(planted));
      },
    ),
    { numRuns: 400 },
  );
});

test('every character that is no secret stays as it is', () => {
  const line = fc.constantFrom(
    '[Options]',
    'SiteCode=HQ1',
    '  SMSInstallDir = "D:\\SMS" ',
    '; a remark',
    '',
    'stray line',
    '[Unclosed',
    'OrgName=a=b;c',
    'ServiceAccount=SMSService',
    '\ufeff',
    '\u2028',
  );
  const secret = fc.constantFrom(
    ['ServiceAccountPassword=', 'hunter2', '<password>'] as const,
    [';ProductID = ', '123-4567890', '<product key>'] as const,
    ['LanUserPassword ', 'hunter2', '<password>'] as const,
  );
  const either = fc.oneof(
    line.map((text) => ({ text, masked: text })),
    secret.map(([front, value, mask]) => ({ text: front + value, masked: front + mask })),
  );
  fc.assert(
    fc.property(fc.array(either, { maxLength: 15 }), fc.constantFrom('\n', '\r\n', '\r'), (lines, end) => {
      const joined = (which: 'text' | 'masked') => lines.map((one) => one[which]).join(end);
      assert.equal(shown(joined('text')), joined('masked'));
    }),
    { numRuns: 300 },
  );
});

test('any text can be shown, and a long hostile line in no more than its own time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      assert.equal(typeof shown(text), 'string');
    }),
  );
  for (const piece of ['a', 'pw', ';', '=', ' ', 'pass', '"']) {
    const text = `; ${piece.repeat(200_000 / piece.length)}`;
    const began = performance.now();
    shown(text);
    assert.ok(performance.now() - began < 2000, `${piece} took too long`);
  }
});

test('a new setup file has no secret to begin with', () => {
  for (const { file, actions } of setupScriptList(book)) {
    for (const { action } of actions) {
      const text = newSetupText(book, file, action) ?? '';
      const isWords = (line: string) => line.startsWith('; ');
      const keys = (of: string) => of.split('\r\n').filter((line) => !isWords(line));
      assert.deepEqual(keys(shown(text)), keys(text));
    }
  }
});

test('the word for an evaluation is no secret', () => {
  const text = '[Identification]\nAction=InstallPrimarySite\n[Options]\nProductID=Eval\n';
  const setup = new SetupAnalysis(text, book, { place: 'untitled:Untitled-1', file: 'cm2012' });
  assert.equal(withoutSecrets(setup), text);
  const entry = setup.entry('Options', 'ProductID');
  assert.ok(entry);
  assert.equal(setup.shown(entry), 'Eval');
});
