// A long request to the server, with a notification that says how far it is and can be cancelled.

import * as vscode from 'vscode';
import { type BaseLanguageClient, WorkDoneProgress } from 'vscode-languageclient';
import { harmless } from '../harmless.ts';

/** `params` are those of the request, without the token that it tells its progress under. */
export type AskOnDisk = <R>(method: string, title: string, params: object) => Promise<R | undefined>;

/** The answer is undefined if the user cancelled. */
export function askOnDisk(client: BaseLanguageClient): AskOnDisk {
  let asked = 0;
  return <R>(method: string, title: string, params: object) =>
    vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title, cancellable: true },
      async (progress, token): Promise<R | undefined> => {
        asked++;
        const workDoneToken = `smsLens/onDisk/${asked}`;
        const listening = client.onProgress(WorkDoneProgress.type, workDoneToken, reportTo(progress));
        try {
          return await client.sendRequest<R>(method, { ...params, workDoneToken }, token);
        } catch (error) {
          if (token.isCancellationRequested) return undefined;
          throw error;
        } finally {
          listening.dispose();
        }
      },
    ) as Promise<R | undefined>;
}

interface Told {
  readonly message?: string;
  readonly percentage?: number;
}

/** The server says how much is done, VS Code wants to hear how much more. */
function reportTo(progress: vscode.Progress<{ message?: string; increment?: number }>): (told: Told) => void {
  let done = 0;
  return ({ message, percentage }) => {
    const increment = percentage === undefined ? 0 : Math.max(0, percentage - done);
    done += increment;
    progress.report({ ...(message === undefined ? {} : { message: harmless(message) }), increment });
  };
}
