// A signature is a template: literal text with typed holes, `could not read files from site {site}`.
// This is its form once it is read; a text hole cuts it into segments, because only such a hole may be of
// any length.

import type { HoleType } from './holes.ts';

export interface Template {
  readonly source: string;
  readonly segments: readonly Segment[];
  /** The holes that tell one problem from another. */
  readonly telling: readonly TellingHole[];
}

/** Literals with holes of bounded length between them. */
export interface Segment {
  /** The text hole before it; the first segment has none. */
  readonly text: string | undefined;
  /** A hole before the first literal; only the first segment may have one. */
  readonly leading: TypedHole | undefined;
  readonly steps: readonly Step[];
  /** It begins (ends) the template with a word, so a word must begin (end) there in the log. */
  readonly wordBegins: boolean;
  readonly wordEnds: boolean;
}

export interface Step {
  /** Folded. */
  readonly literal: string;
  /** The hole behind the literal; only the last step of a segment may do without. */
  readonly hole: TypedHole | undefined;
}

export interface TypedHole {
  readonly name: string;
  readonly type: HoleType;
  /** The one value that counts, for `{code=0x80070005}`. */
  readonly value?: number;
}

export interface Match {
  readonly start: number;
  readonly end: number;
  readonly captures: Readonly<Record<string, string>>;
}

export type TellingHole = Pick<TypedHole, 'name' | 'type'>;

/** What the author of a template got wrong. */
export interface Mistake {
  readonly mistake: string;
}
