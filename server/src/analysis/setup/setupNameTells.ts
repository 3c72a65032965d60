// What the name of a file says of it as a setup file, before anybody looks into it: that it is one of ours, that it may
// be one, or that it is none.

import type { SetupBook } from '../knowledge/setup/setupBook.ts';
import type { NameTells } from '../ourName.ts';

/** Programs of others call their files so, too. */
const shared = new Set(['setup.ini', 'unattend.ini', 'hotfix.ini', 'sqlsetup.ini']);

export function setupNameTells(name: string, book: SetupBook): NameTells {
  if (!shared.has(name.toLowerCase()) && book.named(name).length > 0) return 'ours';
  return /\.ini$/i.test(name) ? 'maybe' : 'other';
}
