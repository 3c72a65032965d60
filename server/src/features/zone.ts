// The zone that a user says a log was written in, for records that do not say it: `UTC-5`, `UTC+5:30`, or minutes as
// the logs themselves write them.

/** No zone is further away. */
const furthest = 14 * 60;

const utc = /^(?:UTC|GMT)(?:([+-])(\d{1,2})(?::([0-5]\d))?)?$/i;
const minutes = /^[+-]?\d{1,4}$/;

/** Minutes to add to local time for UTC; any other word means that nobody said it. */
export function biasOf(word: string): number | undefined {
  const written = word.trim().replace('\u2212', '-');
  const bias = minutes.test(written) ? Number(written) : biasOfUtc(written);
  return bias !== undefined && Math.abs(bias) <= furthest ? bias : undefined;
}

function biasOfUtc(written: string): number | undefined {
  const [, sign, hours = '0', rest = '0'] = utc.exec(written) ?? [];
  if (!utc.test(written)) return undefined;
  const ahead = Number(hours) * 60 + Number(rest);
  // What lies ahead of UTC has to go back to it.
  return sign === '-' || ahead === 0 ? ahead : -ahead;
}
