// The page of checks: what is bad first, each record a link, what could not be read named; and whatever stands in logs
// and in names of files, it shows and does nothing.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checksPage } from '../../server/src/features/index.ts';
import { hostileAddresses, hostilePieces } from '../hostile.ts';
import { evidence, seen, view } from './checkViews.ts';
import { rendered } from './renderedMarkdown.ts';

const read = { files: 3, logs: 2, setups: 0, unread: [] };
const pageOf = (...views: Parameters<typeof checksPage>[1]) => checksPage('Checks of logs', views, read);

/** The commands of a page with what they are given, as VS Code decodes them: twice. */
function commandsOf(page: string): [string, unknown][] {
  return rendered(page)
    .links.filter((link) => link.startsWith('command:'))
    .map((link) => {
      const [, command = '', words = ''] = /^command:([\w.]+)\?(.*)$/s.exec(link) ?? [];
      return [command, JSON.parse(decodeURIComponent(decodeURIComponent(words)))];
    });
}

test('the answers stand on top, the worst first, and lead to what each rests on and to what is to be done', () => {
  const page = pageOf(
    view({ tone: 'good', question: 'Is it well?', sentence: 'Nothing speaks against it.' }),
    view({ tone: 'unknown', question: 'Is it known?', sentence: 'It cannot be told.', text: '' }),
    view({ tone: 'bad', question: 'Is it broken?', sentence: 'It broke.' }),
  );
  const [title, ...words] = rendered(page).words;
  assert.match(title ?? '', /Checks of logs$/);
  const answers = words.slice(0, 3).map((row) => row.replace(/<[^>]*>/g, '').trim());
  assert.match(answers[0] ?? '', /^trouble · Is it broken\?\s*It broke\. What to do$/);
  assert.match(answers[1] ?? '', /^cannot be told · Is it known\?\s*It cannot be told\.$/);
  assert.match(answers[2] ?? '', /^good · Is it well\?\s*Nothing speaks against it\. What to do$/);
  const within = rendered(page).links.filter((link) => link.startsWith('#'));
  // Three answers, what to do for two of them, and three ways back.
  assert.equal(within.length, 8);
  for (const link of within) assert.equal(page.split(`<a id="${link.slice(1)}"></a>`).length, 2, link);
});

test('what is asked of is named where it is not the same for all', () => {
  assert.ok(!pageOf(view()).includes('this folder'));
  const two = pageOf(view({ subject: 'SRV1' }), view({ subject: '' }));
  assert.ok(two.includes('SRV1: Is the job done?') && two.includes('this folder: Is the job done?'));
  assert.ok(pageOf(view({ isSite: true, subject: 'TB1' })).includes('site TB1: Is the job done?'));
});

test('each record is a link that says its log and line, and opens it there', () => {
  const file = 'file:///logs/100%25%20(new)/hman.log';
  const page = pageOf(
    view({
      evidence: [
        evidence('step', 'It was done', seen(5, '2000-01-01 10:00:00', { place: file })),
        evidence('trouble', 'It broke', seen(7, '2000-01-01 11:00:00'), seen(9, undefined)),
      ],
    }),
  );
  assert.deepEqual(commandsOf(page), [
    ['smsLens.showRecord', ['file:///logs/hman.log', 7]],
    ['smsLens.showRecord', ['file:///logs/hman.log', 9]],
    ['smsLens.showRecord', [file, 5]],
  ]);
  const { words } = rendered(page);
  assert.ok(
    words.some((row) => row.startsWith('It broke: 2 times, first 2000-01-01 11:00:00, hman.log, line 7')),
  );
  assert.ok(words.some((row) => row === 'It was done: 2000-01-01 10:00:00, hman.log, line 5'));
});

test('a question that is silent is named, and so is what could not be read', () => {
  const unread = [{ uri: 'file:///logs/two%20words.log', reason: 'this is no text file' }];
  const silent = view({ tone: 'open', hasEvidence: false, question: 'Was it ever begun?' });
  const { words } = rendered(checksPage('Checks of logs', [view(), silent], { ...read, unread }));
  assert.ok(words.some((row) => row.includes('Was it ever begun?')));
  assert.ok(words.includes('two words.log: this is no text file'));
  assert.ok(words.some((row) => row.startsWith('Not everything could be read: 1.')));
});

test('trouble is told with the words of the log, a milestone without', () => {
  const { words } = rendered(
    pageOf(
      view({
        evidence: [
          evidence('trouble', 'It broke', seen(7, undefined)),
          evidence('step', 'Done', seen(5, undefined)),
        ],
      }),
    ),
  );
  assert.ok(words.some((row) => row.includes('words of line 7')));
  assert.ok(!words.some((row) => row.includes('words of line 5')));
});

const hostile = fc.constantFrom(
  ...hostilePieces,
  '</svg><h1>x</h1>',
  '<a href="command:y">x</a>',
  '](command:y)',
);
const ours = new Set(['smsLens.showRecord', 'smsLens.showArticle', 'smsLens.insertProcedure']);

test('nothing of a log or of a name of a file does anything but show', () => {
  const plainPage = rendered(made('a', 'file:///a.log'));
  fc.assert(
    fc.property(hostile, fc.constantFrom(...hostileAddresses), (words, address) => {
      const page = made(words, address);
      const { opens, links, html } = rendered(page);
      assert.deepEqual(opens, plainPage.opens);
      assert.equal(links.length, plainPage.links.length);
      for (const link of links) assert.match(link, /^(?:#|command:smsLens\.)/);
      for (const [command, given] of commandsOf(page)) {
        assert.ok(ours.has(command), command);
        if (command === 'smsLens.showRecord') assert.equal((given as unknown[])[0], address);
      }
      // What is drawn is ours alone.
      assert.deepEqual(html, plainPage.html);
    }),
    { numRuns: 500 },
  );
});

/** Everything that a log or a folder may have a say in. */
function made(words: string, place: string): string {
  const record = (line: number, time: string) => seen(line, time, { place, log: words, words });
  return checksPage(
    `Checks of ${words}`,
    [
      view({
        subject: words,
        sentence: `It broke at ${words}.`,
        evidence: [
          evidence('step', 'It was done', record(5, '2000-01-01 10:00:00')),
          evidence('trouble', 'It broke', record(7, '2000-01-01 11:00:00'), record(9, '2000-01-01 12:00:00')),
          evidence('step', 'It was seen off'),
        ],
        gaps: [`there is no ${words}`],
        logs: [{ name: words, from: '2000-01-01 10:00:00', to: '2000-01-01 12:00:00' }],
      }),
      view({ subject: words, tone: 'open', hasEvidence: false }),
    ],
    { files: 1, logs: 1, setups: 0, unread: [{ uri: place, reason: words }] },
  );
}
