// What a log gives gets into the scripts that ship as text, and as nothing else.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { filledIn, takes } from '../../server/src/analysis/knowledge/procedures/parameters.ts';
import type { Procedure, Script } from '../../server/src/analysis/knowledge/procedures/procedureTypes.ts';
import { filledScript } from '../../server/src/analysis/procedures/filledScript.ts';
import { shippedKnowledge } from '../knowledge.ts';
import { batchTokens, powershellTokens, registryTokens } from './scriptTokens.ts';

const { procedures } = shippedKnowledge();
const scripts = procedures.all.flatMap((procedure) =>
  procedure.scripts.map((script) => ({ procedure, script })),
);

/** Where a parameter may stand: between quotes in which nothing but the quote itself ends the text. */
const places: Readonly<Record<Script['language'], RegExp>> = {
  bat: /^\s*set "[A-Z][A-Z0-9_]*=[^"]*"$/,
  powershell: /^\s*\$\w+ = (?:\[\w+\])?'[^']*'$/,
  reg: /^\[-?[^[\]]*\]$|^(?:@|"[^"]*")="[^"]*"$/,
};

const tokensOf = { bat: batchTokens, reg: registryTokens, powershell: powershellTokens } as const;

const name = ({ procedure, script }: { procedure: Procedure; script: Script }) =>
  `${procedure.id}: ${script.title}`;

describe('a parameter of a script', () => {
  for (const [language, place] of Object.entries(places))
    test(`stands between quotes, in ${language}`, () => {
      for (const one of scripts.filter(({ script }) => script.language === language))
        for (const line of one.script.text.split('\n').filter((line) => line.includes('{{')))
          assert.match(line, place, name(one));
    });

  test('that may hold brackets is between quotes where a batch file reads it within brackets', () => {
    for (const one of scripts.filter(({ script }) => script.language === 'bat')) {
      let depth = 0;
      for (const line of one.script.text.split('\n').filter((line) => !/^\s*rem\b/i.test(line))) {
        const bare = line.replace(/"[^"]*"/g, '""');
        for (const [, variable = ''] of depth > 0 ? bare.matchAll(/%([A-Z][A-Z0-9_]*)%/g) : [])
          assert.ok(!mayHoldBrackets(variable, one), `${name(one)}: ${line}`);
        depth += (bare.match(/\(/g) ?? []).length - (bare.match(/\)/g) ?? []).length;
      }
    }
  });
});

/** A variable that a parameter fills, or another that one fills. */
function mayHoldBrackets(
  variable: string,
  one: { procedure: Procedure; script: Script },
  seen: ReadonlySet<string> = new Set(),
): boolean {
  if (seen.has(variable)) return false;
  const lines = one.script.text.matchAll(new RegExp(`set "${variable}=([^"]*)"`, 'gi'));
  return [...lines].some(([, value = '']) => {
    const types = [...value.matchAll(/\{\{(\w+)\}\}/g)].map(([, hole]) => {
      const parameter = one.procedure.parameters.find((known) => known.name === hole);
      assert.ok(parameter);
      return parameter.type;
    });
    const others = [...value.matchAll(/%(\w+)%/g)].map(([, other = '']) => other);
    return (
      types.some((type) => type === 'path' || type === 'file' || type === 'key' || type === 'name') ||
      others.some((other) => mayHoldBrackets(other, one, new Set([...seen, variable])))
    );
  });
}

describe('no value changes the tokens of a script', () => {
  test('of PowerShell one that ended its text would be found out, and what stands in it does not count', () => {
    const tokens = (value: string) => powershellTokens(`$Site = '${value}'\nWrite-Output $Site`);
    assert.deepEqual(tokens('A\\B$ (x)'), tokens('TB1'));
    assert.notDeepEqual(tokens("'; rm '"), tokens('TB1'));
  });

  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'TB1',
      'a" & del C:\\',
      "'; rm",
      '%PATH%',
      'x]\n[-HKEY',
      '$(x)',
      'D:\\SMS (x86)',
      'SMSPKGD$',
      'a^b',
      '`n',
      'A\\B$',
    ),
    fc.stringMatching(/^[\w .()$\\:~,=-]{1,40}$/),
    fc.stringMatching(/^[0-2]$|^\d{1,7}$/),
  );
  for (const language of ['bat', 'reg', 'powershell'] as const)
    test(language, () => {
      const own = scripts.filter(({ script }) => script.language === language);
      fc.assert(
        fc.property(fc.constantFrom(...own), fc.infiniteStream(hostile), ({ procedure, script }, stream) => {
          const values = new Map(
            procedure.parameters.map(({ name }) => [name, stream.next().value as string]),
          );
          const taken = procedure.parameters.filter((one) => takes(one, values.get(one.name) ?? ''));
          const known = new Map(taken.map(({ name, example }) => [name, example]));
          const cut = tokensOf[language];
          assert.deepEqual(
            cut(filledScript(script, procedure, values)),
            cut(filledScript(script, procedure, known)),
          );
          assert.equal(
            filledScript(script, procedure, values).split('\n').length,
            filledIn(script.text, () => 'x').split('\n').length,
          );
        }),
        { numRuns: language === 'powershell' ? 300 : 3000 },
      );
    });
});
