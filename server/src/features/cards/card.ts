// What is said about one subject, before it is known who reads it: a person in the editor, or one at a terminal.

export interface Card {
  /** What was asked for, as it is known. */
  readonly title: string;
  /** What kind of thing that is, in a word or two. */
  readonly kind: string;
  /** The sentences that one would say aloud; each may begin with a name. */
  readonly lines: readonly Line[];
  readonly facts: readonly Fact[];
  /** Numbers of Knowledge Base articles. */
  readonly kb: readonly number[];
  /** Where what is known is thin. */
  readonly doubt: string;
  /** Its texts are Markdown of our own, as those of an article are; else they are words that show as they stand. */
  readonly isMarkdown?: boolean;
}

export interface Line {
  readonly name: string;
  readonly text: string;
}

export interface Fact {
  readonly label: string;
  readonly texts: readonly string[];
}

/** Facts that say something; the others are left out. */
export function facts(...all: readonly (readonly [label: string, ...texts: string[]])[]): Fact[] {
  return all
    .map(([label, ...texts]) => ({ label, texts: texts.filter((text) => text !== '') }))
    .filter(({ texts }) => texts.length > 0);
}

/** A phrase in small letters -> a sentence of its own. */
export function sentence(phrase: string): string {
  if (phrase === '') return '';
  const text = phrase.charAt(0).toUpperCase() + phrase.slice(1);
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** The title, and the name behind a number. */
export function nameInTitle({ title, lines: [first] }: Card): string {
  return [title, first?.name ?? ''].filter((part) => part !== '').join(' ');
}
