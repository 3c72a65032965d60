// What can be a name at all, and which names are so much their own that they are looked for everywhere.

import { ordinaryWords } from './ordinaryWords.ts';
import { kinds } from './types.ts';
import { accounts } from './wellKnown.ts';

/** The letters and digits of a name, of any script. */
export const unit = '[\\p{L}\\p{N}\\p{M}_]';
export const noUnitBefore = '(?<![\\p{L}\\p{N}\\p{M}_])';
export const noUnitBehind = '(?![\\p{L}\\p{N}\\p{M}_])';

const placeholder = new RegExp(`^(?:${kinds.join('|')})\\d{1,9}$`, 'i');
const number = /^(?:\d{1,3}-?bit|0x[0-9a-f]{1,16}|\d+|[0-9a-f]{8}|(?=[\d.]*\d$)[\d.]+)$/i;
const objectId = /^(?=.*\d)(?:[A-Z0-9]{3}[0-9A-F]{5}|SMSDM\w{3})$/;
const made =
  /^(?:SMS(?:Server|Client)_\w{3}|SMS[&_].*|HKEY_.*|ERROR_.*|(?:KB|Q)\d{5,7}|sqlserver\w*|\(removed\))$/i;

export const isPlaceholder = (name: string): boolean => placeholder.test(name);

export function isOrdinary(name: string): boolean {
  return ordinaryWords.has(name.toLowerCase());
}

/** No number, no placeholder, and nothing that every site has. */
export function canBeName(name: string): boolean {
  return (
    /\p{L}/u.test(name) &&
    !number.test(name) &&
    !isPlaceholder(name) &&
    !made.test(name) &&
    !accounts.has(name.toLowerCase())
  );
}

/** A part of a path that may tell whose it is. A word of the trade tells nothing. */
export const isFree = (part: string): boolean => canBeName(part) && !isOrdinary(part);

/** The look of a name that a machine or an account is given: digits or marks among its letters, or capitals. */
export function looksGiven(name: string): boolean {
  if (objectId.test(name)) return false;
  if (/\d/.test(name) || (/[-_.$]\p{L}/u.test(name) && /\p{Lu}/u.test(name))) return name.length > 2;
  return name.length > 2 && name === name.toUpperCase();
}

/** Whether a name, once known, is replaced wherever it stands. */
export function isItsOwn(name: string): boolean {
  return name.length > 2 && canBeName(name) && !isOrdinary(name);
}
