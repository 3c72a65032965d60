// Reads a tab-separated table of knowledge: a header row with the columns that are expected, in order;
// lines that begin with `#` are remarks.

import type { Problem, Source } from './types.ts';

export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

export function parseTable(
  { file, text }: Source,
  columns: readonly string[],
  report: (problem: Problem) => void,
): Row[] {
  const rows: Row[] = [];
  let headed = false;
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = index + 1;
    if (raw === '' || raw.startsWith('#')) continue;
    const cells = raw.split('\t');
    if (!headed) {
      headed = true;
      if (raw !== columns.join('\t')) {
        report({ file, line, message: `the header must read ${columns.join(' | ')} (tabs between)` });
      }
    } else if (cells.length !== columns.length) {
      report({
        file,
        line,
        message: `${cells.length} cells stand here, ${columns.length} are wanted: ${columns.join(' | ')}`,
      });
    } else {
      rows.push({ line, cells });
    }
  }
  return rows;
}
