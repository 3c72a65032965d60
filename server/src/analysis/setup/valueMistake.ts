// What is wrong with a value, given what the key takes. One row of the table a type; nothing where the value is right.
// An empty value is none, and a value that still holds a placeholder is judged when it has been filled in.

import { itemsOf, same } from '../knowledge/setup/condition.ts';
import { choicesOf, spelling } from '../knowledge/setup/setupBook.ts';
import type { KnownSetting, ValueType } from '../knowledge/setup/setupTypes.ts';
import { nearest, oneLetterOff } from '../nearest.ts';
import { holdsPlaceholder, isPlaceholder, windowsNameIn } from './placeholder.ts';

/** The rule that a value breaks, with what the rule's message needs. */
export interface ValueMistake {
  readonly rule: string;
  readonly wanted?: string;
  readonly better?: string | undefined;
  /** It is what was meant: nobody must choose. */
  readonly isMeant?: boolean;
  /** The part that is wrong, where it is not all of the value. */
  readonly item?: string;
}

type Look = (value: string, setting: KnownSetting) => ValueMistake | undefined;

const noMistake: Look = () => undefined;

const looks: Readonly<Record<ValueType, Look>> = {
  string: tooLong,
  password: tooLong,
  blob: noMistake,
  enum: oneOfAFew,
  bool: oneOfAFew,
  yesno: oneOfAFew,
  truefalse: oneOfAFew,
  list: listOfAFew,
  integer: number,
  port: number,
  siteCode,
  siteName,
  path: (value) => pathMistake(value, ['local', 'unc']),
  localPath: (value) => pathMistake(value, ['local']),
  unc: (value) => pathMistake(value, ['unc']),
  host,
  fqdn: host,
  ntDomain: domain,
  account,
  productId,
  date,
};

export function valueMistake(setting: KnownSetting, value: string): ValueMistake | undefined {
  if (value === '' || cannotBeJudged(setting, value)) return undefined;
  const look = looks[setting.type];
  if (value.length <= longestJudged) return look(value, setting);
  const mistake = look(value.slice(0, longestJudged), setting);
  return mistake && { ...mistake, better: undefined, isMeant: false };
}

/** Nobody wrote a longer value by hand; of one its beginning tells enough. */
const longestJudged = 4000;

/** In a password anything may stand; what a name of Windows stands for only the server knows. */
function cannotBeJudged({ type }: KnownSetting, value: string): boolean {
  return type === 'password'
    ? isPlaceholder(value)
    : holdsPlaceholder(value) || windowsNameIn(value) !== undefined;
}

function oneOfAFew(value: string, setting: KnownSetting): ValueMistake | undefined {
  const all = choicesOf(setting);
  if (all.length === 0 || all.includes(value)) return undefined;
  const spelt = all.find((known) => same(known, value));
  // Yes and TRUE are taken in any case.
  if (spelt !== undefined)
    return setting.type === 'enum' ? { rule: 'value-case', wanted: spelt, better: spelt } : undefined;
  const wanted = all.join(', ');
  const isOn = setting.type === 'enum' ? undefined : switches[value.toLowerCase()];
  if (isOn !== undefined) {
    const better = all.find((known) => switches[known.toLowerCase()] === isOn);
    return { rule: 'value-not-listed', wanted, better, isMeant: true };
  }
  return { rule: 'value-not-listed', wanted, better: meant(value, all), isMeant: isSlip(value, all) };
}

/** How others write on and off. */
const switches: Readonly<Record<string, boolean>> = {
  '1': true,
  yes: true,
  true: true,
  on: true,
  '0': false,
  no: false,
  false: false,
  off: false,
};

/** A slip of the finger: one letter off from one of them alone. Another prefix makes another word: `Uninstall…`. */
function isSlip(value: string, all: readonly string[]): boolean {
  return value.length > 2 && oneLetterOff(value, all).length === 1;
}

function listOfAFew(value: string, setting: KnownSetting): ValueMistake | undefined {
  if (setting.allowed.length === 0) return undefined;
  const items = itemsOf(value);
  const wrong = items.find((item) => spelling(setting, item) === undefined);
  if (wrong === undefined) return undefined;
  // Nobody wrote a longer one by hand, and to correct it would take very long.
  if (items.length > mostItems) return { rule: 'list-item-unknown', wanted: setting.allowed.join(', ') };
  const right = items
    .map((item) => spelling(setting, item) ?? meant(item, setting.allowed))
    .filter((item) => item !== undefined);
  return {
    rule: 'list-item-unknown',
    item: wrong,
    wanted: setting.allowed.join(', '),
    better: [...new Set(right)].join(','),
    isMeant: items.every((item) => spelling(setting, item) !== undefined || isSlip(item, setting.allowed)),
  };
}

const mostItems = 200;

/** A letter of two is half of a word. */
function meant(value: string, all: readonly string[]): string | undefined {
  if (value.length < 3) return undefined;
  return nearest(
    value,
    all.filter((known) => known.length > 1),
    1,
  )[0];
}

function number(value: string, { type, allowed, default: usual }: KnownSetting): ValueMistake | undefined {
  const [, from = '', to = ''] = /^(\d+)-(\d+)$/.exec(type === 'port' ? '1-65535' : (allowed[0] ?? '')) ?? [];
  const wanted = from === '' ? '' : `${from}-${to}`;
  const better = usual === '' ? undefined : usual;
  if (!/^\d{1,15}$/.test(value)) return { rule: 'number-wrong', wanted, better };
  if (from === '' || (Number(value) >= Number(from) && Number(value) <= Number(to))) return undefined;
  return { rule: 'number-out-of-range', wanted, better: better ?? (Number(value) > Number(to) ? to : from) };
}

