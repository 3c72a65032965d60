// What the name of a file says, before anybody looks into it: that it is a log of ours, that it may be one, or that it
// is none. Older pieces of a log are named after it.

import { logName } from './knowledge/catalogue/logName.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import { logOfPiece } from './log/rotation.ts';

export type NameTells = 'ours' | 'maybe' | 'other';

const ending = /\.\w+$/;

/** A name that others give their logs too, or a log that is no `.log`, must be looked into. */
export function nameTells(name: string, { catalogue }: Pick<Knowledge, 'catalogue'>): NameTells {
  const log = logOfPiece(name);
  const end = ending.exec(log)?.[0];
  const known = catalogue.log(name);
  const isNamedSo = end !== undefined && known !== undefined && logName(known.file.log).endsWith(end);
  if (isNamedSo && known.file.claimed && known.spelling === undefined) return 'ours';
  return end === '.log' ? 'maybe' : 'other';
}
