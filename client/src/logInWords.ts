// What the language status says of a log: a line in front, and what stands behind it.

import * as vscode from 'vscode';
import type { DocumentStatus } from '../../server/src/lsp/protocol.ts';
import { formatNames } from './formatNames.ts';
import { productInWords } from './productNames.ts';
import { zoneInWords } from './zoneNames.ts';

type Log = DocumentStatus['log'];

export interface Said {
  readonly text: string;
  readonly detail: string;
}

export function recordsInWords(log: Log): Said {
  const counted = vscode.l10n.t(
    'Records: {0}; errors: {1}; warnings: {2}; problems: {3}',
    log.records,
    log.errors,
    log.warnings,
    log.problems,
  );
  const torn = log.torn === 0 ? '' : vscode.l10n.t('torn or cut: {0}', log.torn);
  return { text: formatsInWords(log), detail: torn === '' ? counted : `${counted}; ${torn}` };
}

function formatsInWords({ formats, readAs }: Log): string {
  if (readAs !== null) return vscode.l10n.t('SMS log: {0} (as you set it)', formatNames[readAs]);
  return vscode.l10n.t('SMS log: {0}', formats.map((format) => formatNames[format]).join(', '));
}

export function productSaid({ product }: Log): Said {
  return { text: productInWords(product), detail: '' };
}

export function readingInWords(): Said {
  return { text: vscode.l10n.t('Reading the log…'), detail: '' };
}

export function unseenInWords(): Said {
  return {
    text: vscode.l10n.t('Too large for extensions'),
    detail: vscode.l10n.t(
      'VS Code hands no text above 50 MB to extensions. SMS Lens can read the file from disk and list its problems.',
    ),
  };
}

export function timesInWords({ firstTime, lastTime, zone }: Log): Said {
  if (firstTime === null || lastTime === null) return { text: vscode.l10n.t('No times'), detail: '' };
  return {
    text: vscode.l10n.t('{0} to {1}', shown(firstTime), shown(lastTime)),
    detail: zoneInWords(zone),
  };
}

/** As the log has it, without fractions. */
function shown(time: string): string {
  return time.slice(0, 19).replace('T', ' ');
}

/** Where VS Code's `editor.largeFileOptimizations` begins. It counts UTF-16 units. */
const largeText = 20 * 1024 * 1024;
const manyLines = 300_000;

/** Undefined for a log in which VS Code does all that it does. */
export function limitsInWords({ characters, lines }: Log): Said | undefined {
  if (characters <= largeText && lines <= manyLines) return undefined;
  const isObserved = vscode.workspace.getConfiguration('editor').get('largeFileOptimizations', true);
  if (!isObserved) return undefined;
  return {
    text: vscode.l10n.t('Large log: {0} MB, {1} lines', (characters / (1024 * 1024)).toFixed(1), lines),
    detail: vscode.l10n.t(
      'Above 20 MB or 300,000 lines VS Code switches off colouring by grammar, wrapping, folding, code lenses, word highlighting and sticky scroll. Problems, hovers and the marks of SMS Lens stay.',
    ),
  };
}
