// Packages, collections and advertisements, by their ids: the code of a site and five hexadecimal digits. The
// word before the id says which of the three it is; without that word nobody knows.

import { reportNames } from './named.ts';
import type { Finder, NameKind } from './types.ts';

const between = '(?:[ _]?id)?s?(?: with id| id| is)?[\\s=:\'"(\\[]{1,4}';
const id = '([A-Z0-9]{3}[0-9A-F]{5}|SMSDM\\w{3})';

const kinds: readonly (readonly [NameKind, RegExp])[] = [
  ['package', labelled('package|pkg|content|application')],
  ['collection', labelled('collection|coll')],
  ['advertisement', labelled('advertisement|advert|offer|deployment')],
];

export const findObjectIds: Finder = (message, report) => {
  for (const [kind, expression] of kinds) {
    reportNames(message, expression, kind, report, isId);
  }
};

function labelled(words: string): RegExp {
  return new RegExp(`(?<![A-Za-z])((?:${words})${between})${id}(?![0-9A-Za-z])`, 'gi');
}

/** Written in capitals, and not a word or a number. */
function isId(name: string): boolean {
  return name === name.toUpperCase() && /\d/.test(name) && /[A-Z]/.test(name);
}
