// Checks are asked of logs that are whole, rolled over, missing, restarted, interleaved, out of order. What can be told is
// told; what cannot is not, and says why.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { agreedCaptures } from '../../server/src/analysis/checks/checkResult.ts';
import { machineOf } from '../../server/src/analysis/checks/machineOf.ts';
import { askChecks, type CheckResult, type Knowledge, type Reason } from '../../server/src/analysis/index.ts';
import { parseCheck } from '../../server/src/analysis/knowledge/checks/check.ts';
import { CheckBook } from '../../server/src/analysis/knowledge/checks/checkBook.ts';
import { matcherFor } from '../../server/src/analysis/match/matcher.ts';
import { shippedKnowledge } from '../knowledge.ts';
import { logText } from './logPieces.ts';
import { evidenceOf, type Files, gathered } from './siteOf.ts';

/** A small check of two logs: a job begins, is done, and the other log comes to rest behind it. */
const source = `---
question: Is the job done?
products: [2.0, 2003]
of: machine
logs: [hman, sitecomp]
also: [inboxmgr]
---
Two logs are looked at.

## Evidence
### began (start): The job began
sure: certain
source: this test
- hman: \`The big job begins\`
- like: \`The big job begins\`
- unlike: \`The big job began\`

### done (step): The job was done
sure: certain
source: this test
- hman: \`The big job is done at {server}\`
- like: \`The big job is done at HQSMS01\`
- unlike: \`The big job is undone at HQSMS01\`

### rests (step): The other one rests
sure: certain
source: this test
- sitecomp: \`Now I come to rest\`
- like: \`Now I come to rest\`
- unlike: \`Now I come to the rest\`

### broken (trouble): The job broke
sure: certain
source: this test
- hman, sitecomp: \`The big job is broken\`
- like: \`The big job is broken\`
- unlike: \`The big job is not broken\`

## Answers
### broken (bad)
when: broken after done
The job broke at {{broken.time}}.

Mend it.

### finished (good)
when: done, rests after done
It is done at {{done.server}}.

Nothing to do.

### stuck (bad)
when: began, last over 60 minutes ago
when: began, errors after last
It came as far as: {{began.title}}.

Look at the error.

### running (waiting)
when: began
It goes on since {{began.first}}; then comes: {{next.title}}.

Wait.

### never (open)
when: unseen began, unseen done
Nothing of it is in these logs.

Nothing to do.
`;

function knowledgeWith(text: string): Knowledge {
  const problems: string[] = [];
  const check = parseCheck({ file: 'checks/job.md', text }, ({ line, message }) =>
    problems.push(`${line}: ${message}`),
  );
  assert.deepEqual(problems, []);
  const checks = new CheckBook([check]);
  const shipped = shippedKnowledge();
  const evidenceMatcher = matcherFor([...shipped.articles, ...checks.signs]);
  return Object.create(shipped, { checks: { value: checks }, evidenceMatcher: { value: evidenceMatcher } });
}

const knowledge = knowledgeWith(source);

/** Lines of a server's log; each begins with a time of one day, or with the day too. */
function log(...lines: readonly string[]): string {
  return lines.map((line) => record(line)).join('\r\n');
}

function record(line: string, thread = 'thread=2236 (0x8BC)'): string {
  const [, day = '20', time = '', words = ''] = /^(?:(\d\d) )?(\d\d:\d\d)(?: (.*))?$/.exec(line) ?? [];
  return `${words}  $$<SMS_X><Tue Sep ${day} ${time}:00.000 2005 Eastern Daylight Time><${thread}>`;
}

function ask(files: Files): CheckResult {
  const [result, ...more] = askChecks(gathered(files, knowledge), knowledge);
  assert.ok(result !== undefined);
  assert.deepEqual(more, []);
  return result;
}

function why({ why: reasons }: CheckResult): string[] {
  return reasons.map((reason: Reason) => {
    if (reason.kind === 'missing') return `missing ${reason.log}`;
    if (reason.kind === 'clocks' || reason.kind === 'untimed') return `${reason.kind} ${reason.what}`;
    return reason.kind === 'noStart' ? 'noStart' : `${reason.kind} ${reason.log.name}`;
  });
}

const quiet = ['09:00 Polling.', '13:00 Polling.'];

