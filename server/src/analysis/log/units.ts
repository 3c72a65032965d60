// Small questions to units: digits, blanks, and whether a mark stands at a place.

import type { Units } from '../text/span.ts';

export const tab = 0x09;
export const space = 0x20;
export const quote = 0x22;
export const plus = 0x2b;
export const minus = 0x2d;
export const dot = 0x2e;
export const colon = 0x3a;
export const less = 0x3c;
export const greater = 0x3e;
export const tilde = 0x7e;

/** A mark as the functions below want it. */
export function markOf(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

export function isDigit(unit: number | undefined): boolean {
  return unit !== undefined && unit >= 0x30 && unit <= 0x39;
}

export function isBlank(unit: number | undefined): boolean {
  return unit === space || unit === tab;
}

/** `mark` stands at `at`, and before `to`. */
export function standsAt(units: Units, mark: Uint8Array, at: number, to: number): boolean {
  if (at + mark.length > to) return false;
  for (let i = 0; i < mark.length; i++) {
    if (units[at + i] !== mark[i]) return false;
  }
  return true;
}

/** The same for a mark in lower case, whatever the case of the text. */
export function standsAtFolded(units: Units, mark: Uint8Array, at: number, to: number): boolean {
  if (at + mark.length > to) return false;
  for (let i = 0; i < mark.length; i++) {
    const unit = units[at + i] as number;
    if ((unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit) !== mark[i]) return false;
  }
  return true;
}

export function skipBlanks(units: Units, from: number, to: number): number {
  let at = from;
  while (at < to && isBlank(units[at])) at++;
  return at;
}

export function trimBlanks(units: Units, from: number, to: number): number {
  let end = to;
  while (end > from && isBlank(units[end - 1])) end--;
  return end;
}

/** The last place in [from, to) where `unit` stands, or -1. */
export function lastUnit(units: Units, unit: number, from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) {
    if (units[at] === unit) return at;
  }
  return -1;
}

/** The first place in [from, to) where `unit` stands, or -1. */
export function firstUnit(units: Units, unit: number, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    if (units[at] === unit) return at;
  }
  return -1;
}
