// The tokens of a script, as its own language cuts them: what is text to it is one token, whatever stands in it.

import type { Node } from '@vscode/tree-sitter-wasm';
import { readPowershell } from '../powershellParser.ts';

export interface Token {
  readonly kind: 'text' | 'sign' | 'variable' | 'line' | 'node';
  readonly text: string;
}

/** A batch file: quotes hide all signs but the percent; outside of them each sign is one. */
export function batchTokens(script: string): Token[] {
  const tokens: Token[] = [];
  for (const line of script.split('\n')) {
    tokens.push({ kind: 'line', text: '' });
    if (/^\s*(?:rem\b|::)/i.test(line)) continue;
    const pieces = line.matchAll(/"[^"]*"?|%%?~?[A-Za-z]\w*%?|%[^%\s]*%|[&|<>()^!%]|[^"&|<>()^!%]+/g);
    for (const [text] of pieces) {
      if (text.startsWith('"')) {
        tokens.push({ kind: 'text', text: '' });
        for (const [variable] of text.matchAll(/%[^%]*%?/g))
          tokens.push({ kind: 'variable', text: variable });
        if (!text.endsWith('"') || text.length === 1) tokens.push({ kind: 'sign', text: 'open quote' });
      } else if (text.startsWith('%') && text.length > 1) tokens.push({ kind: 'variable', text });
      else if (/^[&|<>()^!%]$/.test(text)) tokens.push({ kind: 'sign', text });
      else
        for (const word of text.split(/[\s,;=]+/).filter(Boolean)) tokens.push({ kind: 'text', text: word });
    }
  }
  return tokens;
}

/** A registry file: keys in brackets, remarks, and values, a name and data. */
export function registryTokens(script: string): Token[] {
  return script.split('\n').flatMap((line): Token[] => {
    const begin: Token = { kind: 'line', text: '' };
    if (line.startsWith(';')) return [begin];
    if (/^\[-?[^[\]]*\]$/.test(line))
      return [begin, { kind: 'sign', text: line.startsWith('[-') ? '[-' : '[' }];
    const [, value = ''] = /^(?:@|"(?:[^"\\]|\\["\\])*")=(.*)$/.exec(line) ?? [];
    if (/^"(?:[^"\\]|\\["\\])*"$/.test(value)) return [begin, { kind: 'text', text: '' }];
    return [begin, { kind: 'sign', text: line }];
  });
}

/** A script of PowerShell: the types of all that its parser makes of it; what stands in a text is no part of that. */
export function powershellTokens(script: string): Token[] {
  const tree = readPowershell(script);
  const tokens: Token[] = [];
  const walk = (node: Node) => {
    tokens.push({ kind: 'node', text: node.type });
    for (const child of node.children) if (child !== null) walk(child);
  };
  walk(tree.rootNode);
  tree.delete();
  return tokens;
}
