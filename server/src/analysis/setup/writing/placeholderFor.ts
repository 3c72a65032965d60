// What stands in the place of a secret, or of one that is still to come. The angle brackets make it a placeholder, so a
// file in which it was left is told.

import type { KnownSetting } from '../../knowledge/setup/setupTypes.ts';

const passwordName = /pass|pwd|p[aw]*s*wor?d/i;
const productKeyName = /product ?(?:id|key)/i;

export function placeholderFor(key: string, setting: KnownSetting | undefined): string {
  if (setting?.type === 'productId' || productKeyName.test(key)) return '<product key>';
  if (setting?.type === 'password' || passwordName.test(key)) return '<password>';
  return '<removed>';
}
