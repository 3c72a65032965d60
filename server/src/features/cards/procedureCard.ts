// A procedure in short: when it is used, where it is done, what it can cost; its steps are a document of their own.

import * as l10n from '@vscode/l10n';
import { filledIn, type Procedure } from '../../analysis/index.ts';
import { procedureFacts } from '../procedures/procedureWords.ts';
import { type Card, facts } from './card.ts';

export function procedureCard(procedure: Procedure): Card {
  const { title, summary, kb } = procedure;
  const shown = procedureFacts(procedure).filter(({ about }) => about !== 'source');
  return {
    title: named(title),
    kind: l10n.t('Procedure'),
    lines: [{ name: '', text: named(summary) }],
    facts: facts(...shown.map(({ label, words }): [string, string] => [label, words])),
    kb,
    isMarkdown: true,
    doubt: '',
  };
}

/** What is filled in elsewhere has only a name here. */
function named(text: string): string {
  return filledIn(text, (name) => `<${name}>`);
}
