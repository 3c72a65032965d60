// From a problem to a procedure: how an article names one, what its author is told, and which values of a line fill it.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type PackFile, withPacks } from '../../server/src/analysis/knowledge/packs.ts';
import { fits } from '../../server/src/analysis/knowledge/procedures/parameters.ts';
import { parseLink } from '../../server/src/analysis/knowledge/procedures/procedureLink.ts';
import { parameterTypes } from '../../server/src/analysis/knowledge/procedures/procedureTypes.ts';
import type { Source } from '../../server/src/analysis/knowledge/types.ts';
import { valuesFor } from '../../server/src/analysis/procedures/valuesFor.ts';
import { article, complaintsOf, knowledgeOf } from '../knowledge.ts';

const mend: Source = {
  file: 'procedures/mend-the-door.md',
  text: `---
title: Mend the door
products: [2003]
where: site server
risk: low
kb: []
parameters:
  - "server | server | SRV1 | the site server"
  - "cap | server | SRV2 | the CAP"
undo: none
why-no-undo: A door stays mended.
---
When the door of {{server}} or {{cap}} is shut.

## Back up
1. Nothing.

## Steps
1. Mend it.

## Verify
1. It opens.
`,
};

const withLinks = (...links: readonly string[]) =>
  article(
    'shut',
    'title: The door is shut',
    'products: [2.0, 2003]',
    'severity: error',
    'signatures: ["the door of {server} is shut fast"]',
    'samples: ["the door of SRV7 is shut fast"]',
    'misses: ["the door of SRV7 is open"]',
    `procedures: [${links.map((link) => JSON.stringify(link)).join(', ')}]`,
  );

describe('an article names a procedure', () => {
  test('by its id, and by what fills its parameters', () => {
    assert.deepEqual(parseLink('mend-the-door'), { id: 'mend-the-door', values: {} });
    assert.deepEqual(parseLink('mend-the-door server= cap=server'), {
      id: 'mend-the-door',
      values: { server: '', cap: 'server' },
    });
  });

  test('and finds it, with the link that led there', () => {
    const { articles, procedures } = knowledgeOf(withLinks('mend-the-door server= cap=server'), mend);
    const [shut] = articles;
    assert.ok(shut);
    const linked = procedures.of(shut).map(({ procedure, link }) => [procedure.title, link.values]);
    assert.deepEqual(linked, [['Mend the door', { server: '', cap: 'server' }]]);
  });

  const wrong: readonly (readonly [what: string, links: readonly string[], told: RegExp])[] = [
    [
      'that is not there',
      ['mend-the-dor'],
      /there is no procedure "mend-the-dor"; was "mend-the-door" meant/,
    ],
    ['twice', ['mend-the-door', 'mend-the-door cap=server'], /a procedure is named twice/],
    ['with a parameter that it has not', ['mend-the-door port=server'], /has no parameter "port"/],
    ['with a hole that no line has', ['mend-the-door cap=host'], /no line of the article has a hole "host"/],
    ['without a hole that no line has', ['mend-the-door cap='], /so "cap=" says nothing/],
    ['with what goes without saying', ['mend-the-door server=server'], /goes without saying/],
    ['and fills one parameter twice', ['mend-the-door cap=server cap='], /fills "cap" twice/],
    ['and says neither hole nor nothing', ['mend-the-door cap'], /"cap" is not parameter=hole/],
    ['and three words with two signs', ['mend-the-door a=b=c'], /"a=b=c" is not parameter=hole/],
  ];
  for (const [what, links, told] of wrong)
    test(`${what}, and its author is told where`, () => {
      const [complaint = '', ...more] = complaintsOf(withLinks(...links), mend);
      assert.deepEqual(more, []);
      assert.match(complaint, told);
      assert.match(complaint, /^articles\/shut\.md:8: /);
    });

  test('that is for another product, and its author is told', () => {
    const other = { ...mend, text: mend.text.replace('[2003]', '[2007]') };
    assert.match(
      complaintsOf(withLinks('mend-the-door'), other)[0] ?? '',
      /for 2007, and the article for none/,
    );
  });

  test('and four more, and its author is told', () => {
    const all = ['a', 'b', 'c', 'd'].map((end) => ({ ...mend, file: `procedures/mend-${end}.md` }));
    const links = ['mend-the-door', 'mend-a', 'mend-b', 'mend-c', 'mend-d'];
    assert.match(complaintsOf(withLinks(...links), mend, ...all)[0] ?? '', /at most 4 procedures/);
  });
});

describe('an article of the user', () => {
  const own = knowledgeOf(mend);
  const pack = (link: string, trusted: boolean): PackFile => {
    const { text } = withLinks(link);
    return { origin: 'file:///w/shut.md', name: 'shut.md', text, trusted };
  };

  test('leads to our procedures where it is trusted, and nowhere else', () => {
    const linksIn = (trusted: boolean) =>
      withPacks(own, [pack('mend-the-door', trusted)]).knowledge.articles.map(({ procedures }) =>
        procedures.map(({ id }) => id),
      );
    assert.deepEqual(linksIn(true), [['mend-the-door']]);
    assert.deepEqual(linksIn(false), [[]]);
  });

  test('that leads to none of them is told', () => {
    const { problems } = withPacks(own, [pack('mend-the-window', true)]);
    assert.match(problems[0]?.message ?? '', /there is no procedure "mend-the-window"/);
  });
});

describe('what a line holds fills a procedure', () => {
  const parameters = [
    { name: 'server', type: 'server', example: 'SRV1', choices: [], meaning: 'the site server' },
    { name: 'site', type: 'site', example: 'TB1', choices: [], meaning: 'the site' },
  ] as const;
  const filled = (values: Record<string, string>, captures: Record<string, string>) =>
    Object.fromEntries(valuesFor({ id: 'x', values }, { parameters }, captures));

  test('by the name of the hole, and only what has a parameter', () => {
    assert.deepEqual(filled({}, { site: 'HQ1', code: '5' }), { site: 'HQ1' });
  });

  test('by another hole where the link says so, and by none where it says that', () => {
    const captures = { server: 'HQCAP1', site: 'HQ1', own: 'TB1' };
    assert.deepEqual(filled({ server: '' }, captures), { site: 'HQ1' });
    assert.deepEqual(filled({ server: '', site: 'own' }, captures), { site: 'TB1' });
  });

  test('with the name of a server as it is without the strokes before it', () => {
    assert.deepEqual(filled({}, { server: '\\\\HQCAP1' }), { server: 'HQCAP1' });
  });

  test('only if it fits, and never from what every object has', () => {
    assert.deepEqual(filled({}, { site: 'HQ12', server: 'a b' }), {});
    assert.deepEqual(filled({ site: 'constructor', server: '__proto__' }, {}), {});
  });

  test('whatever it is, nothing gets in that does not fit', () => {
    const anything = fc.dictionary(fc.constantFrom('one', 'two', 'three'), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(
        anything,
        fc.constantFrom(...parameterTypes),
        fc.constantFrom('', 'two'),
        (captures, type, hole) => {
          const one = { name: 'one', type, example: '', choices: [], meaning: '' };
          const values = valuesFor({ id: 'x', values: { one: hole } }, { parameters: [one] }, captures);
          assert.ok(hole !== '' || values.size === 0);
          for (const value of values.values()) assert.ok(fits(type, value));
        },
      ),
      { numRuns: 2000 },
    );
  });
});
