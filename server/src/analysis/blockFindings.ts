// What is found in the records of one block: which articles recognise them, which are errors that no article
// knows and, where that is asked for, which codes they hold. In columns, since every record of a large log may
// have something to show; what was captured is kept once for all hits of a kind. Offsets count from the block's
// beginning.

import type { Block } from './log/block.ts';
import { severityIds, severitySourceIds } from './log/kinds.ts';
import type { Hit, Matcher } from './match/matcher.ts';
import { MessageMemo } from './match/messageMemo.ts';
import type { MachineCodes } from './mentions/machineCodes.ts';
import { isFrame, tellsOfError } from './problems/errorWords.ts';
import { shapeLength, shapeOf, shapeSpan } from './problems/shape.ts';
import { type Span, unitsOfPrefix } from './text/span.ts';

/** In the place of an article: the record is an error, and no article knows it. */
export const noArticle = -1;

/**
 * An article, and what its signature captured: for each hit, or for the first of all that are alike. Of an error
 * without an article, `message` is what it says.
 */
export interface FoundKind {
  /** The same for hits of one kind, in whatever block. */
  readonly key: string;
  /** Index into the knowledge's articles, or `noArticle`. */
  readonly article: number;
  readonly captures: Readonly<Record<string, string>>;
  /**
   * What tells one problem from another, by name, in small letters. A code does only among lines of one signature:
   * a failure is told with one number by who meets it, and with another by who called him.
   */
  readonly telling: Readonly<Record<string, string>>;
  /** Hits of general lines count only where `Companions` admits them. */
  readonly isCompanion: boolean;
}

export interface BlockFindings {
  readonly kinds: readonly FoundKind[];
  /** Of each hit, in the order of the text: its record, what was recognised, and which kind it is of. */
  readonly record: Uint32Array;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly kind: Uint32Array;
  /** Of each code: the record that holds it, and its number. */
  readonly codeRecord: Uint32Array;
  readonly code: Uint32Array;
}

/** Of a longer message it is not asked whether the words in it tell of a failure. */
const longestJudged = 4096;

const noColumn = new Uint32Array(0);
export const noFindings: BlockFindings = {
  kinds: [],
  record: noColumn,
  start: noColumn,
  end: noColumn,
  kind: noColumn,
  codeRecord: noColumn,
  code: noColumn,
};

export interface FindOptions {
  /** Finds codes, where they are looked for too. */
  readonly codes: MachineCodes | undefined;
  /** Hits are of a kind only if all that they captured is the same; else what tells problems apart is enough. */
  readonly everyCapture: boolean;
  /** What stands behind so many articles are signs: an error that only they recognise is one that nobody knows. */
  readonly articles?: number;
}

/** `span` is what the block was read from. */
export function findIn(
  span: Span,
  block: Block,
  matcher: Matcher,
  { codes: finder, everyCapture, articles = Number.POSITIVE_INFINITY }: FindOptions,
): BlockFindings {
  const { start, lead, messageEnd, kind: kindColumn } = block.columns;
  const kinds = new Kinds(everyCapture);
  const hits: number[] = [];
  const codes: number[] = [];
  for (let record = 0; record < block.count; record++) {
    const from = (start[record] as number) + (lead[record] as number);
    const begin = block.base + from;
    const end = block.base + (messageEnd[record] as number);
    let isKnown = false;
    for (const hit of matcher.matchUnits(span.units, begin, end, span.decode)) {
      isKnown ||= !hit.isCompanion && hit.article < articles;
      const first = from + unitsOfPrefix(span.units, begin, end, hit.length, hit.start);
      const last = from + unitsOfPrefix(span.units, begin, end, hit.length, hit.end);
      hits.push(record, first, last, kinds.idOf(hit));
    }
    if (!isKnown && isError(kindColumn[record] as number)) {
      const id = kinds.idOfError(span, begin, end, isByWords(kindColumn[record] as number));
      if (id !== undefined) hits.push(record, from, end - block.base, id);
    }
    if (finder === undefined) continue;
    for (const code of finder.of(span.units, begin, end, span.decode)) codes.push(record, code);
  }
  return {
    kinds: kinds.all,
    record: column(hits, 4, 0),
    start: column(hits, 4, 1),
    end: column(hits, 4, 2),
    kind: column(hits, 4, 3),
    codeRecord: column(codes, 2, 0),
    code: column(codes, 2, 1),
  };
}

