// A procedure is read, and its author is told what is wrong with it.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  filledIn,
  fits,
  parametersIn,
  takes,
} from '../../server/src/analysis/knowledge/procedures/parameters.ts';
import { parseProcedure } from '../../server/src/analysis/knowledge/procedures/procedure.ts';
import { parameterTypes } from '../../server/src/analysis/knowledge/procedures/procedureTypes.ts';
import type { Problem } from '../../server/src/analysis/knowledge/types.ts';
import { filledScript, openParameters } from '../../server/src/analysis/procedures/filledScript.ts';

const text = `---
title: Raise the size of the client's logs
products: [2.0]
where: client
risk: low
kb: [259138]
parameters:
  - "size | n | 1024 | size in KB"
undo: yes
---
When the logs roll over within minutes.

## Back up
1. Export the key.

## Steps
1. Set the value to {{size}}.

## Verify
1. The log grows.

## Undo
1. Import the export.

## Scripts
### Set it (bat, apply)
For Windows XP.
\`\`\`bat
@echo off
rem ## no heading
set "SIZE={{size}}"
\`\`\`
`;

function read(source: string) {
  const problems: Problem[] = [];
  const procedure = parseProcedure({ file: 'procedures/client-log-size.md', text: source }, (problem) =>
    problems.push(problem),
  );
  return { procedure, problems: problems.map(({ line, message }) => `${line}: ${message}`) };
}

test('it is read whole', () => {
  const { procedure, problems } = read(text);
  assert.deepEqual(problems, []);
  const { sections, scripts, ...rest } = procedure;
  assert.deepEqual(rest, {
    id: 'client-log-size',
    title: "Raise the size of the client's logs",
    products: ['2.0'],
    versions: [],
    where: 'client',
    risk: 'low',
    systems: [],
    tools: [],
    kb: [259138],
    parameters: [{ name: 'size', type: 'n', example: '1024', choices: [], meaning: 'size in KB' }],
    whyNoUndo: '',
    summary: 'When the logs roll over within minutes.',
  });
  assert.deepEqual(
    sections.map(({ heading, text: words }) => [heading, words]),
    [
      ['Back up', '1. Export the key.'],
      ['Steps', '1. Set the value to {{size}}.'],
      ['Verify', '1. The log grows.'],
      ['Undo', '1. Import the export.'],
    ],
  );
  assert.deepEqual(scripts, [
    {
      title: 'Set it',
      language: 'bat',
      part: 'apply',
      note: 'For Windows XP.',
      text: '@echo off\nrem ## no heading\nset "SIZE={{size}}"',
    },
  ]);
});

test('where a parameter has a closed list of values, the first is its example', () => {
  const { procedure, problems } = read(text.replace('| 1024 |', '| 512 / 1024 / 2048 |'));
  assert.deepEqual(problems, []);
  assert.deepEqual(procedure.parameters, [
    { name: 'size', type: 'n', example: '512', choices: ['512', '1024', '2048'], meaning: 'size in KB' },
  ]);
});

test('a stroke without blanks around it belongs to the value, as in a date', () => {
  const { procedure, problems } = read(text.replace('| n | 1024 |', '| date | 2000/06/13 06:28.53 |'));
  assert.deepEqual(problems, []);
  assert.deepEqual(procedure.parameters[0]?.choices, []);
});

