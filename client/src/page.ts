// One page beside the text: Markdown of the server's, shown as the user's theme shows it. Nothing in it runs.

import * as vscode from 'vscode';
import { columnBeside } from './columnBeside.ts';

/** What a link in a hover may do: open a page, or a procedure in a new document. */
export const hoverCommands = ['smsLens.showArticle', 'smsLens.showProcedure', 'smsLens.insertProcedure'];
/** A link on a page may open a log at a line too. */
const pageCommands = [...hoverCommands, 'smsLens.showRecord'];

interface Shown {
  readonly title: string;
  readonly markdown: string;
}

export class Page implements vscode.Disposable {
  #panel: vscode.WebviewPanel | undefined;
  #shown: Shown | undefined;
  /** What was asked for last: while it is made ready, something else may be asked for. */
  #asked: Shown | undefined;

  /** Nothing while there is no page. */
  get shown(): Shown | undefined {
    return this.#shown;
  }

  get column(): vscode.ViewColumn | undefined {
    return this.#panel?.viewColumn;
  }

  async show(title: string, markdown: string): Promise<void> {
    const asked = { title, markdown };
    this.#asked = asked;
    const body = await rendered(markdown);
    if (this.#asked !== asked) return;
    this.#shown = asked;
    const panel = this.#panel ?? this.#open();
    panel.title = title;
    panel.webview.html = document(title, body);
    panel.reveal(panel.viewColumn ?? besideText(), true);
  }

  /** What was shown at an earlier time; a page that the user has closed since stays closed. */
  async restore(before: Shown | undefined): Promise<void> {
    this.#asked = before;
    if (before === undefined) this.dispose();
    else if (this.#panel !== undefined && this.#shown !== before)
      await this.show(before.title, before.markdown);
  }

  dispose(): void {
    this.#panel?.dispose();
  }

  #open(): vscode.WebviewPanel {
    const panel = vscode.window.createWebviewPanel(
      'smsLens.page',
      '',
      { viewColumn: besideText(), preserveFocus: true },
      {
        enableScripts: false,
        enableCommandUris: pageCommands,
        enableFindWidget: true,
        localResourceRoots: [],
      },
    );
    panel.onDidDispose(() => {
      this.#panel = undefined;
      this.#shown = undefined;
    });
    this.#panel = panel;
    return panel;
  }
}

function besideText(): vscode.ViewColumn {
  return columnBeside(vscode.window.tabGroups.activeTabGroup.viewColumn);
}

/** By VS Code's own renderer; who has switched that off reads the Markdown itself. */
async function rendered(markdown: string): Promise<string> {
  try {
    return await vscode.commands.executeCommand<string>('markdown.api.render', markdown);
  } catch {
    return `<pre>${escaped(markdown)}</pre>`;
  }
}

function document(title: string, body: string): string {
  return `<!DOCTYPE html>
<html lang="${escaped(vscode.env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>
body { max-width: 48em; padding: 0 1.5em 2em; line-height: 1.5; overflow-wrap: break-word; }
h1 { font-size: 1.5em; }
h2 { font-size: 1.2em; margin-top: 1.4em; }
h3 { font-size: 1.1em; margin-top: 1.4em; }
code { font-family: var(--vscode-editor-font-family); }
pre { white-space: pre-wrap; }
</style>
</head>
<body>${body}</body>
</html>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
