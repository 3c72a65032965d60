// A new setup file, complete and explained: what it is for, each key that its action takes with a sentence on it, the
// needed ones with a placeholder to fill in, the others as remarks.

import * as l10n from '@vscode/l10n';
import {
  actionsOf,
  choicesOf,
  holds,
  isTakenBy,
  type KnownSection,
  type KnownSetting,
  type KnownSetupFile,
  missingKeys,
  type SetupBook,
  same,
  valueToFillIn,
  valueToWrite,
  type When,
} from '../../analysis/index.ts';
import { neededWhen } from './completion/settingWords.ts';

/** No site has the file yet. */
const noCode = { made: '', own: '' };

/** Windows programs read these files. */
const lineEnd = '\r\n';

/** A product whose setup can be told what to do, and what that may be. */
export interface SetupScript {
  readonly file: string;
  readonly title: string;
  readonly about: string;
  readonly actions: readonly { readonly action: string; readonly about: string }[];
}

export function setupScriptList(book: SetupBook): SetupScript[] {
  return book.files
    .filter(({ role }) => role === 'script')
    .map((file) => ({
      file: file.file,
      title: file.title,
      about: file.about,
      actions: actionsOf(file, { book }).map((action) => ({
        action,
        about: book.meaningOf(file, 'Action', action),
      })),
    }));
}

/** The text, or nothing where there is no such file or action. */
export function newSetupText(book: SetupBook, id: string, wanted: string): string | undefined {
  const file = book.file(id);
  const action = file && actionsOf(file, { book }).find((known) => same(known, wanted));
  if (file?.role !== 'script' || action === undefined) return undefined;
  const needed = neededKeys(file, action);
  const sections = file.sections
    .filter((section) => !section.isWritten && isTakenBy(section, action))
    .map((section) => sectionLines(section, { file, action, needed, book }));
  return [headLines(file, action, book), ...sections]
    .map((lines) => lines.map((line) => `${line}${lineEnd}`).join(''))
    .join(lineEnd);
}

interface NewFile {
  readonly file: KnownSetupFile;
  readonly action: string;
  readonly needed: ReadonlySet<KnownSetting>;
  readonly book: SetupBook;
}

/** What the file must have, once its placeholders hold what they show. */
function neededKeys(file: KnownSetupFile, action: string): ReadonlySet<KnownSetting> {
  const missing = missingKeys({
    file,
    action,
    valueFor: () => undefined,
    hasSection: () => false,
    willBe: (setting) => (isAction(setting) ? action : valueToWrite(setting)),
  });
  return new Set(missing.flatMap(({ settings }) => settings));
}

function headLines(file: KnownSetupFile, action: string, book: SetupBook): string[] {
  const { title, about, run, log } = file;
  return [
    `${title}: ${book.meaningOf(file, 'Action', action) || action}`,
    ...sentences(about),
    run === '' ? '' : l10n.t('Run: {0}', run),
    log === '' ? '' : l10n.t('Log: {0}', log),
    l10n.t('Fill in what stands in angle brackets. To use a key that is a remark, remove its semicolon.'),
    `SMS Lens: ${file.file}`,
  ].flatMap(remark);
}

function sectionLines(section: KnownSection, newFile: NewFile): string[] {
  const { action, needed } = newFile;
  const settings = section.settings.filter(
    (setting) => !setting.key.includes('*') && setting.until === '' && isTakenBy(setting, action),
  );
  // A section that nobody asked for may call for keys of its own as soon as it stands.
  const stands =
    settings.some((setting) => needed.has(setting)) ||
    !settings.some(({ required }) => required !== undefined && required.condition === undefined);
  return [
    ...remark(firstSentence(section.meaning)),
    `${stands ? '' : ';'}[${section.name}]`,
    ...settings.flatMap((setting) => settingLines(setting, newFile)),
  ];
}

function settingLines(setting: KnownSetting, { file, action, needed, book }: NewFile): string[] {
  const value = isAction(setting) ? action : valueToWrite(setting);
  const isNeeded = needed.has(setting);
  return [
    ...remark(firstSentence(setting.meaning)),
    ...(isAction(setting) ? [] : remark(choicesInWords(setting, file, book))),
    ...(isNeeded ? [] : remark(neededWhen(forAction(setting.required, action)))),
    isNeeded
      ? `${setting.key}=${isAction(setting) ? action : valueToFillIn(setting, noCode)}`
      : `;${setting.key}=${value}`,
  ];
}

/** What is left of a condition where the action is settled. */
function forAction(required: When | undefined, action: string): When | undefined {
  if (required?.condition === undefined) return undefined;
  const condition = required.condition
    .filter((clauses) => clauses.every((one) => !isAction(one) || holds([[one]], () => action)))
    .map((clauses) => clauses.filter((one) => !isAction(one)));
  return condition.length === 0 ? undefined : { ...required, condition };
}

function choicesInWords(setting: KnownSetting, file: KnownSetupFile, book: SetupBook): string {
  const choices = choicesOf(setting).map((value) => {
    const means = book.meaningOf(file, setting.key, value);
    return means === '' ? value : l10n.t('{0} ({1})', value, means);
  });
  if (choices.length === 0) return '';
  const all = choices.join(', ');
  return setting.type === 'list' ? l10n.t('A list of: {0}', all) : l10n.t('One of: {0}', all);
}

function isAction({ key }: { readonly key: string }): boolean {
  return same(key, 'Action');
}

/** Words as a line of remark, without the signs of Markdown; none where there are none. */
function remark(words: string): string[] {
  return words === '' ? [] : [`; ${words.replaceAll('`', '')}`];
}

function firstSentence(text: string): string {
  return sentences(text)[0] ?? '';
}

/** A full stop ends a sentence where a capital letter follows. */
function sentences(text: string): string[] {
  return text.split(/(?<=[.!?]) (?=\p{Lu})/u);
}
