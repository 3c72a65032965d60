// What a file must have, as it stands.

import { isTakenBy } from '../../knowledge/setup/setupBook.ts';
import type { KnownSection, KnownSetting, When } from '../../knowledge/setup/setupTypes.ts';
import { isNeeded } from '../isNeeded.ts';
import type { SetupAnalysis } from '../setupAnalysis.ts';

export interface Needed {
  readonly setting: KnownSetting;
  readonly required: When;
}

/** The keys of a section that the file must have, as it stands. */
export function neededIn(setup: SetupAnalysis, home: KnownSection): Needed[] {
  if (!isTakenBy(home, setup.action) || isActionUnknown(setup) || isLikeOnly(setup)) return [];
  const valueFor = setup.valuesAround(home.name);
  return home.settings.flatMap((setting) => {
    const { required, key } = setting;
    const isOne =
      !key.includes('*') &&
      isTakenBy(setting, setup.action) &&
      isNeeded(home, setting, valueFor, setup.section(home.name) !== undefined);
    return isOne && required !== undefined ? [{ setting, required }] : [];
  });
}

/** A file like one that a program writes, but under another name, need not have all that such a one has. */
function isLikeOnly({ file, recognised }: SetupAnalysis): boolean {
  return file.role === 'state' && recognised.by === 'content';
}

/** A script that does not say what to do cannot be asked for more. */
function isActionUnknown(setup: SetupAnalysis): boolean {
  return setup.file.role === 'script' && setup.action === undefined;
}

/** No file in use does without it. */
export function isOutright({ isDispensable }: When): boolean {
  return !isDispensable;
}
