// Slips of the hand: each is told once, where it is, and not also as what follows from it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SetupAnalysis } from '../../../server/src/analysis/index.ts';
import { shippedKnowledge } from '../../knowledge.ts';
import { currentBranchPrimary, languages } from './rightFiles.ts';

const { setup: book } = shippedKnowledge();
const findings = (from: string, to: string, text = currentBranchPrimary) => {
  assert.ok(text.includes(from));
  const setup = new SetupAnalysis(text.replace(from, to), book, {
    place: 'C:\\setup\\setup.ini',
    file: 'auto',
  });
  return setup.findings.map(({ rule, severity, captures }) => [rule.rule, severity, captures?.key ?? '']);
};

test('a needed key that is misspelt is an error, and is not missing as well', () => {
  assert.deepEqual(findings('PrerequisitePath', 'PrerequisitPath'), [
    ['key-misspelt', 'error', 'PrerequisitPath'],
  ]);
});

test('a needed section that is misspelt is an error, and is not missing as well', () => {
  assert.deepEqual(findings('[SQLConfigOptions]', '[SQLConfigOption]'), [['section-misspelt', 'error', '']]);
});

test('a key without its sign is told as that', () => {
  assert.deepEqual(findings('JoinCEIP=0', 'JoinCEIP 0'), [['sign-missing', 'error', 'JoinCEIP']]);
  assert.deepEqual(findings('SDKServer=', 'SDKServer : '), [['sign-missing', 'error', 'SDKServer']]);
});

test('a sentence that begins with the name of a key is no setting', () => {
  assert.deepEqual(findings('AdminConsole=1', 'AdminConsole=1\nSiteName is for the console only'), [
    ['stray-text', 'warning', ''],
  ]);
});

test('quotes of a word processor are told as quotes, whatever the key takes', () => {
  for (const setting of ['SMSInstallDir=D:\\ConfigMgr', 'JoinCEIP=0', 'SiteName=Primary']) {
    const [key, value] = setting.split('=');
    assert.deepEqual(findings(setting, `${key}=\u201c${value}\u201d`), [
      ['quotes-of-word-processor', 'error', key],
    ]);
  }
});

test('of a list the item that is wrong is named', () => {
  const text = languages.replace('DEU,FRA', 'DEU,GER');
  const setup = new SetupAnalysis(text, book, { place: 'C:\\setup\\setup.ini', file: 'auto' });
  assert.equal(setup.findings[0]?.captures?.item, 'GER');
});
