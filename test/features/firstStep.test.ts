// What is to be done first, out of an article's prose.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstStep } from '../../server/src/features/firstStep.ts';

function of(text: string): string | undefined {
  return firstStep({
    sections: [
      { heading: 'Cause', text: 'A cause.' },
      { heading: 'What to do', text },
    ],
  });
}

test('of steps the first is told whole, without its number and marks, in one line', () => {
  assert.equal(
    of('1. Open *Site Settings*, and\n   **look** at `a*b*c`. Then [wait](https://x.invalid).\n2. Go on.'),
    'Open Site Settings, and look at `a*b*c`. Then wait.',
  );
  assert.equal(of('- Either this.\n- Or that.'), 'Either this.');
});

test('of prose the first sentence is told', () => {
  assert.equal(
    of('Install SMS 2.0 SP1, e.g. from the CD. It holds the correction.\n\n1. No step.'),
    'Install SMS 2.0 SP1, e.g. from the CD.',
  );
  assert.equal(of('No end'), 'No end');
});

test('words that only lead to the steps are passed over', () => {
  assert.equal(of('First get the site up again:\n\n1. Restart it.\n2. Wait.'), 'Restart it.');
  assert.equal(of('Choose one of these:\n- Restart it.\n- Wait.'), 'Restart it.');
});

test('an article that says nothing of it has no first step', () => {
  assert.equal(firstStep({ sections: [{ heading: 'Cause', text: 'A cause.' }] }), undefined);
  assert.equal(of(''), undefined);
});
