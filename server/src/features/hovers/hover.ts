// What stands under the cursor of a log, in the order in which one wants to know it: what the record means, what
// likely led to it, what to do; what is known of the word at the cursor; and the record's facts.

import type { Hover } from 'vscode-languageserver-types';
import {
  contextOf,
  type LogRecord,
  mentionAt,
  mentionSubject,
  type Position,
  type Subject,
  wordSubject,
} from '../../analysis/index.ts';
import { cardAsMarkdown } from '../cards/cardAsMarkdown.ts';
import { subjectCard } from '../cards/subjectCard.ts';
import type { ProblemView } from '../logView.ts';
import { markdown } from '../markdown.ts';
import { type CardHere, fieldCard } from './fieldCard.ts';
import { likelyCause } from './likelyCause.ts';
import { meaningOf } from './meaning.ts';
import { recordFacts } from './recordFacts.ts';

const rule = '\n\n---\n\n';

/** Stops at every record that is looked at for the likely cause. */
export function* hover(log: ProblemView, position: Position): Generator<void, Hover | null> {
  const { text, analysis } = log;
  const offset = text.offsetAt(position);
  const record = analysis.records.recordAt(offset);
  if (record === undefined) return null;
  const field = fieldCard(log, record, offset);
  const here = field ?? wordCard(log, record, offset);
  // Who points at a field asks about that, and nothing else.
  const meaning = field === undefined ? meaningOf(log, record) : undefined;
  const parts =
    meaning === undefined
      ? [here?.card(false)]
      : [
          [meaning.what, yield* likelyCause(log, record), meaning.remedy].filter(Boolean).join('\n\n'),
          here?.card(true),
        ];
  const contents = markdown([...parts, recordFacts(log, record)].filter(Boolean).join(rule));
  if (contents.value === '') return null;
  if (here === undefined) return { contents };
  return { contents, range: { start: text.positionAt(here.start), end: text.positionAt(here.end) } };
}

/** So much of a long message to each side of the cursor is looked at for words that are no mentions. */
const reach = 100;

function wordCard(log: ProblemView, record: LogRecord, offset: number): CardHere | undefined {
  const { text, knowledge, place } = log;
  const { messageStart, messageEnd } = record;
  if (offset < messageStart || offset > messageEnd) return undefined;
  const card = (subject: Subject) => (brief: boolean) =>
    cardAsMarkdown(subjectCard(subject, knowledge), { ...log, brief });
  const found = mentionAt(text, record, offset);
  if (found !== undefined) {
    const context = contextOf({ ...record, place }, knowledge);
    const subject = mentionSubject(found.mention, found.words, knowledge, context);
    if (subject !== undefined) return { start: found.start, end: found.end, card: card(subject) };
  }
  const origin = Math.max(messageStart, offset - reach);
  const word = wordSubject(
    text.slice(origin, Math.min(messageEnd, offset + reach)),
    offset - origin,
    knowledge,
  );
  if (word === undefined) return undefined;
  return { start: origin + word.start, end: origin + word.end, card: card(word.subject) };
}
