// The articles that ship. The build proves each by itself (samples, near misses, names that are known); here they
// are proven together, and on the logs of the samples.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { LogAnalysis } from '../../server/src/analysis/index.ts';
import { parseFrontMatter, type Value } from '../../server/src/analysis/knowledge/reading/frontMatter.ts';
import { spanOfText } from '../../server/src/analysis/log/readLog.ts';
import { decodeText } from '../../server/src/hosts/decodeText.ts';
import { shippedKnowledge } from '../knowledge.ts';
import { elsewhere } from './elsewhere.ts';

const knowledge = shippedKnowledge();
const { articles, matcher } = knowledge;
const folder = 'server/knowledge/articles';

function listed(id: string, key: string): string[] {
  const { entries } = parseFrontMatter(readFileSync(path.join(folder, `${id}.md`), 'utf8'), (complaint) =>
    assert.fail(complaint.message),
  );
  const value: Value = entries.get(key)?.value ?? [];
  return (Array.isArray(value) ? value : [value]).map(String);
}

const recognisedBy = (line: string) => matcher.match(line).map(({ article }) => articles[article]?.id);

test('at least three hundred articles ship, each file once', () => {
  assert.ok(articles.length >= 300, `${articles.length} do`);
  assert.equal(articles.length, readdirSync(folder).length);
});

test('the lines of an article are recognised at any other site too', () => {
  const lost = articles.flatMap(({ id }) =>
    listed(id, 'samples')
      .filter((sample) => !recognisedBy(elsewhere(sample)).includes(id))
      .map((sample) => `${id}: ${elsewhere(sample)}`),
  );
  assert.deepEqual(lost, []);
});

test('no article recognises the near misses of its own', () => {
  const wrong = articles.flatMap(({ id }) =>
    listed(id, 'misses')
      .filter((miss) => recognisedBy(miss).includes(id))
      .map((miss) => `${id}: ${miss}`),
  );
  assert.deepEqual(wrong, []);
});

test('related articles are others, each once', () => {
  for (const { id, kb, related } of articles) {
    assert.ok(kb === null || !related.includes(kb), id);
    assert.equal(new Set(related).size, related.length, id);
  }
});

test('articles have titles of their own', () => {
  const titles = articles.map(({ title }) => title.toLowerCase());
  assert.deepEqual(
    titles.filter((title, at) => titles.indexOf(title) !== at),
    [],
  );
});

/** What is wrong in each log of the samples, as samples/README.md tells it; the others are healthy. */
const problemsOf: Readonly<Record<string, readonly string[]>> = {
  'cm2012-client-wks0532/CcmMessaging.log': ['ccm-http-name-not-resolved'],
  'cm2012-client-wks0532/ClientIDManagerStartup.log': ['client-registration-fails-network'],
  'cm2012-client-wks0532/LocationServices.log': [
    'ccm-http-name-not-resolved',
    'location-mp-list-request-failed',
  ],
  'sms12-site-tb1/datalodr.log': ['Q125487'],
  'sms12-site-tb1/hman.log': ['Q125487', 'Q171338'],
  'sms20-client-wks0417/Ccim32.log': ['Q236052'],
  'sms20-site-tb1/smsdbmon.log': ['Q230128', 'Q259781', 'Q261286'],
  'sms2003-client-wks0532/LocationServices.log': ['location-mp-list-request-failed'],
  'sms2003-site-hq1-dcom/System.log': [
    'console-remote-activation-2003-sp1',
    'server-locator-point-dcom-2003-sp1',
  ],
  'sms2003-site-hq1-dcom/ex050829.log': ['reporting-point-dcom-2003-sp1'],
  'sms2003-site-hq1/MPMSI.log': ['Q918324'],
  'sms2003-site-hq1/mpcontrol.log': ['mp-http-test-fails'],
  'sms2003-site-hq1/mpsetup.log': ['Q918324', 'mp-install-1603-client-or-iis-accounts'],
  'sms2003-site-hq1/sitecomp.log': ['mp-install-1603-client-or-iis-accounts'],
  'sms2003-site-tb1-sp2/hman.log': ['site-database-full-9002-1105'],
  'sms2003-site-tb1-sp2/sitecomp.log': ['site-database-full-9002-1105'],
};

const logs = readdirSync('samples', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.log') && statSync(path.join('samples', file)).isFile())
  .map((file) => file.replaceAll('\\', '/'))
  .sort();

for (const file of logs) {
  test(`${file} has the problems of its story, and no others`, () => {
    const text = decodeText(readFileSync(path.join('samples', file)));
    const analysis = new LogAnalysis(knowledge);
    analysis.readOn(spanOfText(text), Number.POSITIVE_INFINITY);
    const found = analysis.findings().map(({ article }) => articles[article]?.id);
    assert.deepEqual([...new Set(found)].sort(), problemsOf[file] ?? []);
  });
}
