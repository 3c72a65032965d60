// Starts the server and joins the parts of the client to it. The two doors, node and browser, differ
// only in how a language client is made.

import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  DidChangeConfigurationNotification,
  type LanguageClientOptions,
} from 'vscode-languageclient';
import {
  type ArticleEntry,
  type ArticlePage,
  type AskArticle,
  type AskFinding,
  type AskInsertion,
  type AskNewSetupFile,
  type AskProcedure,
  type AskProcedures,
  type AskSiblings,
  type AskWithoutSecrets,
  article,
  articles,
  type ClientOptions,
  type DocumentStatus,
  documentStatus,
  type FileBytes,
  type FindingReport,
  finding,
  forgetChecked,
  type Insertion,
  insertion,
  type LogMarks,
  type LookUp,
  type LookUpAnswers,
  lookUp,
  type MarkedLines,
  marks,
  newSetupFile,
  type PacksTold,
  type ProcedureEntry,
  packs as packsTold,
  procedure,
  procedures,
  type ReadAsset,
  type ReadFile,
  type ReadFolder,
  type Recognised,
  readAsset,
  readFile,
  readFolder,
  recognised,
  ruler,
  type SetupScript,
  type SetupStatus,
  type SetupText,
  setupScripts,
  setupStatus,
  siblings as siblingsAsked,
  withoutSecrets,
} from '../../server/src/lsp/protocol.ts';
import { LogColours } from './colours/logColours.ts';
import { registerCommands } from './commands.ts';
import { DocumentChoices } from './documentChoices.ts';
import { FilesForServer } from './filesForServer.ts';
import { LanguageChooser } from './languageChooser.ts';
import type { Library } from './library.ts';
import { LogStatusItem } from './logStatusItem.ts';
import { LargeFiles } from './onDisk/largeFiles.ts';
import { askOnDisk } from './onDisk/progress.ts';
import { Packs } from './packs.ts';
import { hoverCommands, Page } from './page.ts';
import { SetupStatusItem } from './setupStatusItem.ts';
import { Siblings } from './siblings.ts';
import { withoutDocumentText } from './trace.ts';

export type MakeClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

export async function startClient(
  context: vscode.ExtensionContext,
  makeClient: MakeClient,
): Promise<BaseLanguageClient> {
  const output = vscode.window.createOutputChannel('SMS Lens', { log: true });
  const choices = new DocumentChoices();
  const client = makeClient('smsLens', 'SMS Lens', {
    documentSelector: ['sms-log', 'sms-setup', 'log', 'ini'].map((language) => ({ language })),
    initializationOptions: {
      opensPages: true,
      namesSiblings: true,
      ...(vscode.l10n.bundle === undefined ? {} : { l10n: vscode.l10n.bundle }),
    } satisfies ClientOptions,
    markdown: { isTrusted: { enabledCommands: hoverCommands } },
    outputChannel: output,
    traceOutputChannel: withoutDocumentText(output),
    middleware: {
      workspace: {
        configuration: async (params, token, next) => {
          const answers = await next(params, token);
          return Array.isArray(answers) ? choices.over(params.items, answers) : answers;
        },
      },
    },
    diagnosticPullOptions: { onChange: true, onTabs: false, onSave: false },
  });
  const languages = new LanguageChooser();
  const status = new LogStatusItem();
  const setup = new SetupStatusItem();
  const page = new Page();
  const siblings = new Siblings();
  const files = new FilesForServer();
  const library: Library = {
    lookUp: (query, token) => client.sendRequest<LookUpAnswers>(lookUp, { query } satisfies LookUp, token),
    articles: () => client.sendRequest<ArticleEntry[]>(articles, {}),
    article: (id, from) => client.sendRequest<ArticlePage | null>(article, { id, from } satisfies AskArticle),
    procedures: (from) => client.sendRequest<ProcedureEntry[]>(procedures, { from } satisfies AskProcedures),
    procedure: (id, from) =>
      client.sendRequest<ArticlePage | null>(procedure, { id, from } satisfies AskProcedure),
    insertion: (id, form, from) =>
      client.sendRequest<Insertion | null>(insertion, { id, form, from } satisfies AskInsertion),
  };
  const packs = new Packs((all) => client.sendNotification(packsTold, { packs: all } satisfies PacksTold));
  context.subscriptions.push(
    output,
    client,
    packs,
    languages,
    choices,
    status,
    setup,
    page,
    siblings,
    choices.onDidChange(() =>
      client.sendNotification(DidChangeConfigurationNotification.type, { settings: null }),
    ),
    ...registerCommands({
      extension: context.extensionUri,
      languages,
      choices,
      output,
      page,
      library,
      finding: (params: AskFinding) => client.sendRequest<FindingReport | null>(finding, params),
      onDisk: askOnDisk(client),
      setup: {
        scripts: () => client.sendRequest<SetupScript[]>(setupScripts, {}),
        newFile: (wanted: AskNewSetupFile) => client.sendRequest<SetupText | null>(newSetupFile, wanted),
        withoutSecrets: (about: AskWithoutSecrets) =>
          client.sendRequest<SetupText | null>(withoutSecrets, about),
      },
      forgetChecked: () => client.sendNotification(forgetChecked),
    }),
  );
  const colours = new LogColours(context.extensionUri, {
    marks: (params) => client.sendRequest<LogMarks>(marks, params),
    ruler: (params) => client.sendRequest<readonly MarkedLines[]>(ruler, params),
  });
  context.subscriptions.push(
    colours,
    new LargeFiles(context.globalState),
    client.onNotification(recognised, ({ uri, language }: Recognised) => languages.recognised(uri, language)),
    client.onNotification(documentStatus, (told: DocumentStatus) => {
      status.tell(told);
      colours.tell(told);
    }),
    client.onNotification(setupStatus, (told: SetupStatus) => setup.tell(told)),
    client.onRequest(siblingsAsked, ({ uri }: AskSiblings) => siblings.of(uri)),
    client.onRequest(readAsset, ({ name }: ReadAsset) => readOwnFile(context.extensionUri, name)),
    client.onRequest<FileBytes, void>(readFile, (wanted: ReadFile) => files.readFile(wanted)),
    client.onRequest(readFolder, (wanted: ReadFolder) => files.readFolder(wanted)),
  );
  await client.start();
  colours.begin();
  await packs.watch();
  return client;
}

async function readOwnFile(extension: vscode.Uri, name: string): Promise<string> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist', name));
  return new TextDecoder().decode(bytes);
}
