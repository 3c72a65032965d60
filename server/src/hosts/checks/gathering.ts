// Reads logs and setup files of a command line one after the other, and keeps of each what checks want to know.

import path from 'node:path';
import type { GatheredLog, GatheredSetup, Knowledge } from '../../analysis/index.ts';
import { SetupAnalysis, setupNameTells } from '../../analysis/index.ts';
import { setupMessage } from '../../features/index.ts';
import { lookForEvidence, readEvidence } from '../evidenceReading.ts';
import type { Search } from '../fileReaders.ts';
import { knowledgeFile } from '../knowledgeFile.ts';
import type { Output } from '../readFiles.ts';
import { looksLikeSetup, readSetup } from '../setupReading.ts';
import { SourceReader } from '../sourceReader.ts';
import type { UnitSource } from '../units.ts';

export interface Gathering extends Output {
  readonly logs: GatheredLog[];
  readonly setups: GatheredSetup[];
}

/** `named` are the folders and files that the user named. */
export function gathering(named: readonly string[], load: Promise<Knowledge>): Gathering {
  const sources = new SourceReader();
  const logs: GatheredLog[] = [];
  const setups: GatheredSetup[] = [];
  return {
    logs,
    setups,
    async take(name, source, watch) {
      const knowledge = await load;
      const file = { place: name, folders: foldersOf(name, named), name: path.basename(name) };
      if (isSetup(name, source, knowledge)) {
        setups.push({ ...file, errors: errorsIn(name, source, knowledge) });
        return;
      }
      sources.threadsFor(source);
      const search: Search = {
        look: lookForEvidence(knowledge),
        threads: { knowledge: knowledgeFile, everyCapture: true, evidence: true },
        format: undefined,
      };
      const read = await readEvidence(
        source,
        knowledge,
        { uri: name, isOurs: true, product: undefined, format: undefined },
        (from, reader, take, turns) => sources.pieces(from, search, reader, take, turns),
        watch,
      );
      if (read !== undefined && !watch.isCancelled()) logs.push({ ...file, ...read });
    },
    async end() {},
  };
}

/** The folders that lead to a file from what the user named; where he named several, the one of them too. */
function foldersOf(file: string, named: readonly string[]): string[] {
  const whole = path.resolve(file);
  const tops = named.map((one) => path.resolve(one)).filter((top) => whole.startsWith(top + path.sep));
  // The longest is the nearest.
  const top = tops.sort((one, other) => other.length - one.length)[0] ?? path.dirname(whole);
  const below = path.relative(top, path.dirname(whole)).split(path.sep).filter(Boolean);
  return named.length > 1 ? [path.basename(top), ...below] : below;
}

function isSetup(name: string, source: UnitSource, { setup }: Knowledge): boolean {
  const tells = setupNameTells(name, setup);
  return tells === 'ours' || (tells === 'maybe' && looksLikeSetup(source));
}

function errorsIn(name: string, source: UnitSource, known: Knowledge): GatheredSetup['errors'] {
  const { text, encoding } = readSetup(source);
  const setup = new SetupAnalysis(text, known.setup, { place: name, file: 'auto', encoding });
  return setup.findings
    .filter(({ severity }) => severity === 'error')
    .map((finding) => ({
      line: text.slice(0, finding.at.start).split(/\r\n|\r|\n/).length,
      words: setupMessage(finding, setup),
    }));
}
