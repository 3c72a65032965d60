// A large file in segments that can be read in any order, on any thread. A segment begins at the first line
// that begins in it, as if a record began there; whether one does is found out when the pieces are joined,
// and where none does, the seam is read anew.

import {
  Block,
  type BlockFindings,
  type BlockReader,
  countLineEnds,
  findingsWithout,
  noFindings,
  type Span,
  skipPadding,
} from '../analysis/index.ts';
import type { UnitSource } from './unitSource.ts';

/** Records that stand together, what was found in them, and how many lines end there. */
export interface Piece {
  readonly block: Block;
  readonly findings: BlockFindings;
  readonly lineEnds: number;
}

/** What is looked for in a piece while its text is at hand. */
export interface Look {
  findings(span: Span, block: Block): BlockFindings;
  /** In [from, to), which holds the block, if there is one, and else only padding. */
  lineEnds(span: Span, block: Block, from: number, to: number): number;
}

export const lookForNothing: Look = { findings: () => noFindings, lineEnds: () => 0 };

/** A record seldom reaches further over the end of its segment. */
const overlap = 1 << 16;

/** Some ten milliseconds of reading. */
const usualStep = 1 << 20;

/** The piece of segment `index`; it begins where its first record does, and ends where the next piece's does. */
export function readSegment(
  source: UnitSource,
  reader: BlockReader,
  index: number,
  segmentLength: number,
  look: Look = lookForNothing,
): Piece {
  const origin = index === 0 ? 0 : index * segmentLength - 1;
  return readFrom(source, reader, look, origin, (index + 1) * segmentLength, index > 0);
}

/**
 * Is given the pieces of all segments in order, and hands on the pieces of the whole, which leave nothing out;
 * or of what is left of it, when the file became shorter meanwhile.
 */
export class SegmentJoin {
  readonly #source: UnitSource;
  readonly #reader: BlockReader;
  readonly #look: Look;
  readonly #take: (piece: Piece) => void;
  readonly #step: number;
  #end = 0;
  /** The file ends before it should. */
  #isCut = false;

  /** `step` is so much as is read at once where nothing is read yet. */
  constructor(
    source: UnitSource,
    reader: BlockReader,
    look: Look,
    take: (piece: Piece) => void,
    step = usualStep,
  ) {
    this.#step = step;
    this.#source = source;
    this.#reader = reader;
    this.#look = look;
    this.#take = take;
  }

  /** Hands on what of the piece is not handed on yet; what lies between the two is read anew. */
  add(piece: Piece): void {
    const { block } = piece;
    if (block.count === 0) return;
    this.#readTo(block.base);
    while (this.#end < block.end && !this.#isCut) {
      const known = block.indexAt(this.#end);
      const units = block.columns.start[known] as number;
      if (block.base + units !== this.#end) this.#read(this.#end + 1);
      else this.#hand(known === 0 ? piece : this.#without(piece, known, units));
    }
  }

  /** So far the pieces that were handed on reach. */
  get end(): number {
    return this.#end;
  }

  /** Reads a bit further than the pieces reach that were given; true when there is nothing more. */
  readOn(): boolean {
    this.#readTo(Math.min(this.#source.length, this.#end + this.#step));
    return this.#isCut || this.#end >= this.#source.length;
  }

  finish(): void {
    while (!this.readOn());
  }

  #readTo(to: number): void {
    while (this.#end < to && !this.#isCut) this.#read(Math.min(to, this.#end + this.#step));
  }

  #read(to: number): void {
    const end = this.#end;
    this.#hand(readFrom(this.#source, this.#reader, this.#look, end, to, false));
    this.#isCut = this.#end === end;
  }

  #hand(piece: Piece): void {
    this.#take(piece);
    this.#end = piece.block.end;
  }

  /** The piece without its first records, which have so many units. */
  #without({ block, findings, lineEnds }: Piece, records: number, units: number): Piece {
    const span = this.#source.read(block.base, block.base + units + 1);
    return {
      block: block.without(records),
      findings: findingsWithout(findings, records, units),
      lineEnds: lineEnds - countLineEnds(span, 0, Math.min(units, span.length)),
    };
  }
}

/** Reads from `origin`, or from the first line behind it, up to the first record that begins at or behind `end`. */
function readFrom(
  source: UnitSource,
  reader: BlockReader,
  look: Look,
  origin: number,
  end: number,
  atLine: boolean,
): Piece {
  for (let reach = overlap; ; reach *= 4) {
    const span = source.read(origin, end + reach);
    const wanted = end - origin;
    const line = atLine ? firstLine(span.units, Math.min(span.length, wanted)) : 0;
    const first = line >= wanted ? line : skipPadding(span, line);
    if (first < 0) continue;
    if (first >= wanted || first >= span.length) {
      const lineEnds = atLine ? 0 : countLineEnds(span, 0, Math.min(first, span.length));
      return { block: new Block(origin + first), findings: noFindings, lineEnds };
    }
    const block = reader.read(span, first, wanted - first);
    const next = block.end < Math.min(wanted, span.length) ? -1 : skipPadding(span, block.end);
    if (!span.complete && (next < 0 || next >= span.length)) continue;
    const findings = look.findings(span, block);
    const lineEnds = look.lineEnds(span, block, atLine ? first : 0, next);
    block.length = next - block.base;
    block.base += origin;
    return { block, findings, lineEnds };
  }
}

/** Where the first line begins that begins behind unit 0. */
function firstLine(units: Uint8Array | Uint16Array, length: number): number {
  for (let at = 0; at < length; at++) {
    if (units[at] === 0x0a || (units[at] === 0x0d && units[at + 1] !== 0x0a)) return at + 1;
  }
  return length;
}
