// The products in words, and how sure it is that a log is of one.

import * as vscode from 'vscode';
import type { ProductStatus } from '../../server/src/lsp/protocol.ts';

/** Oldest first. */
export const productNames: Readonly<Record<ProductStatus['product'], string>> = {
  '1.x': vscode.l10n.t('SMS 1.x'),
  '2.0': vscode.l10n.t('SMS 2.0'),
  '2003': vscode.l10n.t('SMS 2003'),
  '2007': vscode.l10n.t('Configuration Manager 2007'),
  '2012': vscode.l10n.t('Configuration Manager 2012'),
  CB: vscode.l10n.t('Configuration Manager, current branch'),
};

const withCertainty: Readonly<Record<ProductStatus['certainty'], (name: string) => string>> = {
  certain: (name) => name,
  likely: (name) => vscode.l10n.t('{0} (likely)', name),
  possible: (name) => vscode.l10n.t('{0} (possible)', name),
  set: (name) => vscode.l10n.t('{0} (as you set it)', name),
};

export function productInWords(status: ProductStatus | null): string {
  if (status === null) return vscode.l10n.t('Product unknown');
  return withCertainty[status.certainty](productNames[status.product]);
}
