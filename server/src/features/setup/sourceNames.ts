// What a row of the tables of setup files rests on, as a reader calls it.

import * as l10n from '@vscode/l10n';

const names: readonly (readonly [RegExp, (page: string) => string])[] = [
  [/^memdocs\b ?(.*)$/, (page) => l10n.t('the documentation of current branch ({0})', page)],
  [/^BORK\b ?(.*)$/, (page) => l10n.t('the BackOffice Resource Kit ({0})', page)],
  [/^(bb\d+)$/, (page) => l10n.t('the TechNet library ({0})', page)],
  [/^sample(?: \((.*)\))?$/, () => l10n.t('a file that was in use')],
  [/^practice$/, () => l10n.t('practice')],
];

export function sourceNames(source: string): string[] {
  return source.split(', ').map((one) => {
    const known = names.find(([pattern]) => pattern.test(one));
    return known === undefined ? one : known[1](known[0].exec(one)?.[1] ?? '');
  });
}

/** The articles of the Knowledge Base among the sources. */
export function sourceArticles(source: string): number[] {
  return [...source.matchAll(/\bKB (\d+)/g)].map(([, kb]) => Number(kb));
}
