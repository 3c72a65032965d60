// What is written for a key that nobody has given a value yet: its default, else an example. A secret is never made up:
// where one belongs stands a placeholder.

import { same } from '../../knowledge/setup/condition.ts';
import { choicesOf, type SetupTable } from '../../knowledge/setup/setupBook.ts';
import type { KnownSetting } from '../../knowledge/setup/setupTypes.ts';
import { isPlaceholder } from '../placeholder.ts';
import { placeholderFor } from './placeholderFor.ts';

export function valueToWrite(setting: KnownSetting): string {
  if (setting.type === 'password' || setting.type === 'productId')
    return placeholderFor(setting.key, setting);
  if (setting.secret !== '') return '';
  const usual = setting.default === '' ? setting.example : setting.default;
  return choicesOf(setting).find((choice) => same(choice, usual)) ?? usual;
}

/** The same for a file with this site code: by custom names are made of it, as the examples show. */
export function valueWithCode(setting: KnownSetting, code: SiteCodeWords): string {
  const { made, own } = code;
  const value = valueToWrite(setting);
  if (own === '' || made === '') return value;
  if (setting.type === 'siteCode') return same(value, own) && !isOwnCode(setting) ? '' : value;
  return value.split(made).join(own);
}

/** The same for somebody who is to look at it: what is more than a default or the only choice is told as a placeholder. */
export function valueToFillIn(setting: KnownSetting, code: SiteCodeWords): string {
  const value = valueWithCode(setting, code);
  if (setting.default !== '' || isPlaceholder(value)) return value;
  if (isCalledAfterSite(setting, code)) return value;
  const choices = setting.type === 'list' ? [] : choicesOf(setting);
  const [only, ...others] = choices;
  if (only !== undefined && others.length === 0) return only;
  // What is likely comes first.
  const all = [...choices].sort((one, other) => Number(other === value) - Number(one === value)).join(' or ');
  const words = all !== '' && all.length <= longestChoices ? all : value || setting.key;
  return `<${words.replace(/[<>]/g, '')}>`;
}

/** Databases are, as a rule. */
function isCalledAfterSite(setting: KnownSetting, { made, own }: SiteCodeWords): boolean {
  return made !== '' && own !== '' && setting.type !== 'siteCode' && valueToWrite(setting).includes(made);
}

/** More would be no help. */
const longestChoices = 150;

/** The site code of a file, and the one that the examples are made with. */
export interface SiteCodeWords {
  readonly made: string;
  readonly own: string;
}

export function exampleCode(table: SetupTable): string {
  return table.setting(table.section('Options'), 'SiteCode')?.example ?? '';
}

export function isOwnCode({ key }: KnownSetting): boolean {
  return same(key, 'SiteCode');
}
