// A small editor on the other end of the protocol: it opens documents, answers the server's questions and
// remembers what the server told. It waits for what must come, never for time.

import {
  CancellationToken,
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  ConfigurationRequest,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  type Hover,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  InlayHintRefreshRequest,
  LogMessageNotification,
  PublishDiagnosticsNotification,
  type Range,
  type Registration,
  RegistrationRequest,
  SemanticTokensRefreshRequest,
  type TextDocumentContentChangeEvent,
  type Trace,
  WorkDoneProgress,
  type WorkDoneProgressReport,
} from 'vscode-languageserver/node';
import {
  type ArticleEntry,
  type ArticlePage,
  type AskInsertion,
  type AskSiblings,
  article,
  articles,
  type DocumentStatus,
  documentStatus,
  type Insertion,
  insertion,
  type LookUpAnswers,
  lookUp,
  type Origin,
  type Pack,
  type ProcedureEntry,
  packs,
  procedures,
  type Recognised,
  recognised,
  type SetupStatus,
  setupStatus,
  siblings,
} from '../../server/src/lsp/protocol.ts';
import { hosts, type RunningServer } from './servers.ts';

export interface EditorOptions {
  readonly capabilities?: ClientCapabilities;
  /** What the user set, below `smsLens`. */
  readonly settings?: unknown;
  /** Translated sentences. */
  readonly l10n?: Readonly<Record<string, string>>;
  /** Links may lead to pages of ours. */
  readonly opensPages?: boolean;
  /** The names of the logs beside any document. */
  readonly siblings?: readonly string[];
}

/** A current editor: it asks for diagnostics and answers about its settings. */
export const modern: ClientCapabilities = {
  workspace: {
    configuration: true,
    diagnostics: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
    didChangeConfiguration: { dynamicRegistration: true },
  },
  textDocument: { diagnostic: { dynamicRegistration: false } },
};

export class Editor {
  readonly #server: RunningServer;
  readonly initialized: InitializeResult;
  readonly registrations = new Told<Registration>();
  readonly recognised = new Told<Recognised>();
  readonly status = new Told<DocumentStatus>();
  readonly setupStatus = new Told<SetupStatus>();
  readonly pushed = new Told<{ uri: string; diagnostics: Diagnostic[] }>();
  readonly refreshes = new Told<true>();
  /** What else than diagnostics is to be asked for again. */
  readonly otherRefreshes = new Told<string>();
  readonly logged: string[] = [];
  readonly askedSiblings: string[] = [];
  settings: unknown;

