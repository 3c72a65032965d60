// A card for a terminal: the title, then each sentence and fact on lines of its own, none wider than a screen.

import * as l10n from '@vscode/l10n';
import { articleAddress } from '../../analysis/index.ts';
import { type Card, nameInTitle } from './card.ts';

const width = 100;
const indent = '  ';

export function cardAsText({ title, kind, lines, facts, kb, doubt }: Card): string {
  return [
    wrapped(`${title} (${kind})`, ''),
    ...lines.map(({ name, text }) => inParagraphs([name, text].filter(Boolean).join(': '))),
    ...facts.map(({ label, texts }) => {
      const [only = '', ...more] = texts;
      if (more.length === 0) return inParagraphs(`${label}: ${only}`);
      return [
        wrapped(`${label}:`, indent),
        ...texts.map((text) => wrapped(`- ${text}`, `${indent}${indent}`)),
      ].join('\n');
    }),
    ...kb.map((number) => `${indent}KB ${number}: ${articleAddress(number)}`),
    ...(doubt === '' ? [] : [wrapped(l10n.t('Note: {0}', doubt), indent)]),
  ].join('\n');
}

/** In one line. */
export function cardTitle(card: Card): string {
  return `${nameInTitle(card)} (${card.kind})`;
}

/** Prose of an article has paragraphs and lists; each begins on a line of its own. */
function inParagraphs(text: string): string {
  return text
    .split(/\n\s*\n|\n(?=\s*(?:\d+\.|-) )/)
    .map((paragraph) => wrapped(paragraph, indent))
    .join('\n');
}

/** Breaks at blanks; what goes on is set in by two more. */
function wrapped(text: string, margin: string): string {
  const rows: string[] = [];
  let row = margin;
  for (const word of text.trim().split(/\s+/)) {
    const isFirst = row.trim() === '';
    if (!isFirst && row.length + 1 + word.length > width) {
      rows.push(row);
      row = `${margin}${indent}${word}`;
    } else {
      row += isFirst ? word : ` ${word}`;
    }
  }
  return [...rows, row].join('\n');
}
