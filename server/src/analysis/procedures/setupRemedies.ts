// From a mistake in a setup file to the procedures that help, filled with what the file says elsewhere. No secret of the
// file gets into one: none is named by the tables, and a value that holds one is left out.

import type { ProcedureLink } from '../knowledge/procedures/procedureLink.ts';
import { holds } from '../knowledge/setup/condition.ts';
import type { SetupAnalysis } from '../setup/setupAnalysis.ts';
import type { SetupFinding } from '../setup/setupFinding.ts';

export function remediesOf({ rule }: Pick<SetupFinding, 'rule'>, setup: SetupAnalysis): ProcedureLink[] {
  const valueFor = setup.valuesAround('');
  return setup.book
    .remediesOf(rule, setup.file)
    .filter(({ when }) => when === undefined || holds(when, valueFor))
    .map(({ link }) => link);
}

/** What the file says for the parameters that the link names, as `valuesFor` takes it. */
export function setupCaptures(
  { values }: ProcedureLink,
  setup: SetupAnalysis,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.values(values).flatMap((name) => {
      const [section = '', key = ''] = name.split('.');
      const entry = setup.entry(section, key);
      return entry === undefined || setup.isSecret(entry) ? [] : [[name, entry.value]];
    }),
  );
}
