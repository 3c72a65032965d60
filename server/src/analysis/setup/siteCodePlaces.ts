// Where a site code stands in a setup file: as the value of a key that takes one, and in names that Setup makes of it,
// such as `SMS_HQ1` for the database and `SMS_HQ1_Log` for its log.

import { same } from '../knowledge/setup/condition.ts';
import type { Extent, IniEntry } from './iniText.ts';
import type { SetupAnalysis } from './setupAnalysis.ts';
import { isIn } from './setupPlace.ts';

interface SiteCodePlace {
  readonly code: string;
  readonly at: Extent;
}

/** Three letters or digits that stand for themselves, behind what SMS and its successors put before a site code. */
const madeName = /(?<![A-Za-z0-9_])(?:SMS|CM)_([A-Za-z0-9]{3})(?![A-Za-z0-9])/gi;

/** The code that stands there; none where a name only looks as if it held one. */
export function siteCodeAt(setup: SetupAnalysis, entry: IniEntry, offset: number): string | undefined {
  const place = codesIn(setup, entry).find(({ at }) => isIn(at, offset));
  return place === undefined || !ownCodes(setup).has(place.code.toUpperCase()) ? undefined : place.code;
}

/** All places of one code, in the order of the text. */
export function siteCodePlaces(setup: SetupAnalysis, code: string): Extent[] {
  return setup.ini.sections.flatMap(({ entries }) =>
    entries.flatMap((entry) =>
      codesIn(setup, entry)
        .filter((place) => same(place.code, code))
        .map(({ at }) => at),
    ),
  );
}

/** The codes of sites that the file names outright. */
function ownCodes(setup: SetupAnalysis): ReadonlySet<string> {
  return new Set(
    setup.ini.sections.flatMap(({ entries }) =>
      entries.filter((entry) => isSiteCode(setup, entry)).map(({ value }) => value.toUpperCase()),
    ),
  );
}

function isSiteCode(setup: SetupAnalysis, entry: IniEntry): boolean {
  return setup.settingOf(entry)?.type === 'siteCode' && /^[A-Za-z0-9]{3}$/.test(entry.value);
}

function codesIn(setup: SetupAnalysis, entry: IniEntry): SiteCodePlace[] {
  if (isSiteCode(setup, entry)) return [{ code: entry.value, at: entry.valueAt }];
  if (!entry.value.includes('_') || setup.isSecret(entry)) return [];
  return [...entry.value.matchAll(madeName)].map(({ 0: name, 1: code = '', index }) => {
    const end = entry.valueAt.start + index + name.length;
    return { code, at: { start: end - code.length, end } };
  });
}
