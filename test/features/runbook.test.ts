// A runbook: a procedure, and those that its steps name, as a checklist for a change record.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Source } from '../../server/src/analysis/knowledge/types.ts';
import { runbook } from '../../server/src/features/procedures/runbook.ts';
import { knowledgeOf } from '../knowledge.ts';
import { rendered } from './renderedMarkdown.ts';
import { snippetText } from './snippetText.ts';

interface Written {
  readonly title?: string;
  readonly parameters?: readonly string[];
  readonly steps: readonly string[];
  readonly rest?: readonly string[];
}

/** A procedure with the least that one has. */
function procedure(
  id: string,
  { title = id, parameters = [], steps, rest = ['## Undo', '1. Put it back.'] }: Written,
): Source {
  const lines = [
    '---',
    `title: ${title}`,
    'products: [2.0]',
    'where: client',
    'risk: low',
    'kb: [236052]',
    ...(parameters.length === 0 ? [] : ['parameters:', ...parameters.map((row) => `  - "${row}"`)]),
    'undo: yes',
    '---',
    'When it is needed.',
    '## Back up',
    '1. Export the key.',
    '## Steps',
    ...steps,
    '## Verify',
    '1. It works.',
    ...rest,
  ];
  return { file: `procedures/${id}.md`, text: `${lines.join('\n')}\n` };
}

/** As it stands in the new document when nothing was filled in yet. */
function written(
  id: string,
  values: Readonly<Record<string, string>>,
  ...sources: readonly Source[]
): string {
  const knowledge = knowledgeOf(...sources);
  const asked = knowledge.procedures.procedure(id);
  assert.ok(asked !== undefined, id);
  return snippetText(runbook(asked, new Map(Object.entries(values)), knowledge));
}

/** The lines between a heading and the next. */
function chapter(text: string, heading: string): string[] {
  const lines = text.split('\n');
  const from = lines.indexOf(heading);
  assert.ok(from >= 0, `${heading} in\n${text}`);
  const rest = lines.slice(from + 1);
  const to = rest.findIndex((line) => line.startsWith('#'));
  return (to < 0 ? rest : rest.slice(0, to)).filter((line) => line !== '');
}

