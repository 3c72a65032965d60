// Whether a file is no text at all: told from its head, so that a database or a program given by mistake
// gets one clear line instead of a page of rubbish. NULs alone do not tell: ring files are full of them.

import { recogniseLog } from '../analysis/index.ts';
import type { UnitSource } from './unitSource.ts';

const head = 4096;
/** So large a share of control characters no text has. */
const tooMany = 0.05;

export function looksBinary(source: UnitSource): boolean {
  if (source.encoding !== 'bytes') return false;
  const span = source.read(0, head);
  let written = 0;
  let controls = 0;
  for (let at = 0; at < span.length; at++) {
    const unit = span.units[at] as number;
    if (unit !== 0) written++;
    if (unit > 0 && unit < 0x20 && unit !== 0x09 && unit !== 0x0a && unit !== 0x0d) controls++;
  }
  return controls > written * tooMany && !recogniseLog(span.decode(0, span.length));
}
