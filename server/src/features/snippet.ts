// What is put into a file for the user: text, and the stops in it that the user goes through. Written as a snippet, or for
// an editor that takes none as the plain text that the snippet begins with.

export type Part = string | Stop;

/** A place to fill in. Where a stop is written again, it shows what was filled in. */
export interface Stop {
  readonly inner: readonly Part[];
  /** To choose from; the first is what stands there to begin with. */
  readonly choices?: readonly string[];
}

export function asText(parts: readonly Part[]): string {
  return parts
    .map((part) => (typeof part === 'string' ? part : (part.choices?.[0] ?? asText(part.inner))))
    .join('');
}

export function asSnippet(parts: readonly Part[]): string {
  const numbers = new Map<Stop, number>();
  const write = (part: Part): string => {
    if (typeof part === 'string') return escaped(part);
    const known = numbers.get(part);
    if (known !== undefined) return `\${${known}}`;
    const number = numbers.size + 1;
    numbers.set(part, number);
    if (part.choices !== undefined) return `\${${number}|${part.choices.map(escapedChoice).join(',')}|}`;
    const inner = part.inner.map(write).join('');
    return inner === '' ? `\${${number}}` : `\${${number}:${inner}}`;
  };
  return `${parts.map(write).join('')}$0`;
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

function escapedChoice(text: string): string {
  return text.replace(/[\\,|]/g, '\\$&');
}
