// Where in a setup file something belongs: a key behind those that the tables name before it, a section likewise.

import {
  type Extent,
  type IniLine,
  type IniSection,
  type IniText,
  type KnownSection,
  type KnownSetting,
  type SetupAnalysis,
  same,
} from '../../../analysis/index.ts';
import { lastLineOf, placeOfLastLine } from '../lastLine.ts';
import { behind, insertBefore, insertBehind, type TextChange } from '../textChange.ts';

/** The line of a section that a key comes behind; nothing where the section does not stand. */
function lineBeforeKey(setup: SetupAnalysis, home: KnownSection, key: string): IniLine | undefined {
  const place = home.settings.findIndex((setting) => same(setting.key, key));
  for (let index = place - 1; index >= 0; index--) {
    const entry = setup.entry(home.name, (home.settings[index] as KnownSetting).key);
    if (entry !== undefined) return entry;
  }
  return setup.section(home.name)?.header;
}

export function insertKeys(
  setup: SetupAnalysis,
  home: KnownSection,
  keys: readonly { readonly key: string; readonly line: string }[],
): TextChange[] {
  const behindLine = new Map<IniLine, string[]>();
  for (const { key, line } of keys) {
    const before = lineBeforeKey(setup, home, key);
    if (before === undefined) continue;
    const lines = behindLine.get(before);
    if (lines === undefined) behindLine.set(before, [line]);
    else lines.push(line);
  }
  return [...behindLine].map(([before, lines]) => insertBehind(setup.ini, before, lines));
}

/** Behind the nearest section that the tables name before it, else before all others. */
export function insertSection(setup: SetupAnalysis, name: string, lines: readonly string[]): TextChange {
  const { ini, file } = setup;
  const place = file.sections.findIndex((section) => same(section.name, name));
  const earlier = file.sections
    .slice(0, Math.max(0, place))
    .flatMap((section) => setup.section(section.name) ?? [])
    .at(-1);
  const whole = [`[${name}]`, ...lines];
  if (earlier !== undefined) return insertBehind(ini, lastLineOf(ini, earlier), ['', ...whole]);
  const [before, first] = ini.sections;
  if (first?.header !== undefined) return insertBefore(ini, first.header, [...whole, '']);
  const last = lastLineOf(ini, before as IniSection);
  return last.kind === 'blank' ? insertBefore(ini, last, whole) : insertBehind(ini, last, ['', ...whole]);
}

/** With its header, and with the empty lines on one side of it. */
export function wholeSection(ini: IniText, section: IniSection): Extent {
  const { lines, text } = ini;
  let first = section.firstLine;
  let last = placeOfLastLine(ini, section);
  while (last + 1 < section.endLine && lines[last + 1]?.kind === 'blank') last++;
  if (last + 1 === lines.length) while (first > 0 && lines[first - 1]?.kind === 'blank') first--;
  return { start: (lines[first] as IniLine).start, end: behind(text, lines[last] as IniLine) };
}
