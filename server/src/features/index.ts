// The face of the room: one function an editor feature, each from an analysis to one answer.

export { articleActions, showArticle } from './articleActions.ts';
export type { ArticleLinks } from './articleLink.ts';
export { type ArticleEntry, type ArticlePage, articleEntries, articlePage } from './articlePage.ts';
export { cardAsMarkdown } from './cards/cardAsMarkdown.ts';
export { cardAsText, cardTitle } from './cards/cardAsText.ts';
export { subjectCard } from './cards/subjectCard.ts';
export { type DiagnosticOptions, diagnosticRows, diagnostics } from './diagnostics.ts';
export { excerpt } from './excerpt.ts';
export { fileName } from './fileName.ts';
export { hover } from './hover.ts';
export { type ListedLog, mostOdd, openLog, readLog } from './listedLog.ts';
export { type LogStatus, logStatus, type ProductStatus, productOf } from './logStatus.ts';
export type { LogView, ProblemView } from './logView.ts';
export { type LookUpAnswers, type LookUpItem, lookUpAnswers } from './lookUpAnswers.ts';
export { errorRecord, type NamedLog, type ProblemWords, problemWords } from './problemWords.ts';
export { timeSpan } from './timeSpan.ts';
export { type LogSymbol, type LogSymbols, symbolsOf, workspaceSymbols } from './workspaceSymbols.ts';
