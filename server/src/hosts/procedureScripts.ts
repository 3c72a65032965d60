// The scripts of a procedure as one asks for them at a terminal: by language and part, and where several are for the
// same by a number, which stands behind the names of the snippets too.

import * as l10n from '@vscode/l10n';
import {
  type Procedure,
  type Script,
  type ScriptLanguage,
  type ScriptPart,
  scriptParts,
} from '../analysis/index.ts';

export interface AskedScript {
  readonly language: ScriptLanguage;
  readonly part: ScriptPart;
  readonly number: number | undefined;
}

/** As the words of the command line call them. */
const names: Readonly<Record<ScriptLanguage, string>> = { reg: 'reg', bat: 'cmd', powershell: 'powershell' };
const languages = Object.keys(names) as ScriptLanguage[];

interface Options {
  readonly as?: string | undefined;
  readonly part?: string | undefined;
  readonly script?: string | undefined;
}

/** Nothing where the procedure itself is asked for. */
export function askedScript({ as = 'markdown', part, script }: Options): AskedScript | undefined {
  const language = languages.find((known) => names[known] === as);
  if (language === undefined && as !== 'markdown')
    throw new Error(l10n.t('--as is markdown, reg, cmd or powershell, not "{0}"', as));
  const known = scriptParts.find((one) => one === (part ?? 'apply'));
  if (known === undefined) throw new Error(l10n.t('--part is apply, undo or check, not "{0}"', part ?? ''));
  if (script !== undefined && !/^[1-9]\d{0,3}$/.test(script))
    throw new Error(l10n.t('--script is the number of a script, not "{0}"', script));
  if (language !== undefined)
    return { language, part: known, number: script === undefined ? undefined : Number(script) };
  if (part !== undefined || script !== undefined)
    throw new Error(l10n.t('--part and --script go with --as reg, cmd or powershell'));
  return undefined;
}

/** Where several are meant, there is none: one file holds one script. */
export function scriptMeant(asked: AskedScript, { scripts }: Procedure): Script | undefined {
  const { number } = asked;
  const same = alike(asked, scripts);
  if (number === undefined) return same.length === 1 ? same[0] : undefined;
  return same[number - 1];
}

/** What there is in its place. */
export function otherScripts(asked: AskedScript, { id, scripts }: Procedure): string[] {
  const same = alike(asked, scripts);
  const words = `--as ${names[asked.language]} --part ${asked.part}`;
  if (same.length === 0) {
    const all = new Set(scripts.map(({ language, part }) => `${names[language]} (${part})`));
    const has = all.size === 0 ? l10n.t('none') : [...all].join(', ');
    return [l10n.t('smslens: "{0}" has no script for {1}. It has: {2}', id, words, has)];
  }
  return [
    l10n.t('smslens: choose a script of "{0}" for {1} with --script and its number:', id, words),
    ...same.map(({ title }, at) => `  ${at + 1}  ${title}`),
  ];
}

function alike({ language, part }: AskedScript, scripts: readonly Script[]): Script[] {
  return scripts.filter((script) => script.language === language && script.part === part);
}
