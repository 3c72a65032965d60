// Where what is said of a key or a section comes from, and how far it may be trusted: said outright, because a wrong key
// costs an installation.

import * as l10n from '@vscode/l10n';
import {
  type KnownSection,
  type KnownSetting,
  type KnownSetupFile,
  productOfFile,
} from '../../analysis/index.ts';
import { ourWords } from './ourWords.ts';
import { sourceNames } from './sourceNames.ts';

export function certaintyInWords(
  { certainty, source }: Pick<KnownSetting | KnownSection, 'certainty' | 'source'>,
  file: KnownSetupFile,
  isSection: boolean,
  addressTemplate: string,
): string {
  const from = ourWords(sourceNames(source).join(', '), addressTemplate);
  const product = ourWords(productOfFile(file), addressTemplate);
  if (certainty === 'certain') return l10n.t('Certain, by {0}.', from);
  if (certainty === 'probable') return l10n.t('Probable, by {0}.', from);
  return isSection
    ? l10n.t(
        'No document that was read confirms this section for {0}; it is inferred from {1}.',
        product,
        from,
      )
    : l10n.t('No document that was read confirms this key for {0}; it is inferred from {1}.', product, from);
}
