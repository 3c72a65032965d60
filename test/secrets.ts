// Secrets that are planted in setup files, in every way in which somebody may have written them, and the answers in which
// none may stand. Whoever looks for them uses these texts, so that a new way to write one is tried everywhere.

import assert from 'node:assert/strict';
import type { SetupBook } from '../server/src/analysis/index.ts';

/** Nobody writes it but the tests. */
export const planted = 'Zq7kPlanted';

/** Misspelt, in part by two letters, or never heard of, and secret by their looks. */
export const likeSecretKeys = [
  'Pasword',
  'SQLLoginPasword',
  'ServiceAcountPassword',
  'ServceAccountPasswrod',
  'LanUserPassowrd',
  'SAPaswrod',
  'ProdutID',
  'PublcKey',
  'MyPwd',
  'Pass word',
  'client_secret',
  '"Password"',
  'PASSPHRASE',
];

export function secretKeys({ files }: Pick<SetupBook, 'files'>): string[] {
  const keys = files.flatMap(({ sections }) => sections.flatMap(({ settings }) => settings));
  return [...new Set(keys.filter(({ secret }) => secret !== '').map(({ key }) => key))];
}

/** The lines of a key and its secret: right, and in each wrong way. */
export const waysToWrite: readonly ((key: string, secret: string) => string)[] = [
  (key, secret) => `${key}=${secret}`,
  (key, secret) => `  ${key} \t= ${secret}  `,
  (key, secret) => `${key}="${secret}"`,
  (key, secret) => `${key}="${secret}`,
  (key, secret) => `${key}='${secret} two words`,
  (key, secret) => `${key}=${secret}"`,
  (key, secret) => `${key}=${secret} ; the old one`,
  (key, secret) => `${key}=${secret};x=y`,
  (key, secret) => `${key}=a=${secret}==`,
  (key, secret) => `${key}=<${secret}>`,
  (key, secret) => `${key}=${secret}\\SMS_HQ1.log`,
  (key, secret) => `;${key}=${secret}`,
  (key, secret) => ` ; ${key} = "${secret}"`,
  (key, secret) => `#${key}=${secret}`,
  (key, secret) => `${key}:${secret}`,
  (key, secret) => `${key}: ${secret}=`,
  (key, secret) => `${key} : "${secret}" = x`,
  (key, secret) => `${key}=${secret}\r\n${key}=${secret}2`,
  (key, secret) => `SiteName=x;${key}=${secret}`,
  (key, secret) => `SDKServer=Server=x;${key}:${secret}`,
  (key, secret) => `SiteCode=HQ1 ; ${key}=${secret}`,
  (key, secret) => `[${key}=${secret}`,
  (key, secret) => `[${key}=${secret}]`,
  (key, secret) => `[Options] ${key}=${secret}`,
];

/** Where no sign tells that what comes next is a value: for names that are known or look like one. */
export const waysWithoutSign: typeof waysToWrite = [
  (key, secret) => `${key} ${secret}`,
  (key, secret) => `${key} ${secret} = x`,
  (key, secret) => `[${key} ${secret}`,
];

const sections = ['[Options]', '[SQLConfigOptions]', '[Optoins]', '[Weather]', '[Servers]', '[Options]'];

/** A text with every key in every way: before any section, in sections right, wrong and unknown. */
export function plantedText(keys: readonly string[], head = ''): string {
  const lines = [...(head === '' ? [] : [head])];
  for (const [at, key] of keys.entries()) {
    if (at === 1) lines.push('[Identification]', 'Action=InstallPrimarySite');
    if (at > 0) lines.push(sections[at % sections.length] as string);
    const isOneWord = /^\w+$/.test(key) && !['ProdutID', 'PublcKey'].includes(key);
    const ways = [...waysToWrite, ...(isOneWord ? waysWithoutSign : [])];
    lines.push(...ways.map((write, way) => write(key, `${planted}${way}`)));
  }
  return `${lines.join('\r\n')}\r\n`;
}

/** What may be answered: anything without a planted secret, or a piece of one. */
export function assertNoSecret(answer: unknown, where: string): void {
  const words = typeof answer === 'string' ? answer : (JSON.stringify(answer) ?? '');
  const at = words.search(/Zq7k|Planted/i);
  if (at >= 0) assert.fail(`${where}: a secret stands in ${words.slice(Math.max(0, at - 200), at + 60)}`);
}
