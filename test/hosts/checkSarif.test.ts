// smslens check --format sarif, held against the schema of SARIF 2.1.0, and what stands in it.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { test } from 'node:test';
import Ajv from 'ajv';
import { checkAsSarif } from '../../server/src/hosts/check/checkAsSarif.ts';
import type { CheckRow } from '../../server/src/hosts/check/checkRow.ts';
import { fileAddress } from '../../server/src/hosts/check/fileAddress.ts';
import { trace } from '../analysis/shownRecords.ts';
import { file, folder, smslens } from './runRecords.ts';

const json = (name: string): object =>
  JSON.parse(readFileSync(createRequire(import.meta.url).resolve(name), 'utf8'));

// The schema is one of draft 4, which names itself by `id`.
const schemas = new Ajv({ schemaId: 'id', meta: false, allErrors: true, format: 'full' });
schemas.addMetaSchema(json('ajv/lib/refs/json-schema-draft-04.json'));
const isSarif = schemas.compile(json('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'));

interface Sarif {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly name: string; readonly rules: readonly Rule[] } };
      readonly columnKind: string;
      readonly invocations: readonly [
        { readonly executionSuccessful: boolean; readonly toolExecutionNotifications: readonly Place[] },
      ];
      readonly artifacts: readonly { readonly location: { readonly uri: string } }[];
      readonly results: readonly Result[];
    },
  ];
}

interface Rule {
  readonly id: string;
  readonly helpUri?: string;
  readonly shortDescription: { readonly text: string };
  readonly defaultConfiguration: { readonly level: string };
}

interface Place {
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: { readonly artifactLocation: { uri: string } };
  }[];
}

