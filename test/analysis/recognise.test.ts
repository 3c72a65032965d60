// Which texts are ours, by what stands in them.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { SetupAnalysis } from '../../server/src/analysis/index.ts';
import { recogniseLog, recogniseSetup } from '../../server/src/analysis/recognise.ts';
import { shippedKnowledge } from '../knowledge.ts';

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

test('one with a wrong Action, with one that a script fills in or without any is ours by keys that only such files have', () => {
  assert.ok(recogniseSetup('[Identification]\nAction=InstalPrimary\n[Options]\nSMSInstallDir=D:\\SMS'));
  assert.ok(recogniseSetup('[Identification]\nAction="$Action"\n[Options]\nSDKServer="$Server"'));
  assert.ok(recogniseSetup('Action=InstallCAS\n[Options]\nSDKServer=a.b\nSMSInstallDir=D:\\SMS'));
});

test('the answers of other Setups are not', () => {
  assert.ok(!recogniseSetup('[OPTIONS]\nACTION="Install"\nINSTANCENAME="MSSQLSERVER"\nSECURITYMODE="SQL"'));
  assert.ok(!recogniseSetup('[Unattended]\nOemSkipEula=Yes\n[Identification]\nJoinDomain=FABRIKAM'));
  assert.ok(!recogniseSetup('[Options]\nProductID=Eval\nSiteCode=HQ1\nSMSInstallDir=D:\\SMS'));
});

test('other ini files are not setup files', () => {
  assert.ok(!recogniseSetup('[Identification]\nName=x'));
  assert.ok(!recogniseSetup('[.ShellClassInfo]\nAction=InstallPrimarySite'));
});

test('what SMS keeps beside its setup files is ours, by names that nobody else uses together', () => {
  for (const text of ours) assert.ok(recogniseSetup(text), text);
});

test('a remark for us makes any file ours', () => {
  assert.ok(recogniseSetup('[Options]\r\n; SMS Lens: cm2012\r\n'));
  assert.ok(recogniseSetup(';sms-lens=sms20'));
  assert.ok(!recogniseSetup('; SMS Lens: what is that good for?'));
});

test('what others write is left to them', () => {
  for (const text of theirs) assert.ok(!recogniseSetup(text), text);
});

test('what is recognised by its content under any name is taken for that kind of file, and for no script', () => {
  const book = shippedKnowledge().setup;
  const kinds = ['sms-ini', 'sms-ini', 'sms-account-setup', 'smscfg', 'smscfg', 'rservice'];
  for (const [at, text] of ours.entries()) {
    const { recognised } = new SetupAnalysis(text, book, { place: 'file:///x/other.ini', file: 'auto' });
    assert.deepEqual([recognised.file.file, recognised.by], [kinds[at], 'content'], text);
  }
});

const ours = [
  '[SMS]\r\nSMS Unique ID=HQ100A1B\r\n',
  '[Package Command Manager]\r\nInstructionSharePoint=\\\\HQSMS01\\SMS_SHR\\PCMINS.BOX\r\n',
  '[ServerAccount]\nName=A\nPassword=\n[ClientAccount]\nName=B\nPassword=\n',
  '[SMS MultiBoot Configuration]\nNumber of Opal Installations=1\n',
  '[Configuration - Client Properties]\r\nSMS Unique Identifier=GUID:0\r\n',
  '[domain name]\nFABRIKAM=NTWD\n[service name]\n*=X\n[executable file]\n*=x.exe\n',
];

/** Shapes of files that lie on every computer. */
const theirs = [
  '[.ShellClassInfo]\r\nIconResource=C:\\WINDOWS\\system32\\imageres.dll,-3\r\n',
  '; for 16-bit app support\r\n[fonts]\r\n[Mail]\r\nMAPI=1\r\n[SMS]\r\ndomain=HQ\r\n',
  '[boot]\r\nshell=progman.exe\r\n[386Enh]\r\ndevice=*vshare\r\n',
  '[boot loader]\r\ntimeout=30\r\n[operating systems]\r\nmulti(0)disk(0)rdisk(0)partition(1)\\WINNT="Windows"\r\n',
  '[PHP]\nengine = On\nshort_open_tag = Off\n[Session]\nsession.name = PHPSESSID\n',
  '[Unattended]\r\nUnattendMode=FullUnattended\r\n[UserData]\r\nProductID=1\r\n[Identification]\r\nJoinDomain=HQ\r\n',
  '[client]\nport=3306\n[mysqld]\ndatadir=/var/lib/mysql\n',
  '[Setup]\r\nAction=Install\r\n[Options]\r\nSiteCode=1\r\n',
  '',
];

test('a log of IIS is ours where requests of SMS stand in it', () => {
  const head = '#Software: Microsoft Internet Information Services 6.0\r\n#Version: 1.0\r\n';
  assert.ok(
    recogniseLog(`${head}2005-08-29 11:51:10 10.1.1.5 GET /sms_mp/.sms_aut mplist 80 - - 200 0 0\r\n`),
  );
  assert.ok(!recogniseLog(`${head}2005-08-29 11:51:10 10.1.1.5 GET /shop/default.asp - 80 - - 200 0 0\r\n`));
  assert.ok(!recogniseLog('2005-08-29 GET /sms_mp/.sms_aut mplist\r\n'));
});

test('an exported event log is ours where it tells of a service of ours', () => {
  const head = 'Date\tTime\tSource\tType\tCategory\tEvent\tUser\tComputer\tDescription\r\n';
  const row = (service: string) =>
    `8/28/2005\t10:19:20 PM\tService Control Manager\tInformation\tNone\t7036\tN/A\tHQSMS01\tThe ${service} service entered the stopped state.\r\n`;
  assert.ok(recogniseLog(head + row('SMS_EXECUTIVE')));
  assert.ok(!recogniseLog(head + row('Print Spooler')));
  assert.ok(!recogniseLog(row('SMS_EXECUTIVE')));
});

test('recognition answers for every text', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      recogniseLog(text);
      recogniseSetup(text);
    }),
  );
});
