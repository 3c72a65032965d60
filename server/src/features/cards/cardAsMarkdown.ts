// A card for the editor. What it says comes from knowledge, and from numbers and names that were looked up; all of
// it is shown as it stands, whatever signs it holds.

import * as l10n from '@vscode/l10n';
import { articleAddress } from '../../analysis/index.ts';
import { plain } from '../markdown.ts';
import type { Card, Line } from './card.ts';

export interface CardOptions {
  readonly addressTemplate: string;
  /** So many facts of one kind; the card says that there are more. */
  readonly mostTexts?: number;
}

export function cardAsMarkdown({ title, kind, lines, facts, kb, doubt }: Card, options: CardOptions): string {
  const { addressTemplate, mostTexts = 4 } = options;
  const links = kb.map((number) => `[KB ${number}](${articleAddress(number, addressTemplate)})`);
  return [
    `**${plain(title)}** (${plain(kind)})`,
    ...lines.map(lineAsMarkdown),
    ...facts.map(({ label, texts }) => {
      const [only, ...more] = texts.slice(0, mostTexts).map(plain);
      if (more.length === 0) return `*${plain(label)}:* ${only}`;
      const rest = texts.length > mostTexts ? ['- …'] : [];
      return [`*${plain(label)}:*`, ...[only, ...more].map((text) => `- ${text}`), ...rest].join('\n');
    }),
    links.length === 0 ? '' : l10n.t('See {0}.', links.join(', ')),
    doubt === '' ? '' : `*${plain(doubt)}*`,
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

function lineAsMarkdown({ name, text }: Line): string {
  if (name === '') return plain(text);
  return text === '' ? `**${plain(name)}**` : `**${plain(name)}**: ${plain(text)}`;
}
