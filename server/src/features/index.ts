// The face of the room: one function an editor feature, each from an analysis to one answer.

export { articleActions, showArticle } from './articleActions.ts';
export type { ArticleLinks } from './articleLink.ts';
export { type ArticleEntry, type ArticlePage, articleEntries, articlePage } from './articlePage.ts';
export { cardAsMarkdown } from './cards/cardAsMarkdown.ts';
export { cardAsText, cardTitle } from './cards/cardAsText.ts';
export { subjectCard } from './cards/subjectCard.ts';
export { diagnostics } from './diagnostics.ts';
export { folding, usualFolds } from './folding.ts';
export { hover } from './hover.ts';
export { type LogStatus, logStatus, type ProductStatus } from './logStatus.ts';
export type { LogView } from './logView.ts';
export { type LookUpAnswers, type LookUpItem, lookUpAnswers } from './lookUpAnswers.ts';
export { outline } from './outline.ts';
