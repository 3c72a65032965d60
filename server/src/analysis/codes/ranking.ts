// Which of several meanings is meant: what the words around the number say, then what its log mostly writes, then
// the order in which the families are thought of.

import type { Code, CodeContext, Preference } from '../knowledge/codes/codeTypes.ts';
import type { CodeLabel } from '../mentions/types.ts';
import type { Reading } from './readings.ts';

/** The readings, the likeliest first. They come in the order of their families. */
export function ranked(
  readings: readonly Reading[],
  label: CodeLabel,
  context: CodeContext | undefined,
  preferences: readonly Preference[],
): Reading[] {
  const rules = [
    preferences.find((rule) => rule.label === label && rule.context === context),
    preferences.find((rule) => rule.label === label && rule.context === ''),
    preferences.find((rule) => rule.label === '' && rule.context === context),
  ].filter((rule) => rule !== undefined);
  const placed = readings.map((reading) => ({
    reading,
    places: rules.map((rule) => placeIn(rule, reading.code)),
  }));
  const closed = rules.findIndex(({ others }) => !others);
  const possible =
    closed < 0 ? placed : placed.filter(({ places }) => isNamed(rules[closed], places[closed]));
  possible.sort((one, other) => compare(one.places, other.places));
  return possible.map(({ reading }) => reading);
}

/** Whether a rule that leaves no others has named the family. */
function isNamed(rule: Preference | undefined, place: number | undefined): boolean {
  return rule !== undefined && place !== undefined && place < rule.groups.length;
}

function placeIn({ groups }: Preference, { family: { id }, number }: Code): number {
  const place = groups.findIndex((group) =>
    group.some(({ family, from, to }) => family === id && number >= from && number <= to),
  );
  return place < 0 ? groups.length : place;
}

function compare(one: readonly number[], other: readonly number[]): number {
  for (const [rule, place] of one.entries()) {
    const difference = place - (other[rule] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}
