// Where a section of a setup file ends: its last line with words. Remarks right above the next header speak of that.

import type { IniLine, IniSection, IniText } from '../../analysis/index.ts';

export function lastLineOf(ini: IniText, section: IniSection): IniLine {
  return ini.lines[placeOfLastLine(ini, section)] as IniLine;
}

/** In the list of lines. */
export function placeOfLastLine({ lines }: IniText, { firstLine, endLine }: IniSection): number {
  let last = endLine - 1;
  if (endLine < lines.length) while (last > firstLine && lines[last]?.kind === 'remark') last--;
  while (last > firstLine && lines[last]?.kind === 'blank') last--;
  return last;
}
