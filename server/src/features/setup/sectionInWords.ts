// A section as a person would call it. Some files have none.

import * as l10n from '@vscode/l10n';
import { noSection } from '../../analysis/index.ts';

export function sectionInWords(name: string): string {
  return name === '' || name === noSection ? l10n.t('lines without a section') : `[${name}]`;
}
