// What counts as the same letter and as a blank when a template is laid beside a log: letter case does not
// count (ASCII only), and a `~` is a blank, because the logs write a line break inside a message so.

export function foldUnit(unit: number): number {
  return unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit;
}

export function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x7e || (unit >= 0x09 && unit <= 0x0d) || unit === 0xa0;
}

/** A letter, a digit or `_`; not one is the unit before the text or behind it. */
export function isWord(unit: number): boolean {
  const folded = unit | 0x20;
  return (folded >= 0x61 && folded <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || unit === 0x5f;
}
