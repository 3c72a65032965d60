// The face of the room: text and knowledge in, what the text says out. Knows nothing of LSP, Node,
// DOM, clock or disk; total and deterministic.

export { analyseLog, type Finding, type LogAnalysis } from './analyseLog.ts';
export { type Explanation, explainCode } from './codes.ts';
export { articleAddress } from './knowledge/address.ts';
export { type Knowledge, loadKnowledge } from './knowledge/load.ts';
export type { Article, Code, LogFile, Severity } from './knowledge/types.ts';
export {
  type Format,
  formats,
  type LogRecord,
  RecordTable,
  type Severity as RecordSeverity,
} from './log/recordTable.ts';
export { isoOf } from './log/time.ts';
export { type Kind, recogniseLog, recogniseSetup, recognitionSpan } from './recognise.ts';
export { plainCodec } from './text/plainCodec.ts';
export { TextStore } from './text/textStore.ts';
export type { Position, Text, UnitCodec } from './text/types.ts';
