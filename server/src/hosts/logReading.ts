// Reads one log that is no open document, wherever its bytes come from: what is wrong in it and at which lines. Of the
// log itself nothing is kept.

import {
  BlockReader,
  type Knowledge,
  type LogReport,
  PassingLog,
  type PlaceTable,
  recogniseLog,
  recognitionSpan,
} from '../analysis/index.ts';
import type { LogWish, ReadLog } from '../lsp/host.ts';
import { looksBinary } from './binary.ts';
import { FilePlaces } from './filePlaces.ts';
import { refusal } from './readFailure.ts';
import type { Piece } from './segment.ts';
import type { Watch } from './sourceReader.ts';
import type { UnitSource } from './unitSource.ts';

/** Hands on the pieces of the log in order; false if somebody wanted reading to end. */
export type ReadPieces = (
  source: UnitSource,
  reader: BlockReader,
  take: (piece: Piece) => void,
  watch: Watch,
) => Promise<boolean>;

/** Places are looked up in so many steps without giving others their turn. */
const slice = 200;

/** Undefined where this is no log of ours; what was found so far where somebody wanted reading to end. */
export async function readLog(
  source: UnitSource,
  knowledge: Knowledge,
  wish: LogWish,
  pieces: ReadPieces,
  watch: Watch,
): Promise<ReadLog | undefined> {
  const { uri: place, product, mostOdd, mostMarks } = wish;
  const decode = decoderOf(source);
  const reader = new BlockReader(wish.format);
  const { components } = reader;
  const log = new PassingLog({ knowledge, place, product, components, decode, mostOdd, mostMarks });
  const take = ({ block, findings }: Piece) => log.add(block, findings);
  const places = await passThrough(source, wish, reader, pieces, take, watch);
  if (places === undefined) return undefined;
  const report = log.report();
  return { report, places: await placesOf(report, places, markLength(source), watch) };
}

/** Where the lines of the log begin, once all of its pieces were handed on; undefined where it is no log of ours. */
export async function passThrough(
  source: UnitSource,
  { isOurs }: Pick<LogWish, 'isOurs'>,
  reader: BlockReader,
  pieces: ReadPieces,
  take: (piece: Piece) => void,
  watch: Watch,
): Promise<FilePlaces | undefined> {
  if (!isOurs && !looksOurs(source)) return undefined;
  if (looksBinary(source)) throw refusal('BINARY');
  const places = new FilePlaces(source);
  const takeAndCount = (piece: Piece) => {
    take(piece);
    places.add(piece.block.end, piece.lineEnds);
  };
  const isRead = await pieces(source, reader, takeAndCount, watch);
  if (isRead && source.becameShorter()) throw refusal('SHORTER');
  return places;
}

export function decoderOf(source: UnitSource): (start: number, end: number) => string {
  return (start, end) => {
    const span = source.read(start, end);
    return span.decode(0, span.length);
  };
}

function looksOurs(source: UnitSource): boolean {
  const head = source.read(0, recognitionSpan);
  return recogniseLog(head.decode(0, head.length));
}

/** An editor takes the mark of the encoding for no part of the text. */
function markLength(source: UnitSource): number {
  const head = source.read(0, 3);
  return head.decode(0, head.length).startsWith('\uFEFF') ? 1 : 0;
}

async function placesOf(
  report: LogReport,
  places: FilePlaces,
  mark: number,
  watch: Watch,
): Promise<PlaceTable> {
  const offsets = Float64Array.from(new Set(offsetsIn(report))).sort();
  const lines = new Uint32Array(offsets.length);
  const characters = new Uint32Array(offsets.length);
  for (const [at, offset] of offsets.entries()) {
    const { line, column } = places.of(offset);
    lines[at] = line - 1;
    characters[at] = line === 1 ? Math.max(0, column - 1 - mark) : column - 1;
    if (at % slice === slice - 1) await watch.goesOn(1);
  }
  return { offsets, lines, characters };
}

/** All that a list of problems or of components names. */
function* offsetsIn({ problems, marks, odd, components }: LogReport): Generator<number> {
  for (const { first, last, next } of problems) {
    for (const { start, end } of [first, last, ...next]) {
      yield start;
      yield end;
    }
  }
  for (const [, start, end] of marks) {
    yield start;
    yield end;
  }
  for (const { start, end } of [...odd, ...components]) {
    yield start;
    yield end;
  }
}
