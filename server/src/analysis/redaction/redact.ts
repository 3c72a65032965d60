// Takes out of a report what says whose it is, and leaves what support needs: names of machines, people, accounts and
// domains, addresses, free names of folders and files become placeholders, secrets become `(removed)`. The same thing
// has the same placeholder in all parts of a report, so that its story can still be followed.
//
// What stays: codes, site codes, ids of packages, advertisements and collections, components, names of logs, KB
// numbers, keys of the registry, what Windows and SMS make. A GUID stays where nothing says that it is one machine's
// or person's (`GUID:…`, `SMS Unique Identifier=…`), because products, packages, policies and jobs are followed by
// theirs; once such a one is known to be a machine's, it is replaced everywhere.
//
// A text is gone through until nothing more is found: then to redact it again changes nothing.

import { findComponents } from '../mentions/component.ts';
import { findKbArticles } from '../mentions/kb.ts';
import { findLogs } from '../mentions/log.ts';
import { findObjectIds } from '../mentions/objectId.ts';
import { findSites } from '../mentions/site.ts';
import type { Finder } from '../mentions/types.ts';
import { findAddresses } from './addresses.ts';
import { findDirectoryNames } from './directory.ts';
import { findHosts, findUrls } from './hosts.ts';
import { findInDomains, findLabelled, findOnNames } from './labelled.ts';
import { Placeholders } from './placeholders.ts';
import { findKeys, findPlaces, findRelativePaths } from './places.ts';
import { findSecrets } from './secrets.ts';
import { type Kind, kinds, type Spot, type Spotter, type Verdict } from './types.ts';

const placeholder = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${kinds.join('|')})\\d{1,9}(?![\\p{L}\\p{N}])|\\(removed\\)`,
  'giu',
);

const findPlaceholders: Spotter = (text, report) => {
  for (const { index, 0: whole } of text.matchAll(placeholder)) report(index, index + whole.length, 'fixed');
};

const keep =
  (find: Finder, as: Verdict): Spotter =>
  (text, report) =>
    find(text, ({ start, end }) => report(start, end, as));

/** Where two claim the same text, the one further up has it. */
const spotters: readonly Spotter[] = [
  findSecrets,
  findPlaceholders,
  findUrls,
  findAddresses,
  findKeys,
  findPlaces,
  findRelativePaths,
  findDirectoryNames,
  keep(findComponents, 'fixed'),
  keep(findKbArticles, 'fixed'),
  keep(findObjectIds, 'fixed'),
  keep(findSites, 'fixed'),
  keep(findLogs, 'stays'),
  findInDomains,
  findHosts,
  findLabelled,
  findOnNames,
];

const mostPasses = 6;

/** Redacts the parts of one report. Equal names have equal placeholders in all of them. */
export function redact(parts: readonly string[]): string[] {
  const names = new Placeholders(parts);
  let now = [...parts];
  for (let pass = 0; pass < mostPasses; pass++) {
    const spots = now.map(spotsOf);
    // Names of machines and people first: a folder that is called like one of them is one of them.
    for (const wanted of [false, true]) {
      now.forEach((text, i) => {
        for (const { start, end, as } of spots[i] ?? []) {
          if (isKind(as) && isPlace(as) === wanted) names.learn(as, text.slice(start, end));
        }
      });
    }
    const next = now.map((text, i) => replaced(text, spots[i] ?? [], names));
    if (next.every((text, i) => text === now[i])) return next;
    now = next;
  }
  return now;
}

/** What ends a message in a log is no part of the name before it. */
const recordEnd = /\]LOG\]!>|\$\$</g;

function spotsOf(text: string): Spot[] {
  const spots: Spot[] = [];
  const claimed = new Uint8Array(text.length);
  const seen = text.replace(recordEnd, (mark) => '\n'.repeat(mark.length));
  for (const find of spotters) {
    find(seen, (start, end, as) => {
      if (start >= end || claimed.subarray(start, end).includes(1)) return;
      claimed.fill(1, start, end);
      spots.push({ start, end, as });
    });
  }
  return spots.sort((one, other) => one.start - other.start);
}

function replaced(text: string, spots: readonly Spot[], names: Placeholders): string {
  const out: string[] = [];
  let at = 0;
  for (const { start, end, as } of spots) {
    if (as === 'stays') continue;
    out.push(withKnown(text, at, start, names));
    if (as === 'fixed') out.push(text.slice(start, end));
    else out.push(as === 'removed' ? '(removed)' : names.of(as, text.slice(start, end)));
    at = end;
  }
  out.push(withKnown(text, at, text.length, names));
  return out.join('');
}

/** A piece of text with the names in it replaced that are known from elsewhere. */
function withKnown(text: string, from: number, to: number, names: Placeholders): string {
  const runs = /[\p{L}\p{N}\p{M}]+/gu;
  const piece = text.slice(from, to);
  const out: string[] = [];
  let at = 0;
  for (let found = runs.exec(piece); found !== null; found = runs.exec(piece)) {
    const known = names.knownAt(piece, found.index, runs.lastIndex);
    if (known === undefined) continue;
    out.push(piece.slice(at, found.index), known.placeholder);
    at = known.end;
    runs.lastIndex = at;
  }
  out.push(piece.slice(at));
  return out.join('');
}

const isKind = (as: Verdict): as is Kind => as !== 'removed' && as !== 'stays' && as !== 'fixed';
const isPlace = (kind: Kind): boolean => kind === 'FOLDER' || kind === 'FILE' || kind === 'SHARE';
