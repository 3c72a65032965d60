// What is wrong with the lines themselves, whatever they say.

import type { KnownSetting } from '../../knowledge/setup/setupTypes.ts';
import { trimmed } from '../iniText.ts';
import { lastName } from '../lastName.ts';
import { linesWithoutSign } from '../lineWithoutSign.ts';
import { holdsPlaceholder } from '../placeholder.ts';
import { remarkIn } from '../remarkInValue.ts';
import { type Checks, counts, headerOf, topOf } from './check.ts';
import { isTemplate } from './placeholders.ts';

export const lineChecks: Checks = {
  *'stray-text'(setup) {
    const { ini } = setup;
    const isFilled = isTemplate(setup);
    const meant = new Set(linesWithoutSign(setup).map(({ line }) => line));
    for (const line of ini.lines) {
      const at = trimmed(ini.text, line);
      if (
        line.kind === 'stray' &&
        !meant.has(line) &&
        !(isFilled && isLineForScript(ini.text.slice(at.start, at.end)))
      )
        yield { at, line };
    }
  },
  *'sign-missing'(setup) {
    for (const { line, setting } of linesWithoutSign(setup))
      yield { at: trimmed(setup.ini.text, line), captures: { key: setting.key }, line };
  },
  *'key-before-section'(setup) {
    for (const entry of setup.ini.sections[0]?.entries ?? []) {
      if (setup.table.section('') !== undefined) return;
      const [home, ...others] = setup.table.homesOf(entry.key);
      yield {
        at: entry.keyAt,
        captures: { key: entry.key },
        entry,
        home: others.length === 0 ? home : undefined,
      };
    }
  },
  *'section-unclosed'({ ini }) {
    for (const { header, name } of ini.sections)
      if (header?.isClosed === false) yield { at: header.nameAt, captures: { section: name }, line: header };
  },
  *'section-twice'(setup) {
    for (const section of setup.ini.sections) {
      const first = setup.section(section.name);
      if (section.header === undefined || first === undefined || first === section) continue;
      yield {
        at: headerOf(section),
        captures: { section: section.name },
        section,
        related: [headerOf(first)],
      };
    }
  },
  *'key-twice'(setup) {
    for (const section of setup.ini.sections) {
      if (section.header === undefined || setup.section(section.name) !== section) continue;
      for (const entry of section.entries) {
        if (counts(setup, entry) || mayRepeat(setup.settingOf(entry))) continue;
        const first = setup.entry(section.name, entry.key);
        if (first === undefined) continue;
        yield { at: entry.keyAt, captures: { key: entry.key }, entry, related: [first.keyAt] };
      }
    }
  },
  *'quote-unclosed'({ ini }) {
    for (const { entries } of ini.sections) {
      for (const entry of entries) {
        const quote = /^(["'])[^"']*$|^[^"']*(")$/.exec(ini.text.slice(entry.rawAt.start, entry.rawAt.end));
        if (quote !== null) yield { at: entry.rawAt, captures: { key: entry.key }, entry };
      }
    }
  },
  *'remark-behind-value'(setup) {
    const { ini } = setup;
    for (const { entries } of ini.sections) {
      for (const entry of entries) {
        const at = remarkIn(entry.value);
        if (at < 0 || isPassword(setup.settingOf(entry), setup.isSecret(entry))) continue;
        const start = entry.valueAt.start + at;
        yield { at: { start, end: entry.valueAt.end }, captures: { key: entry.key }, entry };
      }
    }
  },
  *'file-extension'(setup) {
    const name = lastName(setup.place);
    if (setup.file.role === 'script' && /\.\w+$/.test(name) && !/\.ini$/i.test(name))
      yield { at: topOf(setup), captures: { name } };
  },
};

/** Lists that are written as one key many times: programs to load, names of computers. */
function mayRepeat(setting: KnownSetting | undefined): boolean {
  return setting?.key === '*' || setting?.key === 'load';
}

/** A password may have anything in it; a product key has no blanks. */
function isPassword(setting: KnownSetting | undefined, isSecret: boolean): boolean {
  return setting === undefined ? isSecret : setting.type === 'password' || setting.type === 'blob';
}

/** A line that a script puts a whole setting in the place of, or a command for it such as `{% if … %}`. */
function isLineForScript(line: string): boolean {
  return /^\{[%#]/.test(line) || holdsPlaceholder(line);
}
