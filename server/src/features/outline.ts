// The outline of a log: its phases, each with its errors and warnings and the time of its beginning. Where no phase is
// known there are the days that the log was written on, or for one day the components that wrote it.

import * as l10n from '@vscode/l10n';
import { type DocumentSymbol, type Range, SymbolKind } from 'vscode-languageserver-types';
import {
  type LogRecord,
  type NamedStretch,
  type PhaseKind,
  type PhaseNode,
  phaseTitle,
  type Sliced,
  type Stretch,
} from '../analysis/index.ts';
import type { LogView } from './logView.ts';
import { outermost } from './outermost.ts';
import { symbolName } from './symbolName.ts';

/** More than anybody looks through. */
const mostSymbols = 3000;
/** So many symbols are made before others have their turn. */
const slice = 100;

const kinds: Readonly<Record<PhaseKind, SymbolKind>> = {
  start: SymbolKind.Module,
  cycle: SymbolKind.Event,
  job: SymbolKind.Method,
  stage: SymbolKind.Namespace,
};

export function* outline(log: LogView, limit = mostSymbols): Sliced<DocumentSymbol[]> {
  const { analysis } = log;
  for (;;) {
    const phases = yield* analysis.structure.phases(log.place);
    const { version } = analysis;
    const symbols =
      phases.length > 0 ? yield* phaseSymbols(phases, log, limit) : yield* partSymbols(log, limit);
    // Places in the text hold until it is edited.
    if (analysis.version === version) return symbols;
  }
}

function* phaseSymbols(phases: readonly PhaseNode[], log: LogView, limit: number): Sliced<DocumentSymbol[]> {
  const kept = outermost(phases, limit);
  yield;
  let made = 0;
  return yield* symbolsOf(phases);

  function* symbolsOf(nodes: readonly PhaseNode[]): Sliced<DocumentSymbol[]> {
    const symbols: DocumentSymbol[] = [];
    for (const node of nodes) {
      if (!kept.has(node)) continue;
      const symbol = phaseSymbol(node, log);
      if (++made % slice === 0) yield;
      const children = yield* symbolsOf(node.children);
      symbols.push(children.length === 0 ? symbol : { ...symbol, children });
    }
    return symbols;
  }
}

function phaseSymbol(node: PhaseNode, log: LogView): DocumentSymbol {
  const known = log.knowledge.phases.all[node.known];
  const title = phaseTitle(known?.title ?? '', { component: node.component, ...node.captures });
  return symbolOf(node, title, kinds[known?.kind ?? 'job'], log);
}

/** Where no phase is known: days, or components. */
function* partSymbols(log: LogView, limit: number): Sliced<DocumentSymbol[]> {
  const { structure } = log.analysis;
  const days = yield* structure.days();
  if (days.length > 1) return days.slice(-limit).map((day) => partSymbol(day, SymbolKind.Package, log));
  const components = yield* structure.components();
  return components.slice(0, limit).map((component) => partSymbol(component, SymbolKind.Class, log));
}

function partSymbol(part: NamedStretch, kind: SymbolKind, log: LogView): DocumentSymbol {
  return symbolOf(part, part.name, kind, log);
}

function symbolOf(stretch: Stretch, title: string, kind: SymbolKind, log: LogView): DocumentSymbol {
  const { text, analysis } = log;
  const first = analysis.records.record(stretch.first);
  const last = analysis.records.record(stretch.last);
  return {
    name: symbolName(title),
    detail: detailOf(stretch, first),
    kind,
    range: { start: text.positionAt(first.start), end: text.positionAt(last.end) },
    selectionRange: firstLineOf(first, log),
  };
}

function detailOf({ errors, warnings }: Stretch, first: LogRecord): string {
  const time = first.time?.slice(0, 19).replace('T', ' ') ?? '';
  return [countsOf(errors, warnings), time].filter((part) => part !== '').join(' · ');
}

function countsOf(errors: number, warnings: number): string {
  const bad = errors === 1 ? l10n.t('1 error') : l10n.t('{0} errors', errors);
  const doubtful = warnings === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', warnings);
  if (errors === 0) return warnings === 0 ? '' : doubtful;
  return warnings === 0 ? bad : l10n.t('{0}, {1}', bad, doubtful);
}

/** The first line of a record's message. */
function firstLineOf({ messageStart, messageEnd }: LogRecord, { text }: LogView): Range {
  const start = text.positionAt(messageStart);
  const end = text.positionAt(messageEnd);
  if (end.line === start.line) return { start, end };
  return { start, end: text.positionAt(text.lineStart(start.line + 1) - 1) };
}
