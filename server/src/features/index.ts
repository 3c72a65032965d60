// The face of the room: one function an editor feature, each from an analysis to one answer.

export { articleActions, showArticle } from './articleActions.ts';
export type { ArticleLinks } from './articleLink.ts';
export { type ArticleEntry, type ArticlePage, articleEntries, articlePage } from './articlePage.ts';
export { candidatesOf } from './candidates.ts';
export { cardAsMarkdown } from './cards/cardAsMarkdown.ts';
export { cardAsText, cardTitle } from './cards/cardAsText.ts';
export { subjectCard } from './cards/subjectCard.ts';
export { bindingsInWords, causeIn, definition } from './cause.ts';
export { firstErrorInWords } from './checks/answerSection.ts';
export { answerSentence } from './checks/answerSentence.ts';
export {
  checksPage,
  type Divided,
  divided,
  type ReadForChecks,
  subjectInWords,
  toneInWords,
} from './checks/checksPage.ts';
export { byTime, type CheckView, checkView, type EvidenceView, type SeenView } from './checks/checkView.ts';
export { type DiagnosticOptions, diagnosticRows, diagnostics } from './diagnostics.ts';
export { excerpt } from './excerpt.ts';
export { fileName } from './fileName.ts';
export { type FindingReport, findingReport } from './findingReport.ts';
export { firstClause } from './firstClause.ts';
export { firstStep } from './firstStep.ts';
export { folding, usualFolds } from './folding.ts';
export { highlights } from './highlights.ts';
export { hover } from './hovers/hover.ts';
export { inlayHints } from './inlayHints.ts';
export { documentLinks, type FoundPointers, pointersIn } from './links.ts';
export { type ListedLog, mostOdd, openLog, readLog } from './listedLog.ts';
export { type LogStatus, logStatus, type ProductStatus, productOf, type ZoneStatus } from './logStatus.ts';
export type { LogView, ProblemView } from './logView.ts';
export { type LookUpAnswers, type LookUpItem, lookUpAnswers } from './lookUpAnswers.ts';
export {
  type LineSeverity,
  type LogMarks,
  type MarkedLines,
  marks,
  noMarks,
  type ProblemMark,
} from './marks.ts';
export { outline } from './outline.ts';
export { errorRecord, type NamedLog, nameAll, type ProblemWords, problemWords } from './problemWords.ts';
export { type Form, type Insertion, insertion } from './procedures/insertion.ts';
export { type Offer, offersOf, setupOffersOf } from './procedures/offers.ts';
export type { Origin } from './procedures/origin.ts';
export { procedureDocument } from './procedures/procedureDocument.ts';
export { type ProcedureEntry, procedureEntries } from './procedures/procedureEntries.ts';
export { procedurePage } from './procedures/procedurePage.ts';
export { meaningInWords } from './procedures/procedureWords.ts';
export { scriptDocument } from './procedures/scriptDocument.ts';
export { references } from './references.ts';
export { ruler } from './ruler.ts';
export { semanticTokens } from './semanticTokens.ts';
export { setupCompletion } from './setup/completion/setupCompletion.ts';
export { conditionInWords } from './setup/conditionInWords.ts';
export { fixAll } from './setup/fixAll.ts';
export { setupFixes } from './setup/fixes/fixes.ts';
export { fixInWords } from './setup/fixInWords.ts';
export { linksToLog, logBeside } from './setup/linksToLog.ts';
export {
  isLogOfSetup,
  lastKeysIn,
  linksToSetup,
  type SetupWord,
  setupBeside,
  setupWordsIn,
} from './setup/linksToSetup.ts';
export { newSetupText, type SetupScript, setupScriptList } from './setup/newSetupFile.ts';
export { fixAllKind, isWanted, setupActions } from './setup/setupActions.ts';
export { setupDiagnostic, setupDiagnostics, setupKb, setupMessage } from './setup/setupDiagnostics.ts';
export { setupErrors } from './setup/setupErrors.ts';
export { setupFolding } from './setup/setupFolding.ts';
export { setupFormatting } from './setup/setupFormatting.ts';
export { setupHighlights } from './setup/setupHighlights.ts';
export { setupHover } from './setup/setupHover.ts';
export { namesFiles, setupLinks } from './setup/setupLinks.ts';
export { setupOutline } from './setup/setupOutline.ts';
export { prepareSetupRename, type Refusal, setupRename } from './setup/setupRename.ts';
export { type SetupStatus, setupStatus } from './setup/setupStatus.ts';
export { setupTokens } from './setup/setupTokens.ts';
export { rangeOf, type SetupView } from './setup/setupView.ts';
export { timeSpan } from './timeSpan.ts';
export { logTokenTypes, setupTokenTypes, tokenLegend } from './tokenLegend.ts';
export { type LogSymbol, type LogSymbols, symbolsOf, workspaceSymbols } from './workspaceSymbols.ts';
export { biasOf } from './zone.ts';