describe('its author is told', () => {
  const cases: readonly (readonly [what: string, from: string | RegExp, to: string, told: RegExp])[] = [
    ['of a section that is none', '## Verify', '## Look', /"## Look" is no section/],
    ['of a section that is missing', /## Verify[^#]+/, '', /"## Verify" is missing/],
    [
      'of sections in the wrong order',
      /(## Back up[^#]+)(## Steps[^#]+)/,
      '$2$1',
      /"## Back up" stands behind/,
    ],
    ['of an undo that is not there', /## Undo[^#]+/, '', /"undo: yes" needs a section "Undo"/],
    ['of an undo without a reason', 'undo: yes', 'undo: none', /"undo: none" needs "why-no-undo"/],
    ['of a parameter that nobody uses', /\{\{size\}\}/g, '5', /nothing uses the parameter "size"/],
    ['of one that nobody declared', 'The log grows', 'See {{log}}', /"\{\{log\}\}" is used and not declared/],
    [
      'of two parameters that mean the same',
      'undo: yes',
      '  - "other | n | 1 | size in KB"\nundo: yes',
      /two parameters mean the same/,
    ],
    ['of an example of another type', '| n | 1024', '| n | much', /the example "much" is no n/],
    ['of a choice of another type', '| 1024', '| 512 / 1024 / much', /the example "much" is no n/],
    ['of a choice that stands twice', '| 1024', '| 512 / 1024 / 512', /"size" has a choice twice/],
    ['of a type that is none', '| n |', '| number |', /"number" is no type of a parameter/],
    ['of a language that is none', '(bat, apply)', '(vbs, apply)', /is not "### What it does/],
    ['of a fence that is not closed', /```\n$/, '', /has no fence of "bat"/],
    ['of a script for nobody', 'For Windows XP.\n', '', /does not say for which systems/],
    ['of a risk that is none', 'risk: low', 'risk: none', /"risk" is "none"/],
  ];
  for (const [what, from, to, told] of cases) {
    test(what, () => {
      const { problems } = read(text.replace(from, to));
      assert.ok(problems.length > 0, 'nothing is told');
      assert.match(problems.join('\n'), told);
    });
  }
});

test('parameters are found and filled in; those without a value stay', () => {
  assert.deepEqual([...parametersIn('{{a}} {b} {{c}} {{a}}')], ['a', 'c']);
  assert.equal(
    filledIn('{{a}}-{{b}}', (name) => (name === 'a' ? '{{b}}$&' : undefined)),
    '{{b}}$&-{{b}}',
  );
});

describe('a value fits', () => {
  const right: Readonly<Record<(typeof parameterTypes)[number], readonly string[]>> = {
    site: ['TB1', 'hq1', '001'],
    server: ['TBCAP01', 'cm01.fabrikam.example', '10.0.0.7'],
    account: ['FABRIKAM\\SMSClient_TB1', 'SMSServer_TB1', 'SMS&_TB1'.replace('&', ''), 'TBCAP01$'],
    path: [
      'D:\\SMS',
      'C:\\Program Files (x86)\\SMS',
      '\\\\TBCAP01\\SMSLOGON',
      '\\\\TBCAP01\\SMSPKGD$\\TB100001',
      'E:',
    ],
    file: ['Ccim32.log', 'my file.mof', 'C:\\Temp\\sms backup.reg', '\\\\TBCAP01\\SMSPKGD$\\a.txt'],
    key: ['HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\SMS'],
    n: ['0', '60'],
    id: ['TB100001', 'SMS00001'],
    guid: ['{0A1B2C3D-0000-1111-2222-333344445555}'],
    date: ['1999-10-01', '2000/06/13 06:28.53'],
    drive: ['D'],
    share: ['SMSPKGD$', 'CAP_TB1'],
    name: ['SMS Admins', 'SMS_TB1'],
  };
  for (const type of parameterTypes) {
    test(`as a ${type}`, () => {
      for (const value of right[type]) assert.ok(fits(type, value), value);
      for (const value of ['', ' ', 'a\nb', 'x'.repeat(301)]) assert.ok(!fits(type, value), value);
    });
  }

  test('a parameter that names its choices only if it is one of them', () => {
    const level = { type: 'n', choices: ['0', '1'] } as const;
    assert.deepEqual(
      ['0', '1', '2', '01', ''].filter((value) => takes(level, value)),
      ['0', '1'],
    );
  });

  test('only if it does not end in what takes a quote with it, or leads elsewhere', () => {
    for (const value of ['D:\\SMS\\', 'D:\\', 'D:\\SMS\\..\\x', 'D:\\SMS ', 'D:\\SMS.', 'D:\\. \\x'])
      for (const type of ['path', 'file'] as const) assert.ok(!fits(type, value), `${type} ${value}`);
    for (const type of parameterTypes)
      for (const end of [' ', '. ', '\\'])
        for (const value of right[type]) assert.ok(!fits(type, `${value}${end}`));
  });

  test('only if no language of scripts takes anything in it for more than text', () => {
    fc.assert(
      fc.property(fc.constantFrom(...parameterTypes), fc.string({ unit: 'binary' }), (type, value) => {
        if (!fits(type, value)) return;
        assert.doesNotMatch(value, /["'`%^&|<>;!*?\r\n\u2018-\u201f]/);
        assert.doesNotMatch(value, /\$(?![\\]|$)/);
        assert.doesNotMatch(value, /^\s|\s$/);
      }),
      { numRuns: 5000 },
    );
    for (const type of parameterTypes)
      for (const sign of ['"', "'", '`', '%', '^', '&', '|', '<', '>', ';', '!', '$(', '\u2019'])
        for (const value of right[type])
          assert.ok(!fits(type, `${value}${sign}x`), `${type} ${value}${sign}x`);
  });
});

describe('a script is filled in', () => {
  const parameters = [
    { name: 'site', type: 'site', example: 'TB1', choices: [], meaning: 'the site' },
    { name: 'folder', type: 'path', example: 'D:\\SMS', choices: [], meaning: 'a folder' },
  ] as const;
  const values = new Map([
    ['site', 'HQ1'],
    ['folder', 'E:\\SMS data'],
  ]);
  const filled = (language: 'reg' | 'bat', text: string, given: ReadonlyMap<string, string> = values) =>
    filledScript({ language, text }, { parameters }, given);

  test('with a backslash as it is in a batch file and in the name of a key, and twice in a value of the registry', () => {
    assert.equal(filled('bat', 'set "DIR={{folder}}"'), 'set "DIR=E:\\SMS data"');
    assert.equal(
      filled('reg', '[HKEY_LOCAL_MACHINE\\X\\{{site}}]\n"Dir"="{{folder}}"'),
      '[HKEY_LOCAL_MACHINE\\X\\HQ1]\n"Dir"="E:\\\\SMS data"',
    );
  });

  test('only with what fits; the rest stays, and is told', () => {
    const given = new Map([
      ['site', 'HQ1" & del'],
      ['folder', 'C:\\a'],
      ['other', 'x'],
    ]);
    const text = filled('bat', '{{site}} {{folder}} {{other}}', given);
    assert.equal(text, '{{site}} C:\\a {{other}}');
    assert.deepEqual(
      openParameters(text, { parameters }).map(({ name }) => name),
      ['site'],
    );
  });

  test('whatever a log says, no more tokens come into it', () => {
    const quoted = /^set "SITE=([^"%!&|<>^\r\n]*)"$/;
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (site) => {
        assert.match(filled('bat', 'set "SITE={{site}}"', new Map([['site', site]])), quoted);
      }),
      { numRuns: 2000 },
    );
  });
});