describe('a check over two logs', () => {
  test('is answered by what was seen, in order over both', () => {
    const { answer, last, next } = ask({
      'hman.log': log('09:00 Polling.', '10:00 The big job begins', '10:10 The big job is done at HQSMS01'),
      'sitecomp.log': log('09:30 Now I come to rest', '10:12 Now I come to rest'),
    });
    assert.equal(answer?.id, 'finished');
    assert.equal(last?.id, 'rests');
    assert.equal(next, undefined);
  });

  test('does not take what came before the job for what has to come after it', () => {
    const { answer, next } = ask({
      'hman.log': log('10:00 The big job begins', '10:10 The big job is done at HQSMS01'),
      'sitecomp.log': log('09:30 Now I come to rest', '10:12 Polling.'),
    });
    assert.equal(answer?.id, 'running');
    assert.equal(next?.id, 'rests');
  });

  test('counts only the last run where the job was begun again', () => {
    const { answer, rows } = ask({
      'hman.log': log(
        '19 10:00 The big job begins',
        '19 10:10 The big job is done at HQSMS01',
        '20 10:00 The big job begins',
        '20 10:05 Polling.',
      ),
      'sitecomp.log': log('19 10:12 Now I come to rest', '20 10:06 Polling.'),
    });
    assert.equal(answer?.id, 'running');
    assert.deepEqual(
      rows.map(({ state, count }) => [state, count]),
      [
        ['seen', 1],
        ['unseen', 0],
        ['unseen', 0],
        ['unseen', 0],
      ],
    );
  });

  test('is stuck when nothing has come for an hour', () => {
    const { answer } = ask({
      'hman.log': log('10:00 The big job begins', '10:10 The big job is done at HQSMS01'),
      'sitecomp.log': log('09:30 Now I come to rest', '11:11 Polling.'),
    });
    assert.equal(answer?.id, 'stuck');
  });

  test('is stuck when an error follows the last step, and names the first of them', () => {
    const { answer, error } = ask({
      'hman.log': log('10:00 The big job begins', '10:10 The big job is done at HQSMS01'),
      'sitecomp.log': log('10:05 Error 3 before', '10:12 Error 5 in between', '10:13 Error 6 later'),
    });
    assert.equal(answer?.id, 'stuck');
    assert.match(error?.sighting.words ?? '', /Error 5/);
  });

  test('says that nothing is there where nothing is there', () => {
    assert.equal(ask({ 'hman.log': log(...quiet), 'sitecomp.log': log(...quiet) }).answer?.id, 'never');
  });

  test('reads the threads of a log that are interleaved', () => {
    const lines = [
      record('10:00 The big job begins', 'thread=1 (0x1)'),
      record('10:01 Polling.', 'thread=2 (0x2)'),
      record('10:10 The big job is done at HQSMS01', 'thread=1 (0x1)'),
      record('10:09 Polling.', 'thread=2 (0x2)'),
    ];
    const { answer } = ask({
      'hman.log': lines.join('\r\n'),
      'sitecomp.log': log('10:12 Now I come to rest'),
    });
    assert.equal(answer?.id, 'finished');
  });

  test('takes the same second of two logs for in order', () => {
    const { answer } = ask({
      'hman.log': log('10:00 The big job begins', '10:10 The big job is done at HQSMS01'),
      'sitecomp.log': log('10:10 Now I come to rest'),
    });
    assert.equal(answer?.id, 'finished');
  });
});

describe('what cannot be told', () => {
  test('is not told where a log is missing, which is named', () => {
    const result = ask({
      'hman.log': log('10:00 The big job begins', '10:10 The big job is done at HQSMS01'),
    });
    assert.equal(result.answer, undefined);
    assert.deepEqual(why(result), ['missing sitecomp']);
    assert.deepEqual(result.missing, ['sitecomp']);
    assert.deepEqual(
      result.mayBe.map(({ id }) => id),
      ['broken', 'finished', 'stuck', 'running'],
    );
  });

  test('is told where only a log is missing that helps', () => {
    assert.ok(!why(ask({ 'hman.log': log(...quiet), 'sitecomp.log': log(...quiet) })).length);
  });

  test('is not told where a log ends before the job began', () => {
    const result = ask({
      'hman.log': log('10:00 The big job begins', '10:10 The big job is done at HQSMS01'),
      'sitecomp.log': log('08:00 Now I come to rest', '09:00 Polling.'),
    });
    assert.equal(result.answer, undefined);
    assert.deepEqual(why(result), ['ends sitecomp.log']);
  });

  test('is not told where only an older piece of a log is there', () => {
    const result = ask({
      'hman.log': log('10:00 The big job begins', '10:10 The big job is done at HQSMS01'),
      'sitecomp.lo_': log('09:00 Polling.', '10:05 Polling.'),
    });
    assert.equal(result.answer, undefined);
    assert.deepEqual(why(result), ['older sitecomp.lo_']);
  });

  test('is not told where a clock was set back in between', () => {
    const result = ask({
      'hman.log': log('10:00 The big job begins', '10:10 The big job is done at HQSMS01', '06:00 Polling.'),
      'sitecomp.log': log('10:12 Now I come to rest', '10:13 Polling.'),
    });
    assert.equal(result.answer, undefined);
    assert.ok(why(result).includes('clocks rests'), why(result).join());
  });

  test('is not told where a record has no time', () => {
    const result = ask({
      'hman.log': log('10:00 The big job begins', '10:10 The big job is done at HQSMS01'),
      'sitecomp.log': 'Now I come to rest\r\n',
    });
    assert.equal(result.answer, undefined);
  });
});

