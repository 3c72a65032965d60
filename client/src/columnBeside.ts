// Where something opens beside the text that one reads: in a column that is there already, so that no new one comes with
// each page; else in a new one.

import * as vscode from 'vscode';

export function columnBeside(text: vscode.ViewColumn | undefined): vscode.ViewColumn {
  const others = vscode.window.tabGroups.all.filter(({ viewColumn }) => viewColumn !== text);
  return others.at(-1)?.viewColumn ?? vscode.ViewColumn.Beside;
}
