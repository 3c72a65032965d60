// The types of tokens that the server colours, in logs and in setup files. The manifest declares the same ones, and a
// test holds the two equal. New ones come last: a type is told by its place.

import type { SemanticTokensLegend } from 'vscode-languageserver-types';

export const logTokenTypes = [
  'smsError',
  'smsWarning',
  'smsProblem',
  'smsCode',
  'smsComponent',
  'smsArticle',
] as const;

export const setupTokenTypes = ['smsUnknown', 'smsChoice', 'smsSite', 'smsSecret'] as const;

const types = [...logTokenTypes, ...setupTokenTypes] as const;
export type TokenType = (typeof types)[number];

export const tokenLegend: SemanticTokensLegend = { tokenTypes: [...types], tokenModifiers: [] };

export function tokenNumber(type: TokenType): number {
  return types.indexOf(type);
}
