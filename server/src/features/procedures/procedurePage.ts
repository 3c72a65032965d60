// A procedure as a page to read before one inserts it; its links insert it.

import * as l10n from '@vscode/l10n';
import type { Procedure, ProcedureBook } from '../../analysis/index.ts';
import type { ArticlePage } from '../articlePage.ts';
import { commandLink } from '../commandLink.ts';
import { plain } from '../markdown.ts';
import type { Form } from './insertion.ts';
import { withNames } from './namedProcedures.ts';
import type { Offer } from './offers.ts';
import type { Origin } from './origin.ts';
import { scriptKinds } from './procedureActions.ts';
import { procedureDocument } from './procedureDocument.ts';
import { insertAddress } from './procedureLinks.ts';
import { partInWords } from './procedureWords.ts';

/** The command is the client's; it opens the page of a procedure. */
export const showProcedure = 'smsLens.showProcedure';

export function procedurePage({ procedure, values }: Offer, book: ProcedureBook, from?: Origin): ArticlePage {
  const { title } = procedure;
  const [heading = '', ...rest] = procedureDocument(procedure, values).split('\n');
  const text = withLinks(rest.join('\n'), procedure, book);
  return { title, page: [heading, '', insertLinks(procedure, from), text].join('\n') };
}

const fences = /^(```[\s\S]*?^```$)/m;

/** Other procedures that it names, outside of its scripts. What a line gave means something else there. */
function withLinks(text: string, procedure: Procedure, book: ProcedureBook): string {
  return text
    .split(fences)
    .map((part) =>
      part.startsWith('```')
        ? part
        : withNames(part, book, (named) =>
            named === procedure
              ? undefined
              : `[${plain(named.title)}](${commandLink(showProcedure, [named.id])})`,
          ),
    )
    .join('');
}

function insertLinks({ id, scripts }: Procedure, from?: Origin): string {
  const link = (words: string, form: Form) => `[${words}](${insertAddress(id, form, from)})`;
  const links = [
    link(l10n.t('the steps'), 'steps'),
    link(l10n.t('as a runbook'), 'runbook'),
    ...scripts.map(({ language, part }, form) =>
      link(`${scriptKinds[language]} (${partInWords[part]()})`, form),
    ),
  ];
  return `${l10n.t('Insert:')} ${links.join(' · ')}`;
}
