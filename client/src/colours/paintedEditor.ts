// One editor that shows a log: what is painted in it, and asking for it. It asks for the lines in view and some
// around them, and again when others come into view or the log is another.

import * as vscode from 'vscode';
import type {
  AskMarks,
  AskRuler,
  LogMarks,
  MarkedLines,
  ProblemMark,
} from '../../../server/src/lsp/protocol.ts';
import { oneAtATime } from '../oneAtATime.ts';
import { cover, type Lines, widened } from './linesInView.ts';
import type { MarkTypes } from './markTypes.ts';
import { withoutListed } from './withoutListed.ts';

export interface AskForMarks {
  marks(params: AskMarks): Promise<LogMarks>;
  ruler(params: AskRuler): Promise<readonly MarkedLines[]>;
}

/** Lines around the view that are painted too; when fewer than half of them are left, it is asked again. */
const margin = 100;

export class PaintedEditor {
  readonly #editor: vscode.TextEditor;
  readonly #types: MarkTypes;
  readonly #ask: AskForMarks;
  readonly #paintLines = oneAtATime(() => this.#askForLines());
  readonly #paintRuler = oneAtATime(() => this.#askForRuler());
  #painted: readonly Lines[] = [];
  #problems: readonly ProblemMark[] = [];

  constructor(editor: vscode.TextEditor, types: MarkTypes, ask: AskForMarks) {
    this.#editor = editor;
    this.#types = types;
    this.#ask = ask;
    this.changed();
  }

  /** What is said of the log may be another now. */
  changed(): void {
    this.#painted = [];
    this.#paintLines();
    this.#paintRuler();
  }

  /** Other lines came into view. */
  moved(): void {
    if (!cover(this.#painted, this.#inView(margin / 2))) this.#paintLines();
  }

  /** Other problems are listed, which are underlined already; or nothing is to be underlined any more. */
  listChanged(): void {
    const { document } = this.#editor;
    const isWanted = vscode.workspace.getConfiguration('problems', document).get('visibility', true);
    const marks = isWanted ? withoutListed(this.#problems, document.uri) : [];
    for (const [severity, type] of Object.entries(this.#types.problems)) {
      const ranges = marks.filter((mark) => mark.severity === severity).map(({ range }) => rangeOf(range));
      this.#editor.setDecorations(type, ranges);
    }
  }

  clear(): void {
    for (const type of this.#types.all) this.#editor.setDecorations(type, []);
  }

  #inView(more: number): Lines[] {
    const { visibleRanges, document } = this.#editor;
    const visible = visibleRanges.map(({ start, end }) => ({ start: start.line, end: end.line }));
    return widened(visible, more, document.lineCount);
  }

  /** An answer about a text that has changed meanwhile is dropped: the server tells when it has read the new one. */
  #isStillAt(version: number): boolean {
    return (
      this.#editor.document.version === version && vscode.window.visibleTextEditors.includes(this.#editor)
    );
  }

  async #askForLines(): Promise<void> {
    const { document } = this.#editor;
    const { version } = document;
    const wanted = this.#inView(margin);
    const answers = await Promise.all(
      wanted.map(({ start, end }) =>
        this.#ask.marks({
          textDocument: { uri: document.uri.toString() },
          range: { start: { line: start, character: 0 }, end: { line: end, character: 0 } },
        }),
      ),
    );
    if (!this.#isStillAt(version)) return;
    this.#painted = wanted;
    this.#problems = answers.flatMap(({ problems }) => problems);
    const lines = answers.flatMap((answer) => answer.lines);
    this.#paint(this.#types.lines, lines);
    this.#paint(
      this.#types.signs,
      lines.map((line) => ({ ...line, end: line.start })),
    );
    this.listChanged();
  }

  async #askForRuler(): Promise<void> {
    const { document } = this.#editor;
    const { version } = document;
    const places = await this.#ask.ruler({ textDocument: { uri: document.uri.toString() } });
    if (this.#isStillAt(version)) this.#paint(this.#types.ruler, places);
  }

  #paint(types: MarkTypes['lines'], lines: readonly MarkedLines[]): void {
    for (const [severity, type] of Object.entries(types)) {
      const ranges = lines
        .filter((line) => line.severity === severity)
        .map(({ start, end }) => new vscode.Range(start, 0, end, 0));
      this.#editor.setDecorations(type, ranges);
    }
  }
}

function rangeOf({ start, end }: ProblemMark['range']): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
