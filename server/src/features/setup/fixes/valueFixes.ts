// Values that a key does not take are replaced by what was meant, by the default or one of the few that it takes, or by
// a placeholder that says what belongs there.

import * as l10n from '@vscode/l10n';
import {
  choicesOf,
  codeWords,
  itemsOf,
  type KnownSetting,
  placeholderFor,
  type SetupAnalysis,
  type SetupFinding,
  valueToFillIn,
} from '../../../analysis/index.ts';
import { excerpt } from '../../excerpt.ts';
import { type FixMaker, type SetupFix, shortName } from './setupFix.ts';

/** The rules whose better value is what was meant, although it is spelt in other letters. */
const sameInOtherLetters: ReadonlySet<string> = new Set([
  'host-shape',
  'language-english',
  'quotes-of-word-processor',
  'unseen-blank',
]);

export const replace: FixMaker = (finding, setup) => {
  const { better, setting } = finding;
  const isSureOfIt = better !== undefined && isSure(finding);
  const choices = setting === undefined || isSureOfIt ? [] : otherChoices(finding, setting);
  if (better !== undefined)
    return [better, ...choices].flatMap((value) => replacement(finding, setup, value, isSureOfIt));
  if (setting === undefined) return [];
  if (choices.length > 0) return choices.flatMap((value) => replacement(finding, setup, value, false));
  if (setting.default !== '') return replacement(finding, setup, setting.default, false);
  return placeholder(finding, valueToFillIn(setting, codeWords(setup.file, setup)));
};

/** Where it is not sure what was meant, all else that the key takes is offered, too. */
function otherChoices({ better }: SetupFinding, setting: KnownSetting): readonly string[] {
  return setting.type === 'list' ? [] : choicesOf(setting).filter((choice) => choice !== better);
}

/** Of a list nothing may be lost, and the name of a site may have blanks after all. */
function isSure({ rule, entry, better = '', isMeant }: SetupFinding): boolean {
  if (rule.rule === 'value-not-listed') return isMeant === true;
  const value = entry?.value ?? '';
  if (rule.rule === 'list-item-unknown')
    return isMeant === true && itemsOf(better).length === itemsOf(value).length;
  const isSameWord = lettersOf(better) === lettersOf(value) && rule.rule !== 'site-name-letters';
  return isSameWord || sameInOtherLetters.has(rule.rule);
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}

function replacement(
  { entry }: SetupFinding,
  setup: SetupAnalysis,
  value: string,
  isPreferred: boolean,
): SetupFix[] {
  if (entry === undefined) return [];
  const key = shortName(entry.key, setup);
  const named =
    value === '' ? l10n.t('Leave {0} empty', key) : l10n.t('Replace it by "{0}"', excerpt(value, 80));
  const title = setup.isSecret(entry) ? l10n.t('Correct the shape of {0}', key) : named;
  return [{ title, changes: [{ ...entry.valueAt, text: value }], isPreferred }];
}

export const mask: FixMaker = (finding, setup) =>
  finding.entry === undefined
    ? []
    : placeholder(finding, placeholderFor(finding.entry.key, setup.settingOf(finding.entry)));

function placeholder({ entry }: SetupFinding, text: string): SetupFix[] {
  if (entry === undefined) return [];
  const title = l10n.t('Put a placeholder in the place of the value');
  return [{ title, changes: [{ ...entry.valueAt, text }], isPreferred: false }];
}
