// The light bulb: of a log it leads to articles and changes nothing, of a setup file it mends what is wrong.

import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import { articleActions, fixAllKind, isWanted, setupActions } from '../features/index.ts';
import { onLog } from './onLog.ts';
import { byLanguage, onSetup } from './onSetup.ts';
import type { Row } from './workshop.ts';

export const codeActionRequests: Row = {
  capability: { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] } },
  attach(workshop) {
    workshop.connection.onCodeAction(
      byLanguage(
        workshop,
        onLog<CodeActionParams, CodeAction[]>(workshop, 'code actions', [], (log, { range, context }) =>
          log.opensPages && isWanted(CodeActionKind.QuickFix, context.only)
            ? articleActions(log, range, context.diagnostics)
            : [],
        ),
        onSetup<CodeActionParams, CodeAction[]>(workshop, 'mending a setup file', [], (view, asked) =>
          setupActions(view, asked.range, asked.context),
        ),
      ),
    );
  },
};
