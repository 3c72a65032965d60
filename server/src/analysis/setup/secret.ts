// Which values of a setup file are nobody's business: passwords, and what should not be passed on, such as a product
// key. In doubt a value is one, also that of a key which is only spelt like a key for a password.

import type { KnownSetting } from '../knowledge/setup/setupTypes.ts';

const secretName =
  /pass(?:w|phrase|code)|p[aw]*s*wor?d|pwd|secret|credential|productid|product ?key|privatekey/i;

export function isSecret(key: string, setting: KnownSetting | undefined): boolean {
  return (
    (setting?.secret ?? '') !== '' ||
    setting?.type === 'password' ||
    setting?.type === 'blob' ||
    secretName.test(key)
  );
}

/** What stands in a message in the place of a secret. */
export const hidden = '••••••';

/** A line that somebody asks about, without the value that is nobody's business. */
export function withoutSecret(line: string, settings: readonly KnownSetting[]): string {
  const sign = line.indexOf('=');
  if (sign < 0 || sign === line.length - 1) return line;
  const key = line.slice(line.lastIndexOf(']', sign) + 1, sign).trim();
  const isOne = settings.some((setting) => isSecret(key, setting)) || isSecret(key, undefined);
  return isOne ? `${line.slice(0, sign + 1)}${hidden}` : line;
}
