// smslens check over setup files: which are taken, what is said of them in each format, and what is said in none.

import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { trace } from '../analysis/shownRecords.ts';
import { file, smslens } from './runRecords.ts';

const formats = ['text', 'json', 'sarif'] as const;

function asJson(...words: readonly string[]): Record<string, unknown>[] {
  const { output, errors } = smslens(['check', ...words, '--format', 'json']);
  assert.equal(errors, '');
  return output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

const codesOf = (rows: readonly Record<string, unknown>[]) => rows.map(({ code }) => code);
const script = (...lines: readonly string[]) => `${lines.join('\r\n')}\r\n`;

/** A console of Configuration Manager 2007, with nothing wrong. */
const good = script(
  '; SMS Lens: cm2007',
  '[Identification]',
  'Action=InstallAdminUI',
  '[Options]',
  'ProductID=AAAAA-BBBBB-CCCCC-DDDDD-EEEEE',
  'SMSInstallDir=C:\\Program Files\\ConfigMgr',
  'ParentSiteServer=HQCM01',
  'SDKServer=HQCM01',
);
const misspelt = good.replace('SDKServer', 'SDKSrver');
const warned = `${good}A line that is none\r\n`;

test('a file in which nothing is wrong is clean, and says what it is', () => {
  const name = file('good/setup.ini', good);
  const { code, output } = smslens(['check', name]);
  assert.equal(code, 0);
  assert.deepEqual(output.split('\n'), [
    `${name}: Configuration Manager 2007 unattended setup; keys 5, errors 0, warnings 0`,
    '',
    'Files 1',
    'Problems 0 (errors 0, warnings 0, information 0)',
    '',
  ]);
});

test('a row names the procedures that help', () => {
  const text = script(
    '; SMS Lens: sms2003',
    '[Identification]',
    'Action=InstallSecondarySite',
    '[Options]',
    'LanUser=SMSAddress',
  );
  const rows = asJson(file('procedures/setup.ini', text));
  const proceduresOf = (code: string) => rows.find((row) => row.code === code)?.procedures;
  assert.deepEqual(proceduresOf('account-without-domain'), ['test-accounts-before-secondary-install']);
  assert.deepEqual(proceduresOf('key-missing'), []);
  const { output } = smslens(['check', file('procedures/setup.ini', text)]);
  const ways = output.split('\n').filter((line) => line.includes('smslens procedure'));
  assert.deepEqual(ways.length, 1);
  assert.match(ways[0] ?? '', /^ {2}Fix: smslens procedure test-accounts-before-secondary-install\b/);
});

test('a row has the rule, its place and what was found', () => {
  const name = file('rows/setup.ini', misspelt);
  const [row, ...more] = asJson(name).filter(({ code }) => code === 'key-misspelt');
  assert.deepEqual(more, []);
  assert.deepEqual(row, {
    file: name,
    line: 8,
    column: 1,
    endLine: 8,
    endColumn: 9,
    severity: 'error',
    code: 'key-misspelt',
    message:
      'SDKSrver is not known here; SDKServer was probably meant. Setup passes over what it does not know.',
    kb: [],
    procedures: [],
    captures: { key: 'SDKSrver', better: 'SDKServer' },
    count: 1,
    lastLine: 8,
    firstTime: null,
    lastTime: null,
  });
});

test('the article that a rule rests on is named where it is about this product', () => {
  const sms20 = script(
    '; SMS Lens: sms20',
    '[Identification]',
    'Action=InstallPrimarySite',
    '[Options]',
    'SiteCode=HQ',
  );
  const [row] = asJson(file('article/setup.ini', sms20)).filter(({ code }) => code === 'key-missing');
  assert.deepEqual(row?.kb, [273734]);
});

test('a rule that rests on no article of the Knowledge Base has no number', () => {
  const twice = `${good}SDKServer=HQCM02\r\n`;
  const [row] = asJson(file('nokb/setup.ini', twice)).filter(({ code }) => code === 'key-twice');
  assert.deepEqual([row?.kb, row?.severity], [[], 'error']);
});

test('for people the worst comes first, with its place and what mends it', () => {
  const name = file('people/setup.ini', warned.replace('C:\\Program Files\\', ''));
  const { output, code } = smslens(['check', name]);
  assert.equal(code, 1);
  const [first, second] = output.split('\n\n');
  assert.match(
    first ?? '',
    /^error: SMSInstallDir must be a full path.* \(path-shape\)\n {2}\S+setup\.ini:6:15\n {2}mend: put a valid value in its place$/,
  );
  assert.match(
    second ?? '',
    /^warning: This line is neither .* \(stray-text\)\n {2}\S+setup\.ini:9:1\n {2}mend: make the line a remark$/,
  );
  assert.match(
    output,
    /setup\.ini: Configuration Manager 2007 unattended setup; keys 5, errors 1, warnings 1\n/,
  );
});

test('what nothing mends says why', () => {
  const { output } = smslens(['check', file('byhand/setup.ini', good.replace('HQCM01', ''))]);
  assert.match(output, /\n {2}mend by hand: Only you know the value;/);
});

test('a folder gives its setup files and its logs, and passes over what else is called .ini', () => {
  file('mixed/Setup.INI', misspelt);
  file('mixed/desktop.ini', script('[.ShellClassInfo]', 'IconIndex=0'));
  file('mixed/unattend.ini', script('[Unattended]', 'OemSkipEula=Yes'));
  file('mixed/hman.log', trace('all is well'));
  file('mixed/sms.ini', script('[Servers]', 'Domain=HQ'));
  file('mixed/pictures.ini', Buffer.from(Array.from({ length: 5000 }, (_, index) => index % 9)));
  file('mixed/other.txt', good);
  const { output, errors } = smslens(['check', 'mixed', '--fail-on', 'never']);
  assert.equal(errors, '');
  const read = [...output.matchAll(/^(\S+): .*errors \d+, warnings \d+$/gm)].map(([, name = '']) =>
    name.replaceAll(path.sep, '/'),
  );
  assert.deepEqual(read, ['mixed/Setup.INI', 'mixed/hman.log', 'mixed/sms.ini']);
});

test('an .ini file that is named and is not ours is told, and fails the run', () => {
  for (const format of formats) {
    const { code, errors } = smslens(['check', file('desktop.ini', '[x]\r\na=b\r\n'), '--format', format]);
    assert.equal(code, 2);
    assert.match(errors, /desktop\.ini: this is no setup file of SMS or Configuration Manager\n$/);
  }
});

test('what stands in a file tells that it is one, whatever it is called, and on standard input', () => {
  assert.ok(codesOf(asJson(file('answers.txt', misspelt))).includes('key-misspelt'));
  const { output, code } = smslens(['check', '-', '--format', 'json'], misspelt);
  assert.match(output, /"code":"key-misspelt"/);
  assert.equal(code, 1);
});

test('exit codes are those of logs', () => {
  const line = file('codes/warned.ini', warned);
  assert.equal(smslens(['check', line]).code, 0);
  assert.equal(smslens(['check', line, '--fail-on', 'warning']).code, 1);
  const bad = file('codes/bad.ini', good.replace('HQCM01', ''));
  assert.equal(smslens(['check', bad]).code, 1);
  assert.equal(smslens(['check', bad, '--fail-on', 'never']).code, 0);
});

const site2003 = script(
  '; SMS Lens: sms2003',
  '[Identification]',
  'Action=InstallPrimarySite',
  '[Options]',
  'OrgName=Größe & Söhne',
  'SiteCodde=HQ1',
);

test('every encoding is read, with the same places; how it is saved is told where Setup may not read it', () => {
  for (const [bytes, told] of [
    [Buffer.from(site2003, 'latin1'), undefined],
    [Buffer.from(site2003, 'utf8'), undefined],
    [Buffer.from(`\uFEFF${site2003}`, 'utf8'), 'UTF-8 with a byte order mark'],
    [Buffer.from(`\uFEFF${site2003}`, 'utf16le'), 'UTF-16'],
    [Buffer.from(`\uFEFF${site2003}`, 'utf16le').swap16(), 'UTF-16'],
  ] as const) {
    const rows = asJson(file('encoded/setup.ini', bytes));
    const [spelling] = rows.filter(({ code }) => code === 'key-misspelt');
    assert.deepEqual([spelling?.line, spelling?.column, spelling?.endColumn], [6, 1, 10]);
    const encoding = rows.filter(({ code }) => code === 'file-encoding');
    assert.deepEqual(
      encoding.map(({ line, column, severity, captures }) => [line, column, severity, captures]),
      told === undefined ? [] : [[1, 1, 'warning', { encoding: told }]],
    );
    if (told !== undefined) assert.match(String(encoding[0]?.message), /reads ANSI.*\(Inferred;/);
  }
});

test('later versions read Unicode: how they are saved is no matter', () => {
  const marked = file('marked/setup.ini', Buffer.from(`\uFEFF${good}`, 'utf16le'));
  assert.ok(!codesOf(asJson(marked)).includes('file-encoding'));
});

/** Planted where a password or a product key stands, or was meant to. */
const secrets = [
  'Gr4niteDoor!1',
  'Gr4niteDoor!2',
  'Gr4niteDoor!3',
  'Gr4niteDoor!4',
  'Gr4niteDoor!5',
  'Gr4niteDoor!6',
];
const guarded = script(
  `LanUserPassword=${secrets[0]}`,
  'A line that is none',
  '[Identification]',
  'Action=InstallSecondarySite',
  '[Options]',
  `ServiceAccountPassword=${secrets[1]}`,
  `ServiceAccountPassword="${secrets[2]}`,
  `ServiceAcountPasword=${secrets[3]}  ; a remark`,
  `ProductID=${secrets[4]}`,
  '[Optoins]',
  `SQLLoginPassword=${secrets[5]}`,
);

test('a secret stands in no format', () => {
  for (const product of ['sms20', 'sms2003', 'cm2007', 'cm2012', 'cmcb', 'auto']) {
    const name = file(`guarded/${product}.ini`, `; SMS Lens: ${product}\r\n${guarded}`);
    for (const format of formats) {
      const { output, errors } = smslens(['check', name, '--repeats', '--format', format]);
      assert.ok(output.length > 1000, product);
      assert.doesNotMatch(output + errors, /Gr4nite/, `${product} ${format}`);
    }
  }
});

test('what would steer the terminal is written out', () => {
  const evil = script(
    '[Identification]',
    'Action=InstallPrimarySite',
    '[Opt\x1b[31mions]',
    'Site\u202eCode\x07=\x1b]0;x',
  );
  for (const format of formats) {
    const { output } = smslens(['check', file('steering/setup.ini', evil), '--format', format]);
    assert.doesNotMatch(output, /[^\P{Cc}\n]|\p{Cf}/u);
  }
});

test('what is no text, and what is far too large, is told and not read', () => {
  const binary = Buffer.from(Array.from({ length: 5000 }, (_, index) => 1 + (index % 8)));
  const { code, errors } = smslens(['check', file('binary/smsunattend.ini', binary)]);
  assert.equal(code, 2);
  assert.match(errors, /smsunattend\.ini: this is no text file\n$/);
  const long = `${script('[Identification]', 'Action=InstallPrimarySite')}OrgName=${'x'.repeat(10 << 20)}`;
  const large = smslens(['check', file('large/setup.ini', long)]);
  assert.equal(large.code, 2);
  assert.match(large.errors, /setup\.ini: it has more than 5 MB, which no setup file has\n$/);
});

test('a line of some megabytes is read, and messages stay short', () => {
  const long = `${script('[Identification]', 'Action=InstallPrimarySite', '[Options]')}SiteCode=${'x'.repeat(4 << 20)}`;
  const { output, code } = smslens(['check', file('long/setup.ini', long)]);
  assert.equal(code, 1);
  assert.match(output, /A site code has exactly three letters or digits/);
  assert.ok(output.length < 20_000);
});
