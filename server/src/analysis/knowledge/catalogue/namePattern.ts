// Names with parts that vary: `CAP_<code>`, `SMSPKG<drive>$`, ports from one number to another.

const holes: Readonly<Record<string, string>> = {
  code: '[a-z0-9]{3}',
  drive: '[a-z]',
  n: '\\d+',
  server: '[\\w.-]+',
  name: '[^\\\\/]+',
};

export const holeNames: readonly string[] = Object.keys(holes);

/** The first part in angle brackets of which nobody has said how it varies. */
export function unknownHole(name: string): string | undefined {
  return [...name.matchAll(/<([^<>]*)>/g)]
    .map(([, hole = '']) => hole)
    .find((hole) => !holeNames.includes(hole));
}

export interface NamePattern {
  test(name: string): boolean;
}

/** The pattern of a name: what varies in it may be anything of its kind, the rest is the same in any letter case. */
export function namePattern(name: string): NamePattern {
  const [, from, to] = /^(\d+)-(\d+)$/.exec(name) ?? [];
  if (from !== undefined) {
    const isWithin = (text: string) => Number(text) >= Number(from) && Number(text) <= Number(to);
    return { test: (text) => text === name || (/^\d{1,5}$/.test(text) && isWithin(text)) };
  }
  const source = name
    .split(/<(\w+)>/)
    .map((part, index) => (index % 2 === 1 ? (holes[part] ?? '.+') : part.replace(/[^\w\s]/g, '\\$&')))
    .join('');
  return new RegExp(`^${source}$`, 'i');
}
