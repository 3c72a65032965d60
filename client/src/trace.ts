// The protocol trace, without the text of documents: logs are long and hold names, and setup files hold
// passwords. What an edit, an open or a format says about *where* stays; *what* is replaced by its length.

import type { LogOutputChannel } from 'vscode';

/** JSON members that carry text of a document or words of one: of an edit, a hover, a problem, a symbol, a report. */
const members =
  'text|newText|insertText|content|newName|name|query|markdown|message|value|label|detail|title|tooltip|bytes';
const documentText = new RegExp(`("(?:${members})"\\s*:\\s*)"((?:[^"\\\\]|\\\\.)*)"`, 'g');
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
  return message
    .replace(captured, '$1{}')
    .replace(documentText, (_, member: string, text: string) => `${member}"(${text.length} characters)"`);
}
