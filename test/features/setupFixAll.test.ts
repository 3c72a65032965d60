// What mends a setup file all at once, and for any text: each fix mends what it is for, and the text comes to rest.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { SetupFinding } from '../../server/src/analysis/index.ts';
import {
  fixAll,
  fixAllKind,
  rangeOf,
  setupActions,
  setupDiagnostics,
  setupFixes,
} from '../../server/src/features/index.ts';
import { inOrder } from '../../server/src/features/setup/textChange.ts';
import { afterAction, edited, iniLikeText } from './setupEdits.ts';
import { setupViewOf } from './setupViewOf.ts';

const broken = [
  'SiteName=Headquarters',
  '[Identification]',
  'Acton=InstallPrimarySite',
  '[Optons]',
  'ProductID=AAAAABBBBBCCCCCDDDDDEEEEE',
  'SiteCod = HQ1 ; ours',
  'Coffee=1',
  'SMSInstallDir=D:/SMS',
  'SDKServer=\\\\server',
  'words',
  '',
].join('\r\n');

describe('everything at once', () => {
  test('what is certain is mended, then what is missing is added; nothing is taken out', () => {
    const view = setupViewOf(broken, { file: 'cm2007' });
    const after = edited(
      broken,
      inOrder(fixAll(view.setup)).map((change) => ({ range: rangeOf(view, change), newText: change.text })),
    );
    assert.equal(
      after,
      [
        '[Identification]',
        'Action=InstallPrimarySite',
        '[Options]',
        'ProductID=AAAAA-BBBBB-CCCCC-DDDDD-EEEEE',
        'PrerequisiteComp=<1 or 0>',
        'PrerequisitePath=<D:\\Prereq>',
        '; ours',
        'SiteCode = HQ1',
        'SiteName=Headquarters',
        'Coffee=1',
        'SMSInstallDir=D:\\SMS',
        'SDKServer=server',
        '; words',
        '',
        '[SQLConfigOptions]',
        'SQLServerName=<HQSQL01>',
        'CreateSQLDevice=<1 or 0>',
        'DatabaseName=SMS_HQ1',
        '',
      ].join('\r\n'),
    );
  });

  test('what only practice says is wrong is left to whoever asks for it', () => {
    const text = '[Identification]\nAction=InstallPrimarySite\n[Options]\nSiteName=HQ\n';
    const view = setupViewOf(text, { file: 'sms2003' });
    assert.ok(view.setup.findings.some(({ rule }) => rule.rule === 'key-missing'));
    assert.deepEqual(fixAll(view.setup), []);
  });

  test('it is offered beside other fixes, and as a source action to who asks for one', () => {
    const view = setupViewOf(broken, { file: 'cm2012' });
    const at = (line: number) => ({ start: { line, character: 2 }, end: { line, character: 2 } });
    const offered = (line: number, only?: string[]) =>
      setupActions(view, at(line), { diagnostics: [], ...(only === undefined ? {} : { only }) }).map(
        ({ title, kind }) => `${kind}: ${title}`,
      );
    assert.deepEqual(offered(3), [
      'quickfix: Rename it to [Options]',
      'quickfix: Fix everything that can be mended',
    ]);
    assert.deepEqual(offered(4), []);
    for (const kind of [fixAllKind, 'source.fixAll', 'source'])
      assert.deepEqual(offered(4, [kind]), ['source.fixAll.smsLens: Fix everything that can be mended']);
    assert.deepEqual(offered(3, ['refactor']), []);
    assert.deepEqual(offered(3, ['source.fixAll.other']), []);
    assert.deepEqual(
      setupActions(setupViewOf('[Weather]\n'), at(0), { diagnostics: [], only: [fixAllKind] }),
      [],
    );
  });
});

test('an action names the rows that it mends, and one for several names each', () => {
  const view = setupViewOf(broken, { file: 'cm2012' });
  const diagnostics = setupDiagnostics(view, 1000);
  const misspelt = diagnostics.find(({ code }) => code === 'section-misspelt');
  assert.ok(misspelt);
  const [first] = setupActions(view, misspelt.range, { diagnostics });
  assert.deepEqual(first?.diagnostics, [misspelt]);
  const elsewhere = { start: { line: 4, character: 0 }, end: { line: 4, character: 1 } };
  const others = diagnostics.map((row) => ({ ...row, range: elsewhere }));
  assert.equal(setupActions(view, misspelt.range, { diagnostics: others })[0]?.diagnostics, undefined);
});

const kinds = fc.constantFrom('sms20', 'sms2003', 'cm2007', 'cm2012', 'cmcb', 'smsls');
const runs = { numRuns: 1000 };

const sameFinding =
  (one: SetupFinding) =>
  (other: SetupFinding): boolean =>
    one.rule === other.rule && JSON.stringify(one.captures) === JSON.stringify(other.captures);

test('whatever the text, each fix mends what it is for', () => {
  fc.assert(
    fc.property(iniLikeText, kinds, (text, file) => {
      const view = setupViewOf(text, { file });
      for (const finding of view.setup.findings) {
        for (const fix of setupFixes[finding.rule.fix]?.(finding, view.setup) ?? []) {
          const edits = inOrder(fix.changes).map((change) => ({
            range: rangeOf(view, change),
            newText: change.text,
          }));
          const after = setupViewOf(edited(text, edits), { file });
          const count = (of: typeof view) => of.setup.findings.filter(sameFinding(finding)).length;
          assert.ok(count(after) < count(view), `${finding.rule.rule}: ${fix.title}`);
        }
      }
    }),
    runs,
  );
});

test('whatever the text, all is mended at once, and a second time nothing is', () => {
  fc.assert(
    fc.property(iniLikeText, fc.constantFrom('auto', 'sms2003', 'cm2012', 'cmcb'), (text, file) => {
      const view = setupViewOf(text, { file });
      const changes = fixAll(view.setup);
      const edits = changes.map((change) => ({ range: rangeOf(view, change), newText: change.text }));
      const after = setupViewOf(edited(text, edits), { file });
      assert.deepEqual(fixAll(after.setup), []);
      const certain = after.setup.findings.filter(
        ({ rule, isInferred }) => rule.certainty === 'certain' && isInferred !== true,
      );
      const left = new Set(certain.map(({ rule }) => rule.rule));
      for (const rule of [
        'key-missing',
        'key-misspelt',
        'stray-text',
        'section-misspelt',
        'section-unclosed',
      ])
        assert.ok(!left.has(rule) || after.setup.file.role === 'state', rule);
    }),
    runs,
  );
});

test('whatever the secret, no title of an action has it', () => {
  fc.assert(
    fc.property(iniLikeText, (text) => {
      const view = setupViewOf(
        `${text}\n[Options]\nServiceAccountPassword=Hush-Hush ; x\nPaswordd="Hush-Hush\nProductID=Hush-Hush\n`,
      );
      const range = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
      for (const action of setupActions(view, range, { diagnostics: [], only: [''] })) {
        assert.doesNotMatch(action.title, /Hush/);
        afterAction(view, action);
      }
    }),
    runs,
  );
});
