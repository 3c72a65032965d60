// What completions of a setup file have in common: the kinds of file that it may become, what stands in it, and how
// keys and sections are written.

import {
  choicesOf,
  codeWords,
  isOwnCode,
  type KnownSetting,
  type KnownSetupFile,
  likelyFiles,
  productOfFile,
  type SectionToWrite,
  type SetupAnalysis,
  same,
  valueWithCode,
} from '../../../analysis/index.ts';
import type { Part, Stop } from '../../snippet.ts';
import type { SetupView } from '../setupView.ts';
import { lineBreakOf } from '../textChange.ts';

export interface Writing {
  readonly view: SetupView;
  readonly setup: SetupAnalysis;
  /** More than one where little stands in the file yet. */
  readonly files: readonly KnownSetupFile[];
  readonly takesSnippets: boolean;
  readonly cursor: number;
  readonly lineEnd: string;
}

export function writingIn(view: SetupView, cursor: number, takesSnippets: boolean): Writing {
  const { setup } = view;
  const lineEnd = lineBreakOf(setup.ini);
  return { view, setup, files: likelyFiles(setup), cursor, takesSnippets, lineEnd };
}

/** `Key=` and its value, for each of the files; the first says what is written. */
export function entryParts(
  setting: KnownSetting,
  files: readonly KnownSetupFile[],
  writing: Writing,
): Part[] {
  return [`${setting.key}=`, valuePart(setting, files, writing, undefined)];
}

/** Sections with their keys, a blank line between two. The first goes on where the cursor is if it has a `header`. */
export function sectionParts(
  all: readonly (SectionToWrite & { readonly isOpen?: boolean })[],
  files: readonly KnownSetupFile[],
  writing: Writing,
): Part[] {
  let code: Stop | undefined;
  return all.flatMap(({ section, settings, isOpen = false }, index) => {
    const between = index === 0 ? '' : `${writing.lineEnd}${writing.lineEnd}`;
    const lines = settings.flatMap((setting, place): Part[] => {
      const value = valuePart(setting, files, writing, code);
      if (isOwnCode(setting)) code = value;
      return [isOpen && place === 0 ? '' : writing.lineEnd, `${setting.key}=`, value];
    });
    return [between, isOpen ? '' : `[${section.name}]`, ...lines];
  });
}

/** `code` is where the site code is filled in, so that what is made of it follows. */
function valuePart(
  setting: KnownSetting,
  files: readonly KnownSetupFile[],
  { setup }: Writing,
  code: Stop | undefined,
): Stop {
  const [file = setup.file] = files;
  const words = codeWords(file, setup);
  const value = valueWithCode(setting, words);
  const choices = setting.type === 'list' ? [] : choicesIn(setting, files, setup);
  if (choices.length > 1) {
    const first = choices.find((choice) => same(choice, value));
    return {
      inner: [],
      choices: first === undefined ? choices : [first, ...choices.filter((choice) => choice !== first)],
    };
  }
  const written = words.own === '' ? words.made : words.own;
  if (code === undefined || written === '' || setting.type === 'siteCode') return { inner: [value] };
  return {
    inner: value.split(written).flatMap((text, index) => (index === 0 ? [text] : [code, text])),
  };
}

/** The choices of a key in any of the files. */
function choicesIn(
  setting: KnownSetting,
  files: readonly KnownSetupFile[],
  { book }: SetupAnalysis,
): readonly string[] {
  const homes = files
    .flatMap(({ sections }) => sections)
    .filter(({ settings }) => settings.includes(setting));
  const [home] = homes;
  const all = files.flatMap((file) => {
    const table = book.tableOf(file);
    const known = home === undefined ? setting : table.setting(table.section(home.name), setting.key);
    return known === undefined ? [] : choicesOf(known);
  });
  return [...new Set(all)];
}

/** The products that have what is offered; nothing where all do that the file may be for. */
export function productsAside(files: readonly KnownSetupFile[], writing: Writing): string {
  return files.length === writing.files.length ? '' : files.map(shortProduct).join(', ');
}

/** As short as people call it: a list has little room. */
export function shortProduct(file: KnownSetupFile): string {
  return productOfFile(file).replace('Configuration Manager', 'ConfigMgr');
}
