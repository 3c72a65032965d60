// Reads logs and setup files of a command line one after the other, and keeps of each what checks want to know.

import path from 'node:path';
import type { GatheredFile, GatheredLog, GatheredSetup, Knowledge } from '../../analysis/index.ts';
import { NamedPlaces, SetupAnalysis, setupNameTells } from '../../analysis/index.ts';
import { setupErrors } from '../../features/index.ts';
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
  readonly unread: GatheredFile[];
}

/** `named` are the folders and files that the user named. */
export function gathering(named: readonly string[], load: Promise<Knowledge>): Gathering {
  const sources = new SourceReader();
  const places = new NamedPlaces(named.map(namesOf));
  const logs: GatheredLog[] = [];
  const setups: GatheredSetup[] = [];
  const unread: GatheredFile[] = [];
  const fileOf = (name: string) => ({
    place: name,
    folders: places.foldersTo(namesOf(path.dirname(name))),
    name: path.basename(name),
  });
  return {
    logs,
    setups,
    unread,
    fail: (name) => unread.push(fileOf(name)),
    async take(name, source, watch) {
      const knowledge = await load;
      const file = fileOf(name);
      if (isSetup(name, source, knowledge)) {
        setups.push({ ...file, errors: errorsIn(name, source, knowledge) });
        return;
      }
      const id = knowledge.catalogue.log(file.name)?.file.log;
      if (id === undefined || !knowledge.checks.reads(id)) return;
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

function namesOf(place: string): string[] {
  return path.resolve(place).split(path.sep);
}

function isSetup(name: string, source: UnitSource, { setup }: Knowledge): boolean {
  const tells = setupNameTells(name, setup);
  return tells === 'ours' || (tells === 'maybe' && looksLikeSetup(source));
}

function errorsIn(name: string, source: UnitSource, known: Knowledge): GatheredSetup['errors'] {
  const { text, encoding } = readSetup(source);
  return setupErrors(new SetupAnalysis(text, known.setup, { place: name, file: 'auto', encoding }));
}
