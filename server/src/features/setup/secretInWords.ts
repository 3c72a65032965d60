// What is said in the place of a secret.

import * as l10n from '@vscode/l10n';
import type { IniEntry, SetupAnalysis } from '../../analysis/index.ts';

export function secretInWords(entry: IniEntry, setup: SetupAnalysis): string {
  switch (setup.secretOf(entry)) {
    case 'productKey':
      return l10n.t('This is a product key. SMS Lens does not show it.');
    case 'password':
      return l10n.t('This is a password. SMS Lens does not show it.');
    default:
      return l10n.t('This should not be passed on. SMS Lens does not show it.');
  }
}