describe('a runbook', () => {
  const account = procedure('give-account', {
    title: 'Give the account its rights',
    parameters: ['site | site | TB1 | code of the site', 'server | server | SRV1 | the CAP'],
    steps: [
      '1. On {{server}} open these keys:',
      '   - `A`',
      '   - `B`',
      '2. Give SMSServer_{{site}} *Read*.',
    ],
    rest: [
      '## Undo',
      '1. Take it away again.',
      '## Cautions',
      '- Not on a domain controller.',
      '## Scripts',
      '### Give it (bat, apply)',
      'For Windows XP.',
      '```bat',
      'echo {{site}}',
      '```',
    ],
  });

  test('asks first for what a change record asks for, each a place to fill in', () => {
    assert.deepEqual(chapter(written('give-account', {}, account), '## Change record'), [
      '- Change number: {{changeNumber}}',
      '- Date: {{changeDate}}',
      '- System: {{changedSystem}}',
      '- Done by: {{doneBy}}',
      '- Approved by: {{approvedBy}}',
      '- Begun at: {{begunAt}}',
      '- Ended at: {{endedAt}}',
      'Tick a box when its step is done, and write the time and your initials behind it.',
    ]);
  });

  test('says what is changed, what is known, and what is to be filled in', () => {
    assert.deepEqual(chapter(written('give-account', { site: 'HQ1' }, account), '## What is changed'), [
      'When it is needed.',
      '- Where: client',
      '- Risk: low',
      '- Products: 2.0',
      '- Source: KB 236052',
      '- `HQ1`: code of the site',
      '- `{{server}}`: the CAP, such as `SRV1`',
    ]);
  });

  test('has a box for each caution and each step, with room for time and initials; what is to be done below a step has one too', () => {
    const text = written('give-account', { site: 'HQ1' }, account);
    assert.deepEqual(chapter(text, '## Before you begin'), ['- [ ] Not on a domain controller.']);
    assert.deepEqual(chapter(text, '## Steps'), [
      '- [ ] **1.** On {{server}} open these keys: · at ____ by ____',
      '   - [ ] `A`',
      '   - [ ] `B`',
      '- [ ] **2.** Give SMSServer_HQ1 *Read*. · at ____ by ____',
    ]);
    for (const [heading, step] of [
      ['## Back up', 'Export the key.'],
      ['## Verify', 'It works.'],
      ['## If it must be undone', 'Take it away again.'],
    ] as const)
      assert.deepEqual(chapter(text, heading), [`- [ ] **1.** ${step} · at ____ by ____`]);
  });

  test('has the commands at its end, for whom they are, and with what is known in them', () => {
    const text = written('give-account', { site: 'HQ1' }, account);
    assert.deepEqual(chapter(text, '### Give it (do it)'), ['For Windows XP.', '```bat', 'echo HQ1', '```']);
    assert.ok(text.indexOf('## Commands') > text.indexOf('## If it must be undone'));
  });

  test('says why, where nothing can be undone', () => {
    const source = procedure('remove', { steps: ['1. Remove it.'], rest: [] });
    const lasting = {
      ...source,
      text: source.text.replace('undo: yes', 'undo: none\nwhy-no-undo: It is gone.'),
    };
    assert.deepEqual(chapter(written('remove', {}, lasting), '## If it must be undone'), [
      'No undo: It is gone.',
    ]);
  });

  test('has boxes for what is to be done below a step, not for what is only said there or elsewhere', () => {
    const source = procedure('nested', {
      steps: [
        '1. Delete:',
        '   - this',
        '     - and what is in it',
        '   and type:',
        '   ```',
        '   - typed',
        '   ```',
      ],
      rest: ['## Undo', '1. Bring back:', '   - this'],
    });
    const text = written('nested', {}, source);
    assert.deepEqual(chapter(text, '## Steps'), [
      '- [ ] **1.** Delete: · at ____ by ____',
      '   - [ ] this',
      '     - [ ] and what is in it',
      '   and type:',
      '   ```',
      '   - typed',
      '   ```',
    ]);
    assert.deepEqual(chapter(text, '## If it must be undone'), [
      '- [ ] **1.** Bring back: · at ____ by ____',
      '   - this',
    ]);
  });

  test('keeps the lines of a step that goes on together', () => {
    const source = procedure('long', {
      steps: ['1. Open the console', '   and wait.', '', '   Then close it.'],
    });
    assert.deepEqual(chapter(written('long', {}, source), '## Steps'), [
      '- [ ] **1.** Open the console',
      '   and wait. · at ____ by ____',
      '   Then close it.',
    ]);
  });

  test('takes nothing that does not fit its parameter', () => {
    assert.doesNotMatch(written('give-account', { site: 'HQ1](command:x)' }, account), /HQ1/);
  });
});

