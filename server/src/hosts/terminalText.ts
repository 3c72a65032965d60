// Words on a terminal. Text of a log, or the name of a file, may hold anything: signs that would steer the
// terminal, turn the reading direction or break the line are written out instead, so that they show and do nothing.

/** Controls, formats (bidi marks and what has no width), separators of lines, halves of letters. */
const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** `\x1b`, `\u202e`. */
export function harmless(text: string): string {
  return text.replace(unsafe, (sign) => {
    const code = sign.codePointAt(0) as number;
    const digits = code.toString(16);
    if (code <= 0xff) return `\\x${digits.padStart(2, '0')}`;
    return code <= 0xffff ? `\\u${digits.padStart(4, '0')}` : `\\u{${digits}}`;
  });
}

/** What JSON leaves as it is and a terminal or an editor would obey; the same JSON without it. */
const unsafeInJson = /[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}]/gu;

export function harmlessJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, undefined, indent).replace(unsafeInJson, (sign) =>
    sign
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

/** In columns, rather too many than too few: some letters take two. */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += letter < '\x7f' ? 1 : 2;
  return width;
}

/** What is left of a text that has to fit so many columns. */
export function shortened(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  let width = widthOf('…');
  let kept = '';
  for (const letter of text) {
    width += widthOf(letter);
    if (width > columns) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}

export interface Margins {
  readonly columns: number;
  /** In front of the first line, and of those that go on. */
  readonly first: string;
  readonly rest: string;
}

/** Breaks between parts, which stay whole; a part that is wider than a line stands alone in one. */
export function wrapped(parts: readonly string[], { columns, first, rest }: Margins): string {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const part of parts) {
    if (!isEmpty && widthOf(line) + 1 + widthOf(part) > columns) {
      lines.push(line);
      line = rest;
      isEmpty = true;
    }
    line += isEmpty ? part : ` ${part}`;
    isEmpty = false;
  }
  return [...lines, line].join('\n');
}

/** The words of a text, to be wrapped. */
export function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