describe('a flood of errors', () => {
  const flood = (count: number) => Array.from({ length: count }, () => '10:20 Error 9002 again');

  test('pushes out nothing that was seen before, and is counted', () => {
    const { rows, seen, answer } = ask({
      'hman.log': log('10:00 The big job begins', '10:10 The big job is done at HQSMS01', ...flood(12_000)),
      'sitecomp.log': log('10:12 Now I come to rest'),
    });
    assert.equal(answer?.id, 'finished');
    assert.deepEqual(
      rows.slice(0, 2).map(({ state }) => state),
      ['seen', 'seen'],
    );
    assert.equal(seen.get('errors')?.count, 12_000);
  });
});

describe('what could not be read', () => {
  test('is not taken for what says nothing', () => {
    const files = { 'hman.log': log('10:00 The big job begins', '10:10 The big job is done at HQSMS01') };
    const unread = [{ place: 'sitecomp.log', folders: [], name: 'sitecomp.log' }];
    const [result] = askChecks({ ...gathered(files, knowledge), unread }, knowledge);
    assert.equal(result?.answer, undefined);
    assert.deepEqual(result && why(result), ['unread sitecomp.log']);
  });
});

describe('a clock that was set back', () => {
  test('is doubted in the other logs of the machine, in the time that came twice', () => {
    const result = ask({
      'hman.log': log('15:00 Polling.', '10:00 The big job begins', '10:10 The big job is done at HQSMS01'),
      'sitecomp.log': log('10:12 Now I come to rest'),
    });
    assert.equal(result.answer, undefined);
    const later = ask({
      'hman.log': log('15:00 Polling.', '10:00 The big job begins', '10:10 The big job is done at HQSMS01'),
      'sitecomp.log': log('16:12 Now I come to rest'),
    });
    assert.equal(later.rows[2]?.state, 'seen');
  });
});

describe('"no" is stricter than "unseen"', () => {
  const strict = knowledgeWith(source.replace('when: unseen began, unseen done', 'when: no done'));
  const askStrictly = (files: Files) => askChecks(gathered(files, strict), strict)[0] as CheckResult;

  test('nothing began in these logs, so nobody knows what was before', () => {
    const result = askStrictly({ 'hman.log': log(...quiet), 'sitecomp.log': log(...quiet) });
    assert.equal(result.answer, undefined);
    assert.deepEqual(why(result), ['noStart']);
  });
});

describe('logs of a machine', () => {
  test('are joined to their older pieces', () => {
    const { answer } = ask({
      'hman.lo_': log('10:00 The big job begins', '10:10 The big job is done at HQSMS01'),
      'hman.log': log('10:11 Polling.'),
      'sitecomp.log': log('10:12 Now I come to rest'),
    });
    assert.equal(answer?.id, 'finished');
  });

  test('are found in the folders that every machine has', () => {
    const { answer, subject } = ask({
      'HQSMS01/C/hman.log': log('10:00 The big job begins', '10:10 The big job is done at HQSMS01'),
      'HQSMS01/C/SMS/Logs/sitecomp.log': log('10:12 Now I come to rest'),
    });
    assert.equal(answer?.id, 'finished');
    assert.equal(subject, 'HQSMS01');
  });

  test('say nothing of another machine', () => {
    const results = askChecks(
      gathered(
        {
          'SRV1/hman.log': log('10:00 The big job begins', '10:10 The big job is done at HQSMS01'),
          'SRV2/sitecomp.log': log('10:12 Now I come to rest'),
        },
        knowledge,
      ),
      knowledge,
    );
    assert.deepEqual(
      results.map(({ subject, answer }) => [subject, answer?.id]),
      [
        ['SRV1', undefined],
        ['SRV2', undefined],
      ],
    );
  });

  test('of a product that the check does not know are not asked', () => {
    const ccm = (words: string) =>
      `<![LOG[${words}]LOG]!><time="10:00:00.000+240" date="09-20-2023" component="CcmExec" context="" type="1" thread="1" file="a.cpp:1">`;
    assert.deepEqual(
      askChecks(gathered({ 'CcmExec.log': ccm('The big job begins') }, knowledge), knowledge),
      [],
    );
  });
});

