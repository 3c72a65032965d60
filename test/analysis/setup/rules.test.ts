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
