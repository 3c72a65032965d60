// The protocol trace, without the text of documents: logs are long and hold names, and setup files hold
// passwords. What an edit, an open or a format says about *where* stays; *what* is replaced by its length.

import type { LogOutputChannel } from 'vscode';

/** JSON members that carry text of a document or words of one: of an edit, a hover, a problem, a symbol, a report. */
const members =
  'text|newText|insertText|content|newName|name|query|markdown|message|value|label|detail|title|tooltip|page|bytes';
const documentText = new RegExp(`"(?:${members})"\\s*:\\s*"`, 'g');
/** What a problem captured, whatever it is called. */
const captured = /("captures"\s*:\s*)\{(?:[^{}"]|"(?:[^"\\]|\\.)*")*\}/g;

export function withoutDocumentText(output: LogOutputChannel): LogOutputChannel {
  return new Proxy(output, {
    get(target, property) {
      if (property === 'trace') return (message: string) => target.trace(redact(message));
      const value: unknown = Reflect.get(target, property, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

export function redact(message: string): string {
  return withoutTexts(message.replace(captured, '$1{}'));
}

/** An expression that reads a text of some megabytes to its end has no room for that. */
function withoutTexts(message: string): string {
  const kept: string[] = [];
  let at = 0;
  documentText.lastIndex = 0;
  for (let found = documentText.exec(message); found !== null; found = documentText.exec(message)) {
    const begin = documentText.lastIndex;
    const end = endOfText(message, begin);
    kept.push(message.slice(at, begin), `(${end - begin} characters)`);
    at = end;
    documentText.lastIndex = end;
  }
  return kept.join('') + message.slice(at);
}

/** Where the quotes stand that close it. */
function endOfText(message: string, begin: number): number {
  let at = begin;
  while (at < message.length && message[at] !== '"') at += message[at] === '\\' ? 2 : 1;
  return Math.min(at, message.length);
}