describe('a check of sites', () => {
  const ofSites = knowledgeWith(
    source
      .replace('of: machine', 'of: site')
      .replaceAll('The big job begins', 'The big job begins at {site}')
      .replace('like: `The big job begins at {site}`', 'like: `The big job begins at TB1`')
      .replaceAll('is done at {server}', 'is done in {site}')
      .replace('is done at HQSMS01', 'is done in TB1')
      .replace('{{done.server}}', '{{done.site}}'),
  );

  test('is asked of each site that is named, over all machines', () => {
    const results = askChecks(
      gathered(
        {
          'SRV1/hman.log': log('10:00 The big job begins at TB1', '10:20 The big job begins at BR1'),
          'SRV2/hman.log': log('10:10 The big job is done in TB1', '11:00 Polling.'),
          'SRV2/sitecomp.log': log('10:12 Polling.', '11:00 Polling.'),
        },
        ofSites,
      ),
      ofSites,
    );
    // Two machines without a zone in their records have no clock in common: what was done may have been before.
    assert.deepEqual(
      results.map(({ subject, answer, rows }) => [
        subject,
        answer?.id,
        rows.map(({ state }) => state).join(),
      ]),
      [
        // The other log of BR1's machine is not there, and that of SRV2 does not stand in for it.
        ['BR1', undefined, 'seen,unseen,unknown,unknown'],
        ['TB1', 'running', 'seen,unknown,unseen,unseen'],
      ],
    );
  });
});

test('whatever a log is made of, evidence of it is the same in pieces', () => {
  const words = fc.constantFrom(
    'The big job begins',
    'The big job is done at A',
    'The big job is broken',
    'Error 5',
  );
  const text = fc
    .array(
      fc.oneof(
        logText,
        fc
          .tuple(fc.integer({ min: 10, max: 19 }), words)
          .map(([hour, one]) => `${record(`${hour}:00 ${one}`)}\r\n`),
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 200 }), (whole, step) => {
      assert.deepEqual(
        evidenceOf('hman.log', whole, knowledge, step),
        evidenceOf('hman.log', whole, knowledge),
      );
    }),
    { numRuns: 300 },
  );
});

test('any logs at all are asked without a word of complaint', () => {
  const name = fc.constantFrom(
    'hman.log',
    'hman.lo_',
    'sitecomp.log',
    'SRV1/hman.log',
    'SRV1/SMS/Logs/sitecomp.log',
  );
  fc.assert(
    fc.property(fc.dictionary(name, logText, { maxKeys: 4 }), (files) => {
      for (const result of askChecks(gathered(files, knowledge), knowledge))
        assert.ok(result.answer === undefined || result.mayBe.length === 0);
    }),
    { numRuns: 300 },
  );
});

test('what three say differently nobody agrees in', () => {
  const site = (code: string) => ({ site: code, database: 'SMS_TB1' });
  assert.deepEqual(agreedCaptures([site('BR1'), site('BR2'), site('BR3')]), { database: 'SMS_TB1' });
  assert.deepEqual(agreedCaptures([site('tb1'), site('TB1')]), { site: 'TB1', database: 'SMS_TB1' });
});

for (const [folders, machine] of [
  ['', ''],
  ['HQSMS01', 'HQSMS01'],
  ['HQSMS01/C/SMS/Logs', 'HQSMS01'],
  ['HQSMS01/SMS/Logs', 'HQSMS01'],
  ['HQSMS01/D$/WINNT/system32/CCM/Logs', 'HQSMS01'],
  ['C/SMS/Logs', ''],
  ['Windows/CCM/Logs', ''],
  ['a/SRV1', 'a/SRV1'],
  ['b/SRV2/Logs', 'b/SRV2'],
  ['windows/SRV1', 'windows/SRV1'],
  ['case 17/HQSMS01/W3SVC1', 'case 17/HQSMS01'],
] as const)
  test(`the logs of "${folders}" are those of "${machine}"`, () => {
    assert.equal(machineOf(folders.split('/').filter(Boolean)), machine);
  });
