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
  /** Only what the thing is; for where more is said beside it. */
  readonly brief?: boolean;
  /** Only the facts with these labels. */
  readonly only?: readonly string[];
}

export function cardAsMarkdown(card: Card, options: CardOptions): string {
  const { title, kind, lines, facts, kb, doubt, isMarkdown = false } = card;
  const shown = isMarkdown ? (text: string) => text : plain;
  const { addressTemplate, mostTexts = 4, brief = false, only } = options;
  const links = kb.map((number) => `[KB ${number}](${articleAddress(number, addressTemplate)})`);
  const what = [`**${plain(title)}** (${plain(kind)})`, ...lines.map((line) => lineAsMarkdown(line, shown))];
  if (brief) return what.join('\n\n');
  return [
    ...what,
    ...facts
      .filter(({ label }) => only?.includes(label) ?? true)
      .map(({ label, texts }) => {
        const [first, ...more] = texts.slice(0, mostTexts).map(shown);
        if (isMarkdown) return `### ${plain(label)}\n\n${first}`;
        if (more.length === 0) return `*${plain(label)}:* ${first}`;
        const rest = texts.length > mostTexts ? ['- …'] : [];
        return [`*${plain(label)}:*`, ...[first, ...more].map((text) => `- ${text}`), ...rest].join('\n');
      }),
    links.length === 0 ? '' : l10n.t('See {0}.', links.join(', ')),
    doubt === '' ? '' : `*${plain(doubt)}*`,
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

function lineAsMarkdown({ name, text }: Line, shown: (text: string) => string): string {
  if (name === '') return shown(text);
  return text === '' ? `**${plain(name)}**` : `**${plain(name)}**: ${shown(text)}`;
}
