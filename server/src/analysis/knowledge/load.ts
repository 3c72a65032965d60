// The asset -> the drawers that analysis and features open.

import type { WindowChoice } from '../match/gate/window.ts';
import { type Matcher, matcherFor, readTemplates } from '../match/matcher.ts';
import { SearchIndex } from '../search/searchIndex.ts';
import { CatalogueBook } from './catalogue/catalogueBook.ts';
import { CheckBook } from './checks/checkBook.ts';
import { CodeBook } from './codes/codeBook.ts';
import type { Knowledge } from './knowledge.ts';
import { PhaseBook } from './phases/phaseBook.ts';
import { ProcedureBook } from './procedures/procedureBook.ts';
import { SetupBook } from './setup/setupBook.ts';
import type { Article, Asset } from './types.ts';

export function loadKnowledge(asset: string): Knowledge {
  return openAsset(JSON.parse(asset) as Asset);
}

/** The same in slices, with what a log needs at once made already. */
export function* loadInSlices(asset: string): Generator<void, Knowledge> {
  const read = JSON.parse(asset) as Asset;
  yield;
  const knowledge = openAsset(read);
  yield;
  for (const article of knowledge.articles) {
    readTemplates(article);
    yield;
  }
  void knowledge.matcher;
  yield;
  return knowledge;
}

function openAsset(asset: Asset): Knowledge {
  const { gate, phaseGate, articles, codes, catalogue, productFacts, phases, setup, procedures, checks } =
    asset;
  const base = {
    codes: new CodeBook(codes),
    preferences: codes.preferences,
    facilities: codes.facilities,
    namedCodes: codes.named,
    catalogue: new CatalogueBook(catalogue),
    productFacts,
    phases: new PhaseBook(phases, choicesOf(phaseGate)),
    setup: new SetupBook(setup),
    procedures: new ProcedureBook(procedures),
    checks: new CheckBook(checks),
  };
  return opened(base, articles, () => choicesOf(gate));
}

/** The same knowledge with other articles. */
export function withArticles(knowledge: Knowledge, articles: readonly Article[]): Knowledge {
  const kept = Object.fromEntries(drawers.map((name) => [name, knowledge[name]])) as unknown as Drawers;
  return opened(kept, articles, () => undefined);
}

/** What does not hang on the articles. */
const drawers = [
  ...(['codes', 'preferences', 'facilities', 'namedCodes', 'catalogue'] as const),
  ...(['productFacts', 'phases', 'setup', 'procedures', 'checks'] as const),
];
type Drawers = Pick<Knowledge, (typeof drawers)[number]>;

/** What takes time to make is made when it is first asked for. */
function opened(
  base: Drawers,
  articles: readonly Article[],
  choices: () => readonly WindowChoice[] | undefined,
): Knowledge {
  let matcher: Matcher | undefined;
  let evidenceMatcher: Matcher | undefined;
  let index: SearchIndex | undefined;
  const knowledge: Knowledge = {
    ...base,
    articles,
    get matcher() {
      matcher ??= matcherFor(articles, choices());
      return matcher;
    },
    get evidenceMatcher() {
      evidenceMatcher ??= matcherFor([...articles, ...base.checks.signs]);
      return evidenceMatcher;
    },
    get index() {
      index ??= new SearchIndex(knowledge);
      return index;
    },
  };
  return knowledge;
}

function choicesOf(gate: readonly number[]): WindowChoice[] {
  return Array.from({ length: gate.length >> 1 }, (_, index) => ({
    literal: gate[index * 2] as number,
    at: gate[index * 2 + 1] as number,
  }));
}
