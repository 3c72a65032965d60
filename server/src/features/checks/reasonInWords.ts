// Why something cannot be told.

import * as l10n from '@vscode/l10n';
import { type JoinedLog, type Knowledge, logName, type Reason } from '../../analysis/index.ts';
import { excerpt } from '../excerpt.ts';
import { momentInWords } from './momentInWords.ts';

export function reasonInWords(reason: Reason, { catalogue }: Pick<Knowledge, 'catalogue'>): string {
  switch (reason.kind) {
    case 'missing':
      return l10n.t('{0} is not there', logName(catalogue.log(reason.log)?.file.log ?? reason.log));
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
