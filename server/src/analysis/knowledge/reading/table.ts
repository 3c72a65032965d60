// Reads a tab-separated table of knowledge: a header row with the columns that are expected, in order;
// lines that begin with `#` are remarks.

import type { Problem, Source } from '../types.ts';
import type { Reference } from './references.ts';
import { Row } from './row.ts';

export function parseTable(
  { file, text }: Source,
  columns: readonly string[],
  report: (problem: Problem) => void,
  refer: (reference: Reference) => void,
): Row[] {
  const rows: Row[] = [];
  let headed = false;
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = index + 1;
    const complain = (message: string) => report({ file, line, message });
    if (raw === '' || raw.startsWith('#')) continue;
    const cells = raw.split('\t');
    if (!headed) {
      headed = true;
      if (raw !== columns.join('\t')) complain(`the header must read ${columns.join(' | ')} (tabs between)`);
    } else if (cells.length !== columns.length) {
      complain(`${cells.length} cells stand here, ${columns.length} are wanted: ${columns.join(' | ')}`);
    } else if (cells.includes('')) {
      complain(`"${columns[cells.indexOf('')]}" is empty; "-" stands for nothing`);
    } else {
      rows.push(new Row({ file, line }, columns, cells, complain, refer));
    }
  }
  return rows;
}
