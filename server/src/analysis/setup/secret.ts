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
