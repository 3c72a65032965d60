// Writing setup files: what can stand where the cursor is, a whole new file, and a copy for somebody else's eyes.

import type { CompletionItem, CompletionParams } from 'vscode-languageserver';
import { withoutSecrets as maskedText } from '../analysis/index.ts';
import { newSetupText, type SetupScript, setupCompletion, setupScriptList } from '../features/index.ts';
import { onSetup } from './onSetup.ts';
import {
  type AskNewSetupFile,
  type AskWithoutSecrets,
  newSetupFile,
  type SetupText,
  setupScripts,
  withoutSecrets,
} from './protocol.ts';
import type { Row } from './workshop.ts';

export const setupWriting: Row = {
  capability: { completionProvider: { triggerCharacters: ['[', '=', ','] } },
  attach(workshop) {
    const { connection, guard, knowledge, takesSnippets } = workshop;
    connection.onCompletion(
      onSetup<CompletionParams, CompletionItem[]>(workshop, 'completion', [], (setup, { position }) =>
        setupCompletion(setup, position, takesSnippets()),
      ),
    );
    connection.onRequest(
      setupScripts,
      guard<object, readonly SetupScript[]>('the list of setup files', [], async () =>
        setupScriptList((await knowledge()).setup),
      ),
    );
    connection.onRequest(
      newSetupFile,
      guard<AskNewSetupFile, SetupText | null>('a new setup file', null, async ({ file, action }) => {
        const text = newSetupText((await knowledge()).setup, file, action);
        return text === undefined ? null : { text };
      }),
    );
    connection.onRequest(
      withoutSecrets,
      onSetup<AskWithoutSecrets, SetupText | null>(workshop, 'hiding secrets', null, ({ setup }) => ({
        text: maskedText(setup),
      })),
    );
  },
};
