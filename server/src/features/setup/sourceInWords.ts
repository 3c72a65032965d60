// Where what is said of a key or a section comes from, and how far it may be trusted: said outright, because a wrong key
// costs an installation.

import * as l10n from '@vscode/l10n';
import type { KnownSection, KnownSetting, KnownSetupFile } from '../../analysis/index.ts';
import { ourWords } from './ourWords.ts';

/** How the tables name what is no article, and what a reader calls it. */
const names: readonly (readonly [RegExp, (page: string) => string])[] = [
  [/^memdocs\b ?(.*)$/, (page) => l10n.t('the documentation of current branch ({0})', page)],
  [/^BORK\b ?(.*)$/, (page) => l10n.t('the BackOffice Resource Kit ({0})', page)],
  [/^(bb\d+)$/, (page) => l10n.t('the TechNet library ({0})', page)],
  [/^sample(?: \((.*)\))?$/, () => l10n.t('a file that was in use')],
  [/^practice$/, () => l10n.t('practice')],
];

export function certaintyInWords(
  { certainty, source }: Pick<KnownSetting | KnownSection, 'certainty' | 'source'>,
  file: KnownSetupFile,
  isSection: boolean,
  addressTemplate: string,
): string {
  const from = ourWords(sourceInWords(source), addressTemplate);
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

function sourceInWords(source: string): string {
  return source
    .split(', ')
    .map((one) => {
      const known = names.find(([pattern]) => pattern.test(one));
      return known === undefined ? one : known[1](known[0].exec(one)?.[1] ?? '');
    })
    .join(', ');
}

/** The product whose Setup reads the file; of other files their title. */
export function productOfFile({ title }: KnownSetupFile): string {
  return title.replace(/ unattended setup.*$/i, '');
}
