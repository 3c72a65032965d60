// Cards for the editor and for a terminal: whatever a card says is shown as it stands and does nothing, and fits the
// screen.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Subject } from '../../server/src/analysis/index.ts';
import type { Card } from '../../server/src/features/cards/card.ts';
import { cardAsMarkdown, cardAsText, cardTitle, subjectCard } from '../../server/src/features/index.ts';
import { shippedKnowledge } from '../knowledge.ts';
import { rendered } from './renderedMarkdown.ts';

const card: Card = {
  title: '53 = 0x35',
  kind: 'Win32 error',
  lines: [
    { name: 'ERROR_BAD_NETPATH', text: 'The server was not found.' },
    { name: '', text: 'No failure.' },
  ],
  facts: [
    { label: 'Usual cause', texts: ['The name.'] },
    { label: 'It may also be', texts: ['a', 'b', 'c'] },
  ],
  kb: [168518, 302674],
  doubt: 'Somebody says so.',
};
const asMarkdown = (shown: Card, mostTexts = 4) => cardAsMarkdown(shown, { addressTemplate: '', mostTexts });

test('in the editor a card is a paragraph a sentence, with links to its articles', () => {
  assert.deepEqual(asMarkdown(card).split('\n\n'), [
    '**53 = 0x35** (Win32 error)',
    '**ERROR_BAD_NETPATH**: The server was not found.',
    'No failure.',
    '*Usual cause:* The name.',
    '*It may also be:*\n- a\n- b\n- c',
    'See [KB 168518](https://jeffpar.github.io/kbarchive/kb/168/Q168518/), [KB 302674](https://jeffpar.github.io/kbarchive/kb/302/Q302674/).',
    '*Somebody says so.*',
  ]);
});

test('links to articles lead where the user says', () => {
  const options = { addressTemplate: 'https://kb.fabrikam.example/{kb}' };
  assert.deepEqual(rendered(cardAsMarkdown(card, options)).links, [
    'https://kb.fabrikam.example/168518',
    'https://kb.fabrikam.example/302674',
  ]);
});

test('in the editor long facts are cut, and that is seen', () => {
  assert.match(asMarkdown(card, 2), /\n- a\n- b\n- …\n/);
});

test('at a terminal each sentence and each fact has a line of its own', () => {
  assert.deepEqual(cardAsText(card).split('\n'), [
    '53 = 0x35 (Win32 error)',
    '  ERROR_BAD_NETPATH: The server was not found.',
    '  No failure.',
    '  Usual cause: The name.',
    '  It may also be:',
    '    - a',
    '    - b',
    '    - c',
    '  KB 168518: https://jeffpar.github.io/kbarchive/kb/168/Q168518/',
    '  KB 302674: https://jeffpar.github.io/kbarchive/kb/302/Q302674/',
    '  Note: Somebody says so.',
  ]);
  assert.equal(cardTitle(card), '53 = 0x35 ERROR_BAD_NETPATH (Win32 error)');
});

/** Signs with which Markdown and HTML begin and end what they do. */
const signs = fc.constantFrom(
  ...[
    '[',
    ']',
    '(',
    ')',
    '![',
    '[a](command:b)',
    '[a]: https://b',
    '<https://c>',
    '<b>',
    '</b>',
    '<!--',
    '-->',
  ],
  ...[
    '&lt;',
    '&#91;',
    '`',
    '```',
    '~~~',
    '~~',
    '*',
    '**',
    '_',
    '__',
    '\\',
    '|',
    '---',
    '===',
    '#',
    '>',
    '- ',
    '1. ',
  ],
  ...['\n', '\r\n\r\n', '\t', '    ', ' ', '.', ':', '!', 'x', 'é', '漢', '\u0000', '\u2028'],
);
const signsIn = (count: number) => fc.array(signs, { maxLength: count }).map((all) => all.join(''));

/** Blanks, list marks and the like begin a block of their own; no text of the tables begins with them. */
const hostile = signsIn(10)
  .map((text) => text.replace(/[\s\0]+$/g, ''))
  .filter((text) => text.trim() !== '');

const cardOf = (text: fc.Arbitrary<string>): fc.Arbitrary<Card> =>
  fc.record({
    title: text,
    kind: text,
    lines: fc.array(fc.record({ name: fc.oneof(fc.constant(''), text), text }), { maxLength: 3 }),
    facts: fc.array(fc.record({ label: text, texts: fc.array(text, { minLength: 1, maxLength: 4 }) }), {
      maxLength: 2,
    }),
    kb: fc.constantFrom([], [236052]),
    doubt: fc.oneof(fc.constant(''), text),
  });

