// The shapes of records in words, as short as they are told apart by.

import * as vscode from 'vscode';
import type { DocumentStatus } from '../../server/src/lsp/protocol.ts';

export const formatNames: Readonly<Record<DocumentStatus['log']['formats'][number], string>> = {
  trace: '$$<',
  ccm: '<![LOG[',
  setup: vscode.l10n.t('setup log'),
  columns: vscode.l10n.t('columns of the viewer'),
  bracket: vscode.l10n.t('SMS 1.x agents'),
  provider: vscode.l10n.t('SMS Provider'),
  msi: vscode.l10n.t('Windows Installer'),
  plain: vscode.l10n.t('plain lines'),
};
