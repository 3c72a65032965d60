// What is said in the place of a secret.

import * as l10n from '@vscode/l10n';
import type { IniEntry, SetupAnalysis } from '../../analysis/index.ts';

export function secretInWords(entry: IniEntry, setup: SetupAnalysis): string {
  const type = setup.settingOf(entry)?.type;
  if (type === 'productId' || /product ?(?:id|key)/i.test(entry.key))
    return l10n.t('This is a product key. SMS Lens does not show it.');
  if (type === 'password' || /pass|pwd/i.test(entry.key))
    return l10n.t('This is a password. SMS Lens does not show it.');
  return l10n.t('This should not be passed on. SMS Lens does not show it.');
}
