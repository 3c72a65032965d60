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

export function likelyCause(log: ProblemView, { index }: LogRecord): string {
  const { analysis, text } = log;
  const search = causeIn(log, index, nearBy);
  let step = search.next();
  while (step.done !== true) step = search.next();
  const cause = step.value;
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
  const address = place
    .replace(/[()<>\s\\]/g, encodeURIComponent)
    .replace(/[()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `[${l10n.t('line {0}', line)}](${address}#L${line})`;
}
