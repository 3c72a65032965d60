// What is one problem and what is two, which records belong to it, how bad it is and how much of it is kept.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LogAnalysis, type LogProblem, noArticle } from '../../server/src/analysis/index.ts';
import { shippedKnowledge } from '../knowledge.ts';
import { idOf, knowledge, ProblemLog, toldBy } from './problemLogs.ts';
import { ccm, trace } from './shownRecords.ts';
import { spanOfText } from './spans.ts';

interface Line {
  readonly message: string;
  readonly thread?: number;
  readonly type?: string;
  readonly time?: string;
}

/** A text alone is an informative record of thread 7. */
function textOf(lines: readonly (string | Line)[]): string {
  return lines
    .map((line) => (typeof line === 'string' ? { message: line } : line))
    .map(({ message, thread = 7, type = '1', time = '10:00:01.234+60' }) =>
      ccm(message, { thread: `${thread}`, type, time }),
    )
    .join('\n');
}

/** Of each record, the number of its problem in the order of their first records; `.` where it has none. */
function grouped(...lines: readonly (string | Line)[]): string {
  const log = new ProblemLog(textOf(lines));
  assert.equal(log.count, lines.length);
  const { at } = toldBy(log.problems(), log.count);
  return at.map((found) => found?.problem ?? '.').join(' ');
}

function problemsOf(...lines: readonly (string | Line)[]): readonly LogProblem[] {
  return new ProblemLog(textOf(lines)).problems().all;
}

test('records of an article are one problem while the site is the same, in whatever letters', () => {
  assert.equal(
    grouped(
      'site TB1 is locked again',
      'all is well',
      'Site tb1 is LOCKED again',
      'site TB2 is locked again',
    ),
    '0 . 0 1',
  );
});

test('another server, account or id makes another problem', () => {
  assert.equal(
    grouped(
      'cannot unlock site TB1 on server HQ',
      'cannot unlock site TB1 on server hq',
      'cannot unlock site TB1 on server NORTH',
    ),
    '0 0 1',
  );
  assert.equal(
    grouped(
      'the job 00000A1B of DOM\\ann was refused',
      'the job 00000a1b of dom\\Ann was refused',
      'the job 00000A1C of DOM\\ann was refused',
      'the job 00000A1C of DOM\\bob was refused',
    ),
    '0 0 1 2',
  );
});

test('a number or another hole makes none', () => {
  assert.equal(grouped('the list of 5 sites was written', 'the list of 7 sites was written'), '0 0');
});

test('a code tells apart lines of one signature, and nothing of another', () => {
  assert.equal(
    grouped(
      'the unlocking ended with result code 5',
      'unlocking failed, Win32 Error = 1326',
      'the unlocking ended with result code 5',
      'the unlocking ended with result code 53',
      'unlocking failed, Win32 Error = 1326',
    ),
    '0 0 0 1 1',
  );
});

test('a line that tells less belongs to what was told of last', () => {
  assert.equal(
    grouped(
      'site TB1 is locked again',
      'unlocking failed, Win32 Error = 5',
      'site TB2 is locked again',
      'unlocking failed, Win32 Error = 5',
      'site TB1 is locked again',
      'unlocking failed, Win32 Error = 5',
    ),
    '0 0 1 1 0 0',
  );
});

test('to what was told of last on its own thread, where that told of anything', () => {
  assert.equal(
    grouped(
      { message: 'site TB1 is locked again', thread: 1 },
      { message: 'site TB2 is locked again', thread: 2 },
      { message: 'unlocking failed, Win32 Error = 5', thread: 1 },
      { message: 'unlocking failed, Win32 Error = 6', thread: 2 },
      { message: 'the unlocking ended with result code 7', thread: 3 },
    ),
    '0 1 0 1 1',
  );
});

test('or to the one that told some of it before, however long ago', () => {
  const between = Array.from({ length: 100 }, (_, index) => `the lock of srv${index} is closed`);
  const numbers = grouped(
    'cannot unlock site TB1 on server HQ',
    ...between.map((message) => ({ message, thread: 8 })),
    { message: 'the lock of hq is closed', thread: 9 },
    { message: 'site TB1 is locked again', thread: 10 },
  ).split(' ');
  assert.deepEqual([numbers[0], numbers[100], numbers[101], numbers[102]], ['0', '100', '0', '0']);
});

test('a general line belongs to the problem before it on its thread, and is not counted', () => {
  const lines = [
    { message: 'the lock is tried again soon', thread: 1 },
    { message: 'site TB1 is locked again', thread: 1 },
    { message: 'site TB2 is locked again', thread: 2 },
    { message: 'the lock is tried again soon', thread: 1 },
    { message: 'the lock is tried again soon', thread: 2 },
    { message: 'the lock is tried again soon', thread: 3 },
  ];
  assert.equal(grouped(...lines), '. 0 1 0 1 .');
  assert.deepEqual(
    problemsOf(...lines).map(({ count, last }) => [count, last.record]),
    [
      [1, 1],
      [1, 2],
    ],
  );
});

