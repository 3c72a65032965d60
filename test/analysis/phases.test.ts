// Where phases begin and end, what lies in what, and how bad it was.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { knowledgeOf, tableOf } from '../knowledge.ts';
import { head, logOf, phasesIn, phasesOf, read } from './phaseLogs.ts';

test('a log without known lines has no phases', () => {
  assert.deepEqual(phasesIn('nothing', 'at all'), []);
  assert.deepEqual(phasesIn(), []);
});

test('a phase runs from its beginning to its end, both included', () => {
  assert.deepEqual(phasesIn('before', 'the cycle begins now', 'work', 'the cycle goes to sleep', 'behind'), [
    'Cycle 1-3',
  ]);
});

test('its errors and warnings are those of its thread', () => {
  assert.deepEqual(
    phasesIn(
      '! before',
      'the cycle begins now',
      '! one',
      '2! of another thread',
      '? two',
      '! three',
      'the cycle goes to sleep',
      '! behind',
    ),
    ['Cycle 1-6 2! 1?'],
  );
});

test('beginning and end are in the count too', () => {
  assert.deepEqual(phasesIn('! working at package TB1', '? finished with package TB1'), [
    'Package TB1 0-1 1! 1?',
  ]);
});

test('interleaved threads have a phase each, side by side', () => {
  assert.deepEqual(
    phasesIn(
      '1 the cycle begins now',
      '2 the cycle begins now',
      '1! wrong',
      '1 the cycle goes to sleep',
      '2 the cycle goes to sleep',
    ),
    ['Cycle 0-3 1!', 'Cycle 1-4'],
  );
});

test('a phase without an end ends with the last record of its thread', () => {
  assert.deepEqual(phasesIn('1 the cycle begins now', '1 work', '2 other', '2! other'), ['Cycle 0-1']);
});

test('the next of its kind on the thread ends it, before itself', () => {
  assert.deepEqual(phasesIn('the cycle begins now', '! work', '2 other', 'the cycle begins now', 'work'), [
    'Cycle 0-1 1!',
    'Cycle 3-4',
  ]);
});

test('what began within a phase of its thread ends with it', () => {
  assert.deepEqual(
    phasesIn(
      'the cycle begins now',
      'processing the file a.mif',
      '! bad',
      'processing the file b.mif',
      'the cycle goes to sleep',
      'other',
    ),
    ['Cycle 0-4 1!', '  File a.mif 1-2 1!', '  File b.mif 3-3'],
  );
});

test('a job with a name ends by that name, whatever its thread', () => {
  assert.deepEqual(
    phasesIn(
      '1 working at package TB1',
      '1 working at package TB2',
      '2 finished with package TB1',
      '1 work',
      '3! finished with package tb2',
    ),
    ['Package TB1 0-2', 'Package TB2 1-4 1!'],
  );
});

test('an end without the name ends the latest job of its thread', () => {
  assert.deepEqual(
    phasesIn('working at package TB1', 'working at package TB2', 'all packages given up', 'behind'),
    ['Package TB1 0-3', '  Package TB2 1-2'],
  );
});

test('an end that nothing began is no more than a line', () => {
  assert.deepEqual(
    phasesIn('the cycle goes to sleep', 'finished with package TB1', 'all packages given up'),
    [],
  );
});

test('an end may stand on another thread where it is said so, and then all threads count', () => {
  assert.deepEqual(
    phasesIn('1 the scan was started', '2! wrong', '2 the scan was completed', '1 the cycle begins now'),
    ['Scan by Agent 0-2 1!', 'Cycle 3-3'],
  );
});

test('a stage without an end of its own ends where the next stage begins', () => {
  assert.deepEqual(
    phasesIn('checking prerequisites', '? hm', 'copying the files', 'a', 'checking prerequisites'),
    ['Checks 0-1 1?', 'Copying 2-3', 'Checks 4-4'],
  );
});

test('a start runs over all threads to the next one, and ends what was not finished', () => {
  assert.deepEqual(
    phasesIn(
      '1 the program starts here',
      '2 the cycle begins now',
      '3 working at package TB1',
      '2! wrong',
      '4 the program starts here',
      '2 the cycle begins now',
      '3 finished with package TB1',
    ),
    ['Program 0-3 1!', '  Cycle 1-3 1!', '  Package TB1 2-2', 'Program 4-6', '  Cycle 5-5'],
  );
});

