// Tokenises text with our grammars in the engine that VS Code itself uses, and says what was painted in words a test can
// be read in: `invalid.illegal.error: Failed`. Plain text is left out, and so is the frame of a record where asked.

import { readFileSync } from 'node:fs';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar, type StateStack } from 'vscode-textmate';

export type Language = 'sms-log' | 'sms-setup' | 'sms-reg';

export interface Painted {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The innermost scope without the language's suffix, or '' for plain text. */
  readonly scope: string;
}

const scopeNames: Record<Language, string> = {
  'sms-log': 'text.sms-log',
  'sms-setup': 'source.sms-setup',
  'sms-reg': 'source.sms-reg',
};

let registry: Promise<textmate.Registry> | undefined;

export async function grammarOf(language: Language): Promise<IGrammar> {
  registry ??= newRegistry();
  const grammar = await (await registry).loadGrammar(scopeNames[language]);
  if (!grammar) throw new Error(`no grammar for ${language}`);
  return grammar;
}

/** The grammar's file, for tests that look at its patterns. */
export function grammarText(language: Language): string {
  return readFileSync(`syntaxes/${language}.tmLanguage.json`, 'utf8');
}

async function newRegistry(): Promise<textmate.Registry> {
  const wasm = readFileSync('node_modules/vscode-oniguruma/release/onig.wasm');
  await oniguruma.loadWASM(new Uint8Array(wasm).buffer);
  return new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (scopeName) => {
      const language = scopeName.replace(/^\w+\./, '') as Language;
      return textmate.parseRawGrammar(grammarText(language), `${language}.tmLanguage.json`);
    },
  });
}

/** Every token of the text, plain ones included, and the state behind its last line. */
export async function tokenise(
  language: Language,
  text: string,
): Promise<{ tokens: Painted[]; state: StateStack }> {
  const grammar = await grammarOf(language);
  let state: StateStack = textmate.INITIAL;
  const tokens: Painted[] = [];
  for (const [line, source] of text.split(/\r?\n/).entries()) {
    const result = grammar.tokenizeLine(source, state);
    state = result.ruleStack;
    for (const { startIndex: start, endIndex, scopes } of result.tokens) {
      const end = Math.min(endIndex, source.length);
      const scope = scopes.length > 1 ? (scopes.at(-1) ?? '').replace(`.${language}`, '') : '';
      if (end > start) tokens.push({ line, start, end, text: source.slice(start, end), scope });
    }
  }
  return { tokens, state };
}

/** What a reader sees in colour, one `scope: text` for each token in order; the frames are left out. */
export async function painted(language: Language, text: string): Promise<string[]> {
  const { tokens } = await tokenise(language, text);
  return tokens
    .filter(({ scope }) => scope !== '' && scope !== frame)
    .map(({ scope, text: words }) => `${scope}: ${words}`);
}

export const frame = 'comment.block.frame';
