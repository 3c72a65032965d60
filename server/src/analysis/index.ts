// The face of the room: text and knowledge in, what the text says out. Knows nothing of LSP, Node,
// DOM, clock or disk; total and deterministic.

export {
  type BlockFindings,
  type FoundKind,
  findIn,
  findingsWithout,
  firstNotBelow,
  noArticle,
  noFindings,
} from './blockFindings.ts';
export { type LinePlace, likeliness } from './candidates.ts';
export { type Binding, type Cause, causeOf } from './cause/causeOf.ts';
export { askChecks, type Gathered } from './checks/askChecks.ts';
export { agreedCaptures, type CheckResult, type EvidenceRow } from './checks/checkResult.ts';
export { logsOfEvidence, type Reason } from './checks/evaluate.ts';
export { EvidenceLog } from './checks/evidenceLog.ts';
export { NamedPlaces } from './checks/foldersBelow.ts';
export type { GatheredFile, GatheredLog, GatheredSetup, JoinedLog, Placed } from './checks/gathered.ts';
export type { LogEvidence, Moment, Sighting } from './checks/sighting.ts';
export { contextOf } from './codes/context.ts';
export { explainCode, explainNumber } from './codes/explainCode.ts';
export type { Bits, Explanation } from './codes/explanation.ts';
export type { Form, Reading } from './codes/readings.ts';
export { inTwinRange } from './codes/readings.ts';
export { failureWords, headOf } from './failureWords.ts';
export { articleAddress } from './knowledge/articles/address.ts';
export type { NamedLog } from './knowledge/catalogue/catalogueBook.ts';
export type * from './knowledge/catalogue/catalogueTypes.ts';
export { logName } from './knowledge/catalogue/logName.ts';
export {
  type Answer,
  type Check,
  type Evidence as CheckEvidence,
  type EvidenceRole,
  setupFiles,
  type Tone,
} from './knowledge/checks/checkTypes.ts';
export { type FillIn, sentenceParts } from './knowledge/checks/fillIns.ts';
export type { Code, CodeContext, Family, NamedCode, Outcome } from './knowledge/codes/codeTypes.ts';
export type { Knowledge } from './knowledge/knowledge.ts';
export { loadInSlices, loadKnowledge } from './knowledge/load.ts';
export { type Packed, type PackFile, withPacks } from './knowledge/packs.ts';
export { type PhaseKind, phaseTitle } from './knowledge/phases/phaseTypes.ts';
export { cutAtParameters, filledIn, takes } from './knowledge/procedures/parameters.ts';
export type { ProcedureBook } from './knowledge/procedures/procedureBook.ts';
export type { ProcedureLink } from './knowledge/procedures/procedureLink.ts';
export {
  type Parameter,
  type ParameterType,
  type Procedure,
  type Risk,
  type Script,
  type ScriptLanguage,
  type ScriptPart,
  scriptParts,
} from './knowledge/procedures/procedureTypes.ts';
export { type Product, products } from './knowledge/products/productFacts.ts';
export { type Clause, type Condition, holds, itemsOf, same } from './knowledge/setup/condition.ts';
export {
  choicesOf,
  isTakenBy,
  noSection,
  productOfFile,
  type SetupBook,
  type SetupTable,
} from './knowledge/setup/setupBook.ts';
export type {
  KnownSection,
  KnownSetting,
  KnownSetupFile,
  RuleSeverity,
  SetupRule,
  ValueType,
  When,
} from './knowledge/setup/setupTypes.ts';
export type { Article, Problem, Section, Severity } from './knowledge/types.ts';
export { Block, type BlockData } from './log/block.ts';
export { countLinesOfLines } from './log/blockLines.ts';
export { BlockReader } from './log/blockReader.ts';
export { type BlockTimes, timesOf } from './log/blockTimes.ts';
export type { ComponentPlace } from './log/components.ts';
export { type Oddity, oddities } from './log/draft.ts';
export { clockPlaces, componentPlace, type Place, threadPlace } from './log/fieldPlaces.ts';
export {
  type Format,
  formats,
  type Severity as RecordSeverity,
  severities as recordSeverities,
} from './log/kinds.ts';
export { markedLinesOf } from './log/markedLines.ts';
export { Names, tooManyNames } from './log/names.ts';
export { type OddRecord, oddRecords } from './log/oddRecords.ts';
export { skipPadding } from './log/padding.ts';
export { sourceOf } from './log/recordSource.ts';
export { firstRecordFrom, lastRecordBefore } from './log/recordsBetween.ts';
export { type LogRecord, RecordTable } from './log/recordTable.ts';
export { logOfPiece, piecesOfLog } from './log/rotation.ts';
export { addTally, makeTally } from './log/tally.ts';
export { utcOf } from './log/utc.ts';
export { type Finding, LogAnalysis, likeliestFirst } from './logAnalysis.ts';
export { hexOf } from './match/codeNumber.ts';
export { tellingTypes } from './match/holes.ts';
export type { Matcher } from './match/matcher.ts';
export { findKbArticles } from './mentions/kb.ts';
export { MachineCodes } from './mentions/machineCodes.ts';
export { mentions } from './mentions/mentions.ts';
export { mentionAt, type PlacedMention, placedMentions } from './mentions/placedMentions.ts';
export type { Mention } from './mentions/types.ts';
export { nearest as nearestNames } from './nearest.ts';
export { type NameTells, nameTells } from './ourName.ts';
export { type LogReport, PassingLog, type PassingOptions } from './passingLog.ts';
export type { Sliced } from './phases/byBlock.ts';
export type { Repeats } from './phases/logStructure.ts';
export type { PhaseNode } from './phases/phaseTree.ts';
export type { Run } from './phases/repeats.ts';
export type { NamedStretch, Stretch } from './phases/stretch.ts';
export { type Pointer, Pointers } from './pointers.ts';
export { type BlockProblems, problemsIn } from './problems/blockProblems.ts';
export { Judge } from './problems/judge.ts';
export type { LogProblem, Occurrence } from './problems/logProblem.ts';
export { LogProblems } from './problems/logProblems.ts';
export { ProblemCollector } from './problems/problemCollector.ts';
export {
  filledScript,
  fittingValues,
  openParameters,
  type Values,
  withValues,
} from './procedures/filledScript.ts';
export { proceduresOfKb } from './procedures/proceduresOfKb.ts';
export { remediesOf, setupCaptures } from './procedures/setupRemedies.ts';
export { valuesFor } from './procedures/valuesFor.ts';
export { inferProduct } from './product/inferProduct.ts';
export { type Decode, headOfLog } from './product/inRecords.ts';
export type { Certainty, Evidence, Inference } from './product/types.ts';
export { type Kind, recogniseLog, recogniseSetup, recognitionSpan } from './recognise.ts';
export { redact } from './redaction/redact.ts';
export { pauseBefore, type Rhythm } from './rhythm.ts';
export { placesOf, type SameThing, thingAt } from './sameThing.ts';
export { type Found, lookUp } from './search/lookUp.ts';
export { mentionSubject } from './search/mentionSubject.ts';
export type { KeyHome, SectionHome, SetupSubject } from './search/setupSubjects.ts';
export type { Subject } from './search/subject.ts';
export { wordSubject } from './search/wordSubject.ts';
export { headerOf, topOf } from './setup/checks/check.ts';
export { checks as setupChecks } from './setup/checks/checks.ts';
export { foundOnce } from './setup/foundOnce.ts';
export {
  type Extent,
  type IniEntry,
  type IniLine,
  type IniSection,
  type IniText,
  readIni,
  trimmed,
} from './setup/iniText.ts';
export { signAt } from './setup/lineWithoutSign.ts';
export { isPlaceholder } from './setup/placeholder.ts';
export type { RecognisedFile } from './setup/recogniseFile.ts';
export { hidden, secretKeysOf } from './setup/secret.ts';
export { withoutSecret } from './setup/secretIn.ts';
export { SetupAnalysis } from './setup/setupAnalysis.ts';
export type { SetupFinding } from './setup/setupFinding.ts';
export { setupNameTells } from './setup/setupNameTells.ts';
export { isIn, itemsIn, lineNumberAt, setupPlaceAt } from './setup/setupPlace.ts';
export { siteCodePlaces } from './setup/siteCodePlaces.ts';
export { looksLikeSiteCode } from './setup/valueMistake.ts';
export { codeWords, fileSoFar } from './setup/writing/fileSoFar.ts';
export { actionsOf, likelyFiles } from './setup/writing/likelyFiles.ts';
export {
  missingInSection,
  missingKeys,
  type SectionToWrite,
} from './setup/writing/missingKeys.ts';
export { placeholderFor } from './setup/writing/placeholderFor.ts';
export {
  isOwnCode,
  type SiteCodeWords,
  valueToFillIn,
  valueToWrite,
  valueWithCode,
} from './setup/writing/valueToWrite.ts';
export { withoutSecrets } from './setup/writing/withoutSecrets.ts';
export { type PlaceTable, placeIn } from './text/placeTable.ts';
export { plainCodec } from './text/plainCodec.ts';
export { countLineEnds, findLineEnd, isLineEnd, type Span, spanOf, type Units } from './text/span.ts';
export { TextStore } from './text/textStore.ts';
export type { Position, Text, UnitCodec } from './text/types.ts';
