// Which file names become ours: VS Code's own order of asking (exact name, then the pattern with the longest text, then
// the extension, all in lower case) over what package.json declares and what the built-in `log` and `ini` claim.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

interface Claims {
  id: string;
  filenames?: string[];
  filenamePatterns?: string[];
  extensions?: string[];
  firstLine?: string;
}

const ours: Claims[] = JSON.parse(readFileSync('package.json', 'utf8')).contributes.languages;
const builtIn: Claims[] = [
  { id: 'log', extensions: ['.log', '*.log.?'] },
  { id: 'ini', extensions: ['.ini'] },
];
const claimed = ours.flatMap(({ filenamePatterns = [] }) => filenamePatterns);

const table: Record<string, readonly string[]> = {
  'sms-log': [
    'ccmexec.log',
    'CcmExec.log',
    'CCMEXEC.LOG',
    'CcmExec.lo_',
    'HMAN.LO_',
    'ccmexec-20131009-083840.log',
    'StateMessage-20131013-091925.LOG',
    'Ccim32.log',
    'sitecomp.log',
    'inboxmgr.lo_',
    'despool.log',
    'distmgr.log',
    'smsexec.log',
    'mpcontrol.log',
    'MPSetup.log',
    'MPMSI.log',
    'smssetup.log',
    'SMSSETUP.LOG',
    'clicore.log',
    'ccmsetup.log',
    'ccmsetup-ccmeval.log',
    'WUAHandler.log',
    'PolicyAgent.log',
    'LocationServices.log',
    'smsts-20250204-081502.log',
    'AppEnforce.log',
    'MP_GetAuth.log',
    'ConfigMgrSetup.log',
  ],
  log: [
    'app.log',
    'setup.log',
    'install.log',
    'boot.log',
    'bootstrap.log',
    'change.log',
    'crash.log',
    'diagnostics.log',
    'dll.log',
    'framework.log',
    'netlogon.log',
    'NetSetup.log',
    'setupapi.log',
    'scripts.log',
    'Scheduler.log',
    'schedule.log',
    'sender.log',
    'alerter.log',
    'WindowsUpdate.log',
    'cbs.log',
    'dism.log',
    'drwtsn32.log',
    'ui.log',
    'pacman.log',
    'cas.log',
    'sched.log',
    'myccmexec.log',
    'ccmexec2.log',
    'ccmexec-old.log',
    'ccmexec-2013100-083840.log',
    'ccmexec-20131009-083840-1.log',
    'ccmexec-20131009-08384x.log',
    'mp_.log',
  ],
  'sms-setup': [
    'SMSSetup.ini',
    'smsunattend.ini',
    'ConfigMgrAutoSave.ini',
    'SMSBOOTSTRAP.INI',
    'configmgrsetup.ini',
    'SMS.INI',
    'SMSCFG.INI',
    'Smsls.ini',
    'SMSAccountSetup.ini',
    'rservice.ini',
    'smsrun16.ini',
    'SMSRUN32.INI',
    'smsrc16.ini',
    'remodbc.ini',
    'smsboot1.ini',
  ],
  ini: [
    'setup.ini',
    'SETUP.INI',
    'desktop.ini',
    'unattend.ini',
    'my-smssetup.ini',
    'hotfix.ini',
    'dbup.ini',
    'caplist.ini',
    'domain.ini',
    'win.ini',
  ],
  'sms-reg': ['fix.reg', 'SMS-BACKUP.REG', 'a.b.reg'],
  none: ['fix.reg.txt', 'reg', 'foo.lo_', 'ccmexec', 'ccmexec.lo', 'ccmexec.log.bak', 'ccmexec.txt', 'hman'],
};

for (const [id, names] of Object.entries(table)) {
  test(`${names.length} names that are ${id === 'none' ? "nobody's" : id}`, () => {
    for (const name of names) assert.equal(languageOf(name), id, name);
  });
}

test('fewer than two hundred logs are claimed, each once', () => {
  assert.ok(claimed.length >= 150 && claimed.length < 200, `${claimed.length} are`);
  assert.equal(new Set(claimed).size, claimed.length);
});

test('no whole kind of file is claimed that VS Code itself knows', () => {
  for (const { id, extensions, filenames = [] } of ours) {
    assert.deepEqual(extensions, id === 'sms-reg' ? ['.reg'] : undefined);
    for (const name of filenames) assert.doesNotMatch(name, /^(setup|unattend|install|desktop)\b/);
  }
  for (const pattern of claimed) assert.match(pattern, /^[a-z0-9_-]{4,}\{/);
});

test('a file without a telling name is known by its first line', () => {
  const firstLine = new RegExp(ours.find(({ id }) => id === 'sms-log')?.firstLine ?? 'none');
  for (const line of [
    '<![LOG[Service starts]LOG]!><time="10:00:00.000+0" date="02-04-2025"',
    'Service starts~   $$<SMS_EXECUTIVE><Mon Dec 04 15:41:45 1995~><thread=E0>',
    'Service starts $$<SMS_EXECUTIVE> <Fri Mar 26 10:43:41.547 1999 Eastern Standard Time><thread=281 (0x119)>',
  ]) {
    assert.match(line, firstLine);
  }
  for (const line of [
    '',
    'echo $$',
    'pid=$$<(cat file)',
    '2025-02-04 10:00:00 INFO started',
    '<!DOCTYPE html>',
  ]) {
    assert.doesNotMatch(line, firstLine);
  }
});

test('a registry file that was saved under another name is known by its first line', () => {
  const firstLine = new RegExp(ours.find(({ id }) => id === 'sms-reg')?.firstLine ?? 'none');
  for (const line of ['REGEDIT4', 'Windows Registry Editor Version 5.00', 'REGEDIT4 '])
    assert.match(line, firstLine);
  for (const line of ['', 'REGEDIT', 'REGEDIT4 is the first line', 'Windows Registry Editor Version 5x00'])
    assert.doesNotMatch(line, firstLine);
});

/** The language that VS Code gives a file of this name, or `none`. */
function languageOf(name: string): string {
  const file = name.toLowerCase();
  const all = [...builtIn, ...ours];
  const byName = all.find(({ filenames = [] }) => filenames.includes(file));
  const byPattern = longest(all, ({ filenamePatterns = [] }) =>
    filenamePatterns.filter((glob) => matches(glob, file)),
  );
  const byExtension = longest(all, ({ extensions = [] }) => extensions.filter((end) => file.endsWith(end)));
  return (byName ?? byPattern ?? byExtension)?.id ?? 'none';
}

/** The one whose best hit has the longest text. */
function longest(all: readonly Claims[], hits: (claims: Claims) => string[]): Claims | undefined {
  const rank = (claims: Claims) => Math.max(0, ...hits(claims).map(({ length }) => length));
  return all.filter((claims) => rank(claims) > 0).sort((a, b) => rank(b) - rank(a))[0];
}

/** VS Code's globs as far as our patterns go: one level of braces, sets of characters, everything else as it stands. */
function matches(glob: string, file: string): boolean {
  assert.doesNotMatch(glob, /[*?\\/]|\{[^}]*\{/, 'a shape that this matcher does not know');
  const source = glob.toLowerCase().replace(/[.+^$()|]/g, '\\$&');
  return new RegExp(
    `^${source.replace(/\{([^}]*)\}/g, (_, choices) => `(?:${choices.replaceAll(',', '|')})`)}$`,
  ).test(file);
}
