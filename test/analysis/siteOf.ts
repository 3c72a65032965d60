// A site made of texts, read for the checks as the product reads files.

import {
  EvidenceLog,
  findIn,
  type GatheredLog,
  type GatheredSetup,
  inferProduct,
  type Knowledge,
  SetupAnalysis,
  setupNameTells,
} from '../../server/src/analysis/index.ts';
import { OpenLog } from '../../server/src/analysis/log/openLog.ts';
import { spanOfText } from '../../server/src/analysis/log/readLog.ts';

/** Path -> text. What stands before the last stroke are folders below what the user named. */
export type Files = Readonly<Record<string, string>>;

export function gathered(
  files: Files,
  knowledge: Knowledge,
): { logs: GatheredLog[]; setups: GatheredSetup[] } {
  const logs: GatheredLog[] = [];
  const setups: GatheredSetup[] = [];
  for (const [place, text] of Object.entries(files)) {
    const folders = place.split('/');
    const name = folders.pop() as string;
    const file = { place, folders, name };
    if (setupNameTells(name, knowledge.setup) === 'ours')
      setups.push({ ...file, errors: errorsOf(place, text, knowledge) });
    else logs.push({ ...file, ...evidenceOf(place, text, knowledge) });
  }
  return { logs, setups };
}

/** Read in steps of so many units. */
export function evidenceOf(
  place: string,
  text: string,
  knowledge: Knowledge,
  step = Number.POSITIVE_INFINITY,
): Pick<GatheredLog, 'evidence' | 'product'> {
  const span = spanOfText(text);
  const log = new OpenLog();
  while (!log.readOn(span, step));
  const decode = (start: number, end: number) => text.slice(start, end);
  const evidence = new EvidenceLog(knowledge, decode);
  const options = { codes: undefined, everyCapture: true, articles: knowledge.articles.length };
  for (const block of log.table.blocks)
    evidence.add(block, findIn(span, block, knowledge.evidenceMatcher, options));
  const report = evidence.report();
  const seen = report.seen.map((one) => ({ ...one, line: text.slice(0, one.start).split('\n').length }));
  return {
    evidence: { ...report, seen },
    product: inferProduct({ records: log.table, decode, place }, knowledge)?.product,
  };
}

function errorsOf(place: string, text: string, { setup }: Knowledge): GatheredSetup['errors'] {
  return new SetupAnalysis(text, setup, { place, file: 'auto' }).findings
    .filter(({ severity }) => severity === 'error')
    .map(({ at, rule }) => ({ line: text.slice(0, at.start).split('\n').length, words: rule.rule }));
}
