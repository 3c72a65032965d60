// Whether two stretches of text read the same once numbers, times and ids are taken out: a word with a digit in it
// stands for any other such word. Nothing is made of the text, so that every record of a large log can be compared
// with the one before it.

import type { Units } from '../text/span.ts';

export function isSameShape(
  units: Units,
  start: number,
  end: number,
  otherStart: number,
  otherEnd: number,
): boolean {
  let at = start;
  let other = otherStart;
  while (at < end && other < otherEnd) {
    const unit = units[at] as number;
    if (!isOfWord(unit)) {
      if (units[other] !== unit) return false;
      at++;
      other++;
      continue;
    }
    const wordEnd = endOfWord(units, at, end);
    const otherWordEnd = endOfWord(units, other, otherEnd);
    const varies = hasDigit(units, at, wordEnd) && hasDigit(units, other, otherWordEnd);
    if (!varies && !isSame(units, at, wordEnd, other, otherWordEnd)) return false;
    at = wordEnd;
    other = otherWordEnd;
  }
  return at === end && other === otherEnd;
}

function endOfWord(units: Units, from: number, end: number): number {
  let at = from;
  while (at < end && isOfWord(units[at] as number)) at++;
  return at;
}

function hasDigit(units: Units, from: number, end: number): boolean {
  for (let at = from; at < end; at++) if (isDigit(units[at] as number)) return true;
  return false;
}

function isSame(units: Units, start: number, end: number, otherStart: number, otherEnd: number): boolean {
  if (end - start !== otherEnd - otherStart) return false;
  for (let i = end - start - 1; i >= 0; i--) if (units[start + i] !== units[otherStart + i]) return false;
  return true;
}

/** Letters, digits, `_`, and `-`, which stands in GUIDs and before numbers; what is not ASCII is a word's too. */
function isOfWord(unit: number): boolean {
  const folded = unit | 0x20;
  return (
    (folded >= 0x61 && folded <= 0x7a) || isDigit(unit) || unit === 0x5f || unit === 0x2d || unit >= 0x80
  );
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}
