// The protocol trace, without the text of documents: logs are long and hold names, and setup files hold
// passwords. What an edit, an open or a format says about *where* stays; *what* is replaced by its length.

import type { LogOutputChannel } from 'vscode';

/** A JSON member that carries text of a document, or what somebody looks up, which may be selected in one. */
const documentText = /("(?:text|newText|insertText|content|newName|query|bytes)"\s*:\s*)"((?:[^"\\]|\\.)*)"/g;

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
  return message.replace(
    documentText,
    (_, member: string, text: string) => `${member}"(${text.length} characters)"`,
  );
}
