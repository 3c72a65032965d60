// Kinds of setup files, and their sections.

import * as l10n from '@vscode/l10n';
import type { KnownSetupFile, SectionHome } from '../../analysis/index.ts';
import { sectionInWords } from '../setup/sectionInWords.ts';
import { sourceArticles } from '../setup/sourceNames.ts';
import { whenInWords } from '../setup/whenInWords.ts';
import { byProduct, inOneText, productsOf } from './byProduct.ts';
import { type Card, facts } from './card.ts';

const kinds: Readonly<Record<KnownSetupFile['role'], () => string>> = {
  script: () => l10n.t('Setup file'),
  input: () => l10n.t('File with settings'),
  state: () => l10n.t('File that a program writes'),
  named: () => l10n.t('File'),
};

/** So many are shown with their addresses. */
const mostArticles = 6;

export function setupFileCard(file: KnownSetupFile): Card {
  const { title, role, about, names, place, run, log, kb, certainty, sections } = file;
  return {
    title,
    kind: kinds[role](),
    lines: [
      { name: '', text: withoutTicks(about) },
      ...(role === 'named'
        ? [{ name: '', text: l10n.t('What stands in it is not known to SMS Lens.') }]
        : []),
    ],
    facts: facts(
      [l10n.t('Usual names'), names.join(', ')],
      [l10n.t('Where it lies'), place],
      [l10n.t('Read by'), run],
      [l10n.t('Log'), log],
      [
        l10n.t('Sections and keys'),
        ...sections.map(({ name, settings }) =>
          `${sectionInWords(name)} ${settings.map(({ key }) => key).join(', ')}`.trim(),
        ),
      ],
      [
        l10n.t('More articles'),
        kb
          .slice(mostArticles)
          .map((number) => l10n.t('KB {0}', number))
          .join(', '),
      ],
    ),
    kb: kb.slice(0, mostArticles),
    doubt: certainty === 'certain' ? '' : doubtFor(title),
  };
}

export function setupSectionCard(name: string, homes: readonly SectionHome[]): Card {
  const said = (textOf: (home: SectionHome) => string) => byProduct(homes, textOf).map(inOneText);
  return {
    title: `[${name}]`,
    kind: l10n.t('Section of setup files'),
    lines: said(({ section }) => withoutTicks(section.meaning)).map((text) => ({ name: '', text })),
    facts: facts(
      [l10n.t('Known to'), productsOf(homes.map(({ file }) => file))],
      [
        l10n.t('Written by Setup'),
        ...said(({ section }) => (section.isWritten ? l10n.t('yes, so leave it as it is') : '')),
      ],
      [l10n.t('Needed'), ...said(({ section }) => whenInWords(section.required))],
      [l10n.t('For'), ...said(({ section }) => section.actions.join(', '))],
      [l10n.t('Keys'), ...said(({ section }) => section.settings.map(({ key }) => key).join(', '))],
    ),
    kb: articlesOf(homes.map(({ section }) => section)),
    doubt: doubtOf(homes.map(({ file, section: { certainty } }) => ({ file, certainty }))),
  };
}

export function articlesOf(rows: readonly { readonly source: string }[]): number[] {
  return [...new Set(rows.flatMap(({ source }) => sourceArticles(source)))];
}

/** Names the products for which nothing that was read says so. */
export function doubtOf(rows: readonly Doubtful[]): string {
  const inferred = rows.filter(({ certainty }) => certainty === 'inferred');
  return inferred.length === 0 ? '' : doubtFor(productsOf(inferred.map(({ file }) => file)));
}

interface Doubtful {
  readonly file: KnownSetupFile;
  readonly certainty: KnownSetupFile['certainty'];
}

function doubtFor(products: string): string {
  return l10n.t('No document that was read confirms this for {0}; it is inferred.', products);
}

/** The tables put names between ticks, which a card shows as any other word. */
export function withoutTicks(text: string): string {
  return text.replaceAll('`', '');
}
