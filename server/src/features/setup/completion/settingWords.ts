// What is said of a key beside the list of completions, as Markdown: what it means, what it takes, when it is needed.

import * as l10n from '@vscode/l10n';
import { choicesOf, type KnownSetting, type When } from '../../../analysis/index.ts';
import { inlineCode, plain } from '../../markdown.ts';
import { conditionInWords } from '../conditionInWords.ts';
import { ourWords } from '../ourWords.ts';
import type { CardOf } from '../settingCard.ts';

export function settingWords(setting: KnownSetting, { book, file, addressTemplate }: CardOf): string[] {
  const { meaning, key, required, default: usual, example, certainty } = setting;
  const values = choicesOf(setting).map((value) => {
    const means = book.meaningOf(file, key, value);
    return means === ''
      ? `- ${inlineCode(value)}`
      : `- ${inlineCode(value)}: ${ourWords(means, addressTemplate)}`;
  });
  return [
    ourWords(meaning, addressTemplate),
    values.join('\n'),
    usual === '' ? '' : l10n.t('Default: {0}', inlineCode(usual)),
    usual === '' && values.length === 0 && example !== '' ? l10n.t('Example: {0}', inlineCode(example)) : '',
    plain(neededWhen(required)),
    certainty === 'inferred'
      ? l10n.t('Inferred from other versions or from practice; no document that was read says so.')
      : '',
  ].filter((words) => words !== '');
}

/** Words without Markdown: they stand in a remark of a new file, too. */
export function neededWhen(required: When | undefined): string {
  if (required?.condition === undefined) return '';
  return l10n.t('Needed if {0}.', conditionInWords(required.condition));
}
