// Evidence stays as it was: no sample changes by a byte, although the user has everything switched on that makes the
// editor tidy up files on its own.
import * as vscode from 'vscode';
import { differences, equal, ok } from '../assert.ts';
import { withSettings } from '../smsLens.ts';
import { until } from '../waiting.ts';
import { closeAll, readBytes, sampleFiles, show } from '../workspace.ts';

const tidying = {
  'files.autoSave': 'afterDelay',
  'files.autoSaveDelay': 100,
  'files.trimTrailingWhitespace': true,
  'files.insertFinalNewline': true,
  'files.trimFinalNewlines': true,
  'editor.formatOnSave': true,
};

describe('evidence', () => {
  afterEach(closeAll);

  it('keeps its bytes through typing, undoing, auto save and save', async function () {
    this.timeout(120_000);
    const files = await sampleFiles();
    ok(files.length > 0, 'there are no samples');
    const before = await Promise.all(files.map(readBytes));
    const complaints: string[] = [];
    const saves = countSaves();
    await withSettings(tidying, async () => {
      const texts = await inEach(files, typeSomething);
      await saves.reach(1, files);
      await inEach(files, () => vscode.commands.executeCommand('undo'));
      await saves.reach(2, files);
      await inEach(files, async (document) => {
        if (document.getText() !== texts.shift())
          complaints.push(`${document.uri.path}: undo did not restore it`);
        await vscode.commands.executeCommand('workbench.action.files.save');
      });
      await saves.reach(3, files);
    });
    saves.dispose();
    for (const [index, uri] of files.entries()) {
      complaints.push(...differences(uri.path, await readBytes(uri), before[index]));
    }
    equal(complaints.join('\n'), '', 'samples that changed');
  });
});

/** Brings each file to the front in turn, as a user at the keyboard would. */
async function inEach<T>(
  files: readonly vscode.Uri[],
  act: (document: vscode.TextDocument) => Thenable<T>,
): Promise<T[]> {
  const results: T[] = [];
  for (const uri of files) results.push(await act(await show(uri)));
  return results;
}

/** Resolves with the text as it was before. */
async function typeSomething(document: vscode.TextDocument): Promise<string> {
  const text = document.getText();
  const editor = vscode.window.activeTextEditor;
  // The cursor stands where another test left it.
  if (editor?.document === document) editor.selection = new vscode.Selection(0, 0, 0, 0);
  await vscode.commands.executeCommand('type', { text: 'x' });
  ok(document.getText() === `x${text}`, `${document.uri.path}: what was typed is not there`);
  return text;
}

/** Counts how often each file was written, so that waiting for the next time is possible. */
function countSaves() {
  const counts = new Map<string, number>();
  const of = (uri: vscode.Uri) => counts.get(uri.toString()) ?? 0;
  const subscription = vscode.workspace.onDidSaveTextDocument(({ uri }) => {
    counts.set(uri.toString(), of(uri) + 1);
  });
  return {
    dispose: () => subscription.dispose(),
    reach: (times: number, files: readonly vscode.Uri[]) =>
      Promise.all(
        files.map((uri) =>
          until(
            `${uri.path} written ${times} times`,
            () => (of(uri) >= times ? true : undefined),
            () => of(uri),
          ),
        ),
      ),
  };
}
