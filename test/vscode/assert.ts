// The few assertions the suite needs. node:assert does not exist in a web worker.

export function ok(value: unknown, message: string): asserts value {
  if (!value) throw new Error(message);
}

export function equal<T>(actual: T, expected: T, what: string): void {
  if (actual === expected) return;
  throw new Error(`${what}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`);
}

export function includes(text: string, part: string, what: string): void {
  if (!text.includes(part))
    throw new Error(`${what}: ${JSON.stringify(part)} is not in ${JSON.stringify(text)}`);
}

/** Says where two files differ; nothing when they do not. */
export function differences(what: string, actual: Uint8Array, expected: Uint8Array | undefined): string[] {
  if (expected === undefined) return [`${what}: nothing to compare with`];
  const end = Math.min(actual.length, expected.length);
  let at = 0;
  while (at < end && actual[at] === expected[at]) at += 1;
  if (at === actual.length && at === expected.length) return [];
  return [
    `${what}: ${actual.length} bytes instead of ${expected.length}, different from byte ${at} on: ` +
      `${excerpt(actual, at)} instead of ${excerpt(expected, at)}`,
  ];
}

function excerpt(bytes: Uint8Array, at: number): string {
  return JSON.stringify(String.fromCharCode(...bytes.slice(Math.max(0, at - 10), at + 10)));
}
