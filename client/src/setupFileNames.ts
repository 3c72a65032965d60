// The kinds of unattended setup files that can be chosen, in words.

import * as vscode from 'vscode';

/** Oldest first; by the names that the setting and a remark in a file use. A test holds them equal to those known. */
export const setupFileNames: Readonly<Record<string, string>> = {
  sms20: vscode.l10n.t('SMS 2.0 unattended setup'),
  sms2003: vscode.l10n.t('SMS 2003 unattended setup'),
  cm2007: vscode.l10n.t('Configuration Manager 2007 unattended setup'),
  cm2012: vscode.l10n.t('Configuration Manager 2012 unattended setup'),
  cmcb: vscode.l10n.t('Configuration Manager current branch unattended setup'),
};