function isError(kind: number): boolean {
  return ((kind >> 4) & 3) === severityIds.error;
}

function isByWords(kind: number): boolean {
  return kind >> 6 === severitySourceIds.words;
}

/** The findings of the block without its first `records`, which had `units`. */
export function findingsWithout(findings: BlockFindings, records: number, units: number): BlockFindings {
  const { kinds, record, start, end, kind, codeRecord, code } = findings;
  const from = firstNotBelow(record, records);
  const codesFrom = firstNotBelow(codeRecord, records);
  return {
    kinds,
    record: lessened(record, from, records),
    start: lessened(start, from, units),
    end: lessened(end, from, units),
    kind: kind.subarray(from),
    codeRecord: lessened(codeRecord, codesFrom, records),
    code: code.subarray(codesFrom),
  };
}

/** The first place in a sorted column that does not hold less. */
export function firstNotBelow(column: Uint32Array, wanted: number): number {
  let low = 0;
  let high = column.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((column[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lessened(column: Uint32Array, from: number, by: number): Uint32Array {
  return column.subarray(from).map((value) => value - by);
}

function column(rows: readonly number[], width: number, place: number): Uint32Array {
  const values = new Uint32Array(rows.length / width);
  for (let at = 0; at < values.length; at++) values[at] = rows[at * width + place] as number;
  return values;
}

class Kinds {
  readonly all: FoundKind[] = [];
  readonly #ids = new Map<string, number>();
  /** A message that comes again has the same hits, not only equal ones. */
  readonly #idsOfHits = new Map<Hit, number>();
  /** Whole messages that came before; what is alike in all but its variables is one kind too. */
  readonly #errors = new MessageMemo<{ readonly id: number | undefined }>();
  /** Those that were taken for errors because of a word in them, and whether they tell of one. */
  readonly #words = new MessageMemo<{ readonly areError: boolean }>();
  readonly #everyCapture: boolean;

  constructor(everyCapture: boolean) {
    this.#everyCapture = everyCapture;
  }

  idOf(hit: Hit): number {
    let id = this.#idsOfHits.get(hit);
    if (id === undefined) {
      id = this.#idOfKey(hit);
      this.#idsOfHits.set(hit, id);
    }
    return id;
  }

  /** Of an error that no article knows: its message stands in [start, end). Undefined where it tells of no failure. */
  idOfError(span: Span, start: number, end: number, byWords: boolean): number | undefined {
    const { units } = span;
    if (byWords) {
      const { areError } = this.#words.of(units, start, end, () => ({
        // The word that the viewer found may stand anywhere; where a message is too long to look, it is an error.
        areError: end - start > longestJudged || tellsOfError(span.decode(start, end)),
      }));
      if (!areError) return undefined;
    }
    return this.#errors.of(units, start, end, () => {
      const message = span.decode(start, wholeCharacterBefore(units, start + shapeSpan, end));
      if (isFrame(message)) return { id: undefined };
      const captures = { message: message.slice(0, shapeLength) };
      const key = `error\n${shapeOf(message)}`;
      return { id: this.#idOf({ key, article: noArticle, captures, telling: {}, isCompanion: false }) };
    }).id;
  }

  #idOfKey({ article, signature, captures, telling: holes, isCompanion }: Hit): number {
    const names = this.#everyCapture ? Object.keys(captures) : holes.map(({ name }) => name);
    const telling = Object.fromEntries(
      holes.map(({ name, type }) => [
        type === 'code' ? `${name} ${signature}` : name,
        (captures[name] ?? '').toLowerCase(),
      ]),
    );
    // Another signature captures other things, and tells with its code of something else.
    let key = this.#everyCapture ? `${article} ${signature}` : `${article}`;
    if (isCompanion) key += ' with';
    for (const name of names) key += `\n${name} ${captures[name]}`;
    return this.#idOf({ key, article, captures, telling, isCompanion });
  }

  #idOf(kind: FoundKind): number {
    let id = this.#ids.get(kind.key);
    if (id === undefined) {
      id = this.all.length;
      this.all.push(kind);
      this.#ids.set(kind.key, id);
    }
    return id;
  }
}

/** At most `at`, and not within a character of UTF-8. */
function wholeCharacterBefore(units: Span['units'], at: number, end: number): number {
  if (at >= end || units.BYTES_PER_ELEMENT === 2) return Math.min(at, end);
  let whole = at;
  while (((units[whole] as number) & 0xc0) === 0x80) whole--;
  return whole;
}
