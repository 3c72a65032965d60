// From when to when, as records wrote it: the day once where it is the same, and no more digits than one reads.

import * as l10n from '@vscode/l10n';

export function timeSpan(first: string | undefined, last: string | undefined): string | undefined {
  if (first === undefined || last === undefined) return undefined;
  const [day, time] = partsOf(first);
  const [lastDay, lastTime] = partsOf(last);
  if (day !== lastDay) return l10n.t('{0} {1} to {2} {3}', day, time, lastDay, lastTime);
  return time === lastTime ? `${day} ${time}` : l10n.t('{0} {1} to {2}', day, time, lastTime);
}

/** `2000-01-04T15:19:23.375` -> its day, and its time in whole seconds. */
function partsOf(time: string): readonly [day: string, time: string] {
  return [time.slice(0, 10), time.slice(11, 19)];
}
