// What an added key is given as its value: its default, the one thing that it can be, or a placeholder that says what
// belongs there and is told until it is filled in.

import { choicesOf, type KnownSetting, type SetupAnalysis } from '../../../analysis/index.ts';

export function lineToFill(setup: SetupAnalysis, setting: KnownSetting): string {
  return `${setting.key}=${valueToFill(setup, setting)}`;
}

export function valueToFill(setup: SetupAnalysis, setting: KnownSetting): string {
  const { default: usual, example, type, key } = setting;
  if (usual !== '') return usual;
  if (setting.secret !== '' || type === 'password') return secretPlaceholder(setting);
  const database = key === 'DatabaseName' ? usualDatabase(setup, example) : '';
  if (database !== '') return database;
  const [first = '', ...others] = type === 'list' ? [] : choicesOf(setting);
  if (first !== '' && others.length === 0) return first;
  const choices = [first, ...others].join(' or ');
  return placeholder(choices !== '' && choices.length <= longestChoices ? choices : example || key);
}

export function secretPlaceholder(setting: KnownSetting | undefined): string {
  return setting?.type === 'productId' ? '<product key>' : '<password>';
}

/** All of them would be no help. */
const longestChoices = 150;

function placeholder(words: string): string {
  return `<${words.replace(/[<>]/g, '')}>`;
}

/** Databases are called after the site as a rule. */
function usualDatabase(setup: SetupAnalysis, example: string): string {
  const site = setup.entry('Options', 'SiteCode')?.value ?? '';
  const front = /^[A-Z]+_/.exec(example)?.[0];
  return front !== undefined && /^[A-Za-z0-9]{3}$/.test(site) ? `${front}${site.toUpperCase()}` : '';
}
