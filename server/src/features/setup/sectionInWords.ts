// A section as a person would call it. Some files have none.

import * as l10n from '@vscode/l10n';

export function sectionInWords(name: string): string {
  return name === '' || name === '(none)' ? l10n.t('lines without a section') : `[${name}]`;
}
