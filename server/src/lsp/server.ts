// The conversation from hello to goodbye: which capabilities are announced, what happens when a document
// opens, changes or closes. Knows nothing about logs; the rows and the features do.

import * as l10n from '@vscode/l10n';
import {
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type InitializeResult,
  type Registration,
  RegistrationRequest,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { loadInSlices } from '../analysis/index.ts';
import { logStatus, setupStatus as setupStatusOf, usualFolds } from '../features/index.ts';
import { CheckedFiles } from './checkedFiles.ts';
import { pushDiagnostics } from './diagnosticReports.ts';
import { type OpenDocument, openDocuments } from './documents.ts';
import { makeGuard, never } from './guard.ts';
import type { Host } from './host.ts';
import { inTurns } from './inTurns.ts';
import { viewOf, withProblems } from './onLog.ts';
import { setupViewOf } from './onSetup.ts';
import { Packs } from './packs.ts';
import {
  type AskSiblings,
  type ClientOptions,
  type DocumentStatus,
  documentStatus,
  type PacksTold,
  packs,
  type Recognised,
  recognised,
  type SetupStatus,
  setupStatus,
  siblings,
} from './protocol.ts';
import { rows } from './rows.ts';
import { SettingsStore } from './settings.ts';
import { announcements } from './setupOnly.ts';
import { oneAtATime } from './turnstile.ts';
import type { Workshop } from './workshop.ts';

export function startServer(connection: Connection, outside: Host): void {
  const host: Host = { ...outside, breathe: oneAtATime(outside.breathe) };
  const documents = openDocuments(host.codec);
  const settings = new SettingsStore(connection);
  const guard = makeGuard(host, connection.console);
  const own = once(async () => inTurns(loadInSlices(await host.readAsset('knowledge.json')), host.breathe));
  const shelf = new Packs(connection, own);
  const knowledge = () => shelf.knowledge();
  const generation = () => shelf.generation;
  let canBeAsked = false;
  let tellsFolders = false;
  let opensPages = false;
  let namesSiblings = false;
  let refreshes: readonly (() => Promise<void>)[] = [];
  let foldLimit = usualFolds;
  let snippets = false;
  let later: readonly Registration[] = [];
  const links = async (uri = '') => {
    const { articles } = await settings.of(uri);
    return { addressTemplate: articles.address, opensPages };
  };
  const siblingsOf = async (uri: string) =>
    namesSiblings ? connection.sendRequest<string[]>(siblings, { uri } satisfies AskSiblings) : [];
  const mostFolds = () => foldLimit;
  const takesSnippets = () => snippets;
  const known = () => shelf.known();
  const checked = new CheckedFiles(
    (uri, diagnostics) => connection.sendDiagnostics({ uri, diagnostics }),
    (uri) => ['sms-log', 'sms-setup'].includes(documents.get(uri)?.languageId ?? ''),
  );
  const workshop: Workshop = {
    connection,
    documents,
    settings,
    guard,
    host,
    knowledge,
    known,
    generation,
    links,
    siblings: siblingsOf,
    mostFolds,
    takesSnippets,
    checked,
  };

  connection.onInitialize((params) => {
    const { workspace, textDocument } = params.capabilities;
    settings.canAsk = workspace?.configuration === true;
    canBeAsked = textDocument?.diagnostic !== undefined;
    foldLimit = textDocument?.foldingRange?.rangeLimit ?? usualFolds;
    snippets = textDocument?.completion?.completionItem?.snippetSupport === true;
    tellsFolders = workspace?.workspaceFolders === true;
    opensPages = optionsOf(params).opensPages === true;
    namesSiblings = optionsOf(params).namesSiblings === true;
    refreshes = refreshesOf(connection, params);
    useLanguageOf(params);
    const announced = announcements(capabilities(), params.capabilities);
    later = announced.later;
    return {
      serverInfo: { name: 'SMS Lens', version: host.version },
      capabilities: announced.atOnce,
    } satisfies InitializeResult;
  });

  connection.onInitialized(async () => {
    connection.console.info(`SMS Lens ${host.version} is ready.`);
    if (settings.canAsk) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: 'smsLens' });
    }
    if (later.length > 0)
      await connection.sendRequest(RegistrationRequest.type, { registrations: [...later] });
    if (tellsFolders)
      connection.workspace.onDidChangeWorkspaceFolders(async ({ removed }) => {
        for (const { uri } of removed) await checked.forgetBelow(uri);
      });
  });

  connection.onDidChangeConfiguration(async () => {
    settings.forgetAll();
    await lookAgain();
    await checked.listOnly(async (uri) => (await settings.of(uri)).diagnostics.enabled);
  });

  connection.onNotification(packs, async ({ packs: all }: PacksTold) => {
    shelf.set(all);
    await lookAgain();
  });

  /** What is said of every open document may be another now. */
  async function lookAgain(): Promise<void> {
    await Promise.all(refreshes.map((refresh) => refresh()));
    await Promise.all(documents.all().map((document) => changed(document, never)));
  }

  /** Everything that follows from a new or changed text; nothing here may break the conversation. */
  const changed = guard<OpenDocument, void>('following a document', undefined, async (document) => {
    await announceLanguage(document);
    await announceStatus(document);
    if (!canBeAsked) await pushDiagnostics(document, workshop);
  });

  async function announceLanguage(document: OpenDocument): Promise<void> {
    const { recognition } = await settings.of(document.uri);
    const language = recognition.byContent ? document.recognised() : undefined;
    if (language !== undefined)
      await connection.sendNotification(recognised, { uri: document.uri, language } satisfies Recognised);
  }

  async function announceStatus(document: OpenDocument): Promise<void> {
    const { uri } = document;
    const wanted = await settings.of(uri);
    const setup = await setupViewOf(uri, wanted, workshop);
    if (setup !== undefined) {
      const told: SetupStatus = { uri, version: document.version, setup: setupStatusOf(setup) };
      await connection.sendNotification(setupStatus, told);
      return;
    }
    const log = await viewOf(uri, wanted, workshop);
    if (log === undefined) return;
    const told: DocumentStatus = {
      uri,
      version: document.version,
      log: logStatus(await withProblems(log, workshop)),
    };
    await connection.sendNotification(documentStatus, told);
  }

  documents.onDidChangeContent(({ document }) => changed(document, never));
  documents.onDidOpen(({ document: { uri } }) => checked.opened(uri));
  documents.onDidClose(({ document: { uri } }) => {
    settings.forget(uri);
    if (!canBeAsked) void connection.sendDiagnostics({ uri, diagnostics: [] });
    void checked.closed(uri);
  });

  for (const row of rows) row.attach(workshop);
  documents.listen(connection);
  connection.listen();
}

function capabilities(): ServerCapabilities {
  const all: ServerCapabilities = {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  };
  for (const { capability } of rows) Object.assign(all, capability);
  return all;
}

function optionsOf({ initializationOptions }: InitializeParams): ClientOptions {
  return (initializationOptions ?? {}) as ClientOptions;
}

/** How the editor is told to ask again, for each thing that it asks for and can ask again. */
function refreshesOf({ languages }: Connection, params: InitializeParams): (() => Promise<void>)[] {
  const { workspace, textDocument } = params.capabilities;
  return [
    ...(textDocument?.diagnostic === undefined ? [] : [() => languages.diagnostics.refresh()]),
    ...(workspace?.semanticTokens?.refreshSupport ? [() => languages.semanticTokens.refresh()] : []),
    ...(workspace?.inlayHint?.refreshSupport ? [() => languages.inlayHint.refresh()] : []),
  ];
}

function useLanguageOf(params: InitializeParams): void {
  const { l10n: contents } = optionsOf(params);
  if (contents !== undefined) l10n.config({ contents });
}

/** Runs `make` when first asked; after a failure it may be asked again. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}
