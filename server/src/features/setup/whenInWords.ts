// When a key must stand, must not, or does nothing, for a card; and how far that may be trusted.

import * as l10n from '@vscode/l10n';
import type { When } from '../../analysis/index.ts';
import { conditionInWords } from './conditionInWords.ts';

/** `always` is said of what depends on nothing. */
export function whenInWords(when: When | undefined, always = l10n.t('always')): string {
  if (when === undefined) return '';
  const words = when.condition === undefined ? always : l10n.t('when {0}', conditionInWords(when.condition));
  if (when.isDispensable) return l10n.t('{0}, say the documents; files in use do without', words);
  return when.isInferred ? l10n.t('{0} (inferred)', words) : words;
}

/** Behind the words that it must not stand, "always" could be read as "but sometimes". */
export function neverInWords(never: When | undefined): string {
  return whenInWords(never, l10n.t('it is never allowed here'));
}
