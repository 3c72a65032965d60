// What a key takes, in a few words.

import * as l10n from '@vscode/l10n';
import type { KnownSetting } from '../../analysis/index.ts';

const words: Readonly<Record<KnownSetting['type'], (setting: KnownSetting) => string>> = {
  string: ({ allowed }) => text(allowed[0], l10n.t('text')),
  enum: () => l10n.t('one of a few values'),
  bool: () => l10n.t('1 for yes, 0 for no'),
  yesno: () => l10n.t('Yes or No'),
  truefalse: () => l10n.t('TRUE or FALSE'),
  integer: ({ allowed }) => wholeNumber(allowed[0]),
  port: () => l10n.t('number of a port, 1 to 65535'),
  siteCode: () => l10n.t('site code: three letters or digits'),
  siteName: () => l10n.t('name of a site: letters, digits and hyphens'),
  path: () => l10n.t('path of a file or folder, local or on a share'),
  localPath: () => l10n.t('path on a drive of this computer'),
  unc: () => l10n.t('path on a share, as \\\\Server\\Share'),
  host: () => l10n.t('name of a computer'),
  fqdn: () => l10n.t('full name of a computer, with its domain'),
  ntDomain: () => l10n.t('name of a Windows domain'),
  account: ({ allowed }) =>
    allowed.includes('domain') ? l10n.t('account, as DOMAIN\\user') : l10n.t('account'),
  productId: () => l10n.t('product key'),
  password: ({ allowed }) => text(allowed[0], l10n.t('password')),
  date: () => l10n.t('date'),
  list: () => l10n.t('list, with commas between its items'),
  blob: () => l10n.t('data that the program wrote for itself'),
};

export function typeInWords(setting: KnownSetting): string {
  return words[setting.type](setting);
}

function text(length: string | undefined, kind: string): string {
  const longest = /^\.\.(\d+)$/.exec(length ?? '')?.[1];
  return longest === undefined ? kind : l10n.t('{0} of at most {1} characters', kind, longest);
}

function wholeNumber(range: string | undefined): string {
  const [, from, to] = /^(\d+)-(\d+)$/.exec(range ?? '') ?? [];
  return from === undefined || to === undefined
    ? l10n.t('whole number')
    : l10n.t('whole number from {0} to {1}', from, to);
}
