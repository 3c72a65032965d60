// Names with parts that vary: `CAP_<code>`, `SMSPKG<drive>$`, ports from one number to another.

const holes: Readonly<Record<string, string>> = {
  code: '[a-z0-9]{3}',
  drive: '[a-z]',
  n: '\\d+',
  server: '[\\w.-]+',
  name: '[^\\\\/]+',
};

/** How a part of a name may vary; `undefined` if nobody said. */
export function isHole(name: string): boolean {
  return Object.hasOwn(holes, name);
}

export interface NamePattern {
  test(name: string): boolean;
}

/** The pattern of a name: what varies in it may be anything of its kind, the rest is the same in any letter case. */
export function namePattern(name: string): NamePattern {
  const [, from, to] = /^(\d+)-(\d+)$/.exec(name) ?? [];
  if (from !== undefined) {
    return {
      test: (text) => /^\d{1,5}$/.test(text) && Number(text) >= Number(from) && Number(text) <= Number(to),
    };
  }
  const source = name
    .split(/<(\w+)>/)
    .map((part, index) => (index % 2 === 1 ? (holes[part] ?? '.+') : part.replace(/[^\w\s]/g, '\\$&')))
    .join('');
  return new RegExp(`^${source}$`, 'i');
}