describe('a procedure that names others in its steps', () => {
  const parts = (text: string) => text.split('\n').filter((line) => line.startsWith('## Part '));

  test('has a part for each, in the order of its steps, then for those that they name, each once', () => {
    const text = written(
      'whole',
      {},
      procedure('whole', { steps: ['1. Do `one`.', '2. Do `two` or `one`.', '3. Not `other-thing`.'] }),
      procedure('one', { title: 'The first', steps: ['1. After `deep`.'] }),
      procedure('two', { title: 'The second', steps: ['1. As it is.'] }),
      procedure('deep', { title: 'Below', steps: ['1. After `two`.'] }),
      procedure('unnamed', { steps: ['1. Never.'] }),
    );
    assert.deepEqual(parts(text), ['## Part 1: The first', '## Part 2: The second', '## Part 3: Below']);
    assert.deepEqual(chapter(text, '## Steps'), [
      '- [ ] **1.** Do [Part 1: The first]. · at ____ by ____',
      '- [ ] **2.** Do [Part 2: The second] or [Part 1: The first]. · at ____ by ____',
      '- [ ] **3.** Not `other-thing`. · at ____ by ____',
    ]);
    assert.deepEqual(
      [...new Set(rendered(text).links)],
      ['#part-1-the-first', '#part-2-the-second', '#part-3-below'],
    );
  });

  test('says the titles of those that it does not lead through', () => {
    const text = written(
      'whole',
      {},
      procedure('whole', {
        steps: ['1. Do `one`.'],
        rest: ['## Undo', '1. See `other`.', '## Cautions', '- Not `other`, which is after `one`.'],
      }),
      procedure('one', { title: 'The first', steps: ['1. As it is.'] }),
      procedure('other', { title: 'Something else', steps: ['1. As it is.'] }),
    );
    assert.deepEqual(parts(text), ['## Part 1: The first']);
    assert.deepEqual(chapter(text, '## Before you begin'), [
      '- [ ] Not "Something else" (other), which is after [Part 1: The first].',
    ]);
    assert.deepEqual(chapter(text, '## If it must be undone'), [
      '- [ ] **1.** See "Something else" (other). · at ____ by ____',
    ]);
  });

  test('ends where two name each other, and leads back', () => {
    const text = written(
      'egg',
      {},
      procedure('egg', { title: 'The egg', steps: ['1. Take `hen`, and `egg` again.'] }),
      procedure('hen', { title: 'The hen', steps: ['1. Take `egg`.'] }),
    );
    assert.deepEqual(parts(text), ['## Part 1: The hen']);
    assert.deepEqual(chapter(text, '### Steps'), ['- [ ] **1.** Take [Runbook: The egg]. · at ____ by ____']);
    assert.ok(rendered(text).links.includes('#runbook-the-egg'));
  });

  test('shares a parameter under whatever name, where it means the same', () => {
    const text = written(
      'whole',
      { server: 'SRV7' },
      procedure('whole', {
        parameters: ['server | server | A | the CAP'],
        steps: ['1. `one` at {{server}}.'],
      }),
      procedure('one', {
        parameters: ['cap | server | B | the CAP', 'server | server | B | the site server'],
        steps: ['1. From {{server}} to {{cap}}.'],
      }),
    );
    assert.match(text, /From \{\{server2\}\} to SRV7/);
  });

  test('shares a parameter where it means the same, and nothing where it does not', () => {
    const text = written(
      'whole',
      { site: 'HQ1', server: 'SRV7' },
      procedure('whole', {
        parameters: ['site | site | TB1 | code of the site', 'server | server | A | the site server'],
        steps: ['1. `one` and `two` at {{site}}, {{server}}.'],
      }),
      procedure('one', {
        parameters: ['site | site | TB1 | code of the site', 'server | server | B | the CAP'],
        steps: ['1. One at {{site}}, {{server}}.'],
      }),
      procedure('two', {
        parameters: ['site | site | TB1 | the parent', 'server | server | B | the CAP'],
        steps: ['1. Two at {{site}}, {{server}}.'],
      }),
    );
    assert.match(text, /One at HQ1, \{\{server2\}\}/);
    assert.match(text, /Two at \{\{site2\}\}, \{\{server2\}\}/);
    assert.equal(text.split('code of the site').length, 2);
    assert.equal(text.split('the CAP, such as').length, 2);
  });

  test('gives each its own backup, whatever it is called', () => {
    const backup = 'backup | file | C:\\\\a.reg | file for the backup, must not exist yet';
    const text = written(
      'whole',
      { backup: 'C:\\mine.reg' },
      procedure('whole', { parameters: [backup], steps: ['1. Save `{{backup}}`, then `one`.'] }),
      procedure('one', { parameters: [backup], steps: ['1. Save `{{backup}}` as well.'] }),
    );
    assert.match(text, /Save `C:\\mine\.reg`, then/);
    assert.match(text, /Save `\{\{backup2\}\}` as well/);
  });
});
