// The text of an .ini file, line by line, as Windows reads it: `[Section]`, `Key=Value`, and `;` in front of a remark.
// Every text can be read; every character belongs to one line or to the end of one; what is no line of an .ini file is
// a stray, kept and told.

/** From one offset to before another, in UTF-16 units. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

interface Line extends Extent {
  readonly kind: 'section' | 'entry' | 'remark' | 'stray' | 'blank';
}

export interface IniEntry extends Extent {
  readonly kind: 'entry';
  readonly key: string;
  readonly keyAt: Extent;
  /** As Windows hands it to a program: without blanks around it, and without a pair of quotes. */
  readonly value: string;
  readonly valueAt: Extent;
  /** All that stands behind the sign, without the blanks around it. */
  readonly rawAt: Extent;
  /** The place of its section in the list of sections. */
  readonly section: number;
}

interface IniHeader extends Extent {
  readonly kind: 'section';
  readonly nameAt: Extent;
  /** There is a bracket at its end. */
  readonly isClosed: boolean;
}

export type IniLine = IniEntry | IniHeader | (Line & { readonly kind: 'remark' | 'stray' | 'blank' });

export interface IniSection {
  /** Its place in the list of sections. */
  readonly index: number;
  readonly name: string;
  /** None for what stands before the first section. */
  readonly header: IniHeader | undefined;
  readonly entries: readonly IniEntry[];
  /** Its lines in the list of lines, from its header to before the next one. */
  readonly firstLine: number;
  readonly endLine: number;
}

export interface IniText {
  readonly text: string;
  readonly lines: readonly IniLine[];
  /** The first is what stands before any section. */
  readonly sections: readonly IniSection[];
}

const byteOrderMark = '\ufeff';

export function readIni(text: string): IniText {
  const lines: IniLine[] = [];
  const sections: { -readonly [K in keyof IniSection]: IniSection[K] }[] = [
    { index: 0, name: '', header: undefined, entries: [], firstLine: 0, endLine: 0 },
  ];
  let entries: IniEntry[] = [];
  const close = () => Object.assign(sections.at(-1) ?? {}, { entries, endLine: lines.length });
  for (let start = text.startsWith(byteOrderMark) ? 1 : 0; start <= text.length; ) {
    const end = endOfLine(text, start);
    const line = readLine(text, start, end, sections.length - 1);
    if (line.kind === 'section') {
      close();
      entries = [];
      const name = text.slice(line.nameAt.start, line.nameAt.end);
      const firstLine = lines.length;
      sections.push({
        index: sections.length,
        name,
        header: line,
        entries,
        firstLine,
        endLine: firstLine + 1,
      });
    }
    lines.push(line);
    if (line.kind === 'entry') entries.push(line);
    start = text.startsWith('\r\n', end) ? end + 2 : end + 1;
  }
  close();
  return { text, lines, sections };
}

const lineEnd = /\r|\n|$/g;

function endOfLine(text: string, start: number): number {
  lineEnd.lastIndex = start;
  return lineEnd.exec(text)?.index ?? text.length;
}

function readLine(text: string, start: number, end: number, section: number): IniLine {
  const whole = trimmed(text, { start, end });
  const first = text[whole.start];
  if (whole.start === whole.end) return { kind: 'blank', start, end };
  if (first === ';') return { kind: 'remark', start, end };
  if (first === '[') return readHeader(text, start, end, whole);
  const sign = placeOf('=', text, whole);
  if (sign < 0) return { kind: 'stray', start, end };
  const keyAt = trimmed(text, { start: whole.start, end: sign });
  const rawAt = trimmed(text, { start: sign + 1, end: whole.end });
  if (keyAt.start === keyAt.end) return { kind: 'stray', start, end };
  const valueAt = unquoted(text, rawAt);
  const key = text.slice(keyAt.start, keyAt.end);
  const value = text.slice(valueAt.start, valueAt.end);
  return { kind: 'entry', start, end, key, keyAt, value, valueAt, rawAt, section };
}

/** Windows looks for the first closing bracket; what stands behind it counts for nothing. */
function readHeader(text: string, start: number, end: number, whole: Extent): IniHeader {
  const bracket = placeOf(']', text, whole);
  const isClosed = bracket >= 0;
  const nameAt = trimmed(text, { start: whole.start + 1, end: isClosed ? bracket : whole.end });
  return { kind: 'section', start, end, nameAt, isClosed };
}

/** Looked for in the line alone: in a text that has none it would be looked for to the end, line after line. */
function placeOf(sign: string, text: string, { start, end }: Extent): number {
  const at = text.slice(start, end).indexOf(sign);
  return at < 0 ? at : start + at;
}

function unquoted(text: string, { start, end }: Extent): Extent {
  const quote = text[start];
  const isQuoted = end - start >= 2 && (quote === '"' || quote === "'") && text[end - 1] === quote;
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}

/** What stands there without the blanks around it. */
export function trimmed(text: string, { start, end }: Extent): Extent {
  let from = start;
  let to = end;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

/** Blanks, tabs and other marks below them, as Windows takes them; a no-break space is a letter. */
function isBlank(unit: number): boolean {
  return unit <= 0x20;
}
