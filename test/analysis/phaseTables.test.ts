// The table of phases: what a row must hold, what its author is told otherwise, and that the rows that ship do not
// take each other's lines.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { matcherFor } from '../../server/src/analysis/match/matcher.ts';
import { complaintsOf, shippedKnowledge, tableOf } from '../knowledge.ts';
import { head } from './phaseLogs.ts';

function complaints(...rows: readonly string[]): string[] {
  return complaintsOf(tableOf('phases.tsv', head, ...rows)).map((told) => told.slice('phases.tsv:'.length));
}

const good =
  'job | job | - | working at package {id} | - | no | Package {id} | certain | Q123456 | working at package A1';

test('a row that holds together has no mistakes', () => {
  assert.deepEqual(complaints(good), []);
});

test('a beginning must match a sample of its own', () => {
  assert.deepEqual(complaints(good.replace('at package A1', 'on package A1')), [
    '2: no sample is matched by the beginning "working at package {id}"',
  ]);
});

test('each of several beginnings must match one', () => {
  const row =
    'job | job | - | working at package {id} / busy with package {id} | - | no | Package {id} | certain | log | working at package A1';
  assert.deepEqual(complaints(row), ['2: no sample is matched by the beginning "busy with package {id}"']);
});

test('a title has holes only for what the beginning captures, and for the component', () => {
  assert.deepEqual(complaints(good.replace('Package {id}', 'Package {package} of {component}')), [
    '2: "{package}" of the title is no hole of "working at package {id}"',
  ]);
});

test('a template that is none is told, as beginning and as end', () => {
  assert.deepEqual(complaints(good.replace('{id} | -', '{id} | done {n}')), [
    '2: "done {n}": at least 9 plain (ASCII) characters of literal text must stand together',
  ]);
  assert.deepEqual(complaints(good.replace('working at package {id}', '{id} begins')), [
    '2: "{id} begins": at least 9 plain (ASCII) characters of literal text must stand together',
  ]);
});

test('kinds, logs, sources and names twice are told', () => {
  assert.deepEqual(complaints(good, good.replace('| job |', '| work |').replace('Q123456', 'hearsay')), [
    '3: the phase "job" stands twice',
    '3: "hearsay" is no source; it is Q and a number, log, document or practice',
    '3: "work" is no kind; known are start, cycle, job, stage',
  ]);
  assert.deepEqual(complaints(good.replace('| - | working', '| hmann | working')), [
    '2: no table has the log "hmann"',
  ]);
});

test('what only practice says is inferred, and nothing else', () => {
  const told = ['2: what only practice says is inferred'];
  assert.deepEqual(complaints(good.replace('Q123456', 'practice')), told);
  assert.deepEqual(complaints(good.replace('certain', 'inferred')), told);
  assert.deepEqual(complaints(good.replace('certain | Q123456', 'inferred | practice')), []);
});

interface Row {
  readonly phase: string;
  readonly logs: readonly string[];
  readonly samples: readonly string[];
}

const rows: readonly Row[] = readFileSync('server/knowledge/phases.tsv', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .slice(1)
  .map((line) => {
    const [phase = '', , logs = '', , , , , , , sample = ''] = line.split('\t');
    return { phase, logs: logs === '-' ? [] : logs.split(','), samples: sample.split(' / ') };
  });

/** A step of a task sequence is a program as well, and the first of them starts it. */
const said = new Set(['ts-program begins with a line of ts-boot']);

test('the table that ships has phases of all kinds, and those of many logs', () => {
  const { all } = shippedKnowledge().phases;
  assert.ok(all.length >= 60, `${all.length} phases`);
  assert.deepEqual([...new Set(all.map(({ kind }) => kind))].sort(), ['cycle', 'job', 'stage', 'start']);
  assert.ok(new Set(all.flatMap(({ logs }) => logs)).size >= 50);
});

test('no phase begins with a line of another that the same log may have', () => {
  const { all } = shippedKnowledge().phases;
  const matcher = matcherFor(all.map(({ begins }) => ({ signatures: begins, companions: [] })));
  const taken = rows.flatMap(({ phase, logs, samples }) =>
    samples.flatMap((sample) =>
      matcher
        .match(sample)
        .map(({ article }) => all[article])
        .filter((other) => other !== undefined && other.phase !== phase)
        .filter(
          (other) =>
            logs.length === 0 || other?.logs.length === 0 || other?.logs.some((log) => logs.includes(log)),
        )
        .map((other) => `${other?.phase} begins with a line of ${phase}`),
    ),
  );
  assert.deepEqual(
    taken.filter((line) => !said.has(line)),
    [],
  );
  assert.equal(taken.length, said.size);
});

/** What fits each type of hole. */
const fitting: Readonly<Record<string, string>> = {
  site: 'TB1',
  server: 'HQSMS01',
  account: 'WORLD\\operator',
  path: 'D:\\SMS\\a.mif',
  file: 'a.mif',
  code: '5',
  n: '5',
  id: 'TB100001',
  guid: '{B1A7C3D2-0F3E-4C55-9D71-5A0E6F2C9B10}',
  text: 'words',
};

test('the line that a phase ends with is its end, whatever it begins with', () => {
  const { all, matcher } = shippedKnowledge().phases;
  for (const [index, { phase, ends }] of all.entries()) {
    for (const template of ends) {
      const line = template.replace(/\{(?:\w+:)?(\w+)\}/g, (_, type: string) => fitting[type] ?? '');
      const hit = matcher.match(line).find(({ article }) => article === index);
      assert.equal(hit?.isCompanion, false, `${phase} ends with "${line}"`);
    }
  }
});

test('the line that a phase begins with is no end of it', () => {
  const { all, matcher } = shippedKnowledge().phases;
  for (const { phase, samples } of rows) {
    for (const sample of samples) {
      const hit = matcher.match(sample).find(({ article }) => all[article]?.phase === phase);
      assert.equal(hit?.isCompanion, true, `${phase} begins with "${sample}"`);
    }
  }
});
