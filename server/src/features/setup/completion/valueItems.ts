// What can stand behind the sign of a key: the values that it takes, each with a word on it, or what is likely. Of a
// secret only its placeholder.

import * as l10n from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver-types';
import {
  choicesOf,
  type Extent,
  fileSoFar,
  type IniEntry,
  isPlaceholder,
  type KnownSetting,
  type KnownSetupFile,
  same,
  valueToWrite,
} from '../../../analysis/index.ts';
import { excerpt } from '../../excerpt.ts';
import type { ItemToBe } from './completionItem.ts';
import { productsAside, type Writing } from './writing.ts';
import type { WritingPlace } from './writingPlace.ts';

/** A value, and what is to be said of it. */
interface Likely {
  readonly value: string;
  readonly words: string;
}

export function valueItems({ at, entry }: WritingPlace & { kind: 'value' }, writing: Writing): ItemToBe[] {
  const known = writing.files.flatMap((file) => {
    const table = writing.setup.book.tableOf(file);
    const setting = table.setting(table.section(writing.setup.sectionOf(entry).name), entry.key);
    return setting === undefined ? [] : { file, setting };
  });
  const [first] = known;
  if (first === undefined) return [];
  if (first.setting.type === 'list') return listItems(first.setting, first.file, { at, entry }, writing);
  const likely = known.flatMap(({ setting, file }) =>
    likelyValues(setting, file, entry, writing).map((one) => ({ ...one, file })),
  );
  const values = new Map<string, { words: string; files: KnownSetupFile[] }>();
  for (const { value, words, file } of likely) {
    const same = values.get(value);
    if (same === undefined) values.set(value, { words, files: [file] });
    else if (!same.files.includes(file)) same.files.push(file);
  }
  const usual = valueToWrite(first.setting);
  return [...values].map(([value, { words, files }]) => ({
    label: value,
    kind: CompletionItemKind.EnumMember,
    aside: words,
    detail: [words, productsAside(files, writing)].filter((text) => text !== '').join('; '),
    rank: same(value, usual) ? 1 : 2,
    isFirst: same(value, usual),
    at,
    parts: [value],
  }));
}

function likelyValues(
  setting: KnownSetting,
  file: KnownSetupFile,
  entry: IniEntry,
  writing: Writing,
): Likely[] {
  const { setup } = writing;
  const { key, type, secret } = setting;
  const meaningOf = (value: string) => setup.book.meaningOf(file, key, value);
  const choices = choicesOf(setting);
  if (choices.length > 0) return choices.map((value) => ({ value, words: meaningOf(value) }));
  if (setup.isSecret(entry) || secret !== '') {
    const fixed = setting.allowed.includes('eval') ? [{ value: 'Eval', words: l10n.t('evaluation') }] : [];
    const value = valueToWrite(setting);
    return value === '' ? fixed : [{ value, words: l10n.t('placeholder') }, ...fixed];
  }
  const told = setup.book.valuesOf(file, key).map(({ value, meaning }) => ({ value, words: meaning }));
  const made = fileSoFar(file, writing.setup).willBe(setting);
  const words = setting.default === '' ? l10n.t('example') : l10n.t('default');
  const hosts = type === 'host' || type === 'fqdn' ? hostsIn(entry, writing) : [];
  return [
    ...(made === '' || type === 'siteCode' ? [] : [{ value: made, words }]),
    ...told.filter(({ value }) => value !== made),
    ...hosts.filter(({ value }) => value !== made),
  ];
}

/** Names of computers that stand in the file already. */
function hostsIn(entry: IniEntry, { setup }: Writing): Likely[] {
  const hosts = new Map<string, Likely>();
  for (const { entries } of setup.ini.sections) {
    for (const other of entries) {
      const type = setup.settingOf(other)?.type;
      const isHost = (type === 'host' || type === 'fqdn') && other !== entry && other.value !== '';
      const name = other.value.toLowerCase();
      if (
        isHost &&
        isShowable(other.value) &&
        !isPlaceholder(other.value) &&
        !setup.isSecret(other) &&
        !hosts.has(name)
      )
        hosts.set(name, { value: other.value, words: l10n.t('as in {0}', setup.shownName(other.key)) });
    }
  }
  return [...hosts.values()].slice(0, mostHosts);
}

const mostHosts = 50;

/** A name that is too long for a list, or has what is not seen, is no name of a computer. */
function isShowable(name: string): boolean {
  return excerpt(name, 255) === name;
}

/** The items of a list that are not there yet, for the one that the cursor is in. */
function listItems(
  setting: KnownSetting,
  file: KnownSetupFile,
  { at, entry }: { at: Extent; entry: IniEntry },
  writing: Writing,
): ItemToBe[] {
  const { setup, cursor } = writing;
  const place = itemAt(setup.ini.text, at, cursor);
  const there = new Set(
    [setup.ini.text.slice(at.start, place.start), setup.ini.text.slice(place.end, at.end)]
      .flatMap((text) => text.split(','))
      .map((item) => item.trim().toLowerCase()),
  );
  return setting.allowed
    .filter((item) => !there.has(item.toLowerCase()))
    .map((item) => {
      const words = setup.book.meaningOf(file, entry.key, item);
      return {
        label: item,
        kind: CompletionItemKind.EnumMember,
        aside: words,
        detail: words,
        rank: 2,
        at: place,
        parts: [item],
      };
    });
}

function itemAt(text: string, { start, end }: Extent, cursor: number): Extent {
  const before = text.slice(start, cursor);
  const from = start + before.lastIndexOf(',') + 1;
  const comma = text.slice(cursor, end).indexOf(',');
  const to = comma < 0 ? end : cursor + comma;
  const blanks = /^\s*/.exec(text.slice(from, cursor))?.[0].length ?? 0;
  return { start: from + blanks, end: Math.max(cursor, to) };
}