  private constructor(
    server: RunningServer,
    initialized: InitializeResult,
    settings: unknown,
    names: readonly string[],
  ) {
    this.#server = server;
    this.initialized = initialized;
    this.settings = settings;
    const { connection } = server;
    connection.onNotification(recognised, (told: Recognised) => this.recognised.add(told));
    connection.onNotification(setupStatus, (told: SetupStatus) => this.setupStatus.add(told));
    connection.onNotification(documentStatus, (told: DocumentStatus) => this.status.add(told));
    connection.onNotification(PublishDiagnosticsNotification.type, (told) => this.pushed.add(told));
    connection.onNotification(LogMessageNotification.type, ({ message }) => {
      this.logged.push(message);
    });
    connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => this.settings));
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      for (const registration of registrations) this.registrations.add(registration);
    });
    connection.onRequest(DiagnosticRefreshRequest.type, () => this.refreshes.add(true));
    for (const { method } of [InlayHintRefreshRequest.type, SemanticTokensRefreshRequest.type])
      connection.onRequest(method, () => this.otherRefreshes.add(method));
    connection.onRequest(siblings, ({ uri }: AskSiblings) => {
      this.askedSiblings.push(uri);
      return names;
    });
  }

  static async start(
    host: string,
    { capabilities = modern, settings = {}, l10n, opensPages, siblings: names }: EditorOptions = {},
  ): Promise<Editor> {
    const start = hosts[host];
    if (start === undefined) throw new Error(`no host is called ${host}`);
    const server = start();
    const initialized = await server.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities,
      initializationOptions: { l10n, opensPages, namesSiblings: names !== undefined },
    });
    const editor = new Editor(server, initialized, settings, names ?? []);
    await server.connection.sendNotification(InitializedNotification.type, {});
    return editor;
  }

  async open(uri: string, languageId: string, text: string): Promise<void> {
    await this.#server.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  async tellPacks(...all: readonly Pack[]): Promise<void> {
    await this.#server.connection.sendNotification(packs, { packs: all });
  }

  articles(): Promise<ArticleEntry[]> {
    return this.#server.connection.sendRequest<ArticleEntry[]>(articles, {});
  }

  article(id: string): Promise<ArticlePage | null> {
    return this.#server.connection.sendRequest<ArticlePage | null>(article, { id });
  }

  /** All procedures, those that mend what a line tells of first. */
  procedures(from?: Origin): Promise<ProcedureEntry[]> {
    return this.#server.connection.sendRequest<ProcedureEntry[]>(procedures, { from });
  }

  /** A procedure as a document to work with. */
  insertion(wanted: AskInsertion): Promise<Insertion | null> {
    return this.#server.connection.sendRequest<Insertion | null>(insertion, wanted);
  }

  /** The articles that the light bulb leads to in a range. */
  async articlesAt(uri: string, range: Range): Promise<unknown[]> {
    const actions = await this.actions(uri, [], range);
    return actions
      .filter(({ command }) => command?.command === 'smsLens.showArticle')
      .map(({ command }) => command?.arguments?.[0]);
  }

  /** What the light bulb offers for these problems, or in a range. */
  async actions(
    uri: string,
    diagnostics: readonly Diagnostic[],
    wanted?: Range,
    only?: string[],
  ): Promise<CodeAction[]> {
    const [first] = diagnostics;
    const range = wanted ??
      first?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const answer = await this.#server.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range,
      context: { diagnostics: [...diagnostics], ...(only === undefined ? {} : { only }) },
    });
    return (answer ?? []) as CodeAction[];
  }

  lookUp(query: string): Promise<LookUpAnswers> {
    return this.#server.connection.sendRequest<LookUpAnswers>(lookUp, { query });
  }

  async change(
    uri: string,
    version: number,
    ...contentChanges: TextDocumentContentChangeEvent[]
  ): Promise<void> {
    await this.#server.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  async close(uri: string): Promise<void> {
    await this.#server.connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri },
    });
  }

  async changeSettings(settings: unknown): Promise<void> {
    this.settings = settings;
    await this.#server.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  }

  diagnostics(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.#server.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
      ...(previousResultId === undefined ? {} : { previousResultId }),
    });
  }

  /** The diagnostics themselves; a report of "unchanged" has none. */
  async problems(uri: string): Promise<readonly Diagnostic[]> {
    const report = await this.diagnostics(uri);
    return report.kind === 'full' ? report.items : [];
  }

  hover(uri: string, line: number, character: number): Promise<Hover | null> {
    return this.#server.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: { line, character },
    });
  }

  /** Any request at all, for what the editor has no verb for. */
  request<R = unknown>(method: string, params: unknown, token = CancellationToken.None): Promise<R> {
    return this.#server.connection.sendRequest<R>(method, params, token);
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.#server.connection.sendNotification(method, params);
  }

  /** What is told under a token while a long request is worked on. */
  onProgress(token: string, hear: (told: WorkDoneProgressReport) => void): void {
    this.#server.connection.onProgress(WorkDoneProgress.type, token, (told) =>
      hear(told as WorkDoneProgressReport),
    );
  }

  /** The same, until it is called back. */
  requestUntil(method: string, params: unknown, token: CancellationToken): Promise<unknown> {
    return this.#server.connection.sendRequest(method, params, token);
  }

  /** Hears what a client's trace would be given of the conversation. */
  trace(how: Trace, hear: (words: string) => void): Promise<void> {
    return this.#server.connection.trace(how, {
      log: (message: string | object, data?: string) =>
        hear(typeof message === 'string' ? `${message}\n${data ?? ''}` : JSON.stringify(message)),
    });
  }

  stop(): Promise<void> {
    return this.#server.stop();
  }
}

/** An editor for as long as something is played with it. */
export async function withEditor(
  host: string,
  options: Parameters<typeof Editor.start>[1],
  play: (editor: Editor) => Promise<void>,
): Promise<void> {
  const editor = await Editor.start(host, { capabilities: modern, ...options });
  try {
    await play(editor);
  } finally {
    await editor.stop();
  }
}

/** What was told so far, and a promise for what is still to come. */
class Told<T> {
  readonly all: T[] = [];
  #waiting: (() => void)[] = [];

  add(item: T): void {
    this.all.push(item);
    for (const wake of this.#waiting.splice(0)) wake();
  }

  /** Waits until so many have come. */
  async whenCounted(count: number): Promise<void> {
    while (this.all.length < count) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** The first item that fits; waits until it has come. */
  async when(fits: (item: T) => boolean): Promise<T> {
    for (;;) {
      const found = this.all.find(fits);
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }
}

export function hoverText(hover: Awaited<ReturnType<Editor['hover']>>): string {
  const contents = hover?.contents;
  return typeof contents === 'object' && 'value' in contents ? contents.value : '';
}
