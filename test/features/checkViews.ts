// Answers of checks made by hand, for tests of what is shown of them.

import type { CheckView, EvidenceView, SeenView } from '../../server/src/features/index.ts';

export function seen(line: number, time: string | undefined, more: Partial<SeenView> = {}): SeenView {
  const place = 'file:///logs/hman.log';
  const words = `words of line ${line}`;
  return { place, log: 'hman.log', line, time, exact: time ?? '', words, captures: {}, ...more };
}

export function evidence(
  role: EvidenceView['role'],
  title: string,
  ...sightings: readonly SeenView[]
): EvidenceView {
  const made = {
    id: title,
    role,
    title,
    state: sightings.length === 0 ? 'unseen' : 'seen',
    count: sightings.length,
    first: sightings[0],
    last: sightings.at(-1),
    isLogMissing: false,
    why: undefined,
  };
  return made as EvidenceView;
}

export function view(more: Partial<CheckView> = {}): CheckView {
  const made = {
    check: 'job',
    question: 'Is the job done?',
    subject: '',
    isSite: false,
    isPlanned: false,
    tone: 'bad',
    answer: 'broken',
    sentence: 'The job broke.',
    text: 'Mend it.',
    about: 'One log is read.',
    evidence: [],
    error: undefined,
    gaps: [],
    procedures: [],
    articles: [],
    ticks: [],
    logs: [],
    asOf: undefined,
    hasEvidence: true,
    hasOneClock: true,
    ...more,
  };
  return made as CheckView;
}
