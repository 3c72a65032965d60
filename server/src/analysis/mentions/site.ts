// Site codes, behind the word that says so: `site TB1`, `SiteCode=TB1`, `SMS_SITE=TB1`, `root\sms\site_TB1`.

import { reportNames } from './named.ts';
import type { Finder } from './types.ts';

const labelled =
  /(?<![A-Za-z])((?:SMS_)?site(?:[ _]?code)?s?(?: is)?(?:[\s=:'"([]{1,4}|_))([A-Z0-9]{3})(?![\w-])/gi;
const assigned = /(?<!\w)(SMS:)([A-Z0-9]{3})(?!\w)/g;
const words = new Set(
  'THE AND FOR NOT HAS WAS ARE CAN MAY HAD ITS ALL ANY DID BUT ONE TWO NEW OLD OUT YET'.split(' '),
);

export const findSites: Finder = (message, report) => {
  reportNames(message, labelled, 'site', report, isSiteCode);
  reportNames(message, assigned, 'site', report);
};

/** A code is written in capitals; one of digits only must be called a code. */
function isSiteCode(name: string, before: string): boolean {
  if (name !== name.toUpperCase() || words.has(name)) return false;
  return /[A-Z]/.test(name) || /code|=/i.test(before);
}
