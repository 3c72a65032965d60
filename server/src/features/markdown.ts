// Text of a log or of a setup file inside Markdown: it may say anything, and must do nothing but show.

import { type MarkupContent, MarkupKind } from 'vscode-languageserver-types';
import { withoutUnseen } from './excerpt.ts';

/** Hostile text as code: what is not seen, and line ends, made blanks, the fence longer than any inside. */
export function inlineCode(text: string): string {
  const shown = withoutUnseen(text);
  const fence = longerFence(shown, 1);
  return `${fence} ${shown} ${fence}`;
}

/** Nothing in the text closes it; it has so many signs at least. */
export function longerFence(text: string, least: number): string {
  let longest = least - 1;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  return '`'.repeat(longest + 1);
}

/**
 * Words as they stand: no sign of Markdown or HTML in them does anything, and no address is a link. Within a word a low
 * line is no sign.
 */
export function plain(text: string): string {
  return (
    withoutUnseen(text)
      .trimStart()
      .replace(
        /[\\`*[\]<>&~@$]|\/(?=\/)|(?<=www)\.|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/giu,
        (sign) => `\\${sign}`,
      )
      // What would begin a heading, a list or a rule.
      .replace(/^(\d*)([#+=.)-])/, '$1\\$2')
  );
}

export function markdown(...paragraphs: readonly string[]): MarkupContent {
  return { kind: MarkupKind.Markdown, value: paragraphs.filter((text) => text !== '').join('\n\n') };
}
