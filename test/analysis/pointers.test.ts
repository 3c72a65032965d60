// Where messages point to articles and to other logs.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { OpenLog } from '../../server/src/analysis/log/openLog.ts';
import { mentions } from '../../server/src/analysis/mentions/mentions.ts';
import type { Pointer } from '../../server/src/analysis/pointers.ts';
import { Pointers } from '../../server/src/analysis/pointers.ts';
import { TextStore } from '../../server/src/analysis/text/textStore.ts';
import { finishes } from '../finishes.ts';
import { logText } from './logPieces.ts';
import { codeCases, nameCases } from './mentionsCases.ts';
import { ccm, trace } from './shownRecords.ts';

function pointersOf(log: string, blockLength?: number): (Pointer & { words: string })[] {
  const text = new TextStore(log);
  const open = new OpenLog(blockLength);
  while (!open.readOn(text.span, 1 << 20));
  const pointers = new Pointers();
  return open.table.blocks.flatMap(({ base }, index) =>
    pointers.of(text, open.table, index).map((pointer) => ({
      ...pointer,
      words: text.slice(base + pointer.start, base + pointer.end),
    })),
  );
}

function told(log: string): string[] {
  return pointersOf(log).map((pointer) =>
    pointer.kind === 'article' ? `${pointer.words} -> ${pointer.kb}` : `${pointer.words} -> ${pointer.name}`,
  );
}

test('numbers of articles, however they are written', () => {
  assert.deepEqual(told(trace('see KB236052, Q171338 or http://support.microsoft.com/kb/828370')), [
    'KB236052 -> 236052',
    'Q171338 -> 171338',
    '828370 -> 828370',
  ]);
});

test('names of logs, alone or at the end of a path; of a path the name alone', () => {
  assert.deepEqual(
    told(trace('see distmgr.log, C:\\SMS\\Logs\\hman.lo_ and "\\\\HQSMS01\\SMS_HQ1\\Logs\\sched.LOG"')),
    ['distmgr.log -> distmgr.log', 'hman.lo_ -> hman.lo_', 'sched.LOG -> sched.LOG'],
  );
});

test('no article and no log that a message mentions is passed over', () => {
  const forms = [
    'QNumbers = 236052',
    'article number: 236052',
    'article id = 236052',
    'x?kbid=236052',
    'a/help/236052',
  ];
  for (const message of [...forms, ...[...nameCases, ...codeCases].map(([line]) => line)]) {
    if (/[\r\n~]|\$\$</.test(message)) continue;
    const mentioned = mentions(message).filter(
      ({ kind, start, end }) =>
        kind === 'kb' ||
        (/^(?:log|path|unc)$/.test(kind) && /[^\\/]\.lo[g_]$/i.test(message.slice(start, end))),
    );
    assert.equal(pointersOf(trace(message)).length, mentioned.length, message);
  }
  assert.equal(forms.flatMap((message) => mentions(message)).filter(({ kind }) => kind === 'kb').length, 5);
});

test('what only looks like one points nowhere', () => {
  assert.deepEqual(told(trace('wrote 12345 KB to the catalog, .log is off, Q12 and 100 KB 12')), []);
});

test('what stands outside messages points nowhere', () => {
  assert.deepEqual(told(ccm('fine', { file: 'hman.log:12' })), []);
});

test('each is found once, wherever it stands in a long message', () => {
  const message = `${'see hman.log '.repeat(3000)}and KB236052`;
  assert.deepEqual(
    pointersOf(trace(message)).map(({ words }) => words),
    [...Array.from({ length: 3000 }, () => 'hman.log'), 'KB236052'],
  );
});

test('pointers lie in their text, and small blocks have the same ones', () => {
  const more = fc.constantFrom('KB236052 ', 'see hman.log ', 'C:\\a b\\x.lo_ ', '\r\n', '$$<A><t><thread=1>');
  const text = fc.array(fc.oneof(more, logText), { maxLength: 12 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 200 }), (log, blockLength) => {
      const words = pointersOf(log).map((pointer) => pointer.words);
      assert.deepEqual(
        pointersOf(log, blockLength).map((pointer) => pointer.words),
        words,
      );
      for (const word of words) assert.match(word, /^\D*\d{5,7}$|\.lo[g_]$/i);
    }),
    { numRuns: 1000 },
  );
});

for (const sign of ['.log', 'KB12345', '/kb/12345', 'article 12345', 'q', 'a.log\\']) {
  test(`a log of nothing but "${sign}" is searched to its end`, () => {
    finishes(sign, () => pointersOf(sign.repeat(400_000 / sign.length)));
  });
}
