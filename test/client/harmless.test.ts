// Names and words in messages and lists of VS Code: no link, no icon.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { harmless } from '../../client/src/harmless.ts';
import { hostilePieces } from '../hostile.ts';

/** As VS Code finds links in a notification, and icons in a list. */
const link = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;
const icon = /\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\)/;

test('a file that is called like a command is no link to it', () => {
  assert.equal(
    harmless('[see](command:workbench.action.quit).log'),
    '[see] (command:workbench.action.quit).log',
  );
  assert.equal(harmless('$(sync~spin) a\u202eb\nc'), '$ (sync~spin) a b c');
  assert.equal(harmless('Größe (1) [2].log'), 'Größe (1) [2].log');
});

test('whatever stands in it, nothing of it is a link or an icon', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(fc.constantFrom(...hostilePieces, '[', ']', '(', '$'), fc.string({ unit: 'binary' })),
      ),
      (pieces) => {
        const shown = harmless(pieces.join(''));
        assert.doesNotMatch(shown, link);
        assert.doesNotMatch(shown, icon);
        assert.doesNotMatch(shown, /[\p{Cc}\p{Cf}\p{Cs}]/u);
      },
    ),
  );
});
