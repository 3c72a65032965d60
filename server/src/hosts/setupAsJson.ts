// What is known of setup files, for programs: a part for each place that says something else, with the files that say it.

import {
  choicesOf,
  type KeyHome,
  type Knowledge,
  type SectionHome,
  type SetupSubject,
  type When,
} from '../analysis/index.ts';
import { conditionInWords } from '../features/index.ts';

export function setupAsJson(subject: SetupSubject, knowledge: Knowledge): object {
  switch (subject.kind) {
    case 'setup-file': {
      const { sections, ...facts } = subject.file;
      const named = sections.map(({ name, settings }) => ({
        section: name,
        keys: settings.map(({ key }) => key),
      }));
      return { kind: subject.kind, ...facts, sections: named };
    }
    case 'setup-section':
      return { kind: subject.kind, section: subject.name, parts: parts(subject.homes, sectionAsJson) };
    case 'setup-key': {
      const { kind, key, homes } = subject;
      return { kind, key, parts: parts(homes, (home) => keyAsJson(home, knowledge)) };
    }
  }
}

/** What is told of several files alike is told once. */
function parts<T extends SectionHome>(homes: readonly T[], asJson: (home: T) => object): object[] {
  const same = new Map<string, { readonly files: string[]; readonly facts: object }>();
  for (const home of homes) {
    const facts = asJson(home);
    const words = JSON.stringify(facts);
    const known = same.get(words);
    if (known === undefined) same.set(words, { files: [home.file.file], facts });
    else known.files.push(home.file.file);
  }
  return [...same.values()].map(({ files, facts }) => ({ files, ...facts }));
}

function sectionAsJson({ section }: SectionHome): object {
  const { actions, required, isWritten, certainty, source, meaning, settings } = section;
  const keys = settings.map(({ key }) => key);
  return { actions, required: whenAsJson(required), isWritten, certainty, source, meaning, keys };
}

function keyAsJson({ file, section, setting }: KeyHome, { setup }: Knowledge): object {
  const { type, allowed, actions, required, never, idle, certainty, source, meaning } = setting;
  const choices = choicesOf(setting);
  return {
    section: section.name,
    type,
    allowed: choices.length > 0 ? choices : allowed,
    values: Object.fromEntries(
      choices.map((value) => [value, setup.meaningOf(file, setting.key, value) || null]),
    ),
    default: setting.default || null,
    example: setting.example || null,
    actions,
    required: whenAsJson(required),
    never: whenAsJson(never),
    idle: whenAsJson(idle),
    secret: setting.secret || null,
    since: setting.since || null,
    until: setting.until || null,
    certainty,
    source,
    meaning,
  };
}

/** `always`, or the condition in words. */
function whenAsJson(when: When | undefined): object | null {
  if (when === undefined) return null;
  const { condition, isInferred, isDispensable } = when;
  return {
    when: condition === undefined ? 'always' : conditionInWords(condition),
    isInferred,
    ...(isDispensable ? { isDispensable } : {}),
  };
}
