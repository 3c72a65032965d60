// The products in words, and a list of them in few.

import * as l10n from '@vscode/l10n';
import { type Product, products } from '../../analysis/index.ts';

const names: Readonly<Record<Product, () => string>> = {
  '1.x': () => l10n.t('SMS 1.x'),
  '2.0': () => l10n.t('SMS 2.0'),
  '2003': () => l10n.t('SMS 2003'),
  '2007': () => l10n.t('Configuration Manager 2007'),
  '2012': () => l10n.t('Configuration Manager 2012'),
  CB: () => l10n.t('Configuration Manager, current branch'),
};

/** `SMS 2.0 to Configuration Manager 2012` where none between is left out. */
export function productList(list: readonly Product[]): string {
  const [first, last] = [list[0], list.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (list.length === products.length) return l10n.t('all versions');
  const isRun = products.indexOf(last) - products.indexOf(first) === list.length - 1;
  if (list.length > 2 && isRun) return l10n.t('{0} to {1}', names[first](), names[last]());
  return list.map((product) => names[product]()).join('; ');
}
