// Waiting for conditions, never for a time. A condition is looked at again whenever VS Code says that something changed,
// and every so often besides, since not everything that changes is told.
import * as vscode from 'vscode';

const deadline = 15_000;
const interval = 50;

/** Resolves with the first value of `look` that is not undefined. */
export async function until<T>(
  what: string,
  look: () => T | undefined | Thenable<T | undefined>,
  describe: () => unknown = () => '',
): Promise<T> {
  const end = Date.now() + deadline;
  while (Date.now() < end) {
    const value = await look();
    if (value !== undefined) return value;
    await somethingChanged();
  }
  throw new Error(`not within ${deadline / 1000} s: ${what} ${String(describe())}`);
}

function somethingChanged(): Promise<void> {
  return new Promise((resolve) => {
    const subscriptions = [
      vscode.languages.onDidChangeDiagnostics(done),
      vscode.workspace.onDidOpenTextDocument(done),
      vscode.workspace.onDidSaveTextDocument(done),
    ];
    const timer = setTimeout(done, interval);
    function done(): void {
      clearTimeout(timer);
      for (const subscription of subscriptions) subscription.dispose();
      resolve();
    }
  });
}
