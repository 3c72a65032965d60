// What is said of how a finding in a setup file is mended.

import * as l10n from '@vscode/l10n';
import type { CheckRule } from './checkRow.ts';

export function mendingOf({ fix, whyNot }: CheckRule): string {
  return fix === '' ? l10n.t('mend by hand: {0}', whyNot) : l10n.t('mend: {0}', fix);
}