test('a general line behind a line that several articles fit belongs to that problem, whichever it is of', () => {
  const lines = ['the job 00000A1B of DOM\\ann was refused', 'the job is sent again soon'];
  for (const place of ['file:///logs/jobs.log', 'file:///logs/others.log']) {
    const { all, at } = toldBy(new ProblemLog(textOf(lines), undefined, place).problems(), 2);
    assert.deepEqual(
      at.map((found) => found?.problem),
      [0, 0],
    );
    assert.equal(all.length, 1);
  }
});

test('of several articles the likeliest one is the problem, and the others stand beside it', () => {
  const articlesIn = (place: string) =>
    new ProblemLog(textOf(['the job 00000A1B of DOM\\ann was refused']), undefined, place)
      .problems()
      .all.map(({ article, others }) => [article, ...others].map((index) => knowledge.articles[index]?.id));
  assert.deepEqual(articlesIn('file:///logs/jobs.log'), [['refused', 'refused-too']]);
  assert.deepEqual(articlesIn('file:///logs/others.log'), [['refused-too', 'refused']]);
});

test('a general line that says that it is an error is one only where it belongs to nothing', () => {
  const retry = { message: 'the lock is tried again soon', type: '3' };
  assert.equal(grouped(retry, 'site TB1 is locked again', retry), '0 1 1');
  assert.deepEqual(problemsOf(retry, 'site TB1 is locked again', retry).map(idOf), ['-', 'locked']);
});

test('a record that only a hint knows is no problem, nor is what stands beside it', () => {
  assert.equal(grouped('waiting on the named pipe', 'the pipe is waited for'), '. .');
});

test('an error that no article knows is a problem, and what only sounds like one is not', () => {
  const lines = [
    { message: 'Failed to open WKS0417.mif', type: '3' },
    { message: 'the disk is full', type: '3' },
    { message: 'Failed to open WKS0532.mif', type: '' },
    { message: '0 errors', type: '' },
    { message: 'a warning', type: '2' },
    { message: 'all failed', type: '1' },
  ];
  assert.equal(grouped(...lines), '0 1 0 . . .');
  assert.deepEqual(
    problemsOf(...lines).map(({ article, severity, captures, count }) => [
      article,
      severity,
      captures,
      count,
    ]),
    [
      [noArticle, 'error', { message: 'Failed to open WKS0417.mif' }, 2],
      [noArticle, 'error', { message: 'the disk is full' }, 1],
    ],
  );
});

test('a warning is an error where a record of it says so itself; a word in it says nothing', () => {
  const refused = (type: string) => ({ message: 'the job 00000A1B of DOM\\ann was refused', type });
  const worst = (...types: string[]) => problemsOf(...types.map(refused)).map(({ severity }) => severity);
  assert.deepEqual(worst('1'), ['warning']);
  assert.deepEqual(worst('2', '1'), ['warning']);
  assert.deepEqual(worst('1', '3', '1'), ['error']);
  assert.deepEqual(
    problemsOf({ message: 'failed: the job 00000A1B of DOM\\ann was refused', type: '' }).map(
      ({ severity }) => severity,
    ),
    ['warning'],
  );
});

test('what is well stays so, whatever the record says of itself', () => {
  const [list] = problemsOf({ message: 'the list of 5 sites was written', type: '3' });
  assert.equal(list?.severity, 'info');
});

test('a general line makes nothing worse', () => {
  const [refused] = problemsOf('the job 00000A1B of DOM\\ann was refused', {
    message: 'the job is sent again soon',
    type: '3',
  });
  assert.equal(refused?.severity, 'warning');
});

test('a problem knows its first record, the next three and the last, with their times', () => {
  const lines = Array.from({ length: 50 }, (_, minute) => ({
    message: 'site TB1 is locked again',
    time: `10:${`${minute}`.padStart(2, '0')}:00.000+60`,
  }));
  const [problem, none] = problemsOf(...lines);
  assert.equal(none, undefined);
  assert.equal(problem?.count, 50);
  assert.equal(problem.first.record, 0);
  assert.equal(problem.first.time, '2026-01-02T10:00:00.000');
  assert.deepEqual(
    problem.next.map(({ record }) => record),
    Array.from({ length: 3 }, (_, index) => index + 1),
  );
  assert.equal(problem.last.record, 49);
  assert.equal(problem.last.time, '2026-01-02T10:49:00.000');
});

test('what is marked are the words that are recognised; of an error without an article all that it says', () => {
  const text = textOf(['Now site TB1 is locked again!', { message: 'the disk is full', type: '3' }]);
  const marked = new ProblemLog(text)
    .problems()
    .all.map(({ first: { start, end } }) => text.slice(start, end));
  assert.deepEqual(marked, ['site TB1 is locked again', 'the disk is full']);
});

