// smslens procedure: the list of all procedures, one of them to read, or its script alone with values filled in.

import { parseArgs } from 'node:util';
import * as l10n from '@vscode/l10n';
import {
  type Knowledge,
  nearestNames,
  openParameters,
  type Procedure,
  type ScriptLanguage,
  takes,
  type Values,
} from '../analysis/index.ts';
import { meaningInWords, procedureDocument, scriptDocument } from '../features/index.ts';
import { print } from './output.ts';
import { harmless } from './terminalText.ts';

const languages: Readonly<Record<string, ScriptLanguage>> = {
  reg: 'reg',
  cmd: 'bat',
  powershell: 'powershell',
};
const parts = ['apply', 'undo', 'check'] as const;

export async function procedure(words: readonly string[], load: () => Promise<Knowledge>): Promise<number> {
  const { values: options, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      as: { type: 'string', default: 'markdown' },
      part: { type: 'string', default: 'apply' },
      set: { type: 'string', multiple: true, default: [] },
    },
  });
  const part = parts.find((known) => known === options.part);
  if (options.as !== 'markdown' && !Object.hasOwn(languages, options.as))
    throw new Error(l10n.t('--as is markdown, reg, cmd or powershell, not "{0}"', options.as));
  if (part === undefined) throw new Error(l10n.t('--part is apply, undo or check, not "{0}"', options.part));
  if (positionals.length > 1) throw new Error(l10n.t('procedure takes one name'));
  const { procedures } = await load();
  const [id] = positionals;
  if (id === undefined) {
    for (const { id: name, title } of procedures.all) await print(`${name}  ${title}`);
    return 0;
  }
  const wanted = procedures.procedure(id);
  if (wanted === undefined) {
    const near = nearestNames(
      id,
      procedures.all.map((known) => known.id),
      3,
    );
    console.error(
      [
        l10n.t('smslens: there is no procedure "{0}".', harmless(id)),
        ...(near.length === 0 ? [] : [l10n.t('  Spelt most like it: {0}', near.join(', '))]),
      ].join('\n'),
    );
    return 1;
  }
  const values = valuesFrom(options.set, wanted);
  const language = languages[options.as];
  if (language === undefined) {
    await print(procedureDocument(wanted, values).trimEnd());
    return 0;
  }
  const scripts = wanted.scripts.filter((script) => script.language === language && script.part === part);
  if (scripts.length === 0) {
    console.error(l10n.t('smslens: "{0}" has no such script. It has: {1}', wanted.id, scriptsOf(wanted)));
    return 1;
  }
  const text = scripts.map((script) => scriptDocument(wanted, script, values)).join('\n');
  await print(text.trimEnd());
  for (const { name, meaning } of openParameters(text, wanted))
    console.error(l10n.t('smslens: {0} is still to be filled in: {1} (--set {0}=…)', name, meaning));
  return 0;
}

function valuesFrom(settings: readonly string[], { parameters }: Procedure): Values {
  return new Map(
    settings.map((setting) => {
      const sign = setting.indexOf('=');
      const name = setting.slice(0, Math.max(0, sign));
      const value = setting.slice(sign + 1);
      const parameter = parameters.find((known) => known.name === name);
      if (sign < 0 || parameter === undefined) {
        const names = parameters.map((known) => known.name).join(', ');
        throw new Error(
          names === ''
            ? l10n.t('this procedure has nothing to be set')
            : l10n.t('--set takes name=value with a name of: {0}', names),
        );
      }
      if (!takes(parameter, value))
        throw new Error(
          l10n.t(
            '"{0}" is no value for {1}: {2}',
            value,
            name,
            meaningInWords(parameter, (known) => known),
          ),
        );
      return [name, value] as const;
    }),
  );
}

function scriptsOf({ scripts }: Procedure): string {
  const named = scripts.map(({ language, part }) => `${language === 'bat' ? 'cmd' : language} (${part})`);
  return named.length === 0 ? l10n.t('none') : [...new Set(named)].join(', ');
}
