// What redaction says of a piece of text: that it names something, that it is a secret, or that it stays.

export const kinds = [
  'SERVER',
  'DOMAIN',
  'ACCOUNT',
  'USER',
  'ADDRESS',
  'SHARE',
  'FOLDER',
  'FILE',
  'EMAIL',
  'SID',
  'CLIENT',
  'NAME',
] as const;

/** The word that a placeholder begins with. */
export type Kind = (typeof kinds)[number];

/**
 * `stays` is a place where no unknown name is looked for, but one that is known from elsewhere is replaced all the
 * same; `fixed` is never touched.
 */
export type Verdict = Kind | 'removed' | 'stays' | 'fixed';

export interface Spot {
  readonly start: number;
  readonly end: number;
  readonly as: Verdict;
}

/** Reports pieces of a text. Its time grows with the length of the text and no faster. */
export type Spotter = (text: string, report: (start: number, end: number, as: Verdict) => void) => void;
