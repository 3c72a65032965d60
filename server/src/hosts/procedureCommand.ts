// The command that prints a procedure, as it is typed at a terminal, with the values that are known.

import * as l10n from '@vscode/l10n';
import type { Values } from '../analysis/index.ts';
import { harmless } from './terminalText.ts';

/** What it was called by: npx finds it in a clone, where the shell does not. */
export const programName = process.env.npm_command === 'exec' ? 'npx smslens' : 'smslens';

const none: Values = new Map();

export function fixInWords(command: string): string {
  return l10n.t('Fix: {0}', command);
}

export function procedureCommand(id: string, values: Values = none, platform = process.platform): string {
  const settings = [...values].flatMap(([name, value]) => ['--set', quoted(`${name}=${value}`, platform)]);
  return [programName, 'procedure', id, ...settings].map(harmless).join(' ');
}

/** What no shell of any system takes for more than text; to those of Windows a backslash is none. */
const plain = /^[\w.:=-]+$/;
const plainOnWindows = /^[\w.:=\\-]+$/;

/** A value that fits its parameter holds no quotes. */
function quoted(word: string, platform: NodeJS.Platform): string {
  if (platform === 'win32') return plainOnWindows.test(word) ? word : `"${word}"`;
  return plain.test(word) ? word : `'${word}'`;
}
