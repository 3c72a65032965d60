// Each rule of the tables is broken by one small file, which gets that finding and no other; right files get none.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SetupAnalysis, setupChecks } from '../../../server/src/analysis/index.ts';
import { shippedKnowledge } from '../../knowledge.ts';
import { broken } from './brokenFiles.ts';
import * as rightFiles from './rightFiles.ts';

const { setup: book } = shippedKnowledge();
const analysed = (text: string, place = 'C:\\setup\\setup.ini', file = 'auto', encoding?: string) =>
  new SetupAnalysis(text, book, { place, file, encoding });

/** Of files that hold a password on purpose, the advice about it is left out. */
const told = (analysis: SetupAnalysis, rule: string) =>
  analysis.findings.filter(
    (finding) => finding.rule.rule === rule || finding.rule.rule !== 'secret-in-clear',
  );

for (const { rule, severity, certainty } of book.rules) {
  test(`a file that breaks ${rule} alone gets that finding and no other`, () => {
    const one = broken[rule];
    assert.ok(one, `no file breaks ${rule}`);
    const analysis = analysed(one.text, one.place, one.file, one.encoding);
    const findings = told(analysis, rule);
    assert.deepEqual(
      findings.map((finding) => finding.rule.rule),
      [rule],
    );
    const [finding] = findings;
    assert.ok(finding);
    assert.equal(one.text.slice(finding.at.start, finding.at.end), one.at);
    const isInferred = certainty === 'inferred' || finding.isInferred === true;
    assert.equal(finding.severity, severity === 'error' && isInferred ? 'warning' : severity);
  });
}

test('every check has a rule, and every rule a check', () => {
  assert.deepEqual(Object.keys(setupChecks).sort(), book.rules.map(({ rule }) => rule).sort());
});

const { filled, ...texts } = rightFiles;
for (const [name, text] of Object.entries(texts)) {
  test(`nothing is wrong with ${name}`, () => {
    const place = name === 'accountSetup' ? 'C:\\SMSAccountSetup.ini' : undefined;
    assert.deepEqual(
      told(analysed(filled(text), place), '').map(({ rule }) => rule.rule),
      [],
    );
  });
}

test('what is missing because it is misspelt or stands elsewhere is told once', () => {
  const head = '[Identification]\nAction=InstallPrimarySite\n';
  const rulesIn = (text: string) => analysed(text, undefined, 'cm2012').findings.map(({ rule }) => rule.rule);
  const missing = (text: string) =>
    analysed(text, undefined, 'cm2012').findings.flatMap(({ rule, setting, home }) =>
      /^(?:key|section)-missing$/.test(rule.rule) ? [setting?.key ?? home?.name] : [],
    );
  assert.ok(missing(`${head}[Options]\n`).includes('SiteCode'));
  const misspelt = `${head}[Options]\nSiteCod=HQ1\n`;
  assert.ok(rulesIn(misspelt).includes('key-misspelt'));
  assert.ok(!missing(misspelt).includes('SiteCode'));
  assert.ok(missing(misspelt).includes('SiteName'));
  const elsewhere = `${head}[Options]\nSiteCode=HQ1\nSQLServerName=A\n[SQLConfigOptions]\n`;
  assert.ok(rulesIn(elsewhere).includes('key-elsewhere'));
  assert.ok(!missing(elsewhere).includes('SQLServerName'));
  assert.ok(missing(elsewhere).includes('DatabaseName'));
  const section = `${head}[Optons]\nSiteCode=HQ1\n`;
  assert.ok(rulesIn(section).includes('section-misspelt'));
  assert.deepEqual(missing(section), ['SQLConfigOptions']);
});
