// All that was read of a folder, put together for the checks: the pieces of a log to one log, the logs of a machine to
// that machine.

import type { CatalogueBook } from '../knowledge/catalogue/catalogueBook.ts';
import { setupFiles } from '../knowledge/checks/checkTypes.ts';
import type { Product } from '../knowledge/products/productFacts.ts';
import { isOlderPiece, logOfPiece, piecesOfLog } from '../log/rotation.ts';
import { machineOf } from './machineOf.ts';
import type { LogEvidence, Moment, Sighting } from './sighting.ts';

/** A file that was read. Its folder is told by the names that lead there from what the user named, that one left out. */
export interface GatheredFile {
  /** Its path or address. */
  readonly place: string;
  readonly folders: readonly string[];
  readonly name: string;
}

export interface GatheredLog extends GatheredFile {
  readonly evidence: LogEvidence;
  /** What it was written by, where that can be told. */
  readonly product: Product | undefined;
}

export interface GatheredSetup extends GatheredFile {
  /** The lines with an error, from 1, and what is wrong there. */
  readonly errors: readonly { readonly line: number; readonly words: string }[];
}

/** A log with all of its pieces. */
export interface JoinedLog {
  /** As the catalogue names it; `ini` for a setup file. */
  readonly id: string;
  /** Of its newest piece. */
  readonly name: string;
  readonly machine: string;
  readonly product: Product | undefined;
  readonly first: Moment | undefined;
  readonly last: Moment | undefined;
  readonly sightings: readonly Placed[];
  /** Its newest piece is not there. */
  readonly isOld: boolean;
  /** Something that stood in it is not known any more. */
  readonly isCut: boolean;
  /** How often its clock was set back. */
  readonly epochs: number;
}

/** A sighting in its log. */
export interface Placed extends Sighting {
  readonly log: JoinedLog;
  /** The file that it stands in. */
  readonly place: string;
  /** Its place among all records of the log. */
  readonly order: number;
}

/** In the order of their names. A file that nobody knows is in no log. */
export function joinedLogs(
  logs: readonly GatheredLog[],
  setups: readonly GatheredSetup[],
  catalogue: CatalogueBook,
): JoinedLog[] {
  const groups = new Map<string, GatheredLog[]>();
  for (const log of logs) {
    const key = JSON.stringify([log.folders, logOfPiece(log.name)]);
    groups.set(key, [...(groups.get(key) ?? []), log]);
  }
  const joined = [...groups.values()].flatMap((pieces) => {
    const id = catalogue.log(pieces[0]?.name ?? '')?.file.log;
    return id === undefined ? [] : [joinedLog(id, inOrder(pieces))];
  });
  return [...joined, ...setups.map(setupLog)];
}

function inOrder(pieces: readonly GatheredLog[]): readonly GatheredLog[] {
  if (pieces.length < 2) return pieces;
  const names = pieces.map(({ name }) => name);
  const order = piecesOfLog(names[0] ?? '', names);
  return order.flatMap((name) => pieces.find((piece) => piece.name === name) ?? []);
}

/** As in one log, a clock that goes back further than summer time does was set back. */
const setBack = 2 * 3600;

function joinedLog(id: string, pieces: readonly GatheredLog[]): JoinedLog {
  const newest = pieces.at(-1) as GatheredLog;
  const sightings: Placed[] = [];
  const log = {
    id,
    name: newest.name,
    machine: machineOf(newest.folders),
    product: newest.product,
    isOld: isOlderPiece(newest.name),
    sightings,
    isCut: pieces.some(({ evidence }) => evidence.isCut),
  };
  let records = 0;
  let epoch = 0;
  let first: Moment | undefined;
  let last: Moment | undefined;
  const whole: JoinedLog = {
    ...log,
    get first() {
      return first;
    },
    get last() {
      return last;
    },
    get epochs() {
      return epoch;
    },
  };
  for (const { evidence, place } of pieces) {
    if (last !== undefined && evidence.first !== undefined && evidence.first.seconds < last.seconds - setBack)
      epoch++;
    const shift = epoch;
    const moved = (moment: Moment | undefined) => moment && { ...moment, epoch: moment.epoch + shift };
    first ??= moved(evidence.first);
    last = moved(evidence.last) ?? last;
    for (const sighting of evidence.seen)
      sightings.push({
        ...sighting,
        moment: moved(sighting.moment),
        log: whole,
        place,
        order: records + sighting.record,
      });
    records += evidence.records;
    epoch = last?.epoch ?? epoch;
  }
  return whole;
}

function setupLog({ place, folders, name, errors }: GatheredSetup): JoinedLog {
  const sightings: Placed[] = [];
  const log: JoinedLog = {
    id: setupFiles,
    name,
    machine: machineOf(folders),
    product: undefined,
    isOld: false,
    first: undefined,
    last: undefined,
    sightings,
    isCut: false,
    epochs: 0,
  };
  const add = (kind: 'file' | 'error', line: number, words: string) =>
    sightings.push({
      kind,
      of: -1,
      record: 0,
      start: 0,
      end: 0,
      moment: undefined,
      captures: {},
      words,
      log,
      place,
      order: line,
      line,
    });
  add('file', 1, name);
  for (const { line, words } of errors) add('error', line, words);
  return log;
}
