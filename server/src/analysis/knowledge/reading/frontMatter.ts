// Reads the head of a knowledge file: `key: value` between two `---` lines.
// A small, strict subset of YAML: a value is a string, a number, or a list of them (on one line in
// brackets, or one item a line behind `- `). Whatever is not that is a problem with its line.

export type Scalar = string | number;
export type Value = Scalar | readonly Scalar[];

export interface Entry {
  readonly value: Value;
  readonly line: number;
}

export interface FrontMatter {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly body: string;
  /** Line number, from 1, at which the body begins. */
  readonly bodyLine: number;
}

export interface Complaint {
  readonly line: number;
  readonly message: string;
}

const keyLine = /^([a-z][a-zA-Z-]*):(?: (.*))?$/;
const itemLine = /^ {2}- (.*)$/;

export function parseFrontMatter(text: string, complain: (complaint: Complaint) => void): FrontMatter {
  const lines = text.split(/\r?\n/);
  const end = lines.indexOf('---', 1);
  if (lines[0] !== '---' || end < 0) {
    complain({ line: 1, message: 'the file must begin with front matter between two lines of "---"' });
    return { entries: new Map(), body: text, bodyLine: 1 };
  }
  const entries = new Map<string, Entry>();
  for (let at = 1; at < end; at++) {
    at = readEntry(lines, at, end, entries, complain);
  }
  return { entries, body: lines.slice(end + 1).join('\n'), bodyLine: end + 2 };
}

/** Reads the entry that begins at `at` and returns the index of its last line. */
function readEntry(
  lines: readonly string[],
  at: number,
  end: number,
  entries: Map<string, Entry>,
  complain: (complaint: Complaint) => void,
): number {
  const line = at + 1;
  const [, key, rest] = keyLine.exec(lines[at] ?? '') ?? [];
  if (key === undefined) {
    complain({
      line,
      message: `"${lines[at]}" is not "key: value"; keys are lower case, list items begin with two blanks and "- "`,
    });
    return at;
  }
  if (entries.has(key)) complain({ line, message: `"${key}" stands twice` });
  if (rest !== undefined && rest !== '') {
    entries.set(key, { value: parseValue(rest, line, complain), line });
    return at;
  }
  const items: Scalar[] = [];
  let last = at;
  for (let next = at + 1; next < end; next++) {
    const item = itemLine.exec(lines[next] ?? '');
    if (!item) break;
    items.push(parseScalar(item[1] ?? '', next + 1, complain));
    last = next;
  }
  if (items.length === 0) complain({ line, message: `"${key}" has no value` });
  entries.set(key, { value: items, line });
  return last;
}

function parseValue(text: string, line: number, complain: (complaint: Complaint) => void): Value {
  const trimmed = text.trim();
  if (!trimmed.startsWith('[')) return parseScalar(trimmed, line, complain);
  if (!trimmed.endsWith(']')) {
    complain({ line, message: 'the list is not closed by "]"' });
    return [];
  }
  const inner = trimmed.slice(1, -1).trim();
  return inner === '' ? [] : splitList(inner).map((item) => parseScalar(item.trim(), line, complain));
}

/** Splits at commas that stand outside quotes. */
function splitList(text: string): string[] {
  const items: string[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\' && quoted) at++;
    else if (text[at] === '"') quoted = !quoted;
    else if (text[at] === ',' && !quoted) {
      items.push(text.slice(start, at));
      start = at + 1;
    }
  }
  items.push(text.slice(start));
  return items;
}

function parseScalar(text: string, line: number, complain: (complaint: Complaint) => void): Scalar {
  if (text.startsWith('"')) {
    try {
      return JSON.parse(text) as string;
    } catch {
      complain({
        line,
        message: `${text} is not a quoted string; write \\" and \\\\ for a quote and a backslash`,
      });
      return '';
    }
  }
  if (/^(?:\d+|0x[0-9a-fA-F]+)$/.test(text)) return Number(text);
  if (/^[[{&*!|>'%@`]|: | #/.test(text)) {
    complain({ line, message: `quote this value: ${text}` });
  }
  return text;
}
