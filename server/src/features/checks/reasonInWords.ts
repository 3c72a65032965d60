// Why something cannot be told.

import * as l10n from '@vscode/l10n';
import { type JoinedLog, type Knowledge, logName, type Reason } from '../../analysis/index.ts';
import { excerpt } from '../excerpt.ts';
import { momentInWords } from './momentInWords.ts';

/** Logs that are not there in one breath, then what else there is. */
export function reasonsInWords(
  reasons: readonly Reason[],
  knowledge: Pick<Knowledge, 'catalogue'>,
): string[] {
  const missing = reasons.flatMap((reason) =>
    reason.kind === 'missing' ? [nameIn(reason.log, knowledge)] : [],
  );
  const others = reasons.filter(({ kind }) => kind !== 'missing');
  return [
    ...(missing.length === 0 ? [] : [thereIsNo(missing)]),
    ...new Set(others.map((reason) => reasonInWords(reason, knowledge))),
  ];
}

function thereIsNo(logs: readonly string[]): string {
  return l10n.t('there is no {0}', logs.join(', '));
}

function nameIn(log: string, { catalogue }: Pick<Knowledge, 'catalogue'>): string {
  return logName(catalogue.log(log)?.file.log ?? log);
}

export function reasonInWords(reason: Reason, knowledge: Pick<Knowledge, 'catalogue'>): string {
  switch (reason.kind) {
    case 'missing':
      return thereIsNo([nameIn(reason.log, knowledge)]);
    case 'unread':
      return l10n.t('{0} is there, but could not be read', nameOfLog(reason.log));
    case 'cut':
      return l10n.t('{0} holds so much that only its newest part was looked at', nameOfLog(reason.log));
    case 'untimed':
      return l10n.t('which came first cannot be told: a record does not say when it was written');
    case 'older':
      return l10n.t('of {0} only an older piece is there', nameOfLog(reason.log));
    case 'ends':
      return l10n.t('{0} ends {1}, before this began', nameOfLog(reason.log), timeOf(reason.log.last));
    case 'begins':
      return l10n.t(
        '{0} begins {1}: it may have been before',
        nameOfLog(reason.log),
        timeOf(reason.log.first),
      );
    case 'noStart':
      return l10n.t('its beginning is not in these logs: it may have been before');
    case 'clocks':
      return l10n.t('which came first cannot be told: the logs have no clock in common');
  }
}

/** As the file is called; its name may hold anything. */
export function nameOfLog({ name }: JoinedLog): string {
  return excerpt(name, 80);
}

function timeOf(moment: JoinedLog['first']): string {
  return moment === undefined ? l10n.t('at an unknown time') : momentInWords(moment.time);
}
