// All files of knowledge -> one asset, and everything that is wrong with them.
// The build runs this; a file nobody knows what to do with is a mistake, not a gap.

import { gateChoices, type Templates } from '../match/matcher.ts';
import { parseArticle } from './articles/article.ts';
import { CatalogueDraft, catalogueDrawers } from './catalogue/catalogueDrawers.ts';
import { parseCheck } from './checks/check.ts';
import type { Check } from './checks/checkTypes.ts';
import { proveNames } from './checks/proveNames.ts';
import { CodeDraft, codeDrawers } from './codes/codeDrawers.ts';
import { phaseDrawers } from './phases/phaseDrawers.ts';
import { type KnownPhase, phaseTemplates } from './phases/phaseTypes.ts';
import { parseProcedure } from './procedures/procedure.ts';
import { ProcedureBook } from './procedures/procedureBook.ts';
import { lineOfLinks, proveLinks } from './procedures/proveLinks.ts';
import { noProductFacts, productDrawers } from './products/productDrawers.ts';
import type { ProductFacts } from './products/productFacts.ts';
import type { Drawer } from './reading/drawer.ts';
import { proveReferences, type Reference } from './reading/references.ts';
import { parseTable } from './reading/table.ts';
import { remedyDrawers } from './setup/remedyDrawer.ts';
import { SetupDraft, setupDrawers } from './setup/setupDrawers.ts';
import type { Article, Asset, Problem, Source } from './types.ts';

export interface Compiled {
  readonly asset: Asset;
  readonly problems: readonly Problem[];
}

const articleFile = /^articles\/[^/]+\.md$/;
const procedureFile = /^procedures\/[^/]+\.md$/;
const checkFile = /^checks\/[^/]+\.md$/;
const documents = [articleFile, procedureFile, checkFile];

/** Everything that is known, while it is being read. */
interface Draft {
  readonly codes: CodeDraft;
  readonly catalogue: CatalogueDraft;
  readonly productFacts: ProductFacts;
  readonly phases: KnownPhase[];
  readonly setup: SetupDraft;
  readonly book: ProcedureBook;
}

const drawers: readonly Drawer<Draft>[] = [
  ...codeDrawers,
  ...catalogueDrawers,
  ...productDrawers,
  ...phaseDrawers,
  ...setupDrawers,
  ...remedyDrawers,
];

export function compile(sources: readonly Source[]): Compiled {
  const problems: Problem[] = [];
  const report = (problem: Problem) => problems.push(problem);
  const articleSources = sources.filter(({ file }) => articleFile.test(file));
  const articles = articleSources.map((source) => parseArticle(source, report));
  const procedures = sources
    .filter(({ file }) => procedureFile.test(file))
    .map((source) => parseProcedure(source, report));
  const book = new ProcedureBook(procedures);
  for (const [index, { file, text }] of articleSources.entries())
    proveLinks(articles[index] as Article, book, (message) =>
      report({ file, line: lineOfLinks(text), message }),
    );
  const checkSources = sources.filter(({ file }) => checkFile.test(file));
  const checks = checkSources.map((source) => parseCheck(source, report));
  const { codes, catalogue, productFacts, phases, setup } = readTables(sources, book, report);
  const logs = new Set(catalogue.logs.map(({ log }) => log));
  for (const [index, { file }] of checkSources.entries())
    proveNames(checks[index] as Check, { logs, articles, book }, (message) =>
      report({ file, line: 1, message }),
    );
  const gate = flatChoices(articles);
  const phaseGate = flatChoices(phases.map(phaseTemplates));
  const { files, values, rules, remedies } = setup;
  const asset: Asset = {
    gate,
    phaseGate,
    articles,
    codes: codes.finish(),
    catalogue,
    productFacts,
    phases,
    setup: { files, values, rules, remedies },
    procedures,
    checks,
  };
  problems.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
  return { asset, problems };
}

function flatChoices(templates: readonly Templates[]): number[] {
  return gateChoices(templates).flatMap(({ literal, at }) => [literal, at]);
}

/** One drawer after the other, since what stands in one may add to what stood in one before it. */
function readTables(
  sources: readonly Source[],
  book: ProcedureBook,
  report: (problem: Problem) => void,
): Draft {
  const draft: Draft = {
    codes: new CodeDraft(),
    catalogue: new CatalogueDraft(),
    productFacts: noProductFacts(),
    phases: [],
    setup: new SetupDraft(),
    book,
  };
  const references: Reference[] = [];
  const refer = (reference: Reference) => references.push(reference);
  const taken = new Set<string>();
  for (const drawer of drawers) {
    for (const source of sources) {
      const match = drawer.files.exec(source.file);
      if (match === null) continue;
      taken.add(source.file);
      for (const row of parseTable(source, drawer.columns, report, refer))
        drawer.add(draft, row, match[1] ?? '');
    }
  }
  for (const { file } of sources) {
    if (!taken.has(file) && !documents.some((pattern) => pattern.test(file)))
      report({ file, line: 1, message: 'no drawer takes this file; see CONTRIBUTING.md' });
  }
  const { codes, catalogue } = draft;
  const known = {
    family: codes.familyNames,
    code: codes.codeNames,
    log: new Set(catalogue.logs.map(({ log }) => log)),
    folder: new Set(catalogue.folders.map(({ folder }) => folder)),
  };
  proveReferences(references, known, report);
  return draft;
}
