// Setup files as they are in use: what a wizard saved, what a script fills in, what was left out. Nothing is wrong with
// them, so nothing is told as an error or a warning.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SetupAnalysis } from '../../../server/src/analysis/index.ts';
import { shippedKnowledge } from '../../knowledge.ts';
import {
  cm2007Primary,
  cm2012Primary,
  currentBranchPrimary,
  currentBranchTop,
  languages,
  recovery,
  sms20Primary,
  sms2003Secondary,
} from './rightFiles.ts';

const { setup: book } = shippedKnowledge();
const analysed = (text: string, file = 'auto') =>
  new SetupAnalysis(text, book, { place: 'C:\\setup\\setup.ini', file });
const told = (text: string) =>
  analysed(text)
    .findings.filter(({ severity }) => severity !== 'information')
    .map(({ rule }) => rule.rule);
const rules = (text: string, file?: string) => analysed(text, file).findings.map(({ rule }) => rule.rule);

/** What the wizard of current branch writes behind the answers. */
const savedTail = 'ProxyName=\nProxyPort=\n[SystemCenterOptions]\nSysCenterId=\n[HierarchyExpansionOption]\n';

test('a file that a wizard saved has empty sections and keys, and the branch may be left out', () => {
  const [withoutBranch] = currentBranchPrimary.split('[SABranchOptions]');
  assert.deepEqual(rules(withoutBranch + savedTail), []);
  assert.deepEqual(rules(currentBranchTop.split('[SABranchOptions]')[0] + savedTail), []);
});

test('what is switched off twice is told only where it has a value that counts for nothing', () => {
  const off = currentBranchPrimary.replace('CloudConnector=1', 'CloudConnector=0');
  assert.deepEqual(
    analysed(off).findings.map(({ rule, captures }) => [rule.rule, captures?.key]),
    [['key-without-effect', 'CloudConnectorServer']],
  );
});

test('a key that the documents ask for and files in use do without is told, and not as an error', () => {
  assert.deepEqual(told(currentBranchPrimary.replace('MobileDeviceLanguage=0\n', '')), []);
});

test('a recovery may name the port of SQL Server', () => {
  assert.deepEqual(rules(recovery.replace('SQLSSBPort', 'SQLServerPort=1433\nSQLSSBPort')), []);
});

test('the name of a site may have blanks', () => {
  assert.deepEqual(rules(cm2012Primary.replace('Primary-2012', 'Contoso - Head Office 2')), []);
});

test('the account sa may have had no password', () => {
  const text = sms20Primary
    .replace('<password>', 'Example-1')
    .replace('UseSQLIntegratedSecurity=1', 'UseSQLIntegratedSecurity=0\nSQLLoginID=sa\nSQLLoginPassword=');
  assert.deepEqual(
    analysed(text)
      .findings.filter(({ severity }) => severity !== 'information')
      .map(({ rule, severity }) => [rule.rule, severity]),
    [['value-missing', 'warning']],
  );
});

test('what Setup wrote for a pushed secondary site is left alone, and paths in it begin at the media', () => {
  const text = `[Identification]
Action=InstallSecondarySite
[Options]
SiteCode=S12
SiteName=Branch
SMSInstallDir=D:\\ConfigMgr
ParentSiteCode=P12
ParentSiteServer=cm12.fabrikam.example
AddressType=MS_LAN
UseFQDN=1
[Bootstrap]
Action=Install
SetupPath=SMSSETUP\\bin\\x64\\SetupWPF.exe
InstallMapPath=SMSSETUP\\install.map
BuildNumber=7711
`;
  assert.deepEqual(rules(text, 'cm2012'), ['written-by-setup']);
});

const templates = {
  PowerShell: (name: string) => `$${name}`,
  'PowerShell with properties': (name: string) => `$($Site.${name})`,
  'an environment of PowerShell': (name: string) => `$env:${name}`,
  braces: (name: string) => `{{ ${name} }}`,
  'per cent signs': (name: string) => `%${name}%`,
};
for (const [name, filledIn] of Object.entries(templates)) {
  test(`a template for ${name} is told to be one, once, and its values are not judged`, () => {
    const text = currentBranchPrimary
      .replace('=InstallPrimarySite', `=${filledIn('Action')}`)
      .replace('SiteCode=PCB', `SiteCode=${filledIn('SiteCode')}`)
      .replace('D:\\Prereq', `C:\\${filledIn('Media')}\\Redist`)
      .replace('CM_PCB', `CM_${filledIn('SiteCode')}`)
      .replace('JoinCEIP=0', `JoinCEIP=${filledIn('JoinCEIP')}\n${filledIn('Languages')}`)
      .replaceAll('cmcb.fabrikam.example', `${filledIn('Server')}.${filledIn('Domain')}`);
    assert.deepEqual(rules(text), ['file-is-template']);
  });
}

test('one or two values that a script should have filled in were forgotten', () => {
  const text = cm2007Primary
    .replace('SiteCode=P07', 'SiteCode=$SiteCode')
    .replace('SMS_P07', 'SMS_$SiteCode');
  assert.deepEqual(rules(text), ['placeholder-left', 'placeholder-left']);
});

test('a dollar in a share, an account or an instance is no placeholder', () => {
  assert.deepEqual(rules(cm2007Primary.replace('D:\\Prereq', '\\\\files\\D$\\Prereq')), []);
  assert.deepEqual(rules(recovery.replace('PCBBackup', 'Backup$')), []);
});

test('a password that looks like a variable is one that stands there in clear', () => {
  assert.deepEqual(rules(sms20Primary.replace('<password>', '$ecret-1')), ['secret-in-clear']);
  assert.deepEqual(rules(sms20Primary.replace('<password>', '$ServicePassword')), ['placeholder-left']);
});

test('a remark behind a value is told once, and as what breaks it', () => {
  const text = cm2012Primary.replace('AdminConsole=1', 'AdminConsole=1   ; with console');
  assert.deepEqual(
    analysed(text).findings.map(({ rule, severity }) => [rule.rule, severity]),
    [['remark-behind-value', 'error']],
  );
});

test('the build of the media tells SMS 2.0 from SMS 2003', () => {
  const secondary = sms2003Secondary.replace('SecurityMode=Standard\n', '');
  const build = (number: string) =>
    analysed(`${secondary}[Bootstrap]\nBuildNumber=${number}\n`).recognised.file.file;
  assert.equal(build('1493'), 'sms20');
  assert.equal(build('4160'), 'sms2003');
});

test('a file without what current branch always has is one of 2012', () => {
  const { file, by } = analysed(cm2012Primary).recognised;
  assert.deepEqual([file.file, by], ['cm2012', 'content']);
  assert.equal(analysed(languages).recognised.file.file, 'cmcb');
});
