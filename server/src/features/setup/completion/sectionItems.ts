// The sections that fit and are not there yet: by name, and whole with the keys that they need.

import * as l10n from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver-types';
import {
  type Extent,
  fileSoFar,
  isTakenBy,
  type KnownSection,
  type KnownSetting,
  type KnownSetupFile,
  missingInSection,
  same,
} from '../../../analysis/index.ts';
import { asText } from '../../snippet.ts';
import { ourWords } from '../ourWords.ts';
import type { ItemToBe } from './completionItem.ts';
import { productsAside, sectionParts, type Writing } from './writing.ts';

interface Choice {
  readonly section: KnownSection;
  readonly settings: readonly KnownSetting[];
  readonly isNeeded: boolean;
  readonly files: KnownSetupFile[];
}

/** `hasBracket` where the name is begun with its bracket already. */
export function sectionItems(at: Extent, hasBracket: boolean, writing: Writing): ItemToBe[] {
  const names = new Map<string, Choice>();
  const wholes = new Map<string, Choice>();
  for (const file of writing.files) {
    for (const choice of sectionsFor(file, writing)) {
      add(names, choice.section.name.toLowerCase(), choice);
      if (choice.settings.length > 0) add(wholes, asText(sectionParts([choice], [file], writing)), choice);
    }
  }
  return [...names.values()].flatMap((choice) => [
    nameItem(choice, at, hasBracket, writing),
    ...[...wholes.values()]
      .filter(({ section }) => same(section.name, choice.section.name))
      .map((whole) => wholeItem(whole, at, hasBracket, writing)),
  ]);
}

function nameItem(
  { section, isNeeded, files }: Choice,
  at: Extent,
  hasBracket: boolean,
  writing: Writing,
): ItemToBe {
  return {
    label: `[${section.name}]`,
    kind: CompletionItemKind.Module,
    aside: productsAside(files, writing),
    detail: isNeeded ? l10n.t('section, needed') : l10n.t('section'),
    documentation: [ourWords(section.meaning, writing.view.addressTemplate)],
    filterText: filterOf(section, hasBracket),
    rank: isNeeded ? 3 : 5,
    at,
    parts: [`[${section.name}]`],
  };
}

function wholeItem(choice: Choice, at: Extent, hasBracket: boolean, writing: Writing): ItemToBe {
  const { section, isNeeded, files, settings } = choice;
  return {
    label: l10n.t('[{0}] with its keys', section.name),
    kind: CompletionItemKind.Snippet,
    aside: productsAside(files, writing),
    detail: settings.map(({ key }) => key).join(', '),
    documentation: [ourWords(section.meaning, writing.view.addressTemplate)],
    filterText: filterOf(section, hasBracket),
    rank: isNeeded ? 3 : 5,
    at,
    parts: sectionParts([choice], files, writing),
  };
}

function filterOf({ name }: KnownSection, hasBracket: boolean): string {
  return hasBracket ? `[${name}]` : name;
}

function sectionsFor(file: KnownSetupFile, writing: Writing): Choice[] {
  const soFar = fileSoFar(file, writing.setup);
  return file.sections.flatMap((section) => {
    const isFree =
      // Some names only stand for something that has none.
      /^[^(*]+$/.test(section.name) &&
      !(section.isWritten && file.role === 'script') &&
      isTakenBy(section, soFar.action) &&
      !soFar.hasSection(section.name);
    if (!isFree) return [];
    const settings = missingInSection(section, soFar);
    const isNeeded = section.required !== undefined && section.required.condition === undefined;
    return { section, settings, isNeeded, files: [file] };
  });
}

function add(choices: Map<string, Choice>, name: string, choice: Choice): void {
  const known = choices.get(name);
  if (known === undefined) choices.set(name, { ...choice, files: [...choice.files] });
  else known.files.push(...choice.files);
}
