// What a number is: which codes it may stand for, in any notation, and which it wraps.

import type { Knowledge } from './knowledge/load.ts';
import type { Code } from './knowledge/types.ts';
import { hexOf, parseNumber } from './match/codeNumber.ts';
import type { CodeLabel } from './mentions/types.ts';

export interface Explanation {
  readonly number: number;
  readonly hex: string;
  /** The code itself, best known meaning first; what it wraps comes after it. */
  readonly codes: readonly Code[];
}

const win32Facility = 0x80070000;

/** The labels under which a small number is an error of Windows itself; the Installer's are among them. */
const windowsLabels: ReadonlySet<CodeLabel> = new Set<CodeLabel>(['win32', 'msi']);

/** `Return value 3.` of an installer's action says how the action ended, and is no error of Windows. */
const lastActionState = 6;

/** Explains `text` if it is a number that is known; `label` is what the words around it say it is. */
export function explainCode(
  text: string,
  knowledge: Knowledge,
  label: CodeLabel = 'unknown',
): Explanation | undefined {
  const number = parseNumber(text);
  if (number === undefined) return undefined;
  const codes = meaningsOf(number, label, knowledge);
  const known = codes.filter((code) => code !== undefined);
  return known.length === 0 ? undefined : { number, hex: hexOf(number), codes: known };
}

/** Best known first. A Win32 error inside an HRESULT is its low half. */
function meaningsOf(number: number, label: CodeLabel, knowledge: Knowledge): (Code | undefined)[] {
  if (label === 'msi' && number <= lastActionState) return [];
  if (number <= 0xffff) return windowsLabels.has(label) ? [knowledge.code('win32', number)] : [];
  const own = knowledge.code('hresult', number);
  const isWrapped = (number & 0xffff0000) >>> 0 === win32Facility;
  return isWrapped ? [own, knowledge.code('win32', number & 0xffff)] : [own];
}
