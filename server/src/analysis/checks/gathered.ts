// All that was read of a folder, put together for the checks: the pieces of a log to one log, the logs of a machine to
// that machine.

import type { CatalogueBook } from '../knowledge/catalogue/catalogueBook.ts';
import { setupFiles } from '../knowledge/checks/checkTypes.ts';
import type { Product } from '../knowledge/products/productFacts.ts';
import { isOlderPiece, logOfPiece, piecesOfLog } from '../log/rotation.ts';
import { machineOf } from './machineOf.ts';
import { type LogEvidence, type Moment, type Sighting, type Turn, wasSetBack } from './sighting.ts';

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
  /** When the clock of its machine was, as any of the machine's logs saw it. */
  readonly turns: readonly Turn[];
  /** It is there and could not be read. */
  readonly isUnread: boolean;
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
  unread: readonly GatheredFile[],
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
  const all = [...joined, ...setups.map(setupLog), ...unread.map((file) => unreadLog(file, catalogue))];
  const turns = new Map<string, Turn[]>();
  for (const log of all) turns.set(log.machine, [...(turns.get(log.machine) ?? []), ...log.turns]);
  for (const log of all) Object.assign(log, { turns: turns.get(log.machine) });
  return all;
}

function unreadLog(file: GatheredFile, catalogue: CatalogueBook): JoinedLog {
  const log = setupLog({ ...file, errors: [] });
  const id = catalogue.log(file.name)?.file.log ?? setupFiles;
  return { ...log, id, sightings: [], isUnread: true };
}

function inOrder(pieces: readonly GatheredLog[]): readonly GatheredLog[] {
  if (pieces.length < 2) return pieces;
  const names = pieces.map(({ name }) => name);
  const order = piecesOfLog(names[0] ?? '', names);
  return order.flatMap((name) => pieces.find((piece) => piece.name === name) ?? []);
}

function joinedLog(id: string, pieces: readonly GatheredLog[]): JoinedLog {
  const newest = pieces.at(-1) as GatheredLog;
  const parts = onOneClock(pieces.map(({ evidence }) => evidence));
  const moments = parts.flatMap(({ first, last }) => [first, last]).filter((one) => one !== undefined);
  const sightings: Placed[] = [];
  const log: JoinedLog = {
    id,
    name: newest.name,
    machine: machineOf(newest.folders),
    product: newest.product,
    isOld: isOlderPiece(newest.name),
    first: moments[0],
    last: moments.at(-1),
    sightings,
    isCut: parts.some(({ isCut }) => isCut),
    epochs: moments.at(-1)?.epoch ?? 0,
    turns: parts.flatMap(({ turns }) => turns),
    isUnread: false,
  };
  let before = 0;
  for (const [index, { seen, records }] of parts.entries()) {
    const place = pieces[index]?.place ?? '';
    for (const sighting of seen) sightings.push({ ...sighting, log, place, order: before + sighting.record });
    before += records;
  }
  return log;
}

/** The same with the times that the clock was set back counted over all pieces. */
function onOneClock(parts: readonly LogEvidence[]): LogEvidence[] {
  let latest: Moment | undefined;
  return parts.map((part) => {
    const isBack =
      latest !== undefined && part.first !== undefined && wasSetBack(latest.seconds, part.first.seconds);
    const shift = (latest?.epoch ?? 0) + (isBack ? 1 : 0);
    const moved = (moment: Moment | undefined) => moment && { ...moment, epoch: moment.epoch + shift };
    const last = moved(part.last);
    latest = last ?? latest;
    const seen = part.seen.map((sighting) => ({ ...sighting, moment: moved(sighting.moment) }));
    return { ...part, first: moved(part.first), last, seen };
  });
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
    turns: [],
    isUnread: false,
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
      more: 0,
    });
  add('file', 1, name);
  for (const { line, words } of errors) add('error', line, words);
  return log;
}
