// A remark that somebody put behind a value. Windows hands it to Setup as a part of the value.

/** Where it begins: a semicolon or two slashes that blanks stand before, or what stands behind a tab; none is below 0. */
export function remarkIn(value: string): number {
  const remark = /(?<![ \t])[ \t]+;|(?<!\t)\t+(?=\S)|(?<![ \t])[ \t]+\/\/ /.exec(value);
  return remark === null ? -1 : remark.index + (/^[ \t]*/.exec(remark[0])?.[0].length ?? 0);
}
