// Collects what checks want to know of one log, while that passes block by block. However long the log is, only so much
// is kept: the newest.

import { type BlockFindings, type FoundKind, noArticle } from '../blockFindings.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Block } from '../log/block.ts';
import { noBias, noTime, oddities } from '../log/draft.ts';
import { timeIn } from '../log/recordTable.ts';
import { severityWith } from '../problems/logProblem.ts';
import type { Decode } from '../product/inRecords.ts';
import { type LogEvidence, type Moment, type Sighting, type Turn, wasSetBack } from './sighting.ts';

/** Of one log so many sightings are kept, and of those that are alike so many of the newest, beside the first. */
const most = 5000;
const mostAlike = 100;
const longestWords = 240;

type Shown = Pick<Sighting, 'kind' | 'of' | 'captures'>;

export class EvidenceLog {
  readonly #knowledge: Pick<Knowledge, 'articles' | 'checks'>;
  readonly #decode: Decode;
  #seen: Sighting[] = [];
  #isCut = false;
  #records = 0;
  #first: Moment | undefined;
  #last: Moment | undefined;
  #latest = 0;
  #epoch = 0;
  readonly #turns: Turn[] = [];

  /** `decode` gives text of the log, by the offsets of its blocks. */
  constructor(knowledge: Pick<Knowledge, 'articles' | 'checks'>, decode: Decode) {
    this.#knowledge = knowledge;
    this.#decode = decode;
  }

  /** Must be told of all blocks in order, with what the matcher of evidence found in them. */
  add(block: Block, findings: BlockFindings): void {
    const { record, kind, kinds } = findings;
    for (let at = 0, hit = 0; at < block.count; at++) {
      this.#passTime(block, at);
      if (record[hit] !== at) continue;
      const found: FoundKind[] = [];
      for (; record[hit] === at; hit++) found.push(kinds[kind[hit] as number] as FoundKind);
      this.#look(block, at, found);
    }
    this.#records += block.count;
    this.#last = lastMoment(block, this.#epoch) ?? this.#last;
  }

  report(): LogEvidence {
    return {
      records: this.#records,
      first: this.#first,
      last: this.#last,
      turns: this.#turns,
      seen: this.#seen.map((one) => ({ ...one, words: this.#words(one.start, one.end) })),
      isCut: this.#isCut,
    };
  }

  #passTime(block: Block, at: number): void {
    const seconds = block.columns.seconds[at] as number;
    if (seconds === noTime) return;
    this.#first ??= momentAt(block, at, 0);
    if (seconds >= this.#latest) this.#latest = seconds;
    else if (wasSetBack(this.#latest, seconds)) {
      this.#epoch++;
      this.#turns.push({ from: this.#latest, to: seconds });
      this.#latest = seconds;
    }
  }

  #look(block: Block, at: number, found: readonly FoundKind[]): void {
    const shown = [...this.#shownBy(found, block.columns.kind[at] as number)];
    if (shown.length === 0) return;
    const start = block.base + (block.columns.start[at] as number) + (block.columns.lead[at] as number);
    const end = block.base + (block.columns.messageEnd[at] as number);
    const place = {
      record: this.#records + at,
      start,
      end,
      moment: momentAt(block, at, this.#epoch),
      words: '',
      line: 0,
      more: 0,
    };
    for (const one of shown) this.#seen.push({ ...one, ...place });
    if (this.#seen.length > most) this.#cut();
  }

  *#shownBy(found: readonly FoundKind[], kind: number): Generator<Shown> {
    const { articles, checks } = this.#knowledge;
    let isTold = false;
    for (const { article, captures, isCompanion } of found) {
      if (isCompanion) continue;
      const known = articles[article];
      if (article >= articles.length) yield { kind: 'sign', of: article - articles.length, captures };
      else if (known !== undefined && checks.names(known.id))
        yield { kind: 'article', of: article, captures };
      if (isTold || article >= articles.length || known?.severity === 'hint') continue;
      // The first of the articles that recognise a record says how bad that is.
      isTold = true;
      if (article === noArticle || (known && severityWith(known.severity, kind) === 'error'))
        yield { kind: 'error', of: article, captures };
    }
  }

  #words(start: number, end: number): string {
    const cut = Math.min(end, start + longestWords);
    const words = this.#decode(start, cut).trim();
    // The last sign may be cut in two.
    return cut < end ? `${words.slice(0, -1)}…` : words;
  }

  /** A flood of alike ones pushes out nothing else; only where that does not help the older half is let go. */
  #cut(): void {
    this.#seen = withoutFloods(this.#seen);
    if (this.#seen.length <= most / 2) return;
    this.#seen = this.#seen.slice(-most / 2);
    this.#isCut = true;
  }
}

function withoutFloods(seen: readonly Sighting[]): Sighting[] {
  const counts = new Map<string, number>();
  const keys = seen.map(({ kind, of, captures: { site = '' } }) => `${kind} ${of} ${site}`);
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const passed = new Map<string, number>();
  const kept: Sighting[] = [];
  const firsts = new Map<string, number>();
  for (const [index, sighting] of seen.entries()) {
    const key = keys[index] as string;
    const place = passed.get(key) ?? 0;
    passed.set(key, place + 1);
    if (place === 0) firsts.set(key, kept.length);
    if (place === 0 || place >= (counts.get(key) as number) - mostAlike) {
      kept.push(sighting);
      continue;
    }
    const first = firsts.get(key) as number;
    const one = kept[first] as Sighting;
    kept[first] = { ...one, more: one.more + 1 + sighting.more };
  }
  return kept;
}

function momentAt({ columns }: Block, at: number, epoch: number): Moment | undefined {
  const time = timeIn(columns, at);
  if (time === undefined) return undefined;
  const bias = columns.bias[at] as number;
  const isTrusted = bias !== noBias && ((columns.oddities[at] as number) & oddities.doubtfulBias) === 0;
  return {
    time,
    seconds: columns.seconds[at] as number,
    ticks: (columns.ticks[at] as number) & 0xffffff,
    bias: isTrusted ? bias : undefined,
    epoch,
  };
}

function lastMoment(block: Block, epoch: number): Moment | undefined {
  for (let at = block.count - 1; at >= 0; at--) {
    const moment = momentAt(block, at, epoch);
    if (moment !== undefined) return moment;
  }
  return undefined;
}
