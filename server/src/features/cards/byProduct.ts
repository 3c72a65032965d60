// What is said of one thing in several files: once where all say the same, else once for each difference, with the
// products, and the sections where there are several, that say it.

import * as l10n from '@vscode/l10n';
import type { KnownSetupFile, Product, SectionHome } from '../../analysis/index.ts';
import { sectionInWords } from '../setup/sectionInWords.ts';
import { productList } from './productList.ts';

export interface Said {
  /** Who says so; empty where all do. */
  readonly who: string;
  readonly text: string;
}

/** The product whose Setup reads a file. */
const products: Readonly<Record<string, Product>> = {
  sms20: '2.0',
  sms2003: '2003',
  cm2007: '2007',
  cm2012: '2012',
  cmcb: 'CB',
};

/** The products, and of files of other programs the titles. */
export function productsOf(files: readonly Pick<KnownSetupFile, 'file' | 'title'>[]): string {
  const known = files.flatMap(({ file }) => products[file] ?? []);
  const others = files.filter(({ file }) => products[file] === undefined).map(({ title }) => title);
  return [productList([...new Set(known)]), ...new Set(others)].filter((words) => words !== '').join('; ');
}

/** Those that say nothing are left out. */
export function byProduct<T extends SectionHome>(homes: readonly T[], textOf: (home: T) => string): Said[] {
  const texts = new Map<string, T[]>();
  for (const home of homes) {
    const text = textOf(home);
    const same = texts.get(text);
    if (same === undefined) texts.set(text, [home]);
    else same.push(home);
  }
  const isAlike = texts.size === 1;
  const isOneSection = sectionsOf(homes).length === 1;
  return [...texts]
    .filter(([text]) => text !== '')
    .map(([text, same]) => ({ who: isAlike ? '' : whoOf(same, isOneSection), text }));
}

function whoOf(homes: readonly SectionHome[], isOneSection: boolean): string {
  const files = productsOf(homes.map(({ file }) => file));
  return isOneSection ? files : l10n.t('{0} of {1}', sectionsOf(homes).join(', '), files);
}

function sectionsOf(homes: readonly SectionHome[]): string[] {
  return [...new Set(homes.map(({ section }) => sectionInWords(section.name)))];
}

export function inOneText({ who, text }: Said): string {
  return who === '' ? text : `${who}: ${text}`;
}
