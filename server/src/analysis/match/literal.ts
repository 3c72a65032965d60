// Compares literal text loosely: ASCII letter case does not count, and a run of blanks in the template
// stands for any run of blanks and `~` (the logs write a line break as `~`). The words are strict.

const space = 0x20;
const tilde = 0x7e;

/** The end of `literal` in `text` if it stands at `at`, else -1. `literal` is folded already. */
export function literalEnd(literal: string, text: string, at: number): number {
  let end = at;
  for (let i = 0; i < literal.length; i++) {
    const wanted = literal.charCodeAt(i);
    if (wanted === space) {
      const start = end;
      while (end < text.length && isBlank(text.charCodeAt(end))) end++;
      if (end === start) return -1;
    } else {
      if (end >= text.length || foldUnit(text.charCodeAt(end)) !== wanted) return -1;
      end++;
    }
  }
  return end;
}

/** The first place from `from` on where `literal` stands in `text`, or -1. */
export function findLiteral(literal: string, text: string, from: number): number {
  const first = literal.charCodeAt(0);
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (first === space ? !isBlank(unit) : foldUnit(unit) !== first) continue;
    if (literalEnd(literal, text, at) >= 0) return at;
  }
  return -1;
}

/** A literal as the functions above want it: lower case, each run of blanks one space. */
export function foldLiteral(literal: string): string {
  let folded = '';
  for (let i = 0; i < literal.length; i++) {
    const unit = literal.charCodeAt(i);
    if (!isBlank(unit)) folded += String.fromCharCode(foldUnit(unit));
    else if (!folded.endsWith(' ')) folded += ' ';
  }
  return folded;
}

function foldUnit(unit: number): number {
  return unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit;
}

function isBlank(unit: number): boolean {
  return unit === space || unit === tilde || (unit >= 0x09 && unit <= 0x0d) || unit === 0xa0;
}
