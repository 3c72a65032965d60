// Whether a key must be given: because the table says so outright and its section stands or must stand, or because of
// what other keys say.

import { holds, type ValueOf } from '../knowledge/setup/condition.ts';
import type { KnownSection, KnownSetting } from '../knowledge/setup/setupTypes.ts';

/** `stands` says whether the section is there, `valueFor` what the file says around it. */
export function isNeeded(
  section: KnownSection,
  { required }: KnownSetting,
  valueFor: ValueOf,
  stands: boolean,
): boolean {
  if (required === undefined) return false;
  if (required.condition !== undefined) return holds(required.condition, valueFor);
  const whole = section.required;
  return stands || whole?.condition === undefined || holds(whole.condition, valueFor);
}
