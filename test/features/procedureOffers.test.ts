// What a known line offers: the procedures of its article, with the values that the log gives.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Source } from '../../server/src/analysis/knowledge/types.ts';
import { articleActions, candidatesOf, offersOf } from '../../server/src/features/index.ts';
import { article, knowledgeOf } from '../knowledge.ts';
import { viewOf } from './viewOf.ts';

function procedure(id: string, parameters: readonly string[], step: string, scripts = ''): Source {
  const head = [
    `title: Do ${id}`,
    'products: [2.0]',
    'where: client',
    'risk: low',
    'kb: [236052]',
    ...(parameters.length === 0 ? [] : ['parameters:', ...parameters.map((row) => `  - "${row}"`)]),
    'undo: none',
    'why-no-undo: It is a test.',
  ];
  const body = `When needed.\n\n## Back up\n1. All.\n\n## Steps\n1. ${step}\n\n## Verify\n1. Look.\n${scripts}`;
  return { file: `procedures/${id}.md`, text: ['---', ...head, '---', body].join('\n') };
}

const site = 'site | site | S01 | code of the site';
const script =
  '\n## Scripts\n### Set it (bat, apply)\nFor Windows XP.\n```bat\n@echo off\nset "SITE={{site}}"\n```\n';

const knowledge = knowledgeOf(
  article(
    'Q1',
    'title: Locked out',
    'products: [2.0]',
    'severity: error',
    'signatures:',
    '  - "Could not read files from site {site}"',
    '  - "Accessible path returned {code}"',
    'samples:',
    '  - "Could not read files from site TB1"',
    '  - "Accessible path returned 5"',
    'misses: ["Could read all files from the site"]',
    'procedures: [orphan, guest]',
  ),
  procedure('orphan', [site], 'Delete {{site}}.', script),
  procedure('guest', [], 'Let it in.'),
);

const trailer = (thread: number) => `  $$<CCIM32><Tue Jan 04 15:19:23.375 2000><thread=${thread} (0x1)>\r\n`;
const names = (code: string, thread = 1) => `Could not read files from site ${code}${trailer(thread)}`;
const without = (thread = 1) => `Accessible path returned 5${trailer(thread)}`;

function offered(log: string, index: number) {
  const view = viewOf(log, knowledge, { opensPages: true });
  const record = view.analysis.records.record(index);
  return offersOf(view, record, candidatesOf(view, record)).map(({ procedure: { id }, values }) => [
    id,
    Object.fromEntries(values),
  ]);
}

describe('a known line', () => {
  test('offers the procedures of its article in their order, with what it captured', () => {
    assert.deepEqual(offered(names('TB1'), 0), [
      ['orphan', { site: 'TB1' }],
      ['guest', {}],
    ]);
  });

  test('that names no site takes it from another line of the same problem', () => {
    assert.deepEqual(offered(names('TB1') + without(), 1)[0], ['orphan', { site: 'TB1' }]);
    assert.deepEqual(offered(without() + names('TB1'), 0)[0], ['orphan', { site: 'TB1' }]);
  });

  test('is given no site where the lines around it name two', () => {
    assert.deepEqual(offered(names('TB1') + without() + names('TB2'), 1)[0], ['orphan', {}]);
    assert.deepEqual(offered(names('TB1') + names('TB2'), 1)[0], ['orphan', { site: 'TB2' }]);
  });

  test('takes nothing from lines that stand far away, or that were written long before', () => {
    const fine = `All is well${trailer(1)}`;
    assert.deepEqual(offered(names('TB1') + fine.repeat(30) + without(), 31)[0], ['orphan', {}]);
    const before = names('TB1').replace('15:19:23', '15:09:23');
    assert.deepEqual(offered(before + without(), 1)[0], ['orphan', {}]);
  });

  test('takes nothing from another thread', () => {
    assert.deepEqual(offered(names('TB1', 7) + without(1), 1)[0], ['orphan', {}]);
  });

  test('lets nothing in that is no site code', () => {
    for (const code of ['TB&', '%A%', '"T"', 'T1\\'])
      assert.deepEqual(offered(names(code) + without(), 1)[0]?.[1] ?? {}, {});
  });

  test('has a light bulb for each: the steps, then the scripts, then the article', () => {
    const view = viewOf(names('TB1'), knowledge, { opensPages: true });
    const from = { uri: view.place, opening: 1, version: 1, line: 0, character: 0 };
    const start = { line: 0, character: 5 };
    assert.deepEqual(
      articleActions(view, { start, end: start }, []).map(({ title, command, edit }) => [
        title,
        command?.command,
        command?.arguments,
        edit,
      ]),
      [
        [
          'Insert procedure: Do orphan (TB1)',
          'smsLens.insertProcedure',
          ['orphan', 'steps', from],
          undefined,
        ],
        ['Insert procedure: Do guest', 'smsLens.insertProcedure', ['guest', 'steps', from], undefined],
        ['Insert script (.cmd): Set it (TB1)', 'smsLens.insertProcedure', ['orphan', 0, from], undefined],
        ['Show article: Locked out', 'smsLens.showArticle', ['Q1', from], undefined],
      ],
    );
  });
});

test('of lines about two sites each has its procedure, with the site behind it', () => {
  const view = viewOf(names('TB1') + names('TB1') + names('TB2'), knowledge, { opensPages: true });
  const actions = articleActions(
    view,
    { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } },
    [],
  );
  assert.deepEqual(
    actions.map(({ title, command }) => [
      title,
      command?.arguments?.[2]?.line ?? command?.arguments?.[1]?.line,
    ]),
    [
      ['Insert procedure: Do orphan (TB1)', 0],
      ['Insert procedure: Do guest', 0],
      ['Insert procedure: Do orphan (TB2)', 2],
      ['Insert script (.cmd): Set it (TB1)', 0],
      ['Insert script (.cmd): Set it (TB2)', 2],
      ['Show article: Locked out', 0],
    ],
  );
});
