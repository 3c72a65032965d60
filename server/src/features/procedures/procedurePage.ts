// A procedure as a page to read before one inserts it; its links insert it.

import * as l10n from '@vscode/l10n';
import type { Procedure, Values } from '../../analysis/index.ts';
import type { ArticlePage } from '../articlePage.ts';
import type { Form } from './insertion.ts';
import { commandLink, type Origin } from './origin.ts';
import { insertProcedure, scriptKinds } from './procedureActions.ts';
import { procedureDocument } from './procedureDocument.ts';

export function procedurePage(procedure: Procedure, values: Values, from?: Origin): ArticlePage {
  const { title } = procedure;
  const [heading, ...rest] = procedureDocument(procedure, values).split('\n');
  return { title, page: [heading, '', insertLinks(procedure, from), ...rest].join('\n') };
}

function insertLinks({ id, scripts }: Procedure, from?: Origin): string {
  const link = (words: string, form: Form) =>
    `[${words}](${commandLink(insertProcedure, from === undefined ? [id, form] : [id, form, from])})`;
  const links = [
    link(l10n.t('the steps'), 'steps'),
    link(l10n.t('as a runbook'), 'runbook'),
    ...scripts.map(({ language, part }, form) => link(`${scriptKinds[language]} (${part})`, form)),
  ];
  return `${l10n.t('Insert:')} ${links.join(' · ')}`;
}
