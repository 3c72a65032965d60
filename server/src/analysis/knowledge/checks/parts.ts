// A text cut at its headings of one level.

export interface Part {
  readonly heading: string;
  /** Of the heading, in the file. */
  readonly line: number;
  /** What stands below it, from the line right behind it on. */
  readonly text: string;
}

export function partsOf(mark: string, text: string, firstLine: number): { before: string; parts: Part[] } {
  const parts: { heading: string; line: number; lines: string[] }[] = [];
  const before: string[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.startsWith(mark))
      parts.push({ heading: line.slice(mark.length).trim(), line: firstLine + index, lines: [] });
    else (parts.at(-1)?.lines ?? before).push(line);
  }
  return {
    before: before.join('\n').trim(),
    parts: parts.map(({ heading, line, lines }) => ({ heading, line, text: lines.join('\n').trimEnd() })),
  };
}
