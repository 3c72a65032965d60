// What stands in the place of a secret, or of one that is still to come. The angle brackets make it a placeholder, so a
// file in which it was left is told.

import type { KnownSetting } from '../../knowledge/setup/setupTypes.ts';
import { type KindOfSecret, kindOfSecret } from '../secret.ts';

const placeholders: Readonly<Record<KindOfSecret, string>> = {
  password: '<password>',
  productKey: '<product key>',
  other: '<removed>',
};

export function placeholderFor(key: string, setting: KnownSetting | undefined): string {
  return placeholders[kindOfSecret(key, setting)];
}
