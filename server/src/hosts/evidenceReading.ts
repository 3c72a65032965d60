// Reads one log for the checks: which of its records show something, and at which lines. Of the log nothing else is kept.

import {
  BlockReader,
  countLineEnds,
  countLinesOfLines,
  EvidenceLog,
  findIn,
  headOfLog,
  inferProduct,
  type Knowledge,
  RecordTable,
  type Sighting,
} from '../analysis/index.ts';
import type { EvidenceWish, ReadEvidence } from '../lsp/host.ts';
import { decoderOf, passThrough, type ReadPieces } from './logReading.ts';
import type { Look, Piece } from './segment.ts';
import type { Watch } from './sourceReader.ts';
import type { UnitSource } from './unitSource.ts';

export function lookForEvidence({ evidenceMatcher, articles }: Knowledge): Look {
  const options = { codes: undefined, everyCapture: true, articles: articles.length };
  return {
    findings: (span, block) => findIn(span, block, evidenceMatcher, options),
    lineEnds: (span, block, from, to) =>
      countLinesOfLines(span, block, from, to) ?? countLineEnds(span, from, to),
  };
}

/** Undefined where this is no log of ours; what was seen so far where somebody wanted reading to end. */
export async function readEvidence(
  source: UnitSource,
  knowledge: Knowledge,
  wish: EvidenceWish,
  pieces: ReadPieces,
  watch: Watch,
): Promise<ReadEvidence | undefined> {
  const decode = decoderOf(source);
  const reader = new BlockReader(wish.format);
  const log = new EvidenceLog(knowledge, decode);
  const head = new RecordTable(reader.components);
  const take = ({ block, findings }: Piece) => {
    log.add(block, findings);
    if (head.count < headOfLog) head.append(block);
  };
  const places = await passThrough(source, wish, reader, pieces, take, watch);
  if (places === undefined) return undefined;
  const { seen, ...evidence } = log.report();
  const counted: Sighting[] = [];
  for (const one of seen) counted.push({ ...one, line: places.of(one.start).line });
  const product =
    wish.product ?? inferProduct({ records: head, decode, place: wish.uri }, knowledge)?.product;
  return { evidence: { ...evidence, seen: counted }, product };
}
