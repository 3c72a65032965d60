// A line that begins with a key and lacks the sign behind it: `JoinCEIP 0`, `SiteCode: HQ1`.

import type { KnownSetting } from '../knowledge/setup/setupTypes.ts';
import { foundOnce } from './foundOnce.ts';
import { type Extent, type IniLine, type IniSection, trimmed } from './iniText.ts';
import { valueMistake } from './valueMistake.ts';

export interface LineWithoutSign {
  readonly line: IniLine;
  readonly section: IniSection;
  readonly setting: KnownSetting;
}

const shape = /^([A-Za-z]\w*)([ \t]*:[ \t]*|[ \t]+)(\S.*)$/;
/** Behind a blank more words are a sentence about the key. */
const mostWords = 2;
const longest = 300;

/** Where the sign belongs: what stands between the key and the value. */
export function signAt(text: string, line: IniLine): Extent | undefined {
  const { start, end } = trimmed(text, line);
  const [, key, between] = end - start > longest ? [] : (shape.exec(text.slice(start, end)) ?? []);
  if (key === undefined || between === undefined) return undefined;
  return { start: start + key.length, end: start + key.length + between.length };
}

export const linesWithoutSign = foundOnce(function* (setup): Generator<LineWithoutSign> {
  const { ini } = setup;
  for (const section of ini.sections) {
    const known = setup.knownSection(section);
    if (known === undefined) continue;
    for (const line of ini.lines.slice(section.firstLine, section.endLine)) {
      const at = line.kind === 'stray' ? signAt(ini.text, line) : undefined;
      if (at === undefined) continue;
      const { start, end } = trimmed(ini.text, line);
      const setting = setup.table.setting(known, ini.text.slice(start, at.start));
      if (setting === undefined || setting.key.includes('*')) continue;
      if (setup.entry(section.name, setting.key) !== undefined) continue;
      const value = ini.text.slice(at.end, end);
      const isSentence =
        !ini.text.slice(at.start, at.end).includes(':') && value.split(/\s+/).length > mostWords;
      if (!isSentence && valueMistake(setting, value) === undefined) yield { line, section, setting };
    }
  }
});
