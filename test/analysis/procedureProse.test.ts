// Values in the prose of a procedure: Markdown takes a backslash out of one, so the author puts it into backticks.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { complaintsOf } from '../knowledge.ts';

const text = `---
title: Copy the logs
products: [2.0]
where: client
risk: low
kb: [259138]
parameters:
  - "folder | path | D:\\\\Logs | a folder"
undo: yes
---
When the logs roll over.

## Back up
1. Nothing.

## Steps
1. Copy them.

## Verify
1. They are there.

## Undo
1. Delete them.

## Cautions
- Not all.

## Scripts
### Copy (bat, apply)
For Windows XP, into {{folder}}.
\`\`\`bat
echo {{folder}}
\`\`\`
`;

const told = (source: string) => complaintsOf({ file: 'procedures/copy-logs.md', text: source });
const marred = (line: number, type = 'path') =>
  `procedures/copy-logs.md:${line}: "{{folder}}" is of type ${type}: put it into backticks, or Markdown takes signs out of it`;

describe('the author is told with file and line of a value that Markdown would mar', () => {
  test('in every section, but not in scripts', () => {
    assert.deepEqual(told(text), []);
    for (const [said, line] of [
      ['When the logs roll over.', 11],
      ['1. Nothing.', 14],
      ['1. Copy them.', 17],
      ['1. They are there.', 20],
      ['1. Delete them.', 23],
      ['- Not all.', 26],
    ] as const)
      assert.deepEqual(told(text.replace(said, `${said} In {{folder}}.`)), [marred(line)], said);
  });

  test('whatever type has a backslash or a low line in it', () => {
    for (const [type, example] of [
      ['path', 'D:\\\\Logs'],
      ['file', 'D:\\\\a.log'],
      ['account', 'HQ\\\\_service'],
      ['key', 'HKEY_LOCAL_MACHINE\\\\SOFTWARE'],
      ['share', '_LOGS$'],
      ['server', undefined],
      ['name', undefined],
    ] as const) {
      const source = text
        .replace('| path | D:\\\\Logs |', `| ${type} | ${example ?? 'SRV1'} |`)
        .replace('1. Copy them.', '1. Copy them to {{folder}}.');
      assert.deepEqual(told(source), example === undefined ? [] : [marred(17, type)], type);
    }
  });

  test('unless it stands in backticks or in a fence', () => {
    const steps = (words: string) => told(text.replace('1. Copy them.', words));
    assert.deepEqual(steps('1. To `{{folder}}`, or ``a ` {{folder}}\\b``.'), []);
    assert.deepEqual(steps('1. Type:\n   ```\n   dir {{folder}}\n   ```'), []);
    assert.deepEqual(steps('1. From `{{folder}}` to {{folder}} and `{{folder}}`.'), [marred(17)]);
    assert.deepEqual(steps('1. Copy\n   - to {{folder}}\n   - or `there`'), [marred(18)]);
  });

  test('in the reason why nothing is undone', () => {
    const source = text
      .replace('undo: yes', 'undo: none\nwhy-no-undo: They stay in {{folder}}.')
      .replace('## Undo\n1. Delete them.\n\n', '');
    assert.deepEqual(told(source), [marred(10)]);
  });
});
