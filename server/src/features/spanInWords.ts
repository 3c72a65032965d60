// A span of time in words, as exactly as somebody wants to know it.

import * as l10n from '@vscode/l10n';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

export function spanInWords(seconds: number): string {
  if (seconds < minute) return l10n.t('{0} s', Math.round(seconds));
  if (seconds < 10 * minute)
    return inTwo(seconds, minute, 1, (one, two) => l10n.t('{0} min {1} s', one, two), minutes);
  if (seconds < hour) return minutes(Math.floor(seconds / minute));
  if (seconds < day)
    return inTwo(seconds, hour, minute, (one, two) => l10n.t('{0} h {1} min', one, two), hours);
  return inTwo(seconds, day, hour, (one, two) => l10n.t('{0} d {1} h', one, two), days);
}

const minutes = (count: number) => l10n.t('{0} min', count);
const hours = (count: number) => l10n.t('{0} h', count);
const days = (count: number) => l10n.t('{0} d', count);

/** The larger unit alone where nothing is left for the smaller. */
function inTwo(
  seconds: number,
  large: number,
  small: number,
  both: (large: number, small: number) => string,
  one: (large: number) => string,
): string {
  const whole = Math.floor(seconds / large);
  const rest = Math.floor((seconds - whole * large) / small);
  return rest === 0 ? one(whole) : both(whole, rest);
}
