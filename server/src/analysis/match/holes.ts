// The types of hole a template may have, and what fits into each. A hole between two literals may hold
// blanks where a name of that type may (a path, a file, an account); one at the edge of a template ends
// with the word, because nothing else says where it ends. No hole but `text` holds more than 300 units.

/** What holes of these types held tells one problem from another; what the others held differs each time. */
export const tellingTypes: ReadonlySet<HoleType> = new Set<HoleType>([
  'site',
  'server',
  'account',
  'code',
  'id',
]);

export type HoleType =
  | 'site'
  | 'server'
  | 'account'
  | 'path'
  | 'file'
  | 'code'
  | 'n'
  | 'id'
  | 'guid'
  | 'text';

/** Expressions that read a stretch once; `least`, `inner` and `edge` are sticky. */
export interface Hole {
  /** The least that fits; every longer stretch within `inner` fits too. */
  readonly least: RegExp;
  readonly inner: RegExp;
  readonly edge: RegExp;
  readonly whole: RegExp;
  /** It ends by itself: the least that fits is all that fits. */
  readonly isExact: boolean;
  /** One unit of a stretch that ends where a literal begins. */
  readonly unit: RegExp;
  /** What may stand around a stretch at the edge of a template and is no part of it: `)`, a full stop. */
  readonly around: RegExp;
}

export const longestHeld = 300;

export const holes: Readonly<Record<HoleType, Hole>> = {
  site: exact('[A-Za-z0-9]{3}', '(?![A-Za-z0-9])', '[A-Za-z0-9]'),
  server: spread('(?:\\\\\\\\)?(?=[A-Za-z0-9])', '[\\w.-]', '[\\w.-]', 255, '[\\w.\\\\-]'),
  account: spread(
    '(?:(?:NT )?[\\w.-]{1,64}\\\\)?',
    '[^\\\\/"\'<>|:;=,+*?@[\\]\\r\\n]',
    '[^\\s\\\\/"\'<>|:;=,+*?@[\\]()]',
    64,
    '[^\\s/"\'<>|:;=,+*?@[\\]()]',
  ),
  path: spread('(?:[A-Za-z]:|\\\\\\\\|%\\w{1,32}%)', '[^"<>|*?\\r\\n]', '[^\\s"<>|*?]', 259),
  file: spread('', '[^\\\\/:*?"<>|\\r\\n]', '[^\\s\\\\/:*?"<>|]', 260),
  code: exact(
    '(?:0[xX][0-9A-Fa-f]{1,16}|-?\\d{1,20}|[0-9A-Fa-f]{8}|\\d[0-9A-Fa-f]{0,7}[hH])',
    '(?!\\w|\\.\\d)',
    '[\\w.-]',
  ),
  n: exact('\\d{1,20}', '(?!\\d)', '\\d'),
  id: spread('(?=\\w)', '[\\w*-]', '[\\w*-]', 64),
  guid: exact('\\{?[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\\}?', '(?!\\w)', '[\\w{}-]'),
  text: spread('', '[^]', '[^]', longestHeld),
};

export function isHoleType(word: string): word is HoleType {
  return Object.hasOwn(holes, word);
}

/** A name of any length up to `most` units behind its head. */
function spread(head: string, unit: string, edgeUnit: string, most: number, backUnit = edgeUnit): Hole {
  return {
    least: new RegExp(`${head}${unit}`, 'y'),
    inner: new RegExp(`${head}${unit}{1,${most}}`, 'y'),
    edge: new RegExp(`${head}${edgeUnit}{1,${most}}`, 'y'),
    whole: new RegExp(`^${head}${unit}{1,${most}}$`),
    isExact: false,
    unit: new RegExp(backUnit),
    around: /[.,;:!()[\]']/,
  };
}

/** A name that ends by itself. */
function exact(pattern: string, behind: string, unit: string): Hole {
  const alone = new RegExp(`${pattern}${behind}`, 'y');
  return {
    least: alone,
    inner: alone,
    edge: alone,
    whole: new RegExp(`^${pattern}$`),
    isExact: true,
    unit: new RegExp(unit),
    around: /(?!)/,
  };
}
