// The keys that fit where somebody writes and are not there yet: needed ones first, those without effect last, and none
// that must not stand there.

import * as l10n from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver-types';
import {
  fileSoFar,
  holds,
  type IniSection,
  isTakenBy,
  type KnownSetting,
  type KnownSetupFile,
  missingInSection,
} from '../../../analysis/index.ts';
import { typeInWords } from '../typeInWords.ts';
import type { ItemToBe } from './completionItem.ts';
import { settingWords } from './settingWords.ts';
import { entryParts, productsAside, type Writing } from './writing.ts';
import type { WritingPlace } from './writingPlace.ts';

const ranks = { needed: 2, free: 4, idle: 6 };
type Use = keyof typeof ranks;

interface Choice {
  readonly setting: KnownSetting;
  readonly use: Use;
  /** The kinds of file that know it, the one first that it is taken from. */
  readonly files: KnownSetupFile[];
}

export function keyItems(place: WritingPlace & { kind: 'key' }, writing: Writing): ItemToBe[] {
  const choices = new Map<string, Choice>();
  for (const file of writing.files) {
    for (const { setting, use } of keysFor(file, place.section, writing)) {
      const known = choices.get(setting.key.toLowerCase());
      if (known === undefined) choices.set(setting.key.toLowerCase(), { setting, use, files: [file] });
      else known.files.push(file);
    }
  }
  return [...choices.values()].map((choice) => keyItem(choice, place, writing));
}

function keyItem(
  { setting, use, files }: Choice,
  { at, entry }: WritingPlace & { kind: 'key' },
  writing: Writing,
): ItemToBe {
  const { setup, view } = writing;
  const [file = setup.file] = files;
  const type = typeInWords(setting);
  return {
    label: setting.key,
    kind: CompletionItemKind.Property,
    aside: productsAside(files, writing),
    detail: {
      needed: l10n.t('{0}, needed', type),
      free: type,
      idle: l10n.t('{0}, without effect here', type),
    }[use],
    documentation: settingWords(setting, { book: setup.book, file, addressTemplate: view.addressTemplate }),
    filterText: setting.key,
    rank: ranks[use],
    at,
    parts: entry === undefined ? entryParts(setting, files, writing) : [setting.key],
  };
}

function keysFor(
  file: KnownSetupFile,
  { name }: IniSection,
  writing: Writing,
): readonly { readonly setting: KnownSetting; readonly use: Use }[] {
  const { setup } = writing;
  const section = setup.book.tableOf(file).section(name);
  const soFar = fileSoFar(file, writing.setup);
  if (section === undefined || !isTakenBy(section, soFar.action)) return [];
  const needed = new Set(missingInSection(section, soFar));
  const around = setup.valuesAround(section.name);
  return section.settings.flatMap((setting) => {
    const isFree =
      !setting.key.includes('*') &&
      isTakenBy(setting, soFar.action) &&
      setup.entry(name, setting.key) === undefined &&
      !isTrue(setting.never, around);
    if (!isFree) return [];
    const use = needed.has(setting) ? 'needed' : isTrue(setting.idle, around) ? 'idle' : 'free';
    return { setting, use };
  });
}

function isTrue(when: KnownSetting['idle'], around: Parameters<typeof holds>[1]): boolean {
  return when !== undefined && (when.condition === undefined || holds(when.condition, around));
}
