// The rest of the file: once it is said what is to be done, all that the file still needs, as one item. Where several
// products can do that there is one for each, and it writes down for which.

import * as l10n from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { fileSoFar, type KnownSetupFile, missingKeys, same } from '../../../analysis/index.ts';
import type { Part } from '../../snippet.ts';
import type { ItemToBe } from './completionItem.ts';
import { sectionParts, shortProduct, type Writing } from './writing.ts';
import type { WritingPlace } from './writingPlace.ts';

export function restItems(place: WritingPlace & { kind: 'key' }, writing: Writing): ItemToBe[] {
  return place.isLast ? writing.files.flatMap((file) => restItem(file, place, writing)) : [];
}

function restItem(
  file: KnownSetupFile,
  { at, section: here, entry, isBelowText }: WritingPlace & { kind: 'key' },
  writing: Writing,
): ItemToBe[] {
  const soFar = fileSoFar(file, writing.setup);
  if (file.role !== 'script' || soFar.action === undefined || entry !== undefined) return [];
  const missing = missingKeys(soFar);
  const open = missing.filter(({ section }) => same(section.name, here.name));
  const others = missing.filter(({ section }) => !soFar.hasSection(section.name));
  const all = [...open.map((one) => ({ ...one, isOpen: true })), ...others];
  if (all.length === 0) return [];
  const isSure = writing.files.length === 1 && writing.setup.recognised.by !== 'guess';
  const remark: Part[] = isSure ? [] : [`; SMS Lens: ${file.file}${writing.lineEnd}`];
  // A section that begins below the keys of another stands off from them.
  const gap = open.length === 0 && (isBelowText || !isSure) ? [writing.lineEnd] : [];
  return [
    {
      label: l10n.t('Rest of the file: {0}', shortProduct(file)),
      kind: CompletionItemKind.Snippet,
      detail: l10n.t('{0}, {1} keys', soFar.action, count(all)),
      documentation: [
        all
          .map(({ section, settings }) => `[${section.name}] ${settings.map(({ key }) => key).join(', ')}`)
          .map((line) => `- ${line.replace(/[[\]]/g, '\\$&')}`)
          .join('\n'),
      ],
      rank: 1,
      at,
      parts: [...remark, ...gap, ...sectionParts(all, [file], writing)],
    },
  ];
}

function count(all: readonly { readonly settings: readonly unknown[] }[]): number {
  return all.reduce((sum, { settings }) => sum + settings.length, 0);
}
