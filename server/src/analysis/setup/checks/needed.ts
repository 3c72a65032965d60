// What a file must have, as it stands.

import { holds } from '../../knowledge/setup/condition.ts';
import { isTakenBy } from '../../knowledge/setup/setupBook.ts';
import type { KnownSection, KnownSetting, When } from '../../knowledge/setup/setupTypes.ts';
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
    const isNeeded =
      required !== undefined &&
      !key.includes('*') &&
      isTakenBy(setting, setup.action) &&
      (required.condition === undefined
        ? setup.section(home.name) !== undefined ||
          home.required === undefined ||
          isHeld(home.required, setup, home)
        : holds(required.condition, valueFor));
    return isNeeded ? [{ setting, required }] : [];
  });
}

function isHeld({ condition }: When, setup: SetupAnalysis, { name }: KnownSection): boolean {
  return condition === undefined || holds(condition, setup.valuesAround(name));
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
