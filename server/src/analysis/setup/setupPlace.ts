// What stands at a place of a setup file: the head of a section, a key, a value and the item of a list in it, a remark.

import type { Extent, IniEntry, IniLine, IniSection, IniText } from './iniText.ts';

type SetupPlace =
  | { readonly kind: 'section'; readonly section: IniSection; readonly at: Extent }
  | { readonly kind: 'key'; readonly entry: IniEntry; readonly at: Extent }
  | { readonly kind: 'value'; readonly entry: IniEntry; readonly at: Extent }
  | { readonly kind: 'remark'; readonly at: Extent };

/** Between a key and its value there is nothing, nor is there on a line that is none of an .ini file. */
export function setupPlaceAt(ini: IniText, offset: number): SetupPlace | undefined {
  const line = lineAt(ini, offset);
  if (line === undefined) return undefined;
  if (line.kind === 'remark') return { kind: 'remark', at: line };
  if (line.kind === 'section') {
    const section = ini.sections.find(({ header }) => header === line);
    return section === undefined ? undefined : { kind: 'section', section, at: line.nameAt };
  }
  if (line.kind !== 'entry') return undefined;
  if (isIn(line.keyAt, offset)) return { kind: 'key', entry: line, at: line.keyAt };
  return isIn(line.rawAt, offset) ? { kind: 'value', entry: line, at: line.valueAt } : undefined;
}

function lineAt(ini: IniText, offset: number): IniLine | undefined {
  return ini.lines[lineNumberAt(ini, offset)];
}

/** Of the line that holds the offset, its end included. */
export function lineNumberAt({ lines }: IniText, offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] as IniLine).start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

interface ListItem {
  readonly item: string;
  readonly at: Extent;
}

/** The items of a value that is a list, with their places. */
export function itemsIn({ value, valueAt }: IniEntry): ListItem[] {
  return [...value.matchAll(/[^,]+/g)].flatMap(({ 0: text, index }) => {
    const item = text.trim();
    const start = valueAt.start + index + text.length - text.trimStart().length;
    return item === '' ? [] : [{ item, at: { start, end: start + item.length } }];
  });
}

/** An end counts as inside: a cursor stands behind a word that was just typed. */
export function isIn({ start, end }: Extent, offset: number): boolean {
  return offset >= start && offset <= end;
}
