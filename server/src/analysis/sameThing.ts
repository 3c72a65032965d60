// What stands at a place of a log, and where the same thing stands near it: a thread, a code in any notation, a
// package, a server. What a name is of counts as much as the name, for a package and a collection may have the same
// id; but where nothing says of which kind a name is, and its form is unmistakable, it is taken for the same.

import type { Block } from './log/block.ts';
import { componentPlace, type Place, threadPlace } from './log/fieldPlaces.ts';
import type { LogRecord, RecordTable } from './log/recordTable.ts';
import { mentionAt, mentionOver, type PlacedMention } from './mentions/placedMentions.ts';
import type { NameKind } from './mentions/types.ts';
import type { Text } from './text/types.ts';

export type SameThing = { readonly kind: 'thread'; readonly number: number } | SpeltThing;

/** What is found by how it is spelt. */
type SpeltThing =
  | { readonly kind: 'code' | 'kb'; readonly number: number }
  | { readonly kind: NameKind | 'sqlState'; readonly name: string };

export function thingAt(text: Text, records: RecordTable, offset: number): SameThing | undefined {
  const record = records.recordAt(offset);
  if (record === undefined) return undefined;
  if (offset >= record.messageStart && offset <= record.messageEnd) {
    const found = mentionAt(text, record, offset);
    if (found !== undefined) return thingOf(found);
  }
  const thread = threadPlace(text, record);
  if (thread !== undefined && thread.start <= offset && offset <= thread.wholeEnd)
    return record.thread === undefined ? undefined : { kind: 'thread', number: record.thread };
  const component = componentPlace(text, record);
  if (component !== undefined && component.start <= offset && offset <= component.end)
    return { kind: 'component', name: record.component };
  return undefined;
}

function thingOf({ mention, words }: PlacedMention): SameThing {
  if (mention.kind === 'kb') return { kind: 'kb', number: mention.number };
  if (mention.kind !== 'code') return { kind: mention.kind, name: words };
  return mention.number === undefined
    ? { kind: 'sqlState', name: words }
    : { kind: 'code', number: mention.number };
}

export interface Nearby {
  readonly text: Text;
  readonly records: RecordTable;
  /** From where it is looked for, to both sides. */
  readonly offset: number;
  /** As far as so many records, or so many units, and until so many are found. */
  readonly mostRecords: number;
  readonly mostUnits: number;
  readonly limit: number;
}

/** The places of the thing, in the order of the text. It may be interrupted wherever it yields. */
export function* placesOf(thing: SameThing, near: Nearby): Generator<void, Place[]> {
  const found =
    thing.kind === 'thread' ? yield* threadPlaces(thing.number, near) : yield* wordPlaces(thing, near);
  return found.sort((one, other) => one.start - other.start);
}

/** So many records are looked at before others may have their turn. */
const turn = 64;

function* threadPlaces(number: number, near: Nearby): Generator<void, Place[]> {
  const { text, records, offset, mostRecords, limit } = near;
  const found: Place[] = [];
  const middle = records.recordAt(offset)?.index ?? 0;
  for (const index of outwards(middle, records.count, mostRecords)) {
    if (found.length >= limit) break;
    const record = records.record(index);
    const place = record.thread === number ? threadPlace(text, record) : undefined;
    if (place !== undefined) found.push({ start: place.start, end: place.end });
    if (index % turn === 0) yield;
  }
  return found;
}

/** So many spellings are looked at; a small number is spelt in every date. */
const mostLooks = 10_000;

/** Block by block, since records do not run over the end of one. */
function* wordPlaces(thing: SpeltThing, near: Nearby): Generator<void, Place[]> {
  const { text, records, offset, mostUnits, limit } = near;
  const found: Place[] = [];
  const word = spellingOf(thing);
  const { blocks } = records;
  let looked = 0;
  const middle = records.blockOf(records.recordAt(offset)?.index ?? 0);
  for (const index of outwards(middle, blocks.length, blocks.length)) {
    const { base, end } = blocks[index] as Block;
    const from = Math.max(base, offset - mostUnits);
    const to = Math.min(end, offset + mostUnits);
    if (from >= to) continue;
    for (const { 0: whole, index: at } of text.slice(from, to).matchAll(word)) {
      if (found.length >= limit || looked >= mostLooks) return found;
      const place = { start: from + at, end: from + at + whole.length };
      const here = whereSame(thing, place, text, records);
      if (here !== undefined) found.push(here);
      looked++;
      if (looked % turn === 0) yield;
    }
    yield;
  }
  return found;
}

/** `middle`, and then one to each side in turn, for as long as there are any below `count`. */
function* outwards(middle: number, count: number, reach: number): Generator<number> {
  if (middle < count) yield middle;
  for (let distance = 1; distance <= reach; distance++) {
    if (middle - distance < 0 && middle + distance >= count) return;
    if (middle - distance >= 0) yield middle - distance;
    if (middle + distance < count) yield middle + distance;
  }
}

/** Whatever may be the thing. */
function spellingOf(thing: SpeltThing): RegExp {
  const words = 'number' in thing ? spellingsOf(thing.number, thing.kind) : escaped(thing.name);
  return new RegExp(`(?<![0-9A-Za-z])(?:${words})(?![0-9A-Za-z])`, 'gi');
}

function spellingsOf(number: number, kind: 'code' | 'kb'): string {
  if (kind === 'kb') return `(?:KB[ #-]?|Q)?${number}`;
  const hex = `(?:0x|\\{0x\\})?(?:f{8}|0{0,8})${number.toString(16)}h?`;
  return [hex, String(number), ...(number >= 0x80000000 ? [`-${-(number | 0)}`] : [])].join('|');
}

function escaped(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

/** Of these an unmistakable name is one wherever it stands. */
const unmistakable = new Set<SameThing['kind']>([
  'package',
  'collection',
  'advertisement',
  'guid',
  'account',
  'server',
  'component',
  'log',
  'sqlState',
]);

function whereSame(thing: SameThing, place: Place, text: Text, records: RecordTable): Place | undefined {
  const record = records.recordAt(place.start);
  if (record === undefined) return undefined;
  if (place.start < record.messageStart || place.end > record.messageEnd)
    return thing.kind === 'component' && isOwnComponent(place, text, record) ? place : undefined;
  const found = mentionOver(text, record, place.start, place.end);
  if (found !== undefined && isSame(thing, thingOf(found))) return { start: found.start, end: found.end };
  const isOther = found !== undefined && found.start === place.start;
  return unmistakable.has(thing.kind) && !isOther && standsAlone(text, place) ? place : undefined;
}

function isOwnComponent({ start }: Place, text: Text, record: LogRecord): boolean {
  return componentPlace(text, record)?.start === start;
}

export function isSame(one: SameThing, other: SameThing): boolean {
  if (one.kind !== other.kind) return false;
  if ('number' in one) return 'number' in other && one.number === other.number;
  return 'name' in other && one.name.toLowerCase() === other.name.toLowerCase();
}

function standsAlone(text: Text, { start, end }: Place): boolean {
  return !/\w/.test(text.slice(start - 1, start) + text.slice(end, end + 1));
}
