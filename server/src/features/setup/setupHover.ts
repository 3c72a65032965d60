// What the thing under the mouse is: the section, the key, the value. What is wrong with it stands beside this in the
// editor's own words, so it is not said here again. A secret is never shown.

import * as l10n from '@vscode/l10n';
import type { Hover, Position } from 'vscode-languageserver-types';
import {
  type Extent,
  type IniEntry,
  type IniSection,
  isIn,
  isPlaceholder,
  itemsIn,
  type KnownSection,
  type KnownSetting,
  looksLikeSiteCode,
  productOfFile,
  type SetupAnalysis,
  same,
  setupPlaceAt,
} from '../../analysis/index.ts';
import { inlineCode, markdown, plain } from '../markdown.ts';
import { ourWords } from './ourWords.ts';
import { secretInWords } from './secretInWords.ts';
import { fileCard, sectionCard } from './sectionCard.ts';
import { type CardOf, productsThatKnow, settingCard, settingTitle } from './settingCard.ts';
import { rangeOf, type SetupView } from './setupView.ts';

export function setupHover(view: SetupView, position: Position): Hover | null {
  const { setup } = view;
  const offset = view.text.offsetAt(position);
  if (setup.file.role === 'named') return namedFile(view, position);
  const place = setupPlaceAt(setup.ini, offset);
  switch (place?.kind) {
    case 'section':
      return shown(ofSection(place.section, view), place.at, view);
    case 'key':
      return shown(ofKey(place.entry, view), place.at, view);
    case 'value':
      return ofValue(place.entry, offset, view);
    default:
      return null;
  }
}

function shown(paragraphs: readonly string[], at: Extent, view: SetupView): Hover | null {
  if (paragraphs.length === 0) return null;
  return { contents: markdown(...paragraphs), range: rangeOf(view, at) };
}

/** Of a file that is known by its name alone there is one thing to say, which is said at its top. */
function namedFile({ setup, addressTemplate }: SetupView, { line }: Position): Hover | null {
  const first = setup.ini.sections.find(({ header }) => header !== undefined);
  const isTop = line === 0 || (first !== undefined && line >= first.firstLine && line < first.endLine);
  return isTop ? { contents: markdown(...fileCard(setup.file, addressTemplate)) } : null;
}

function ofSection(section: IniSection, view: SetupView): string[] {
  const { setup, addressTemplate } = view;
  const known = setup.knownSection(section);
  if (known === undefined) return unknownSection(section, setup);
  const isHead = setup.file.role === 'script' && same(section.name, 'Identification');
  return [
    ...sectionCard(known, cardOf(view)),
    ...(isHead ? ['---', ...fileCard(setup.file, addressTemplate)] : []),
  ];
}

function unknownSection({ name }: IniSection, setup: SetupAnalysis): string[] {
  const { book } = setup;
  const files = book.files.filter(
    (file) => file.role !== 'named' && book.tableOf(file).section(name) !== undefined,
  );
  if (name === '' || files.length === 0) return [];
  return [
    `**${plain(`[${setup.shownName(name)}]`)}**`,
    l10n.t(
      'This kind of file has no such section. These have: {0}.',
      plain(files.map(({ title }) => title).join(', ')),
    ),
  ];
}

function ofKey(entry: IniEntry, view: SetupView): string[] {
  const { setup } = view;
  const setting = setup.settingOf(entry);
  const section = setup.knownSection(setup.sectionOf(entry));
  if (setting === undefined || section === undefined) return unknownKey(entry, view);
  return settingCard(setting, section, cardOf(view), setup.shownName(entry.key));
}

/** Where a key of this name does belong, in this file or in others. */
function unknownKey({ key }: IniEntry, { setup }: SetupView): string[] {
  const { book, table, file } = setup;
  const homes = table.homesOf(key).map(({ name }) => `[${name}]`);
  const others = productsThatKnow(book, key).filter((product) => product !== productOfFile(file));
  const sentences = [
    homes.length === 0 ? '' : l10n.t('It belongs into {0}.', plain(homes.join(', '))),
    others.length === 0 || file.role !== 'script'
      ? ''
      : homes.length === 0
        ? l10n.t(
            '{0} does not know this key. These do: {1}.',
            plain(productOfFile(file)),
            plain(others.join(', ')),
          )
        : l10n.t('These know such a key, too: {0}.', plain(others.join(', '))),
  ].filter((sentence) => sentence !== '');
  return sentences.length === 0 ? [] : [inlineCode(setup.shownName(key)), ...sentences];
}

function ofValue(entry: IniEntry, offset: number, view: SetupView): Hover | null {
  const { setup } = view;
  if (setup.isSecret(entry))
    return shown([secretInWords(entry, setup), ...ofKey(entry, view)], entry.valueAt, view);
  const setting = setup.settingOf(entry);
  const section = setup.knownSection(setup.sectionOf(entry));
  if (setting === undefined || section === undefined) return shown(ofKey(entry, view), entry.valueAt, view);
  const item = setting.type === 'list' ? itemsIn(entry).find(({ at }) => isIn(at, offset)) : undefined;
  const value = item?.item ?? entry.value;
  const said = ofKnownValue(value, setting, section, view);
  return shown(said ?? ofKey(entry, view), item?.at ?? entry.valueAt, view);
}

/** Nothing where no more can be said of a value than of its key. */
function ofKnownValue(
  value: string,
  setting: KnownSetting,
  section: KnownSection,
  { setup, addressTemplate }: SetupView,
): string[] | undefined {
  const meaning = wordsOfValue(value, setting, setup);
  if (meaning === '') return undefined;
  return [
    `${inlineCode(value)}: ${ourWords(meaning, addressTemplate)}`,
    `${settingTitle(setting, section)}: ${ourWords(setting.meaning, addressTemplate)}`,
  ];
}

function wordsOfValue(value: string, { key, type }: KnownSetting, { book, file }: SetupAnalysis): string {
  if (value === '') return '';
  if (isPlaceholder(value)) return l10n.t('a placeholder; put what is true of your site in its place');
  const meaning = book.meaningOf(file, key, value);
  if (meaning !== '' || type !== 'siteCode') return meaning;
  return looksLikeSiteCode(value)
    ? l10n.t('a site code; it names one site of the whole hierarchy, and stays as long as the site does')
    : '';
}

function cardOf({ setup, addressTemplate }: SetupView): CardOf {
  return { book: setup.book, file: setup.file, addressTemplate };
}
