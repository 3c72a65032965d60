// VS Code hands no text above 50 MB to extensions. Whoever opens such a log is told once, and offered to have it read
// from disk.

import * as vscode from 'vscode';
import { isSeen, nameOf, openInTab } from './places.ts';

/** VS Code counts characters and a file has bytes: where it takes more bytes than that, it may be seen after all. */
const unseenAbove = 50 * 1024 * 1024;

const silenced = 'largeFiles.silenced';
const looksLikeLog = /\.lo[g_](\.\w+)?$/i;

export class LargeFiles implements vscode.Disposable {
  readonly #memory: vscode.Memento;
  readonly #looked = new Set<string>();
  readonly #subscription = vscode.window.tabGroups.onDidChangeTabs(({ opened, changed }) =>
    this.#lookAt([...opened, ...changed]),
  );

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
    this.#lookAt(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs));
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  #lookAt(tabs: readonly vscode.Tab[]): void {
    if (this.#memory.get(silenced) === true) return;
    for (const tab of tabs) {
      const uri = openInTab(tab);
      // What is not shown yet may not be read yet: it is looked at when it is.
      if (uri === undefined || !tab.isActive || this.#looked.has(uri.toString())) continue;
      this.#looked.add(uri.toString());
      if (looksLikeLog.test(uri.path)) void this.#offer(uri);
    }
  }

  async #offer(uri: vscode.Uri): Promise<void> {
    const size = await vscode.workspace.fs.stat(uri).then(
      (file) => file.size,
      () => 0,
    );
    if (size <= unseenAbove || isSeen(uri)) return;
    const analyse = vscode.l10n.t('Analyse This File');
    const never = vscode.l10n.t("Don't Show Again");
    const chosen = await vscode.window.showInformationMessage(
      vscode.l10n.t(
        '{0} is larger than 50 MB: VS Code shows it, and hands nothing of it to extensions. SMS Lens can read it from disk and list its problems.',
        nameOf(uri),
      ),
      analyse,
      never,
    );
    if (chosen === analyse) await vscode.commands.executeCommand('smsLens.analyseFile', uri);
    if (chosen === never) await this.#memory.update(silenced, true);
  }
}
