// The facts of a record in two lines: when, in local time and in UTC, how long after the record before; and who wrote
// it, on which thread, from where in its code, of which product.

import * as l10n from '@vscode/l10n';
import { type LogRecord, pauseBefore, sourceOf, utcOf } from '../../analysis/index.ts';
import { productList } from '../cards/productList.ts';
import { excerpt } from '../excerpt.ts';
import { productOf } from '../logStatus.ts';
import type { LogView } from '../logView.ts';
import { plain } from '../markdown.ts';
import { spanInWords } from '../spanInWords.ts';
import { inBrief } from './brief.ts';

export function recordFacts(log: LogView, record: LogRecord): string {
  return [whenOf(log, record), whoOf(log, record)].filter(Boolean).join('  \n');
}

function whenOf(log: LogView, record: LogRecord): string {
  const { time } = record;
  if (time === undefined) return '';
  const [day = '', clock = ''] = time.split('T');
  const utc = utcOf(record, log.bias);
  const [utcDay = '', utcClock = ''] = (utc ?? '').replace('Z', '').split('T');
  const inUtc = utcDay === day ? utcClock : `${utcDay} ${utcClock}`;
  const pause = pauseBefore(log.analysis.records, record);
  return [
    l10n.t('{0} {1} local time', day, clock),
    utc === undefined ? l10n.t('zone not written') : l10n.t('{0} UTC', inUtc),
    pause === undefined ? '' : l10n.t('{0} after the record before', spanInWords(pause.seconds)),
  ]
    .filter(Boolean)
    .join(' · ');
}

function whoOf(log: LogView, record: LogRecord): string {
  const { knowledge, text, analysis } = log;
  const { component, thread } = record;
  const known = knowledge.catalogue.component(component);
  const source = sourceOf(text.span, record, analysis.format);
  const product = productOf(log);
  return [
    component === ''
      ? ''
      : `${plain(excerpt(component, 60))}${known === undefined ? '' : `: ${plain(inBrief(known.does, 120))}`}`,
    thread === undefined ? '' : l10n.t('thread {0} (0x{1})', thread, thread.toString(16).toUpperCase()),
    source === '' ? '' : plain(excerpt(source, 80)),
    product === null ? '' : plain(productList([product.product])),
  ]
    .filter(Boolean)
    .join(' · ');
}
