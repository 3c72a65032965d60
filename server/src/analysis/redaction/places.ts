// Paths, UNC names and keys of the registry. A server, a share, a person's folder and a free name are replaced; the
// folders that Windows and SMS make stay, and so does the registry but for the names in it.

import { findRegistryKeys } from '../mentions/registry.ts';
import { reportHost } from './hosts.ts';
import { canBeName, isFree, unit } from './names.ts';
import { endOfPlace, reportSegments } from './segments.ts';
import type { Spotter } from './types.ts';
import { folderForm, folders, keysBeforeNames, relativeRoots } from './wellKnown.ts';

const unc =
  /(?<!ABEXPRT:)(?<![\\\p{L}\p{N}_.])(?<!(?<![A-Za-z])[A-Za-z]:|\d:)(\\{2,4}(?:\?\\UNC\\)?)([\p{L}\p{N}_][\p{L}\p{N}_.-]{0,253})(\\{0,2})/gu;
const drive = /(?<![\dA-Za-z])(?:[A-Za-z]:[\\/](?!\/)|%[\w()]{1,32}%[\\/])/g;
const unix = /(?<![\p{L}\p{N}_.<:/%}-])\/(?:home|Users|root|var|tmp|opt|mnt|srv|etc|Volumes)\/(?=[^\s/])/gu;
const relative = new RegExp(
  `(?<![\\p{L}\\p{N}_\\\\.:%$/&{}-])(?:\\.{1,2}\\\\|\\\\)?(${unit}[\\p{L}\\p{N}_.$&~-]{0,62})(?:\\\\{1,2}${unit}[\\p{L}\\p{N}_.$&~-]{0,62}){2,20}`,
  'gu',
);

export const findPlaces: Spotter = (text, report) => {
  let last = 0;
  for (const { index, 1: slashes = '', 2: found = '', 3: behind = '' } of text.matchAll(unc)) {
    // What stands in another's path is a part of that, and to follow each to the end of all of them takes forever.
    if (index < last) continue;
    const server = found.replace(/[.-]+$/, '');
    const start = index + slashes.length;
    reportHost(server, start, report);
    if (behind === '' || server !== found) continue;
    const from = start + found.length + behind.length;
    const end = endOfPlace(text, index, from);
    if (end <= from) continue;
    last = end;
    const next = text.slice(from, end).search(/[\\/]/);
    const shareEnd = next < 0 ? end : from + next;
    const share = text.slice(from, shareEnd);
    const small = share.toLowerCase();
    const isKnown = folders.has(small) || folderForm.test(small) || !isFree(share);
    report(from, shareEnd, isKnown ? 'stays' : 'SHARE');
    // Behind `root` are namespaces of WMI, which tell nothing.
    if (small === 'root') report(shareEnd, end, 'stays');
    else reportSegments(text, shareEnd, end, report, small);
  }
  for (const expression of [drive, unix]) {
    last = 0;
    for (const { index, 0: whole } of text.matchAll(expression)) {
      if (index < last) continue;
      last = endOfPlace(text, index, index + whole.length);
      report(index, index + whole.length - 1, 'stays');
      const before = expression === unix ? whole.replaceAll('/', '').toLowerCase() : '';
      reportSegments(text, index + whole.length, last, report, before);
    }
  }
};

export const findKeys: Spotter = (text, report) => {
  findRegistryKeys(text, ({ start, end }) => {
    let previous = '';
    for (const { index, 0: part } of text.slice(start, end).matchAll(/[^\\]+/g)) {
      const from = start + index;
      const kind = keysBeforeNames.get(previous);
      report(from, from + part.length, kind !== undefined && canBeName(part) ? kind : 'stays');
      previous = part.toLowerCase();
    }
  });
};

/** Three parts and more without a drive. What begins like a device, a key or a namespace is none. */
export const findRelativePaths: Spotter = (text, report) => {
  for (const { index, 0: whole, 1: first = '' } of text.matchAll(relative)) {
    const small = first.toLowerCase();
    if (relativeRoots.has(small)) report(index, index + whole.length, 'stays');
    else reportSegments(text, index, index + whole.length, report);
  }
};
