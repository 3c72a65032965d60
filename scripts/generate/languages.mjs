// `contributes.languages` of package.json from server/knowledge/logs.tsv: one glob for every log name that is claimed.
// Nothing that VS Code brings along knows registry files, so all of them are ours.
// VS Code asks exact names first, then patterns, then extensions, and lower-cases both sides; so a pattern takes its files
// from the built-in `.log`, and everything else stays there. Its globs have no braces inside braces.
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Setup files that nobody else names so; `setup.ini` and its like are recognised by content instead. */
const setupFiles = [
  'configmgrautosave.ini',
  'configmgrsetup.ini',
  'configmgrunattend.ini',
  'migrat1x.ini',
  'remodbc.ini',
  'rservice.ini',
  'sccmsetup.ini',
  'sccmunattend.ini',
  'sms.ini',
  'smsaccountsetup.ini',
  'smsasign.ini',
  'smsboot1.ini',
  'smsbootstrap.ini',
  'smscfg.ini',
  'smsls.ini',
  'smsrc16.ini',
  'smsrun16.ini',
  'smsrun32.ini',
  'smssetup.ini',
  'smsunattend.ini',
];

const digits = (/** @type {number} */ count) => '[0-9]'.repeat(count);

/** Written now, rotated, and dated: `name.log`, `name.lo_`, `name-YYYYMMDD-HHMMSS.log`. */
const endings = `{.log,.lo_,-${digits(8)}-${digits(6)}.log}`;

/** The first line of a log whose name says nothing: a `<![LOG[` opener, or a trailer with a component and a stamp. */
const firstLine = '^(?:<!\\[LOG\\[|.*\\$\\$<[^<>]+> *<)';

/** @param {string} root */
export function manifestLanguages(root) {
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  manifest.contributes.languages = languages(claimedLogs(root));
  return [{ path: 'package.json', text: `${JSON.stringify(manifest, null, 2)}\n` }];
}

/** @param {string[]} logs */
function languages(logs) {
  return [
    {
      id: 'sms-log',
      aliases: ['%language.sms-log%'],
      filenamePatterns: logs.map((log) => log + endings),
      firstLine,
      configuration: './language-configuration/sms-log.json',
      icon: { light: './images/log-light.svg', dark: './images/log-dark.svg' },
    },
    {
      id: 'sms-setup',
      aliases: ['%language.sms-setup%'],
      filenames: setupFiles,
      configuration: './language-configuration/sms-setup.json',
      icon: { light: './images/setup-light.svg', dark: './images/setup-dark.svg' },
    },
    {
      id: 'sms-reg',
      aliases: ['%language.sms-reg%'],
      extensions: ['.reg'],
      firstLine: '^(?:REGEDIT4|Windows Registry Editor Version 5\\.00)\\s*$',
      configuration: './language-configuration/sms-reg.json',
    },
  ];
}

/**
 * The names that logs.tsv claims, sorted.
 * @param {string} root
 */
function claimedLogs(root) {
  const [head = '', ...lines] = readFileSync(path.join(root, 'server/knowledge/logs.tsv'), 'utf8')
    .trimEnd()
    .split(/\r?\n/)
    .filter((line) => !line.startsWith('#'));
  const columns = head.split('\t');
  return lines
    .map((line) => line.split('\t'))
    .filter((cells) => cells[columns.indexOf('claim')] === 'yes')
    .map((cells) => cells[columns.indexOf('log')] ?? '')
    .sort();
}
