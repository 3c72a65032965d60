// What is said of a key beside the list of completions: what it means, what it takes, when it is needed.

import * as l10n from '@vscode/l10n';
import {
  choicesOf,
  type KnownSetting,
  type KnownSetupFile,
  type SetupBook,
  type When,
} from '../../../analysis/index.ts';
import { inlineCode } from '../../markdown.ts';
import { conditionInWords } from '../conditionInWords.ts';

export function settingWords(setting: KnownSetting, file: KnownSetupFile, book: SetupBook): string[] {
  const { meaning, key, required, default: usual, example, certainty } = setting;
  const values = choicesOf(setting).map((value) => {
    const means = book.meaningOf(file, key, value);
    return means === '' ? `- ${inlineCode(value)}` : `- ${inlineCode(value)}: ${means}`;
  });
  return [
    meaning,
    values.join('\n'),
    usual === '' ? '' : l10n.t('Default: {0}', inlineCode(usual)),
    usual === '' && values.length === 0 && example !== '' ? l10n.t('Example: {0}', inlineCode(example)) : '',
    neededWhen(required),
    certainty === 'inferred'
      ? l10n.t('Inferred from other versions or from practice; no document that was read says so.')
      : '',
  ].filter((words) => words !== '');
}

export function neededWhen(required: When | undefined): string {
  if (required?.condition === undefined) return '';
  return l10n.t('Needed if {0}.', conditionInWords(required.condition));
}