interface Result extends Place {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly occurrenceCount: number;
  readonly relatedLocations?: readonly unknown[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

function valid(text: string): Sarif['runs'][0] {
  const sarif: unknown = JSON.parse(text);
  assert.ok(isSarif(sarif), JSON.stringify(isSarif.errors, undefined, 2));
  return (sarif as Sarif).runs[0];
}

function check(...words: readonly string[]) {
  const { code, output, errors } = smslens(['check', ...words, '--format', 'sarif']);
  return { code, run: valid(output), errors };
}

const locked = `${trace('~Could not read files from site TB1 (#2147942405)')}\r\n`;

test('the schema refuses what is no SARIF', () => {
  assert.equal(isSarif({ version: '2.1.0', runs: [{}] }), false);
  assert.equal(isSarif({ version: '2.1.0', runs: [] }), true);
});

test('the samples, all at once, are valid, and every rule with a number leads to its article', () => {
  const { code, run, errors } = check(path.resolve('samples'));
  assert.deepEqual([code, errors], [1, '']);
  assert.ok(run.results.length > 5);
  for (const { ruleId, ruleIndex, level } of run.results) {
    const rule = run.tool.driver.rules[ruleIndex];
    assert.deepEqual([rule?.id, rule?.defaultConfiguration.level], [ruleId, level]);
  }
  const known = run.tool.driver.rules.find(({ id }) => id === 'Q236052');
  assert.equal(known?.helpUri, 'https://jeffpar.github.io/kbarchive/kb/236/Q236052/');
  assert.ok(run.artifacts.some(({ location }) => location.uri.endsWith('/Ccim32.log')));
  assert.equal(run.invocations[0].executionSuccessful, true);
});

test('a result says what, where, how often, and where the last one is', () => {
  file('sarif logs/Größe #1%.log', `${locked}${locked}`);
  const { run } = check('sarif logs/Größe #1%.log');
  assert.equal(run.columnKind, 'utf16CodeUnits');
  assert.equal(run.results.length, 1);
  const [result] = run.results;
  const artifactLocation = { uri: 'sarif%20logs/Gr%C3%B6%C3%9Fe%20%231%25.log' };
  assert.deepEqual(result?.locations, [
    {
      physicalLocation: {
        artifactLocation,
        region: { startLine: 1, startColumn: 2, endLine: 1, endColumn: 50 },
      },
    },
  ]);
  assert.equal(result?.occurrenceCount, 2);
  assert.deepEqual(result?.relatedLocations, [
    {
      id: 1,
      message: { text: 'the last of them' },
      physicalLocation: { artifactLocation, region: { startLine: 2, startColumn: 2 } },
    },
  ]);
});

test('fingerprints tell problems apart, are the same in every run, and stay when lines are put before', () => {
  const name = file('prints.log', `${locked}${locked.replace('TB1', 'TB2')}${locked}`);
  const prints = (...words: readonly string[]) =>
    check(name, ...words).run.results.map((result) => result.partialFingerprints['smsLens/v1'] ?? '');
  const first = prints();
  assert.equal(new Set(first).size, 2);
  assert.deepEqual(prints(), first);
  assert.equal(new Set(prints('--repeats')).size, 3);
  file('prints.log', `${trace('all is well')}\r\n${locked}${locked.replace('TB1', 'TB2')}`);
  assert.deepEqual(prints(), first);
});

test('what could not be read is told in the run too', () => {
  const { code, run, errors } = check('missing one.log', file('there.log', locked));
  assert.equal(code, 2);
  assert.equal(errors, 'smslens: missing one.log: there is no such file\n');
  const [{ executionSuccessful, toolExecutionNotifications }] = run.invocations;
  assert.equal(executionSuccessful, false);
  assert.deepEqual(toolExecutionNotifications, [
    {
      level: 'error',
      message: { text: 'there is no such file' },
      locations: [{ physicalLocation: { artifactLocation: { uri: 'missing%20one.log' } } }],
    },
  ]);
  assert.equal(run.results.length, 1);
});

test('a run that found nothing, or that read nothing but standard input, is valid', () => {
  const { run } = check(file('quiet.log', trace('all is well')));
  assert.deepEqual([run.results, run.tool.driver.rules], [[], []]);
  const { code, output } = smslens(['check', '-', '--format', 'sarif'], locked);
  assert.equal(code, 1);
  assert.equal(valid(output).results[0]?.locations[0]?.physicalLocation.artifactLocation.uri, 'stdin:');
});

test('a rule of setup files has its words, what mends it, and the article that it rests on', () => {
  const name = file(
    'sarif/setup.ini',
    '; SMS Lens: sms20\r\n[Identification]\r\nAction=InstallPrimarySite\r\n[Options]\r\nSiteCode=HQ\r\nSiteCode=HQ1\r\n',
  );
  const { code, run, errors } = check(name);
  assert.deepEqual([code, errors], [1, '']);
  const ruleOf = (id: string) => run.tool.driver.rules.find((rule) => rule.id === id);
  assert.deepEqual(ruleOf('site-code-shape'), {
    id: 'site-code-shape',
    shortDescription: { text: 'A site code has exactly three letters or digits; {{key}} has "{{value}}".' },
    fullDescription: { text: 'A site code has exactly three letters or digits; {{key}} has "{{value}}".' },
    help: { text: 'mend: put a valid value in its place' },
    defaultConfiguration: { level: 'error' },
  });
  assert.equal(ruleOf('key-missing')?.helpUri, 'https://jeffpar.github.io/kbarchive/kb/273/Q273734/');
  const twice = run.results.find(({ ruleId }) => ruleId === 'key-twice');
  assert.deepEqual(twice?.locations[0]?.physicalLocation, {
    artifactLocation: { uri: 'sarif/setup.ini' },
    region: { startLine: 6, startColumn: 1, endLine: 6, endColumn: 9 },
  });
});

test('an error that no article knows has no page, and its words make no link and fill nothing in', () => {
  const row: CheckRow = {
    file: 'a.log',
    start: { line: 1, column: 1 },
    end: { line: 1, column: 2 },
    severity: 'error',
    code: '0x80070005',
    message: '[x](command:evil) {0} \\',
    articles: [],
    captures: { text: `\${1:x} \u202e` },
    count: 1,
    last: { line: 1, column: 1 },
    firstTime: null,
    lastTime: null,
    procedures: [],
    firstStep: null,
    address: null,
  };
  const report = { rows: [row], files: [], failures: [], isInterrupted: true };
  const run = valid(checkAsSarif(report, folder));
  assert.equal(run.results[0]?.message.text, '\\[x\\](command:evil) {{0}} \\\\');
  assert.deepEqual(Object.keys(run.tool.driver.rules[0] ?? {}), [
    'id',
    'shortDescription',
    'fullDescription',
    'defaultConfiguration',
  ]);
  assert.equal(run.invocations[0].executionSuccessful, false);
});

const onUnix = { skip: process.platform === 'win32' && 'paths are others there' };

test('files in the folder at hand have relative addresses and others absolute ones', onUnix, () => {
  for (const [name, address] of [
    ['a.log', 'a.log'],
    ['./b/../c d/a.log', 'c%20d/a.log'],
    ['/site/here/x/a.log', 'x/a.log'],
    ['a:b.log', 'a%3Ab.log'],
    ['..x/a.log', '..x/a.log'],
    ['../a.log', 'file:///site/a.log'],
    ['/tmp/ä [1]^|.log', 'file:///tmp/%C3%A4%20%5B1%5D%5E%7C.log'],
    ['\ud800.log', '%EF%BF%BD.log'],
    ['-', 'stdin:'],
  ] as const) {
    assert.equal(fileAddress(name, '/site/here'), address);
  }
});
