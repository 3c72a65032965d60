// What a key takes, in a few words.

import * as l10n from '@vscode/l10n';
import type { ValueType } from '../../analysis/index.ts';

const words: Readonly<Record<ValueType, () => string>> = {
  string: () => l10n.t('text'),
  enum: () => l10n.t('one of a few values'),
  bool: () => l10n.t('0 or 1'),
  yesno: () => l10n.t('Yes or No'),
  truefalse: () => l10n.t('TRUE or FALSE'),
  integer: () => l10n.t('whole number'),
  port: () => l10n.t('port'),
  siteCode: () => l10n.t('site code'),
  siteName: () => l10n.t('name of a site'),
  path: () => l10n.t('path'),
  localPath: () => l10n.t('folder on a local drive'),
  unc: () => l10n.t('share'),
  host: () => l10n.t('name of a computer'),
  fqdn: () => l10n.t('full name of a computer'),
  ntDomain: () => l10n.t('name of a domain'),
  account: () => l10n.t('account'),
  productId: () => l10n.t('product key'),
  password: () => l10n.t('password'),
  date: () => l10n.t('date'),
  list: () => l10n.t('list, with commas between'),
  blob: () => l10n.t('long text that Setup writes'),
};

export function typeInWords(type: ValueType): string {
  return words[type]();
}
