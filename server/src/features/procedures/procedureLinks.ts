// The procedures that mend a problem, as links: one opens a new document with the steps, its values filled in.

import * as l10n from '@vscode/l10n';
import type { Procedure } from '../../analysis/index.ts';
import { commandLink } from '../commandLink.ts';
import { plain } from '../markdown.ts';
import type { Form } from './insertion.ts';
import type { Origin } from './origin.ts';
import { insertProcedure } from './procedureActions.ts';

export function procedureLink({ id, title }: Procedure, from?: Origin): string {
  return `[${plain(title)}](${insertAddress(id, 'steps', from)})`;
}

export function insertAddress(id: string, form: Form, from: Origin | undefined): string {
  return commandLink(insertProcedure, from === undefined ? [id, form] : [id, form, from]);
}

/** In a hover there is room for the likeliest. */
const mostInBrief = 2;

export function linksInBrief(procedures: readonly Procedure[], from: Origin): string {
  const links = procedures.slice(0, mostInBrief).map((procedure) => procedureLink(procedure, from));
  return links.length === 0 ? '' : `*${l10n.t('Insert the fix:')}* ${links.join(' · ')}`;
}
