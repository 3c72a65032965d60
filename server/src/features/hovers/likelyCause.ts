// Where an error came from, as far as that is found at once: the record, and what binds the two. Go to Definition
// looks further back than a hover has time for.

import * as l10n from '@vscode/l10n';
import type { LogRecord } from '../../analysis/index.ts';
import { bindingsInWords, causeIn } from '../cause.ts';
import { excerpt } from '../excerpt.ts';
import type { ProblemView } from '../logView.ts';
import { inlineCode } from '../markdown.ts';

/** So many records back a hover looks. */
const nearBy = 250;

export function* likelyCause(log: ProblemView, { index }: LogRecord): Generator<void, string> {
  const { analysis, text } = log;
  const cause = yield* causeIn(log, index, nearBy);
  if (cause === undefined) return '';
  const record = analysis.records.record(cause.record);
  const message = excerpt(
    text.slice(record.messageStart, Math.min(record.messageEnd, record.messageStart + 500)),
  );
  const line = text.positionAt(record.start).line + 1;
  const when = record.time === undefined ? '' : `${record.time.replace('T', ' ')}, `;
  const leads = `*${cause.isFirst ? l10n.t('Likely cause here:') : l10n.t('It goes back at least to:')}* ${when}${placeLink(log, line)} (${bindingsInWords(cause)})`;
  return `${leads}  \n${inlineCode(message)}`;
}

/** It carries the address of the document and the line, and nothing of the log. */
function placeLink({ place }: ProblemView, line: number): string {
  const address = place.replace(/[^\w\-.~/:%?=+,;@!$'*]/gu, inPercents);
  return `[${l10n.t('line {0}', line)}](${address}#L${line})`;
}

/** Of an address itself nothing may end the link or be read as anything else. */
function inPercents(sign: string): string {
  if (/\p{Cs}/u.test(sign)) return inPercents('\uFFFD');
  return sign.charCodeAt(0) < 0x80
    ? `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
    : encodeURIComponent(sign);
}
