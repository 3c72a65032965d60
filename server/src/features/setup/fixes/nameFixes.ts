// Names of sections and keys: spelt as the product spells them, moved to where it looks for them, or taken out.

import * as l10n from '@vscode/l10n';
import type { IniEntry, IniLine, KnownSection, SetupAnalysis } from '../../../analysis/index.ts';
import { lastLineOf, placeOfLastLine } from '../lastLine.ts';
import { insertBehind, removeLine } from '../textChange.ts';
import { insertKeys, insertSection, wholeSection } from './places.ts';
import { broughtKey, broughtSection, type FixMaker, type SetupFix, shortName } from './setupFix.ts';

export const renameSection: FixMaker = ({ section, better }) => {
  if (section?.header === undefined || better === undefined) return [];
  return [
    {
      title: l10n.t('Rename it to [{0}]', better),
      changes: [{ ...section.header.nameAt, text: better }],
      isPreferred: true,
      brings: broughtSection(better),
    },
  ];
};

export const renameKey: FixMaker = ({ entry, better }, setup) => {
  if (entry === undefined || better === undefined) return [];
  return [
    {
      title: l10n.t('Rename it to {0}', better),
      changes: [{ ...entry.keyAt, text: better }],
      isPreferred: true,
      brings: broughtKey(setup.sectionOf(entry).name, better),
    },
  ];
};

export const removeSection: FixMaker = ({ section }, setup) => {
  if (section?.header === undefined) return [];
  return [
    {
      title: l10n.t('Remove [{0}] and what stands in it', shortName(section.name, setup)),
      changes: [{ ...wholeSection(setup.ini, section), text: '' }],
      isPreferred: false,
    },
  ];
};

/** Only where no key stands in both is it plain which value was meant. */
export const joinSections: FixMaker = ({ section }, setup) => {
  const first = section && setup.section(section.name);
  if (section === undefined || first === undefined || first === section) return [];
  const { ini } = setup;
  const lines = ini.lines.slice(section.firstLine + 1, placeOfLastLine(ini, section) + 1);
  const begin = lines.findIndex(({ kind }) => kind !== 'blank');
  const moved = begin < 0 ? [] : lines.slice(begin).map(({ start, end }) => ini.text.slice(start, end));
  return [
    {
      title: l10n.t('Join it with the first [{0}]', shortName(section.name, setup)),
      changes: [
        ...(moved.length === 0 ? [] : [insertBehind(ini, lastLineOf(ini, first), moved)]),
        { ...wholeSection(ini, section), text: '' },
      ],
      isPreferred: section.entries.every(({ key }) => setup.entry(section.name, key) === undefined),
    },
  ];
};

/** Where a key stands several times, all of them say what should not be said; of twins only the later one goes. */
export const removeKey: FixMaker = ({ rule, entry }, setup) => {
  if (entry === undefined) return [];
  const goAll = rulesOfWhatCounts.has(rule.rule);
  const lines = goAll ? allOfName(setup, entry) : [entry];
  return [removal(setup, lines, l10n.t('Remove {0}', shortName(entry.key, setup)))];
};

const rulesOfWhatCounts: ReadonlySet<string> = new Set(['keys-exclude', 'key-without-effect']);

function allOfName(setup: SetupAnalysis, entry: IniEntry): IniEntry[] {
  const name = entry.key.toLowerCase();
  return setup.sectionOf(entry).entries.filter(({ key }) => key.toLowerCase() === name);
}

function removal({ ini }: SetupAnalysis, lines: readonly IniLine[], title: string): SetupFix {
  return { title, changes: lines.map((line) => removeLine(ini.text, line)), isPreferred: false };
}

export const moveKey: FixMaker = ({ entry, home }, setup) => {
  if (entry === undefined) return [];
  if (home !== undefined) return [moved(setup, entry, home, true)];
  const homes = setup.table.homesOf(entry.key);
  return homes.length === 0
    ? [removal(setup, [entry], l10n.t('Remove {0}', shortName(entry.key, setup)))]
    : homes.map((one) => moved(setup, entry, one, false));
};

function moved(setup: SetupAnalysis, entry: IniEntry, home: KnownSection, isPreferred: boolean): SetupFix {
  const { key, keyAt, rawAt } = entry;
  const { text } = setup.ini;
  if (setup.entry(home.name, key) !== undefined)
    return removal(setup, [entry], l10n.t('Remove {0}, which stands in [{1}] already', key, home.name));
  const line = text.slice(keyAt.start, rawAt.end);
  const stands = setup.section(home.name) !== undefined;
  return {
    title: l10n.t('Move {0} to [{1}]', key, home.name),
    changes: [
      ...(stands ? insertKeys(setup, home, [{ key, line }]) : [insertSection(setup, home.name, [line])]),
      removeLine(text, entry),
    ],
    isPreferred,
    brings: stands ? broughtKey(home.name, key) : broughtSection(home.name),
  };
}
