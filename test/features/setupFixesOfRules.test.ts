// For each rule of the tables that has a fix: the small file that breaks it alone is clean after each of its fixes, and
// there is nothing left to be done a second time.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SetupFinding } from '../../server/src/analysis/index.ts';
import { rangeOf, setupFixes } from '../../server/src/features/index.ts';
import { inOrder } from '../../server/src/features/setup/textChange.ts';
import { broken } from '../analysis/setup/brokenFiles.ts';
import { shippedKnowledge } from '../knowledge.ts';
import { edited } from './setupEdits.ts';
import { setupViewOf } from './setupViewOf.ts';

const { setup: book } = shippedKnowledge();
/** What is to be filled in is told until it is; that a password stands there at all is advice. */
const stays = new Set(['placeholder-left', 'secret-in-clear']);

for (const { rule, fix, whyNot } of book.rules) {
  if (fix === '') {
    test(`${rule} says why nothing mends it`, () => assert.match(whyNot, /^[A-Z].{20,}\.$/));
    continue;
  }
  test(`a file that broke ${rule} is clean after its fix (${fix}), which is then offered no more`, () => {
    const one = broken[rule];
    assert.ok(one, `no file breaks ${rule}`);
    const place = one.place ?? 'C:\\setup\\setup.ini';
    const viewOf = (text: string) => setupViewOf(text, { place, file: one.file ?? 'auto' });
    const view = viewOf(one.text);
    const finding = view.setup.findings.find((found) => found.rule.rule === rule) as SetupFinding;
    const fixes = setupFixes[fix]?.(finding, view.setup) ?? [];
    assert.ok(fixes.length > 0, 'there is a fix');
    for (const { title, changes } of fixes) {
      const edits = inOrder(changes).map((change) => ({
        range: rangeOf(view, change),
        newText: change.text,
      }));
      const after = viewOf(edited(one.text, edits));
      const left = after.setup.findings
        .filter(({ rule: { rule: name }, severity }) => severity !== 'information' && !stays.has(name))
        .map((found) => found.rule.rule);
      // Who chooses another action is told which of the keys are not for that.
      if (rule !== 'action-missing' || title === 'Add Action=InstallPrimarySite')
        assert.deepEqual(left, [], title);
      assert.ok(!after.setup.findings.some((found) => found.rule.rule === rule), `${title}: still told`);
    }
  });
}
