// A procedure as a document: others that it names are named so that their reader finds them in the list.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { procedureDocument, stepsDocument } from '../../server/src/features/procedures/procedureDocument.ts';
import { knowledgeOf, shippedKnowledge } from '../knowledge.ts';
import { rendered } from './renderedMarkdown.ts';

const text = (title: string, ...rest: readonly string[]) =>
  [
    `---\ntitle: ${title}\nproducts: [2.0]\nwhere: client\nrisk: low\nkb: [236052]`,
    ...rest,
    '## Cautions\n- Before `other`, not `unknown`.',
  ].join('\n');

const knowledge = knowledgeOf(
  {
    file: 'procedures/asked.md',
    text: text(
      'What is asked for',
      'parameters:\n  - "group | name | other | a group"\nundo: none\nwhy-no-undo: Done again by `other`.\n---',
      'Else take `other`.\n## Back up\n1. With `other`.\n## Steps\n1. Put it into `{{group}}`, and `other`.',
      '## Verify\n1. `other` works.',
    ),
  },
  {
    file: 'procedures/other.md',
    text: text(
      'The other one',
      'undo: yes\n---\nWhen.\n## Back up\n1. A.\n## Steps\n1. B.\n## Verify\n1. C.\n## Undo\n1. D.',
    ),
  },
);

function asked() {
  const procedure = knowledge.procedures.procedure('asked');
  assert.ok(procedure !== undefined);
  return procedure;
}

describe('a document of a procedure', () => {
  test('names others by title and id, in every section', () => {
    for (const write of [procedureDocument, stepsDocument]) {
      const lines = write(asked(), new Map(), knowledge.procedures).split('\n');
      for (const line of [
        'Else take "The other one" (other).',
        '1. With "The other one" (other).',
        '1. "The other one" (other) works.',
        'None. Done again by "The other one" (other).',
        '- Before "The other one" (other), not `unknown`.',
      ])
        assert.ok(lines.includes(line), `${line} in\n${lines.join('\n')}`);
    }
  });

  test('takes no value of a line for the name of one', () => {
    const filled = procedureDocument(asked(), new Map([['group', 'other']]), knowledge.procedures);
    assert.match(filled, /Put it into `other`, and "The other one" \(other\)\./);
  });

  test('leaves the ids where a page makes links of them', () => {
    assert.match(procedureDocument(asked(), new Map()), /Else take `other`\./);
  });

  test('of those that ship names none by its id alone', () => {
    const { procedures: book } = shippedKnowledge();
    for (const procedure of book.all)
      for (const write of [procedureDocument, stepsDocument])
        for (const [, id = ''] of write(procedure, new Map(), book).matchAll(/`([a-z0-9-]+)`/g))
          assert.equal(book.procedure(id), undefined, `${procedure.id}: ${id}`);
  });
});

test('no text of a procedure that ships has the id of another outside of backticks', () => {
  const { procedures: book } = shippedKnowledge();
  for (const { id: own, summary, whyNoUndo, sections, scripts } of book.all)
    for (const prose of [
      summary,
      whyNoUndo,
      ...sections.map((one) => one.text),
      ...scripts.map(({ note }) => note),
    ])
      for (const [id] of prose.replace(/`[^`]*`/g, '').matchAll(/[a-z0-9]+(?:-[a-z0-9]+)+/g))
        assert.equal(book.procedure(id), undefined, `${own}: ${id}`);
});

test('every sign of a path, an account or a share is seen when the document is rendered', () => {
  const { procedures: book } = shippedKnowledge();
  const values = {
    path: '\\\\SRV1\\_d$\\(a)',
    file: 'D:\\_a\\(b).reg',
    account: 'HQ\\_service',
    key: 'HKEY_USERS\\_a\\(b)',
    share: '_LOGS$',
  } as const;
  const kinds = Object.keys(values) as (keyof typeof values)[];
  for (const procedure of book.all) {
    const given = procedure.parameters.flatMap(({ name, type, choices }) => {
      const kind = kinds.find((one) => one === type);
      return kind === undefined || choices.length > 0 ? [] : [[name, values[kind]] as const];
    });
    const used = new Set(given.map(([, value]) => value));
    const filled = stepsDocument(procedure, new Map(given), book);
    const words = rendered(filled).words.join('\n');
    for (const value of used)
      assert.equal(words.split(value).length, filled.split(value).length, `${procedure.id}: ${value}`);
  }
});