test('a problem says who wrote its first record, in which form', () => {
  const text = `${trace('site TB1 is locked again', { component: 'SMS_LOCKS' })}\n${textOf(['site TB2 is locked again'])}`;
  assert.deepEqual(
    new ProblemLog(text).problems().all.map(({ origin }) => origin),
    [
      { component: 'SMS_LOCKS', format: 'trace' },
      { component: 'C', format: 'ccm' },
    ],
  );
});

/** `A0A`, `A0B`, … without an end: sites, and words without a digit. */
const letters = (index: number) =>
  [...index.toString(26).padStart(4, '0')]
    .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)))
    .join('');
const server = (index: number) => `the lock of srv${index} is closed`;

test('of an article a thousand problems are told apart; what comes then is one more, and everything is counted', () => {
  const lines = Array.from({ length: 1500 }, (_, index) => server(index));
  const log = new ProblemLog(textOf([...lines, ...lines]));
  const { all } = log.problems();
  assert.equal(all.length, 1001);
  assert.equal(all.at(0)?.count, 2);
  assert.equal(all.at(999)?.count, 2);
  assert.equal(all.at(1000)?.count, 1000);
  assert.equal(all.at(1000)?.next.length, 3);
});

test('of errors without an article as many shapes', () => {
  const lines = Array.from({ length: 1500 }, (_, index) => ({ message: `bad ${letters(index)}`, type: '3' }));
  const { all } = new ProblemLog(textOf([...lines, ...lines])).problems();
  assert.equal(all.length, 1001);
  assert.deepEqual([all.at(0)?.count, all.at(999)?.count, all.at(1000)?.count], [2, 2, 1000]);
});

test('before all is looked at, what is not has no problem', () => {
  const log = new ProblemLog(textOf(['site TB1 is locked again', 'site TB2 is locked again']), 1);
  const problems = log.problems(0);
  assert.equal(problems.all.length, 2);
  for (const record of [-1, 2, 1e9]) assert.equal(problems.at(record), undefined);
});

test('an open log has them too, before and after an edit, and asks anew when its place or product is another', () => {
  const analysis = new LogAnalysis(knowledge);
  let text = `${textOf(['the job 00000A1B of DOM\\ann was refused'])}\n`;
  analysis.readOn(spanOfText(text), Number.POSITIVE_INFINITY);
  const first = (place: string) => {
    const problems = analysis.problems(place, undefined);
    assert.ok(problems.readOn());
    assert.equal(analysis.problems(place, undefined), problems);
    return problems.all.map(idOf);
  };
  assert.deepEqual(first('jobs.log'), ['refused']);
  assert.deepEqual(first('others.log'), ['refused-too']);
  const { length } = text;
  text += textOf(['site TB1 is locked again']);
  analysis.edited(spanOfText(text), length, length, text.length);
  assert.deepEqual(first('others.log'), ['refused-too', 'locked']);
});

test('a line drawn around an error is none, and what the Installer tells twice is one', () => {
  assert.equal(
    grouped(
      { message: '################', type: '3' },
      { message: '## Disk(0) was not found. Unable to continue.', type: '3' },
      { message: '################', type: '3' },
      { message: 'Product: Frob Point -- Error 1306. The file frob.log is in use.', type: '3' },
      { message: 'Error 1306. The file frob.log is in use.', type: '3' },
    ),
    '. 0 . 1 1',
  );
});

test('the four lines that KB 236052 quotes are one problem of all four', () => {
  const text = [
    'Warning - could not read files from site TB1 (#2147942405) $$<CCIM32><Tue Jan 04 15:19:23.375 2000><thread=112 (0x70)>',
    'Warning - CNALPathEx::GetAccessiblePath returned error 2147942405 $$<CCIM32><Tue Jan 04 15:19:28.613 2000><thread=112 (0x70)>',
    "CClientSiteCfgArray - Can't get accessible path for site TB1 config info $$<CCIM32><Tue Jan 04 15:19:28.623 2000><thread=112 (0x70)>",
    'CCIM32 - Retry in 60 minutes $$<CCIM32><Tue Jan 04 15:19:28.663 2000><thread=112 (0x70)>',
  ].join('\r\n');
  const shipped = shippedKnowledge();
  const analysis = new LogAnalysis(shipped);
  analysis.readOn(spanOfText(text), Number.POSITIVE_INFINITY);
  const problems = analysis.problems('Ccim32.log', '2.0');
  assert.ok(problems.readOn());
  const [problem, none] = problems.all;
  assert.ok(problem !== undefined && none === undefined);
  assert.equal(shipped.articles[problem.article]?.id, 'Q236052');
  assert.deepEqual([problem.count, problem.others, problem.severity], [2, [], 'error']);
  assert.deepEqual(
    [...problems.of(problem)].map(({ record }) => record),
    [0, 1, 2, 3],
  );
});
