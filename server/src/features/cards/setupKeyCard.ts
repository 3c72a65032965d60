// A key of setup files: one card for all products that have it, with a part for each difference.

import * as l10n from '@vscode/l10n';
import { choicesOf, type KeyHome, type SetupBook } from '../../analysis/index.ts';
import { sectionInWords } from '../setup/sectionInWords.ts';
import { sourceNames } from '../setup/sourceNames.ts';
import { typeInWords } from '../setup/typeInWords.ts';
import { neverInWords, whenInWords } from '../setup/whenInWords.ts';
import { byProduct, inOneText, productsOf } from './byProduct.ts';
import { type Card, facts } from './card.ts';
import { articlesOf, doubtOf, withoutTicks } from './setupCards.ts';

export function setupKeyCard(key: string, homes: readonly KeyHome[], book: SetupBook): Card {
  const said = (textOf: (home: KeyHome) => string) => byProduct(homes, textOf).map(inOneText);
  return {
    title: key,
    kind: l10n.t('Key of setup files'),
    lines: said(({ setting }) => withoutTicks(setting.meaning)).map((text) => ({ name: '', text })),
    facts: facts(
      [l10n.t('Stands in'), ...placesOf(homes)],
      [l10n.t('Takes'), ...said(({ setting }) => typeInWords(setting))],
      [l10n.t('Values'), ...said((home) => valuesOf(home, book))],
      [l10n.t('Default'), ...said(({ setting }) => setting.default)],
      [l10n.t('Example'), ...said(({ setting }) => setting.example)],
      [l10n.t('Needed'), ...said(({ setting }) => whenInWords(setting.required))],
      [l10n.t('Must not stand'), ...said(({ setting }) => neverInWords(setting.never))],
      [l10n.t('Has no effect'), ...said(({ setting }) => whenInWords(setting.idle))],
      [l10n.t('For'), ...said(({ setting }) => setting.actions.join(', '))],
      [l10n.t('Since'), ...said(({ setting }) => setting.since)],
      [l10n.t('Until'), ...said(({ setting }) => setting.until)],
      [l10n.t('Secret'), ...said(({ setting }) => secretWords[setting.secret]())],
      [l10n.t('Known from'), ...said(({ setting }) => sourceNames(setting.source).join(', '))],
    ),
    kb: articlesOf(homes.map(({ setting }) => setting)),
    doubt: doubtOf(homes.map(({ file, setting: { certainty } }) => ({ file, certainty }))),
  };
}

const secretWords = {
  '': () => '',
  yes: () => l10n.t('a password: SMS Lens never shows its value'),
  sensitive: () => l10n.t('not to be passed on: SMS Lens never shows its value'),
};

/** `[Options] of SMS 2.0 to Configuration Manager 2007` */
function placesOf(homes: readonly KeyHome[]): string[] {
  const sections = [...new Set(homes.map(({ section }) => section.name))];
  return sections.map((name) => {
    const files = homes.filter(({ section }) => section.name === name).map(({ file }) => file);
    return l10n.t('{0} of {1}', sectionInWords(name), productsOf(files));
  });
}

function valuesOf({ file, setting }: KeyHome, book: SetupBook): string {
  return choicesOf(setting)
    .map((value) => {
      const meaning = withoutTicks(book.meaningOf(file, setting.key, value));
      return meaning === '' ? value : `${value} (${meaning})`;
    })
    .join(', ');
}