test('a program that says it stopped has nothing that goes on', () => {
  assert.deepEqual(
    phasesIn('the program starts here', '2 the cycle begins now', '2 a', 'the program has stopped', '2 late'),
    ['Program 0-3', '  Cycle 1-2'],
  );
});

test('phases of one thread that only cross stand side by side', () => {
  assert.deepEqual(
    phasesIn(
      'the cycle begins now',
      'working at package TB1',
      'the cycle goes to sleep',
      'finished with package TB1',
    ),
    ['Cycle 0-2', 'Package TB1 1-3'],
  );
});

test('what lies in a phase of another thread lies beside it', () => {
  assert.deepEqual(
    phasesIn('1 the cycle begins now', '2 processing the file a.mif', '2 b', '1 the cycle goes to sleep'),
    ['Cycle 0-3', 'File a.mif 1-2'],
  );
});

test('of very many jobs that never end the oldest are given up', () => {
  const lines = Array.from({ length: 2000 }, (_, index) => `working at package P${index}`);
  const found = phasesIn(...lines);
  assert.equal(found.length, 2000);
  assert.equal(found[0], 'Package P0 0-255');
  assert.equal(found.filter((line) => line.endsWith('-1999')).length, 256);
});

test('an end that holds the words of the beginning is an end', () => {
  const knowledge = knowledgeOf(
    tableOf(
      'phases.tsv',
      head,
      'mif | job | - | processing file {file} | finished processing file {file} | no | {file} | certain | log | processing file a.mif',
    ),
  );
  const analysis = read(
    logOf('processing file a.mif', '! b', 'finished processing file a.mif', 'c'),
    knowledge,
  );
  assert.deepEqual(phasesOf(analysis, knowledge), ['a.mif 0-2 1!']);
});

const logs = tableOf(
  'logs.tsv',
  'log | component | side | products | folder | codes | claim | sure | records',
  'hman | SMS_HIERARCHY_MANAGER | server | 2.0 | - | site | yes | certain | Records something.',
  'sender | SMS_LAN_SENDER | server | 2.0 | - | site | yes | certain | Records something.',
);
const ofHman = knowledgeOf(
  logs,
  tableOf(
    'phases.tsv',
    head,
    'cycle | cycle | hman | the cycle begins now | - | no | Cycle | certain | log | the cycle begins now',
  ),
);
const cycle = (component: string) =>
  `the cycle begins now  $$<${component}><12-09-2022 11:25:14.226+360><thread=6156 (0x180C)>\r\n`;

function phasesAt(place: string, component: string): string[] {
  return phasesOf(read(cycle(component), ofHman), ofHman, place);
}

test('a phase of one log is none of another, by the name of the file or the component', () => {
  assert.deepEqual(phasesAt('file:///c%3A/SMS/Logs/hman.log', ''), ['Cycle 0-0']);
  assert.deepEqual(phasesAt('C:\\SMS\\Logs\\HMAN.LO_', 'X'), ['Cycle 0-0']);
  assert.deepEqual(phasesAt('sender.log', ''), []);
  assert.deepEqual(phasesAt('copy of it.log', 'sms_hierarchy_manager'), ['Cycle 0-0']);
  assert.deepEqual(phasesAt('copy of it.log', 'SMS_LAN_SENDER'), []);
});

test('where neither is known, every phase can be', () => {
  assert.deepEqual(phasesAt('untitled:Untitled-1', ''), ['Cycle 0-0']);
  assert.deepEqual(phasesAt('untitled:Untitled-1', 'SOMETHING'), ['Cycle 0-0']);
});

test('the same log has the same phases in blocks and in one', () => {
  const lines = Array.from({ length: 3000 }, (_, index) =>
    index % 3 === 0 ? 'the cycle begins now' : index % 3 === 1 ? '! wrong' : 'the cycle goes to sleep',
  );
  const analysis = read(logOf(...lines));
  assert.ok(analysis.records.blocks.length > 3);
  assert.deepEqual(
    phasesOf(analysis),
    Array.from({ length: 1000 }, (_, index) => `Cycle ${index * 3}-${index * 3 + 2} 1!`),
  );
});