/** Names that Windows or SMS keeps for itself. */
const reserved = ['AUX', 'CON', 'NUL', 'PRN', 'SMS'];

/** Three letters or digits. */
export function looksLikeSiteCode(value: string): boolean {
  return /^[A-Za-z0-9]{3}$/.test(value);
}

/** That, and free. */
export function isSiteCode(value: string): boolean {
  return siteCode(value) === undefined;
}

function siteCode(value: string): ValueMistake | undefined {
  if (!looksLikeSiteCode(value)) {
    const letters = value
      .replace(/[^A-Za-z0-9]/g, '')
      .slice(0, 3)
      .toUpperCase();
    return { rule: 'site-code-shape', better: letters.length === 3 ? letters : undefined };
  }
  const name = value.toUpperCase();
  return reserved.includes(name) ? { rule: 'site-code-reserved', wanted: reserved.join(', ') } : undefined;
}

/** The documents know no blanks, the samples beside them and nearly all files in use have some. */
function siteName(value: string): ValueMistake | undefined {
  if (/^[A-Za-z0-9 -]+$/.test(value)) return undefined;
  const better = value.replace(/[^A-Za-z0-9 -]+/g, '-').replace(/^[- ]+|[- ]+$/g, '');
  return { rule: 'site-name-letters', better: better === '' ? undefined : better };
}

const driveRoot = /^[A-Za-z]:\\?$/;
const shapes = {
  local: /^[A-Za-z]:(?:[\\/][^<>:"|?*]*)?$/,
  unc: /^\\\\[^\\/<>:"|?*]+\\[^<>:"|?*]+$/,
};

function pathMistake(value: string, kinds: readonly (keyof typeof shapes)[]): ValueMistake | undefined {
  if (kinds.some((kind) => shapes[kind].test(value)) && !value.includes('/')) return undefined;
  const turned = value.replace(/\//g, '\\');
  const better = turned !== value && kinds.some((kind) => shapes[kind].test(turned)) ? turned : undefined;
  if (kinds.length === 1 && kinds[0] === 'local' && shapes.unc.test(value)) return { rule: 'path-not-local' };
  return { rule: 'path-shape', wanted: kinds.map((kind) => examples[kind]).join(', '), better };
}

const examples = { local: 'D:\\Folder', unc: '\\\\Server\\Share' };

export function isDriveRoot(value: string): boolean {
  return driveRoot.test(value);
}

/** A computer, and for SQL Server perhaps an instance on it. */
const hostName = /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,253}[A-Za-z0-9_])?(?:\\[A-Za-z_][\w$#]{0,15})?$/;

function host(value: string, { type }: KnownSetting): ValueMistake | undefined {
  if (!hostName.test(value)) {
    const bare = value
      .replace(/^\\\\/, '')
      .replace(/^[a-z]+:\/\//i, '')
      .replace(/[\\/]+$/, '');
    return { rule: 'host-shape', better: hostName.test(bare) ? bare : undefined };
  }
  return type === 'fqdn' && !value.includes('.') ? { rule: 'host-not-full' } : undefined;
}

const illegalInNames = /["/[\]:;|=,+*?<>]/;

function domain(value: string): ValueMistake | undefined {
  if (isDomain(value)) return undefined;
  const bare = value.replace(/^\\+|\\.*$/g, '');
  return { rule: 'domain-shape', better: isDomain(bare) ? bare : undefined };
}

function isDomain(value: string): boolean {
  return value !== '' && value.length <= 255 && !illegalInNames.test(value) && !/[\\@\s]/.test(value);
}

function account(value: string, { allowed }: KnownSetting): ValueMistake | undefined {
  const parts = value.split('\\');
  const isName = (part: string) => part !== '' && !illegalInNames.test(part);
  if (parts.length > 2 || !parts.every(isName)) return { rule: 'account-shape' };
  const hasDomain = parts.length === 2 || /^[^@]+@[^@]+$/.test(value);
  return allowed.includes('domain') && !hasDomain ? { rule: 'account-without-domain' } : undefined;
}

const productIds: Readonly<Record<string, { readonly shape: RegExp; readonly example: string }>> = {
  cd: { shape: /^\d{3}-\d{7}$/, example: '123-4567890' },
  '25': { shape: /^(?:[A-Za-z0-9]{5}-){4}[A-Za-z0-9]{5}$/, example: 'XXXXX-XXXXX-XXXXX-XXXXX-XXXXX' },
  eval: { shape: /^eval$/i, example: 'Eval' },
};

/** What is wrong with a product key is said without the key. */
function productId(value: string, { allowed }: KnownSetting): ValueMistake | undefined {
  const known = allowed.flatMap((name) => productIds[name] ?? []);
  if (known.length === 0 || known.some(({ shape }) => shape.test(value))) return undefined;
  const letters = value.replace(/[^A-Za-z0-9]/g, '');
  const grouped = [letters.replace(/^(\d{3})(\d{7})$/, '$1-$2'), (letters.match(/.{1,5}/g) ?? []).join('-')];
  const better = grouped.find((one) => known.some(({ shape }) => shape.test(one)));
  return { rule: 'product-id-shape', wanted: known.map(({ example }) => example).join(', '), better };
}

function date(value: string): ValueMistake | undefined {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})/.exec(value) ?? [];
  const isRight = /^(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{8}|\d{14}[\d.+*-]*$)/.test(value);
  if (!isRight) return { rule: 'date-shape' };
  return year === '' || (Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31)
    ? undefined
    : { rule: 'date-shape' };
}

function tooLong(value: string, { allowed }: KnownSetting): ValueMistake | undefined {
  const longest = Number(/^\.\.(\d+)$/.exec(allowed[0] ?? '')?.[1] ?? Number.NaN);
  return value.length > longest ? { rule: 'value-too-long', wanted: String(longest) } : undefined;
}
