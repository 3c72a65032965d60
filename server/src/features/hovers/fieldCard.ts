// What stands in a record around its message: when, who, on which thread. Each is explained by itself.

import * as l10n from '@vscode/l10n';
import {
  clockPlaces,
  componentPlace,
  type LogRecord,
  type Place,
  threadPlace,
  utcOf,
} from '../../analysis/index.ts';
import { cardAsMarkdown } from '../cards/cardAsMarkdown.ts';
import { subjectCard } from '../cards/subjectCard.ts';
import { excerpt } from '../excerpt.ts';
import type { LogView } from '../logView.ts';
import { inlineCode, plain } from '../markdown.ts';
import { spanInWords } from '../spanInWords.ts';

/** What is known of what stands at the cursor, and where that stands. */
export interface CardHere {
  readonly start: number;
  readonly end: number;
  /** In brief where the article has said the rest. */
  card(brief: boolean): string;
}

type FieldCard = (log: LogView, record: LogRecord) => string;

export function fieldCard(log: LogView, record: LogRecord, offset: number): CardHere | undefined {
  const { text } = log;
  if (offset >= record.messageStart && offset <= record.messageEnd) return undefined;
  const { time, bias } = clockPlaces(text, record);
  const fields: readonly (readonly [Place | undefined, FieldCard])[] = [
    [componentPlace(text, record), componentCard],
    [threadPlace(text, record), threadCard],
    [bias, biasCard],
    [time, timeCard],
  ];
  const found = fields.find(([place]) => place !== undefined && offset >= place.start && offset <= place.end);
  const [place, card] = found ?? [];
  if (place === undefined || card === undefined) return undefined;
  return { ...place, card: () => card(log, record) };
}

function componentCard(log: LogView, { component }: LogRecord): string {
  const known = log.knowledge.catalogue.component(component);
  if (known !== undefined)
    return cardAsMarkdown(subjectCard({ kind: 'component', component: known }, log.knowledge), log);
  return `${inlineCode(excerpt(component))} (${l10n.t('Component')})\n\n${l10n.t('SMS Lens knows no component of this name.')}`;
}

/** So many records back the thread is looked for. */
const farBack = 5000;

function threadCard({ analysis }: LogView, { index, thread = 0, seconds }: LogRecord): string {
  const title = `**${l10n.t('Thread {0} (0x{1})', thread, thread.toString(16).toUpperCase())}**`;
  const { records } = analysis;
  for (let at = index - 1; at >= 0 && index - at <= farBack; at--) {
    const before = records.record(at);
    if (before.thread !== thread) continue;
    const pause = seconds === undefined || before.seconds === undefined ? -1 : seconds - before.seconds;
    const said =
      pause < 0
        ? l10n.t('The record of this thread before this one is number {0} of the log.', at + 1)
        : l10n.t('This thread wrote its record before this one {0} earlier.', spanInWords(pause));
    return `${title}\n\n${said}`;
  }
  return `${title}\n\n${l10n.t('Nothing of this thread stands right before this record.')}`;
}

function timeCard({ analysis, bias }: LogView, record: LogRecord): string {
  const { time = '', seconds } = record;
  const utc = utcOf(record, bias);
  const first = analysis.records.count > 0 ? analysis.records.record(0) : undefined;
  const since =
    seconds === undefined || first?.seconds === undefined || first.seconds > seconds
      ? ''
      : l10n.t('{0} after the first record of the log.', spanInWords(seconds - first.seconds));
  return [
    `**${plain(time.replace('T', ' '))}**`,
    utc === undefined
      ? l10n.t(
          'Local time of the machine that wrote the log; its zone is not written. *SMS Lens: Choose Time Zone…* says it.',
        )
      : l10n.t(
          'Local time of the machine that wrote the log; in UTC it is {0}.',
          plain(utc.replace('T', ' ').replace('Z', '')),
        ),
    since,
  ]
    .filter(Boolean)
    .join('\n\n');
}

function biasCard(_: LogView, { bias = 0, oddities }: LogRecord): string {
  const minutes = bias > 0 ? `+${bias}` : String(bias);
  if (oddities.includes('doubtfulBias'))
    return `**${minutes}**\n\n${l10n.t('This cannot be the bias of a time zone, so no time in UTC is told.')}`;
  const hours = spanInWords(Math.abs(bias) * 60);
  const zone =
    bias === 0
      ? l10n.t('The clock of the machine showed UTC.')
      : bias > 0
        ? l10n.t('The clock of the machine was {0} behind UTC.', hours)
        : l10n.t('The clock of the machine was {0} ahead of UTC.', hours);
  return `**${minutes}** (${l10n.t('Bias')})\n\n${l10n.t('Minutes to add to the local time for UTC.')} ${zone}`;
}
