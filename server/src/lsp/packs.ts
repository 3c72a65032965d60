// The user's own articles, laid over the knowledge that ships. The client says which files there are; what is wrong
// with one is told as problems of that file.

import { type Connection, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { type Knowledge, type PackFile, type Problem, withPacks } from '../analysis/index.ts';
import type { Known } from './host.ts';
import type { Pack } from './protocol.ts';

export class Packs {
  readonly #connection: Connection;
  readonly #own: () => Promise<Knowledge>;
  #packs: readonly Pack[] = [];
  #laid: Promise<Knowledge> | undefined;
  #reported: readonly string[] = [];
  /** Another number whenever something else may be known. */
  generation = 0;

  constructor(connection: Connection, own: () => Promise<Knowledge>) {
    this.#connection = connection;
    this.#own = own;
  }

  set(packs: readonly Pack[]): void {
    this.#packs = packs;
    this.generation++;
    this.#laid = undefined;
  }

  /** What ships and what the user added. */
  knowledge(): Promise<Knowledge> {
    this.#laid ??= this.#lay(this.#packs).catch((error) => {
      this.#laid = undefined;
      throw error;
    });
    return this.#laid;
  }

  /** The same for who must lay it anew somewhere else. */
  async known(): Promise<Known> {
    const packs = filesOf(this.#packs);
    return { knowledge: await this.knowledge(), packs };
  }

  async #lay(packs: readonly Pack[]): Promise<Knowledge> {
    const { knowledge, problems } = withPacks(await this.#own(), filesOf(packs));
    if (packs === this.#packs) await this.#report(problems);
    return knowledge;
  }

  async #report(problems: readonly Problem[]): Promise<void> {
    const faulty = [...new Set(problems.map(({ file }) => file))];
    const mended = this.#reported.filter((uri) => !faulty.includes(uri));
    this.#reported = faulty;
    for (const uri of [...mended, ...faulty]) {
      const diagnostics = problems.filter(({ file }) => file === uri).map(diagnosticOf);
      await this.#connection.sendDiagnostics({ uri, diagnostics });
    }
  }
}

function filesOf(packs: readonly Pack[]): PackFile[] {
  return packs.map(({ uri, ...file }) => ({ ...file, origin: uri }));
}

function diagnosticOf({ line, message }: Problem): Diagnostic {
  const start = { line: line - 1, character: 0 };
  return {
    range: { start, end: { line: line - 1, character: 1000 } },
    severity: DiagnosticSeverity.Error,
    source: 'SMS Lens',
    message,
  };
}
