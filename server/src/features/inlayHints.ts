// What stands between the words of a log for who reads it: behind a code its name, and before a record how long the
// log was silent, if that is much longer than its own rhythm.

import * as l10n from '@vscode/l10n';
import type { InlayHint, MarkupContent, Range } from 'vscode-languageserver-types';
import {
  contextOf,
  firstRecordFrom,
  type LogRecord,
  lastRecordBefore,
  mentionSubject,
  pauseBefore,
  placedMentions,
  type Rhythm,
  type Subject,
} from '../analysis/index.ts';
import { cardAsMarkdown } from './cards/cardAsMarkdown.ts';
import { subjectCard } from './cards/subjectCard.ts';
import { codeName } from './codeName.ts';
import type { LogView } from './logView.ts';
import { inlineCode, markdown, plain } from './markdown.ts';
import { spanInWords } from './spanInWords.ts';

/** In which records there are hints: in those alone that something went wrong in, or in all. Any other word is `all`. */
export type HintedRecords = 'off' | 'errors' | 'all';

/** So many records are looked at before others may have their turn. */
const turn = 16;
/** More in one answer nobody reads, and more text is on no screen. */
const most = 5000;
const mostUnits = 1 << 20;

/** The hints of a part of the text. It may be interrupted wherever it yields. */
export function* inlayHints(log: LogView, range: Range, wanted: string): Generator<void, InlayHint[]> {
  const { text, analysis } = log;
  const { records } = analysis;
  const hints: InlayHint[] = [];
  if (wanted === 'off') return hints;
  const from = text.offsetAt(range.start);
  const to = Math.min(text.offsetAt(range.end), from + mostUnits);
  const end = lastRecordBefore(records, to);
  const rhythm = yield* analysis.rhythm.read(records);
  const tooltips = new Tooltips(log);
  for (let first = firstRecordFrom(records, from); first < end && hints.length < most; first += turn) {
    const last = Math.min(end, first + turn);
    const problems = new Set(
      analysis.findingsBetween(first, last).flatMap(({ record, isHint }) => (isHint ? [] : [record])),
    );
    for (let index = first; index < last; index++) {
      const record = records.record(index);
      if (wanted === 'errors' && !wentWrong(record) && !problems.has(index)) continue;
      if (record.start >= from) hints.push(...silenceBefore(record, rhythm, log));
      yield* namesIn(record, from, to, log, tooltips, hints);
    }
    yield;
  }
  return hints;
}

function wentWrong({ severity }: LogRecord): boolean {
  return severity === 'error' || severity === 'warning';
}

/** Behind the first of several numbers in a message that are the same. */
function* namesIn(
  record: LogRecord,
  from: number,
  to: number,
  log: LogView,
  tooltips: Tooltips,
  hints: InlayHint[],
): Generator<void, void> {
  const { text, knowledge, place } = log;
  const { messageStart, messageEnd } = record;
  const named = new Set<string>();
  for (const found of placedMentions(text, record, Math.max(from, messageStart), Math.min(to, messageEnd))) {
    const codes = found.filter(({ mention }) => mention.kind === 'code');
    if (codes.length === 0) continue;
    const context = contextOf({ ...record, place }, knowledge);
    const near = text.slice(
      Math.max(messageStart, (found[0]?.start ?? 0) - nearby),
      Math.min(messageEnd, (found.at(-1)?.end ?? 0) + nearby),
    );
    for (const { mention, words, end } of codes) {
      const subject = mentionSubject(mention, words, knowledge, context);
      const name = codeName(subject, near);
      if (subject === undefined || name === undefined || named.has(name)) continue;
      named.add(name);
      hints.push({
        position: text.positionAt(end),
        label: `= ${name}`,
        tooltip: tooltips.of(subject, name),
        paddingLeft: true,
      });
    }
    yield;
  }
}

/** So far around a number a message may have its name. */
const nearby = 300;

/** In a storm the same number comes again and again; its card is made once. */
class Tooltips {
  readonly #made = new Map<string, MarkupContent>();
  readonly #log: LogView;

  constructor(log: LogView) {
    this.#log = log;
  }

  of(subject: Subject, name: string): MarkupContent {
    const key =
      subject.kind === 'code' ? `${subject.explanation.hex} ${subject.explanation.label} ${name}` : name;
    let tooltip = this.#made.get(key);
    if (tooltip === undefined) {
      tooltip = markdown(cardAsMarkdown(subjectCard(subject, this.#log.knowledge), this.#log));
      this.#made.set(key, tooltip);
    }
    return tooltip;
  }
}

function silenceBefore(
  record: LogRecord,
  { usualPause, silence }: Rhythm,
  { text, analysis }: LogView,
): InlayHint[] {
  const pause = pauseBefore(analysis.records, record);
  if (pause === undefined || pause.seconds < silence) return [];
  const { before } = pause;
  const tooltip = markdown(
    l10n.t(
      'The record before this is of {0}, this one of {1}.',
      inlineCode(before.time ?? ''),
      inlineCode(record.time ?? ''),
    ),
    usualPause < 1
      ? l10n.t('Elsewhere this log makes no pauses.')
      : plain(
          l10n.t('The longest pause that is usual in this log takes about {0}.', spanInWords(usualPause)),
        ),
  );
  return [
    {
      position: text.positionAt(record.start),
      label: l10n.t('{0} of silence before this', spanInWords(pause.seconds)),
      tooltip,
      paddingRight: true,
    },
  ];
}
