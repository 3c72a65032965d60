// The commands, in one table: id -> what it does. The manifest declares the same ids; a test says so.

import * as vscode from 'vscode';
import { choose } from './choosing.ts';
import { type AskForFinding, copyFinding } from './copyFinding.ts';
import type { DocumentChoices } from './documentChoices.ts';
import type { LanguageChooser } from './languageChooser.ts';
import type { Library } from './library.ts';
import { lookUp } from './lookUp.ts';
import { analyseFile } from './onDisk/analyseFile.ts';
import { checkFolder } from './onDisk/checkFolder.ts';
import { checkSite } from './onDisk/checkSite.ts';
import type { AskOnDisk } from './onDisk/progress.ts';
import type { Page } from './page.ts';
import { insertProcedure, startRunbook } from './procedures/insertProcedure.ts';
import { showProcedure } from './procedures/showProcedure.ts';
import { newSetupFile, type SetupWriter, showWithoutSecrets } from './setupFiles.ts';
import { showArticle } from './showArticle.ts';
import { showRecord } from './showRecord.ts';

/** What commands work with. */
export interface Tools {
  readonly extension: vscode.Uri;
  readonly languages: LanguageChooser;
  readonly choices: DocumentChoices;
  readonly output: vscode.LogOutputChannel;
  readonly page: Page;
  readonly library: Library;
  readonly finding: AskForFinding;
  readonly onDisk: AskOnDisk;
  readonly setup: SetupWriter;
  readonly forgetChecked: () => Promise<void>;
}

export function registerCommands(tools: Tools): vscode.Disposable[] {
  const { languages, choices, output, page, library, finding, onDisk, setup } = tools;
  const table: Readonly<Record<string, (...named: readonly unknown[]) => unknown>> = {
    'smsLens.lookUp': (named) => lookUp(library, page, named),
    'smsLens.showArticle': (named, from) => showArticle(library, page, named, from),
    'smsLens.showProcedure': (...named) => showProcedure(library, page, ...named),
    'smsLens.insertProcedure': (...named) => insertProcedure(library, page, ...named),
    'smsLens.startRunbook': (...named) => startRunbook(library, page, ...named),
    'smsLens.treatAs': () => treatAs(languages),
    'smsLens.chooseFormat': (named) => choose(choices, 'format', named),
    'smsLens.chooseProduct': (named) => choose(choices, 'product', named),
    'smsLens.chooseZone': (named) => choose(choices, 'zone', named),
    'smsLens.chooseSetupFile': (named) => choose(choices, 'setupFile', named),
    'smsLens.copyFinding': () => copyFinding(finding, false),
    'smsLens.copyFindingRedacted': () => copyFinding(finding, true),
    'smsLens.analyseFile': (named) => analyseFile(onDisk, named),
    'smsLens.checkFolder': (named) => checkFolder(onDisk, output, named),
    'smsLens.checkSite': (named) => checkSite(onDisk, { page, output, extension: tools.extension }, named),
    'smsLens.showRecord': (...named) => showRecord(page, ...named),
    'smsLens.clearChecked': () => tools.forgetChecked(),
    'smsLens.newSetupFile': (named) => newSetupFile(setup, named),
    'smsLens.showWithoutSecrets': () => showWithoutSecrets(setup),
    'smsLens.openSample': () => openSample(tools.extension),
    'smsLens.showOutput': () => output.show(),
  };
  return Object.entries(table).map(([id, run]) => vscode.commands.registerCommand(id, run));
}

async function treatAs(languages: LanguageChooser): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document === undefined) {
    await vscode.window.showInformationMessage(
      vscode.l10n.t('Open a file first: this command says what the file in front is.'),
    );
    return;
  }
  const kinds = [
    { language: 'sms-log', label: vscode.l10n.t('SMS or Configuration Manager log') },
    { language: 'sms-setup', label: vscode.l10n.t('SMS or Configuration Manager setup file') },
    { language: 'log', label: vscode.l10n.t('Log of something else') },
    { language: 'ini', label: vscode.l10n.t('Ini file of something else') },
  ];
  const choice = await vscode.window.showQuickPick(
    kinds.map((kind) => ({
      ...kind,
      description: kind.language === document.languageId ? vscode.l10n.t('as now') : '',
    })),
    { title: vscode.l10n.t('Treat This File As') },
  );
  if (choice !== undefined) await languages.treatAs(document, choice.language);
}

/** Opens a copy that has no file: nothing can happen to the sample, and it works in a browser too. Once is enough. */
async function openSample(extension: vscode.Uri): Promise<void> {
  const sample = vscode.Uri.joinPath(extension, 'samples', 'sms20-client-wks0417', 'Ccim32.log');
  const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(sample));
  const open = vscode.workspace.textDocuments.find(
    (known) => known.isUntitled && !known.isClosed && known.getText() === content,
  );
  const document = open ?? (await vscode.workspace.openTextDocument({ language: 'sms-log', content }));
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  await vscode.window.showTextDocument(document, {
    viewColumn: shown?.viewColumn ?? vscode.ViewColumn.Active,
  });
}
