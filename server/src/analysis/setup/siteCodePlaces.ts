// Where site codes stand in a setup file: as the value of a key that takes one, and in names that Setup makes of it, such
// as `SMS_HQ1` for the database and `SMS_HQ1_Log` for its log.

import { same } from '../knowledge/setup/condition.ts';
import type { Extent, IniEntry } from './iniText.ts';
import type { SetupAnalysis } from './setupAnalysis.ts';

export interface SiteCodePlace {
  readonly code: string;
  readonly at: Extent;
  readonly entry: IniEntry;
  /** The code of the site itself, that of another one, or a name that is made of one. */
  readonly role: 'own' | 'other' | 'made';
}

/** Three letters or digits that stand for themselves, behind what SMS and its successors put before a site code. */
const madeName = /(?<![A-Za-z0-9_])(?:SMS|CM)_([A-Za-z0-9]{3})(?![A-Za-z0-9])/gi;

/** In the order of the text. */
export function siteCodePlaces(setup: SetupAnalysis): SiteCodePlace[] {
  return setup.ini.sections.flatMap(({ entries }) => entries.flatMap((entry) => placesIn(setup, entry)));
}

function placesIn(setup: SetupAnalysis, entry: IniEntry): SiteCodePlace[] {
  const { key, value, valueAt } = entry;
  if (value === '' || setup.isSecret(entry)) return [];
  if (setup.settingOf(entry)?.type === 'siteCode')
    return [{ code: value, at: valueAt, entry, role: same(key, 'SiteCode') ? 'own' : 'other' }];
  if (!value.includes('_')) return [];
  return [...value.matchAll(madeName)].map(({ 0: name, 1: code = '', index }) => {
    const end = valueAt.start + index + name.length;
    return { code, at: { start: end - code.length, end }, entry, role: 'made' };
  });
}
