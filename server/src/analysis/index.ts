// The face of the room: text and knowledge in, what the text says out. Knows nothing of LSP, Node,
// DOM, clock or disk; total and deterministic.

export { type BlockFindings, type FoundKind, findIn, findingsWithout, noFindings } from './blockFindings.ts';
export { type Explanation, explainCode } from './codes.ts';
export { articleAddress } from './knowledge/address.ts';
export { type Knowledge, loadKnowledge } from './knowledge/load.ts';
export { type Product, products } from './knowledge/productFacts.ts';
export type { Article, Code, LogFile, Severity } from './knowledge/types.ts';
export { Block, type BlockData } from './log/block.ts';
export { countLinesOfLines } from './log/blockLines.ts';
export { BlockReader } from './log/blockReader.ts';
export { oddities } from './log/draft.ts';
export {
  type Format,
  formats,
  type Severity as RecordSeverity,
  severities as recordSeverities,
} from './log/kinds.ts';
export { Names, tooManyNames } from './log/names.ts';
export { skipPadding } from './log/padding.ts';
export { sourceOf } from './log/recordSource.ts';
export { type LogRecord, RecordTable } from './log/recordTable.ts';
export { logOfPiece, piecesOfLog } from './log/rotation.ts';
export { addTally, makeTally } from './log/tally.ts';
export { type Finding, LogAnalysis } from './logAnalysis.ts';
export { hexOf } from './match/codeNumber.ts';
export type { Matcher } from './match/matcher.ts';
export { MachineCodes } from './mentions/machineCodes.ts';
export { mentions } from './mentions/mentions.ts';
export type { CodeLabel, Mention } from './mentions/types.ts';
export { inferProduct } from './product/inferProduct.ts';
export type { Decode } from './product/inRecords.ts';
export type { Certainty, Evidence, Inference } from './product/types.ts';
export { type Kind, recogniseLog, recogniseSetup, recognitionSpan } from './recognise.ts';
export { plainCodec } from './text/plainCodec.ts';
export { countLineEnds, findLineEnd, isLineEnd, type Span, spanOf, type Units } from './text/span.ts';
export { TextStore } from './text/textStore.ts';
export type { Position, Text, UnitCodec } from './text/types.ts';
