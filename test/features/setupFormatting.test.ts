// A setup file, tidied, and that it says the same then.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Range } from 'vscode-languageserver-types';
import { readIni } from '../../server/src/analysis/index.ts';
import { setupFormatting } from '../../server/src/features/index.ts';
import { edited, iniLikeText } from './setupEdits.ts';
import { setupViewOf } from './setupViewOf.ts';

function formatted(text: string, range?: Range): string {
  return edited(text, setupFormatting(setupViewOf(text, { file: 'sms2003' }), range));
}

test('no blanks stand around the sign, in front of a line or at its end', () => {
  assert.equal(
    formatted(
      '  [Options]\t\n\tSiteCode =\tHQ1  \nSiteName=  Head  quarters\nParentSiteCode   =  \n  ; parent \n',
    ),
    '[Options]\nSiteCode=HQ1\nSiteName=Head  quarters\nParentSiteCode=\n; parent\n',
  );
});

test('values and quotes stay as they are, spelling and order too', () => {
  const text =
    '[options]\nsitecode = "H Q"\nSITECODE= \' x = y \'\nwords of nobody\n=\n[ Options ] ; again\n';
  assert.equal(
    formatted(text),
    '[options]\nsitecode="H Q"\nSITECODE=\' x = y \'\nwords of nobody\n=\n\n[ Options ] ; again\n',
  );
});

test('one empty line stands between sections, and never two together', () => {
  assert.equal(
    formatted('\r\n\r\n[A]\r\nk=1\r\n[B]\r\n\r\n\r\nk=2\r\n \r\n\t\r\n[C]\r\nk=3\r\n\r\n\r\n'),
    '[A]\r\nk=1\r\n\r\n[B]\r\n\r\nk=2\r\n\r\n[C]\r\nk=3\r\n',
  );
});

test('remarks right above a header stay with it', () => {
  assert.equal(
    formatted('; SMS 2003\n; made by hand\n[A]\nk=1\n; about B\n[B]\nk=2\n; about the end of B\n\n[C]\n'),
    '; SMS 2003\n; made by hand\n[A]\nk=1\n\n; about B\n[B]\nk=2\n; about the end of B\n\n[C]\n',
  );
});

test('a last line without an end stays without one', () => {
  assert.equal(formatted('[A]\nk = 1'), '[A]\nk=1');
  assert.equal(formatted('[A]\nk = 1\n\n   '), '[A]\nk=1\n');
});

test('a mark of the encoding stays, and a text of blanks is left alone', () => {
  assert.equal(formatted('\ufeff [A]\nk =1\n'), '\ufeff[A]\nk=1\n');
  for (const text of ['', '\n\n', '  \r\n\t']) assert.equal(formatted(text), text);
});

test('only what changes is edited', () => {
  const view = setupViewOf('[A]\nk=1\nj = 2\n');
  assert.deepEqual(setupFormatting(view), [
    { range: { start: { line: 2, character: 1 }, end: { line: 2, character: 4 } }, newText: '=' },
  ]);
  assert.deepEqual(setupFormatting(setupViewOf('[A]\nk=1\n\n[B]\n')), []);
});

test('of a range only its lines are tidied', () => {
  const text = 'a = 1\n\n\nb = 2\nc = 3\nd = 4\n';
  const range = (start: number, end: number, character: number) => ({
    start: { line: start, character: 1 },
    end: { line: end, character },
  });
  assert.equal(formatted(text, range(3, 4, 2)), 'a = 1\n\n\nb=2\nc=3\nd = 4\n');
  assert.equal(formatted(text, range(3, 5, 0)), 'a = 1\n\n\nb=2\nc=3\nd = 4\n');
  assert.equal(formatted(text, range(0, 2, 0)), 'a=1\n\n\nb = 2\nc = 3\nd = 4\n');
  assert.equal(formatted(text, range(2, 2, 0)), 'a = 1\n\nb = 2\nc = 3\nd = 4\n');
  assert.equal(formatted(text, range(5, 9, 9)), 'a = 1\n\n\nb = 2\nc = 3\nd=4\n');
});

/** What a file says: everything but the blanks around it. */
function said(text: string) {
  const ini = readIni(text);
  return ini.lines.flatMap((line) => {
    if (line.kind === 'blank') return [];
    if (line.kind !== 'entry') return [[line.kind, withoutMargins(text.slice(line.start, line.end))]];
    const section = ini.sections[line.section]?.name;
    return [[section, line.key, line.value, text.slice(line.rawAt.start, line.rawAt.end)]];
  });
}

function withoutMargins(words: string): string {
  let start = 0;
  let end = words.length;
  while (start < end && words.charCodeAt(start) <= 0x20) start++;
  while (end > start && words.charCodeAt(end - 1) <= 0x20) end--;
  return words.slice(start, end);
}

test('formatting never changes what a file says, and a second time it changes nothing', () => {
  fc.assert(
    fc.property(iniLikeText, (text) => {
      const once = formatted(text);
      assert.deepEqual(said(once), said(text));
      assert.equal(formatted(once), once);
      if (withoutMargins(text.replace(/^\ufeff/, '')) === '') return assert.equal(once, text);
      assert.equal(/[\r\n]$/.test(once), /[\r\n]$/.test(text) || /[\r\n][\0- ]*$/.test(text));
    }),
    { numRuns: 1000 },
  );
});

test('formatting a range never changes what a file says either', () => {
  fc.assert(
    fc.property(iniLikeText, fc.nat(40), fc.nat(40), fc.nat(3), (text, one, other, character) => {
      const range = {
        start: { line: Math.min(one, other), character: 0 },
        end: { line: Math.max(one, other), character },
      };
      assert.deepEqual(said(formatted(text, range)), said(text));
    }),
    { numRuns: 1000 },
  );
});

test('what a program wrote is left as it is', () => {
  for (const file of ['smscfg', 'hotfix', 'sms-ini'])
    assert.deepEqual(setupFormatting(setupViewOf('[a]\n  b = c  \n', { file })), [], file);
});

test('a mark of the encoding behind an empty line does not become one', () => {
  for (const top of ['\r\n', ' ', '\n \n']) {
    const text = `${top}\ufeff[Options]\nSiteCode=HQ1`;
    const view = setupViewOf(text, { file: 'cm2012' });
    assert.equal(edited(text, setupFormatting(view)), text);
  }
  const right = '\ufeff\n[Options]\nSiteCode=HQ1';
  assert.equal(
    edited(right, setupFormatting(setupViewOf(right, { file: 'cm2012' }))),
    '\ufeff[Options]\nSiteCode=HQ1',
  );
});
