// All procedures for a list: what mends the problem at hand first, then the rest by their titles.

import type { Knowledge, Procedure } from '../../analysis/index.ts';
import { productList } from '../cards/productList.ts';
import type { Form } from './insertion.ts';
import { isComposite } from './namedProcedures.ts';
import type { Offer } from './offers.ts';
import { scriptKinds } from './procedureActions.ts';
import { partInWords } from './procedureWords.ts';

export interface ProcedureEntry {
  readonly id: string;
  readonly title: string;
  readonly kb: readonly number[];
  /** Products, in words. */
  readonly about: string;
  /** When it is used, in a sentence or two. */
  readonly summary: string;
  /** It mends the problem that was asked about. */
  readonly isOffered: boolean;
  /** It leads through several others. */
  readonly isComposite: boolean;
  readonly scripts: readonly EntryScript[];
}

export interface EntryScript {
  /** To be asked for. */
  readonly form: Form;
  readonly title: string;
  /** Its kind of file, and whether it does, undoes or looks, in words. */
  readonly about: string;
  readonly note: string;
}

export function procedureEntries(
  { procedures: book }: Knowledge,
  offers: readonly Offer[],
): ProcedureEntry[] {
  const offered = new Set(offers.map(({ procedure }) => procedure));
  const others = book.all
    .filter((procedure) => !offered.has(procedure))
    .sort((one, other) => one.title.localeCompare(other.title, 'en'));
  return [...offered, ...others].map((procedure) => ({
    ...entryOf(procedure),
    isOffered: offered.has(procedure),
    isComposite: isComposite(procedure, book),
  }));
}

function entryOf({
  id,
  title,
  kb,
  products,
  summary,
  scripts,
}: Procedure): Omit<ProcedureEntry, 'isOffered' | 'isComposite'> {
  return {
    id,
    title,
    kb,
    about: productList(products),
    summary,
    scripts: scripts.map(({ title, language, part, note }, form) => ({
      form,
      title,
      about: `${scriptKinds[language]}, ${partInWords[part]()}`,
      note,
    })),
  };
}
