// The answer in one sentence, with what was seen filled in; or what is known where there is no answer.

import * as l10n from '@vscode/l10n';
import {
  type CheckResult,
  type FillIn,
  type Knowledge,
  type Placed,
  sentenceParts,
} from '../../analysis/index.ts';
import { excerpt } from '../excerpt.ts';
import { momentInWords } from './momentInWords.ts';
import { reasonsInWords } from './reasonInWords.ts';

const longestCapture = 60;

export function answerSentence(result: CheckResult, knowledge: Knowledge): string {
  const { answer } = result;
  if (answer === undefined) return unknownSentence(result, knowledge);
  return sentenceParts(answer.sentence)
    .map((part) => {
      if (typeof part === 'string') return part;
      return 'mistake' in part ? '' : filled(part, result);
    })
    .join('');
}

function filled({ what, field, plusSeconds }: FillIn, { seen, next }: CheckResult): string {
  if (what === 'next') return next?.title ?? l10n.t('nothing more');
  const row = seen.get(what);
  switch (field) {
    case 'title':
      return row?.evidence?.title ?? what;
    case 'count':
      return String(row?.count ?? 0);
    case 'time':
      return timeOf(row?.last, plusSeconds);
    case 'first':
      return timeOf(row?.first, plusSeconds);
    default:
      return excerpt(row?.last?.captures[field] ?? '', longestCapture) || l10n.t('(not named)');
  }
}

function timeOf(sighting: Placed | undefined, plusSeconds: number): string {
  const moment = sighting?.moment;
  if (moment === undefined) return l10n.t('an unknown time');
  if (plusSeconds === 0) return momentInWords(moment.time);
  return momentInWords(new Date((moment.seconds + plusSeconds) * 1000).toISOString());
}

function unknownSentence({ why, seen, last }: CheckResult, knowledge: Knowledge): string {
  const reasons = reasonsInWords(why, knowledge);
  const told =
    reasons.length === 0
      ? l10n.t('It cannot be told from these logs.')
      : l10n.t('It cannot be told: {0}.', reasons.join('; '));
  const moment = seen.get('last')?.last?.moment;
  if (last === undefined || moment === undefined) return told;
  return `${told} ${l10n.t('Seen last: {0}, {1}.', last.title, momentInWords(moment.time))}`;
}
