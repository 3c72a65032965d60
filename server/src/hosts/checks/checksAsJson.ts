// What a check came to, as one JSON object on a line. Absent values are null.

import { type CheckView, type EvidenceView, excerpt, type SeenView } from '../../features/index.ts';
import { harmlessJson } from '../terminalText.ts';

export function checksAsJson(view: CheckView): string {
  const { check, question, subject, isSite, tone, answer, sentence, evidence, error, gaps, asOf } = view;
  return harmlessJson({
    check,
    question,
    subject,
    of: isSite ? 'site' : 'machine',
    planned: view.isPlanned,
    tone,
    answer: answer ?? null,
    sentence,
    evidence: evidence.map(evidenceAsJson),
    error: error === undefined ? null : seenAsJson(error),
    missing: gaps,
    procedures: view.procedures.map(({ procedure: { id } }) => id),
    articles: view.articles.map(({ id }) => id),
    tick: view.ticks,
    logs: view.logs.map(({ name, from, to }) => ({ name, from: from ?? null, to: to ?? null })),
    asOf: asOf ?? null,
  });
}

function evidenceAsJson({ id, role, title, state, count, first, last, why }: EvidenceView): object {
  return {
    id,
    role,
    title,
    state,
    count,
    first: first === undefined ? null : seenAsJson(first),
    last: last === undefined ? null : seenAsJson(last),
    why: why ?? null,
  };
}

function seenAsJson({ place, line, time, words, captures }: SeenView): object {
  const short = Object.entries(captures).map(([name, value]) => [name, excerpt(value)]);
  return { file: place, line, time: time ?? null, message: words, captures: Object.fromEntries(short) };
}
