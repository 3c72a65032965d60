// Which records of a block belong to a problem, and to what kind of one: the likeliest of the articles that
// recognise the record, or else what an error says that no article knows. In columns; offsets count from the
// block's beginning.

import { type BlockFindings, type FoundKind, noArticle } from '../blockFindings.ts';
import type { Companions } from '../companions.ts';
import type { Block } from '../log/block.ts';
import type { Candidate, Judge } from './judge.ts';

/** What members of one kind have in common. */
export interface ProblemKind {
  readonly found: FoundKind;
  /** The other articles that recognise the record, the likeliest first. */
  readonly others: readonly number[];
}

export interface BlockProblems {
  readonly kinds: readonly ProblemKind[];
  /** Of each record that belongs to a problem, in order: its number in the block, what is marked, its kind. */
  readonly record: Uint32Array;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly kind: Uint32Array;
}

export const noProblems: BlockProblems = {
  kinds: [],
  record: new Uint32Array(0),
  start: new Uint32Array(0),
  end: new Uint32Array(0),
  kind: new Uint32Array(0),
};

/** `companions` has seen what stands before the block, whose first record is number `first` of the log. */
export function problemsIn(
  block: Block,
  findings: BlockFindings,
  first: number,
  companions: Companions,
  judge: Judge,
): BlockProblems {
  const { record, start, end } = findings;
  if (record.length === 0) return noProblems;
  const kinds = new Kinds();
  const members: number[] = [];
  for (let hit = 0; hit < record.length; ) {
    const from = hit;
    const own = record[from] as number;
    while (record[hit] === own) hit++;
    const admitted = admittedOf(block, findings, from, hit, first, companions);
    const [chosen, ...others] = chosenOf(admitted, block.columns.component[own] as number, judge);
    if (chosen === undefined) continue;
    const id = kinds.idOf(
      chosen.kind,
      others.map(({ kind }) => kind.article),
    );
    members.push(own, start[chosen.hit] as number, end[chosen.hit] as number, id);
  }
  return { kinds: kinds.all, ...columnsOf(members) };
}

/** The hits [from, to), all of one record, without general lines that belong to nothing. */
function admittedOf(
  block: Block,
  { record, kind, kinds, start, end }: BlockFindings,
  from: number,
  to: number,
  first: number,
  companions: Companions,
): Candidate[] {
  const candidates: Candidate[] = [];
  for (let hit = from; hit < to; hit++) {
    const found = kinds[kind[hit] as number] as FoundKind;
    const own = record[hit] as number;
    const thread = block.columns.thread[own] as number;
    if (
      found.article === noArticle ||
      companions.admits(found.article, thread, first + own, found.isCompanion)
    )
      candidates.push({ hit, kind: found, length: (end[hit] as number) - (start[hit] as number) });
  }
  return candidates;
}

/** An article's own line goes before a general one, and any article before none; a hint alone is no problem. */
function chosenOf(admitted: readonly Candidate[], component: number, judge: Judge): readonly Candidate[] {
  const known = admitted.filter(({ kind }) => kind.article !== noArticle);
  if (known.length === 0) return admitted;
  const problems = known.filter(({ kind }) => !judge.isHint(kind));
  const own = problems.filter(({ kind }) => !kind.isCompanion);
  return judge.ranked(own.length > 0 ? own : problems, component);
}

class Kinds {
  readonly all: ProblemKind[] = [];
  readonly #ids = new Map<FoundKind, Map<string, number>>();

  idOf(found: FoundKind, others: readonly number[]): number {
    let ids = this.#ids.get(found);
    if (ids === undefined) {
      ids = new Map();
      this.#ids.set(found, ids);
    }
    const key = others.join();
    let id = ids.get(key);
    if (id === undefined) {
      id = this.all.length;
      this.all.push({ found, others });
      ids.set(key, id);
    }
    return id;
  }
}

function columnsOf(members: readonly number[]): Omit<BlockProblems, 'kinds'> {
  const count = members.length / 4;
  const column = (place: number) =>
    Uint32Array.from({ length: count }, (_, at) => members[at * 4 + place] as number);
  return { record: column(0), start: column(1), end: column(2), kind: column(3) };
}
