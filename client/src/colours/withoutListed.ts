// The problems that VS Code does not underline itself: it underlines what is listed under Problems, and of a problem
// that comes again only the first is.

import * as vscode from 'vscode';
import type { ProblemMark } from '../../../server/src/lsp/protocol.ts';

const source = 'SMS Lens';

export function withoutListed(marks: readonly ProblemMark[], uri: vscode.Uri): ProblemMark[] {
  const listed = new Map<number, vscode.Range[]>();
  for (const diagnostic of vscode.languages.getDiagnostics(uri)) {
    if (diagnostic.source !== source || diagnostic.severity === vscode.DiagnosticSeverity.Hint) continue;
    const { start, end } = diagnostic.range;
    for (let line = start.line; line <= end.line; line++)
      listed.set(line, [...(listed.get(line) ?? []), diagnostic.range]);
  }
  return marks.filter(({ range: { start, end } }) => {
    const range = new vscode.Range(start.line, start.character, end.line, end.character);
    return listed.get(start.line)?.some((other) => other.intersection(range)?.isEmpty === false) !== true;
  });
}
