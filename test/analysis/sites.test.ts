// The checks over sites that were written by hand, with the true answer beside them, by people who had seen no program.
// No answer may be wrong; how many cannot be told is counted.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { askChecks } from '../../server/src/analysis/index.ts';
import { shippedKnowledge } from '../knowledge.ts';
import { gathered } from './siteOf.ts';

const folder = 'test/sites';
const sites = readdirSync(folder).filter((name) => /^\d/.test(name));
const knowledge = shippedKnowledge();

interface Truth {
  readonly subject: string;
  readonly check: string;
  /** `unknown` where nobody could tell. */
  readonly answer: string;
}

function truthsOf(site: string): Truth[] {
  const [header, ...rows] = readFileSync(path.join(folder, site, 'truth.tsv'), 'utf8')
    .trim()
    .split('\n');
  assert.equal(header, 'subject\tcheck\tanswer\twhy');
  return rows.map((row) => {
    const [subject = '', check = '', answer = ''] = row.split('\t');
    return { subject: subject === '.' ? '' : subject, check, answer };
  });
}

/** All logs and setup files of a site, by their paths below it. */
function filesOf(site: string): Record<string, string> {
  const top = path.join(folder, site);
  const files = readdirSync(top, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => name !== 'truth.tsv' && statSync(path.join(top, name)).isFile());
  return Object.fromEntries(files.sort().map((name) => [name, decoded(readFileSync(path.join(top, name)))]));
}

function decoded(bytes: Buffer): string {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(bytes);
}

const tally = { told: 0, rightlyOpen: 0 };
const notTold: string[] = [];

describe('no answer is wrong', () => {
  for (const site of sites) {
    test(site, () => {
      const results = askChecks(gathered(filesOf(site), knowledge), knowledge);
      const wrong: string[] = [];
      for (const { subject, check, answer: truth } of truthsOf(site)) {
        assert.ok(
          knowledge.checks.all.some(({ id }) => id === check),
          `there is no check ${check}`,
        );
        const result = results.find((one) => one.subject === subject && one.check.id === check);
        const answer = result?.answer?.id ?? 'unknown';
        const what = `${site} ${subject} ${check}`;
        if (answer === truth) tally[truth === 'unknown' ? 'rightlyOpen' : 'told']++;
        else if (answer === 'unknown') notTold.push(`${what}: ${truth}`);
        else wrong.push(`${what}: ${answer}, but it is ${truth}`);
      }
      assert.deepEqual(wrong, []);
    });
  }
});

test('there are sites, and each of its truths can be asked', () => {
  assert.ok(sites.length > 0);
  for (const site of sites) assert.ok(existsSync(path.join(folder, site, 'truth.tsv')), site);
});

test('no more answers are missing than were', () => {
  assert.ok(notTold.length <= 9, notTold.join('\n'));
});

after(() => {
  console.log(`told ${tally.told}, rightly not told ${tally.rightlyOpen}, not told ${notTold.length}`);
  for (const line of notTold) console.log(`  not told: ${line}`);
});
