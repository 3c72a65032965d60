// What marks look like. Colour is never alone: a line of an error or a warning has a sign of its own shape in the
// margin. There it moves no text, and the margin of a log is empty; a sign between the words would push the columns
// of a log apart.

import * as vscode from 'vscode';
import type { LineSeverity, ProblemMark } from '../../../server/src/lsp/protocol.ts';

export interface MarkTypes extends vscode.Disposable {
  readonly lines: Readonly<Record<LineSeverity, vscode.TextEditorDecorationType>>;
  readonly signs: Readonly<Record<LineSeverity, vscode.TextEditorDecorationType>>;
  readonly ruler: Readonly<Record<LineSeverity, vscode.TextEditorDecorationType>>;
  readonly problems: Readonly<Record<ProblemMark['severity'], vscode.TextEditorDecorationType>>;
  readonly all: readonly vscode.TextEditorDecorationType[];
}

export function makeMarkTypes(extension: vscode.Uri): MarkTypes {
  const ofBoth = (make: (severity: LineSeverity) => vscode.DecorationRenderOptions) => ({
    error: vscode.window.createTextEditorDecorationType(make('error')),
    warning: vscode.window.createTextEditorDecorationType(make('warning')),
  });
  const image = (name: string) => vscode.Uri.joinPath(extension, 'images', `${name}.svg`);
  const lines = ofBoth((severity) => ({
    isWholeLine: true,
    backgroundColor: new vscode.ThemeColor(`smsLens.${severity}LineBackground`),
    borderStyle: 'solid',
    borderWidth: '0 0 0 2px',
    borderColor: new vscode.ThemeColor(`smsLens.${severity}LineBorder`),
  }));
  const signs = ofBoth((severity) => ({
    light: { gutterIconPath: image(`${severity}-light`) },
    dark: { gutterIconPath: image(`${severity}-dark`) },
    gutterIconSize: 'contain',
  }));
  const ruler = ofBoth((severity) => ({
    isWholeLine: true,
    overviewRulerColor: new vscode.ThemeColor(`smsLens.${severity}Ruler`),
    // What was searched for is in the middle, what stands under Problems on the right.
    overviewRulerLane: vscode.OverviewRulerLane.Left,
  }));
  const problems = {
    error: vscode.window.createTextEditorDecorationType(squiggle('editorError')),
    warning: vscode.window.createTextEditorDecorationType(squiggle('editorWarning')),
    info: vscode.window.createTextEditorDecorationType(squiggle('editorInfo')),
  };
  const all = [lines, signs, ruler, problems].flatMap((types) => Object.values(types));
  return {
    lines,
    signs,
    ruler,
    problems,
    all,
    dispose() {
      for (const type of all) type.dispose();
    },
  };
}

/** As VS Code itself underlines what stands under Problems, in its own colour for that. */
function squiggle(colour: string): vscode.DecorationRenderOptions {
  return { textDecoration: `underline wavy var(--vscode-${colour}-foreground) 1px` };
}
