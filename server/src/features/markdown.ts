// Text of a log or of a setup file inside Markdown: it may say anything, and must do nothing but show.

import { type MarkupContent, MarkupKind } from 'vscode-languageserver-types';

/** Hostile text as code: control characters and line ends made blanks, the fence longer than any inside. */
export function inlineCode(text: string): string {
  const shown = text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
  const fence = '`'.repeat(1 + Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length)));
  return `${fence} ${shown} ${fence}`;
}

/** Words as they stand: no sign of Markdown or HTML in them does anything. Within a word a low line is none. */
export function plain(text: string): string {
  return (
    text
      .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
      .trimStart()
      .replace(/[\\`*[\]<>&~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, (sign) => `\\${sign}`)
      // What would begin a heading, a list or a rule.
      .replace(/^(\d*)([#+=.)-])/, '$1\\$2')
  );
}

export function markdown(...paragraphs: readonly string[]): MarkupContent {
  return { kind: MarkupKind.Markdown, value: paragraphs.filter((text) => text !== '').join('\n\n') };
}
