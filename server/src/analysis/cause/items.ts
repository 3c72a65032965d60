// What a record speaks of: the package, job, file or machine that it is about. Two records about the same thing
// belong together, whatever else they say.

import { eachMatch } from '../mentions/eachMatch.ts';
import { mentions } from '../mentions/mentions.ts';

export type ItemKind = 'package' | 'job' | 'file' | 'guid' | 'server' | 'account' | 'site' | 'program';

/** By kind, in small letters. */
export type Items = ReadonlyMap<ItemKind, ReadonlySet<string>>;

/** What one thing only is called by; a server or a site may be spoken of in every other line. */
export const ownKinds: readonly ItemKind[] = ['package', 'job', 'file', 'guid'];

const ofMention: Readonly<Record<string, ItemKind>> = {
  package: 'package',
  advertisement: 'package',
  collection: 'package',
  program: 'program',
  guid: 'guid',
  server: 'server',
  account: 'account',
  site: 'site',
};

const job =
  /\b(?:job|request|transaction|operation|instruction|task)(?: ?(?:id|number|no\.?))?[ :=#"'({[]{1,3}(\{?[0-9A-F]{4,12}(?:-[0-9A-F-]{4,40})?\}?)(?![0-9A-Z])/gi;
const objectId = /(?<![0-9A-Z_.-])([A-Z0-9]{3}[0-9A-F]{5})(?![0-9A-Z_-])/g;
const fileName =
  /(?<![\w.-])([\w$~%{}-][\w$~%{}.-]{0,80}\.(?!com\b|net\b|org\b|local\b|corp\b)[A-Za-z][\w]{1,3})(?![\w.-])/g;
/** The machine's own identity stands in every line about it. */
const ownIdentity = /GUID:$/i;

/** So much of a message is looked at. */
const longest = 2000;
/** More names of one kind in a message are a list. */
const mostNames = 20;

export function itemsOf(whole: string): Items {
  const message = ownWords(whole.slice(0, longest));
  const found = new Map<ItemKind, Set<string>>();
  const add = (kind: ItemKind, name: string) => {
    const names = found.get(kind) ?? new Set();
    if (names.size < mostNames) found.set(kind, names.add(name.toLowerCase()));
  };
  const claimed: (readonly [number, number])[] = [];
  const isFree = (at: number) => !claimed.some(([from, to]) => at >= from && at < to);
  for (const { kind, start, end } of mentions(message)) {
    const words = message.slice(start, end);
    if (kind === 'path' || kind === 'unc') {
      addPlace(words, add);
      claimed.push([start, end]);
    }
    if (kind === 'code') claimed.push([start, end]);
    const item = ofMention[kind];
    if (item === undefined || (item === 'guid' && ownIdentity.test(message.slice(0, start)))) continue;
    add(item, item === 'server' ? (words.split('.')[0] ?? words) : words);
  }
  eachMatch(objectId, message, ({ 1: name = '', index }) => {
    if (/[A-Z]/.test(name.slice(0, 3)) && /\d/.test(name) && isFree(index)) add('package', name);
  });
  eachMatch(job, message, ({ 1: name = '' }) => add('job', name.replace(/[{}]/g, '')));
  eachMatch(fileName, message, ({ 1: name = '', index }) => {
    if (isFree(index)) add('file', name);
  });
  return found;
}

/** Of a status message only what it is about: who reports it stands in every one. */
function ownWords(message: string): string {
  return message.startsWith('STATMSG:') ? message.slice(message.indexOf('ISTR0=')) : message;
}

/** A file by its name alone, a folder by its path; and the machine that it lies on. */
function addPlace(place: string, add: (kind: ItemKind, name: string) => void): void {
  const path = place.replace(/[\\.]+$/, '');
  const name = path.slice(path.lastIndexOf('\\') + 1);
  add('file', /\.\w{1,4}$/.test(name) ? name : path);
  const host = /^\\\\([^\\]+)/.exec(place)?.[1];
  if (host !== undefined) add('server', host.split('.')[0] ?? host);
  for (const [id] of path.matchAll(/(?<=\\)[A-Z0-9]{3}[0-9A-F]{5}(?=[\\.]|$)/g)) add('package', id);
}

export function shares(one: Items, other: Items, kinds: readonly ItemKind[]): ItemKind | undefined {
  return kinds.find((kind) => {
    const names = other.get(kind);
    return names !== undefined && [...(one.get(kind) ?? [])].some((name) => names.has(name));
  });
}

/** They speak of different things of one kind, and of none in common. */
export function conflicts(one: Items, other: Items, kinds: readonly ItemKind[]): boolean {
  return kinds.some((kind) => {
    const names = other.get(kind);
    const own = one.get(kind);
    return names !== undefined && own !== undefined && ![...own].some((name) => names.has(name));
  });
}

/** Of every kind they speak of the same, or neither of any. */
export function alike(one: Items, other: Items): boolean {
  const kinds = new Set([...one.keys(), ...other.keys()]);
  return [...kinds].every((kind) => shares(one, other, [kind]) !== undefined);
}

export function hasAny(items: Items, kinds: readonly ItemKind[]): boolean {
  return kinds.some((kind) => items.has(kind));
}
