// From a mistake in a setup file to the procedures that help, filled with what the file says elsewhere. No secret of the
// file gets into one: none is named by the tables, and a key that holds one is passed over.

import type { ProcedureLink } from '../knowledge/procedures/procedureLink.ts';
import { holds } from '../knowledge/setup/condition.ts';
import type { SetupAnalysis } from '../setup/setupAnalysis.ts';
import type { SetupFinding } from '../setup/setupFinding.ts';
import { setupPlaceAt } from '../setup/setupPlace.ts';

export function remediesOf({ rule }: Pick<SetupFinding, 'rule'>, setup: SetupAnalysis): ProcedureLink[] {
  const valueFor = setup.valuesAround('');
  return setup.book
    .remediesOf(rule, setup.file)
    .filter(({ when }) => when === undefined || holds(when, valueFor))
    .map(({ link }) => link);
}

/**
 * What the file says for the parameters that the link names, as `valuesFor` takes it. A file has several accounts: one is
 * meant only if the finding is about it, or about its password, domain or the like.
 */
export function setupCaptures(
  { values }: ProcedureLink,
  { at }: Pick<SetupFinding, 'at'>,
  setup: SetupAnalysis,
): Readonly<Record<string, string>> {
  const place = setupPlaceAt(setup.ini, at.start);
  const key = place !== undefined && 'entry' in place ? place.entry.key.toLowerCase() : '';
  return Object.fromEntries(
    Object.values(values).flatMap((name) => {
      const [section = '', wanted = ''] = name.split('.');
      const entry = setup.entry(section, wanted);
      if (entry === undefined || setup.isSecret(entry)) return [];
      const isMeant = !/account$/i.test(wanted) || key.startsWith(wanted.toLowerCase());
      return isMeant ? [[name, entry.value]] : [];
    }),
  );
}
