// What is said of a key of a setup file: what it is for, what it takes, when it must stand and when it must not, which
// products know it, and who says so. No longer than a screen.

import * as l10n from '@vscode/l10n';
import {
  choicesOf,
  type KnownSection,
  type KnownSetting,
  type KnownSetupFile,
  productOfFile,
  type SetupBook,
} from '../../analysis/index.ts';
import { inlineCode, plain } from '../markdown.ts';
import { certaintyInWords } from './certaintyInWords.ts';
import { ourWords } from './ourWords.ts';
import { sectionInWords } from './sectionInWords.ts';
import { typeInWords } from './typeInWords.ts';
import { neverInWords, whenInWords } from './whenInWords.ts';

/** What a card of something known is made with. */
export interface CardOf {
  readonly book: SetupBook;
  readonly file: KnownSetupFile;
  readonly addressTemplate: string;
}

/** More values than these are on no screen; there are lists of languages. */
const mostValues = 12;

/** `key` is the key as it stands, where the table knows a pattern only. */
export function settingCard(
  setting: KnownSetting,
  section: KnownSection,
  of: CardOf,
  key = setting.key,
): string[] {
  const { file, addressTemplate } = of;
  return [
    settingTitle(setting, section, key),
    ourWords(setting.meaning, addressTemplate),
    [
      fact(l10n.t('Takes'), plain(typeInWords(setting))),
      ...values(setting, of),
      fact(l10n.t('Default'), code(setting.default)),
      fact(l10n.t('Example'), code(exampleOf(setting))),
      fact(l10n.t('Needed'), plain(whenInWords(setting.required))),
      fact(l10n.t('Must not stand'), plain(neverInWords(setting.never))),
      fact(l10n.t('Has no effect'), plain(whenInWords(setting.idle))),
      fact(l10n.t('For'), setting.actions.map(inlineCode).join(', ')),
      fact(l10n.t('Known to'), knownTo(setting, of)),
      fact(l10n.t('Since'), plain(setting.since)),
      fact(l10n.t('Until'), plain(setting.until)),
    ]
      .filter((line) => line !== '')
      .join('\n'),
    `*${certaintyInWords(setting, file, false, addressTemplate)}*`,
  ];
}

export function settingTitle(setting: KnownSetting, section: KnownSection, key = setting.key): string {
  const name = setting.key === '*' ? inlineCode(key) : `**${plain(key)}**`;
  return l10n.t('{0} in {1}', name, plain(sectionInWords(section.name)));
}

/** A line of a card; none where there is nothing to say. */
export function fact(label: string, words: string): string {
  return words === '' ? '' : `- ${plain(label)}: ${words}`;
}

function code(text: string): string {
  return text === '' ? '' : inlineCode(text);
}

/** One a line where somebody has said what they mean, else one behind the other. */
function values(setting: KnownSetting, { book, file, addressTemplate }: CardOf): string[] {
  const choices = choicesOf(setting);
  if (choices.length === 0) return [];
  const meanings = choices.map((value) => ({ value, meaning: book.meaningOf(file, setting.key, value) }));
  const shown = meanings.slice(0, mostValues);
  const rest = meanings.length > mostValues ? '…' : '';
  if (meanings.every(({ meaning }) => meaning === '')) {
    const all = [...shown.map(({ value }) => inlineCode(value)), ...(rest === '' ? [] : [rest])];
    return [fact(l10n.t('Values'), all.join(', '))];
  }
  return [
    ...shown.map(({ value, meaning }) =>
      meaning === ''
        ? `  - ${inlineCode(value)}`
        : `  - ${inlineCode(value)}: ${ourWords(meaning, addressTemplate)}`,
    ),
    ...(rest === '' ? [] : [`  - ${rest}`]),
  ];
}

/** Nothing where the values or the default say it already. */
function exampleOf(setting: KnownSetting): string {
  return choicesOf(setting).length > 0 || setting.example === setting.default ? '' : setting.example;
}

/** The products whose Setup takes a key of this name; nothing for files that are no scripts. */
function knownTo({ key }: KnownSetting, { book, file }: CardOf): string {
  return file.role === 'script' ? plain(productsThatKnow(book, key).join(', ')) : '';
}

export function productsThatKnow(book: SetupBook, key: string): string[] {
  return book.files
    .filter((file) => file.role === 'script' && book.tableOf(file).homesOf(key).length > 0)
    .map(productOfFile);
}
