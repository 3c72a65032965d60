// Values that are still to be filled in. A file with some of them that a script fills in is a template: that is said of
// the file once, for its values are right as they stand.

import type { IniEntry } from '../iniText.ts';
import { isForScript, isPlaceholder, windowsNameIn } from '../placeholder.ts';
import type { SetupAnalysis } from '../setupAnalysis.ts';
import { type Checks, topOf } from './check.ts';

/** One or two may have been forgotten. */
const fewestInTemplate = 3;

export const placeholderChecks: Checks = {
  *'file-is-template'(setup) {
    const filled = filledByScript(setup);
    const [first] = filled;
    if (first === undefined || !isTemplate(setup)) return;
    yield { at: topOf(setup), captures: { count: String(filled.length), key: first.key } };
  },
  *'placeholder-left'(setup) {
    const isFilled = isTemplate(setup);
    for (const entry of entriesOf(setup)) {
      const isOne = isPlaceholder(entry.value) || (isForScript(entry.value) && !setup.isSecret(entry));
      if (isOne && !(isFilled && isForScript(entry.value)))
        yield { at: entry.valueAt, captures: { key: entry.key }, entry };
    }
  },
  *'environment-variable'(setup) {
    for (const entry of entriesOf(setup)) {
      const name = setup.isSecret(entry) ? undefined : windowsNameIn(entry.value);
      if (name !== undefined) yield { at: entry.valueAt, captures: { key: entry.key, name }, entry };
    }
  },
};

export function isTemplate(setup: SetupAnalysis): boolean {
  return filledByScript(setup).length >= fewestInTemplate;
}

function filledByScript(setup: SetupAnalysis): IniEntry[] {
  return setup.file.role === 'script' ? entriesOf(setup).filter(({ value }) => isForScript(value)) : [];
}

function entriesOf({ ini }: SetupAnalysis): IniEntry[] {
  return ini.sections.flatMap(({ entries }) => entries);
}
