// Links in the text of a log: where they lead, and where nothing leads.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { documentLinks, type LogView, pointersIn } from '../../server/src/features/index.ts';
import { logText } from '../analysis/logPieces.ts';
import { trace } from '../analysis/shownRecords.ts';
import { shippedKnowledge } from '../knowledge.ts';
import { finished, viewOf } from './viewOf.ts';

const knowledge = shippedKnowledge();

function linksIn(text: string, siblings: readonly string[] = [], more: Partial<LogView> = {}) {
  const log = viewOf(text, knowledge, { place: 'file:///c%3A/logs/any.log', ...more });
  const { pointers } = finished(pointersIn(log, 2000));
  return documentLinks(log, pointers, siblings);
}

const targets = (...all: Parameters<typeof linksIn>) => linksIn(...all).map(({ target }) => target);

test('the number of an article leads to its page where the editor opens pages', () => {
  assert.deepEqual(linksIn(trace('see KB236052'), [], { opensPages: true }), [
    {
      range: { start: { line: 0, character: 4 }, end: { line: 0, character: 12 } },
      target: 'command:smsLens.showArticle?%5B%22Q236052%22%5D',
      tooltip: 'Show the article KB 236052',
    },
  ]);
});

test('else to its address, and so does that of an article that nobody knows here', () => {
  const address = 'https://jeffpar.github.io/kbarchive/kb/236/Q236052/';
  assert.deepEqual(targets(trace('see KB236052')), [address]);
  assert.deepEqual(targets(trace('see KB999999'), [], { opensPages: true }), [
    'https://web.archive.org/web/2012/http://support.microsoft.com/kb/999999',
  ]);
  assert.deepEqual(targets(trace('see Q236052'), [], { addressTemplate: 'https://kb.example.com/{kb}' }), [
    'https://kb.example.com/236052',
  ]);
});

test('the name of a log leads to the file of that name beside it, as that is spelt', () => {
  const [link, ...others] = linksIn(trace('see D:\\SMS\\Logs\\HMAN.log or sched.log'), ['hman.LOG']);
  assert.deepEqual(others, []);
  assert.equal(link?.target, 'file:///c%3A/logs/hman.LOG');
  assert.deepEqual(link?.range, { start: { line: 0, character: 16 }, end: { line: 0, character: 24 } });
});

test('a log that names itself leads nowhere, and where nothing lies beside it nothing leads', () => {
  const place = 'file:///c%3A/logs/Hman.log';
  assert.deepEqual(targets(trace('see hman.log'), ['Hman.log'], { place }), []);
  assert.deepEqual(targets(trace('see hman.log')), []);
  assert.deepEqual(targets(trace('see hman.log'), ['hman.log'], { place: 'untitled:Untitled-1' }), []);
});

test('what stands behind the path of an address stays behind it, and names are encoded', () => {
  const place = 'vscode-vfs://host/a/x.log?ref=1#top';
  assert.deepEqual(targets(trace('see "C:\\a b\\c d.log"'), ['c d.log'], { place }), [
    'vscode-vfs://host/a/c%20d.log?ref=1#top',
  ]);
});

test('no more links than are asked for, and it is told that there are more', () => {
  const log = viewOf(trace('KB236052, '.repeat(30)), knowledge);
  const found = finished(pointersIn(log, 20));
  assert.deepEqual([found.pointers.length, found.isCut], [20, true]);
  assert.equal(finished(pointersIn(log, 30)).isCut, false);
});

test('whatever the text, links stand in it and lead to articles and to names that the editor gave', () => {
  const more = fc.constantFrom(
    'KB236052 ',
    'see hman.log ',
    'command:x.log ',
    '](command:a) KB171338',
    '\r\n',
  );
  const texts = fc.array(fc.oneof(more, logText), { maxLength: 12 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(texts, fc.boolean(), (text, opensPages) => {
      for (const { target, range, tooltip } of linksIn(text, ['hman.log', 'x.log', '\ud800.log'], {
        opensPages,
      })) {
        assert.match(
          target ?? '',
          /^(?:https:\/\/[\w./:]+|command:smsLens\.showArticle\?%5B%22[\w-]+%22%5D|file:\/\/\/c%3A\/logs\/(?:hman|x)\.log)$/,
        );
        assert.match(tooltip ?? '', /^[A-Z][\w, ]+$/);
        assert.equal(range.start.line, range.end.line);
        assert.ok(range.start.character < range.end.character);
      }
    }),
    { numRuns: 1000 },
  );
});
