// A subject of any kind -> its card.

import * as l10n from '@vscode/l10n';
import type { Article, Knowledge, Subject } from '../../analysis/index.ts';
import { type Card, facts } from './card.ts';
import { componentCard, flowCard, logCard, thingCard } from './catalogueCards.ts';
import { codeCard, namedCodeCard } from './codeCard.ts';
import { procedureCard } from './procedureCard.ts';
import { productList } from './productList.ts';
import { setupFileCard, setupSectionCard } from './setupCards.ts';
import { setupKeyCard } from './setupKeyCard.ts';

export function subjectCard(subject: Subject, knowledge: Knowledge): Card {
  switch (subject.kind) {
    case 'code':
      return codeCard(subject.explanation, knowledge);
    case 'namedCode':
      return namedCodeCard(subject.code);
    case 'log':
      return logCard(subject.log, knowledge);
    case 'component':
      return componentCard(subject.component, knowledge);
    case 'thing':
      return thingCard(subject.thing);
    case 'flow':
      return flowCard(subject.flow);
    case 'article':
      return articleCard(subject.article);
    case 'procedure':
      return procedureCard(subject.procedure);
    case 'setup-file':
      return setupFileCard(subject.file);
    case 'setup-section':
      return setupSectionCard(subject.name, subject.homes);
    case 'setup-key':
      return setupKeyCard(subject.key, subject.homes, knowledge.setup);
  }
}

function articleCard({
  id,
  kb,
  title,
  products,
  versions,
  fixedIn,
  summary,
  sections,
  isPlain = false,
}: Article): Card {
  return {
    title: kb === null ? title : l10n.t('KB {0}: {1}', kb, title),
    kind: l10n.t('Article'),
    lines: [{ name: '', text: summary }],
    facts: facts(
      [l10n.t('Products'), productList(products)],
      [l10n.t('Versions'), versions.join(', ')],
      [l10n.t('Mended in'), fixedIn],
      ...sections.map(({ heading, text }): [string, string] => [heading, text]),
    ),
    kb: kb === null ? [] : [kb],
    isMarkdown: !isPlain,
    doubt: kb === null ? l10n.t('An article of SMS Lens ({0}); no KB article says it.', id) : '',
  };
}