test('nothing that a card says opens a link, an image, HTML or code', () => {
  fc.assert(
    fc.property(cardOf(hostile), (shown) => {
      const { opens, links } = rendered(asMarkdown(shown));
      assert.equal(links.length, shown.kb.length);
      assert.deepEqual(
        opens.filter((kind) => /^(?:image|html|code|fence)/.test(kind)),
        [],
      );
    }),
    { numRuns: 1000 },
  );
});

/** Begins and ends with a word, as sentences and names do; of low lines no two stand together. */
const sentence = signsIn(10).map((text) => `Word${text}word`);
const inOneLine = (text: string) => text.replace(/[\s\0]+/g, ' ').trim();

test('all that a card says is shown as it stands', () => {
  fc.assert(
    fc.property(cardOf(sentence), (shown) => {
      const { title, kind, lines, facts, kb, doubt } = shown;
      const { opens, words } = rendered(asMarkdown(shown));
      const expected = [
        `${title} (${kind})`,
        ...lines.map(({ name, text }) => (name === '' ? text : `${name}: ${text}`)),
        ...facts.flatMap(({ label, texts: [only, ...more] }) =>
          more.length === 0 ? [`${label}: ${only}`] : [`${label}:`, only ?? '', ...more],
        ),
        ...kb.map((number) => `See KB ${number}.`),
        ...(doubt === '' ? [] : [doubt]),
      ];
      assert.deepEqual(words.map(inOneLine), expected.map(inOneLine));
      const allowed = ['paragraph', 'strong', 'em', 'bullet_list', 'list_item', 'link'];
      assert.deepEqual(
        opens.filter((sign) => !allowed.includes(sign)),
        [],
      );
    }),
    { numRuns: 1000 },
  );
});

const words = fc
  .array(fc.oneof(fc.stringMatching(/^[!-~]{1,12}$/), fc.stringMatching(/^[A-Z\\]{80,130}$/)), {
    maxLength: 40,
  })
  .map((all) => all.join(' '));

test('at a terminal no line is wider than 100 characters unless one word is', () => {
  fc.assert(
    fc.property(cardOf(words), (shown) => {
      const facts = shown.facts.map(({ texts }) => ({ label: 'A label', texts }));
      const lines = cardAsText({ ...shown, title: 'A title', kind: 'short', facts }).split('\n');
      for (const line of lines) assert.ok(line.length <= 100 || !line.trim().includes(' '), line);
    }),
    { numRuns: 1000 },
  );
});

test('at a terminal no word is lost where a line breaks', () => {
  fc.assert(
    fc.property(words, (text) => {
      const shown = cardAsText({ ...card, lines: [{ name: 'A', text }], facts: [], kb: [], doubt: '' });
      assert.equal(inOneLine(shown), inOneLine(`53 = 0x35 (Win32 error) A${text === '' ? '' : `: ${text}`}`));
    }),
  );
});

const knowledge = shippedKnowledge();
const { logs, components, things, flows } = knowledge.catalogue.all;
const shipped: readonly Subject[] = [
  ...logs.map((file): Subject => ({ kind: 'log', log: { file, spelling: undefined } })),
  ...components.map((component): Subject => ({ kind: 'component', component })),
  ...things.map((thing): Subject => ({ kind: 'thing', thing })),
  ...flows.map((flow): Subject => ({ kind: 'flow', flow })),
  ...knowledge.articles.map((article): Subject => ({ kind: 'article', article })),
];

test('every card of the catalogue that ships is words and links to its articles', () => {
  for (const subject of shipped) {
    const shown = subjectCard(subject, knowledge);
    // An article's texts are Markdown of our own.
    if (shown.isMarkdown) continue;
    const { opens, links, words: all } = rendered(asMarkdown(shown));
    assert.equal(links.length, shown.kb.length, shown.title);
    assert.deepEqual(
      opens.filter((sign) => /^(?:image|html|code|fence|heading|ordered|hr)/.test(sign)),
      [],
      shown.title,
    );
    assert.equal(all[0], `${shown.title} (${shown.kind})`);
  }
});

test('the card of a log names the logs before and after it, itself in brackets', () => {
  const log = knowledge.catalogue.log('distmgr.log');
  assert.ok(log !== undefined);
  const { facts } = subjectCard({ kind: 'log', log }, knowledge);
  const ways = facts.find(({ label }) => label === 'Before and after it')?.texts ?? [];
  const ownSite = 'How a package reaches distribution points of its own site (2.0 to 2007)';
  assert.ok(
    ways.includes(`${ownSite}: … → smsdbmon.log → [distmgr.log] → inboxmgr.log → …`),
    ways.join('\n'),
  );
});
