// What mends a finding in a setup file, in words: the tables name it by a word of its own.

import * as l10n from '@vscode/l10n';

const words: Readonly<Record<string, () => string>> = {
  'add-key': () => l10n.t('add the missing key'),
  'add-section': () => l10n.t('add the missing section'),
  'rename-section': () => l10n.t('correct the spelling'),
  'rename-key': () => l10n.t('correct the spelling'),
  'remove-section': () => l10n.t('remove the section'),
  'remove-key': () => l10n.t('remove the key'),
  'join-sections': () => l10n.t('move its keys to the first section of that name'),
  'close-section': () => l10n.t('add the closing bracket'),
  'move-key': () => l10n.t('move the key to its section'),
  'make-remark': () => l10n.t('make the line a remark'),
  'put-sign': () => l10n.t('put the = behind the key'),
  'close-quote': () => l10n.t('add the missing quote'),
  'move-remark': () => l10n.t('move the remark to a line of its own'),
  replace: () => l10n.t('put a valid value in its place'),
  mask: () => l10n.t('mask the value'),
};

/** A fix that has no words yet is told by its name. */
export function fixInWords(fix: string): string {
  return Object.hasOwn(words, fix) ? (words[fix]?.() ?? fix) : fix;
}
