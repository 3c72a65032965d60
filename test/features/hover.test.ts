// What a hover says, in which order, and how much of it: pure, without a conversation.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { hover } from '../../server/src/features/index.ts';
import { logText } from '../analysis/logPieces.ts';
import { shippedKnowledge } from '../knowledge.ts';
import { rendered } from './renderedMarkdown.ts';
import { ccm, finished, viewOf } from './viewOf.ts';

const knowledge = shippedKnowledge();
const trailer = (time: string) => `  $$<CCIM32><Tue Jan 04 ${time} 2000><thread=112 (0x70)>\r\n`;

/** The lines that KB 236052 quotes, an hour's try and the next one. */
const quoted = [
  'Warning - could not read files from site TB1 (#2147942405)',
  'Warning - CNALPathEx::GetAccessiblePath returned error 2147942405',
  "CClientSiteCfgArray - Can't get accessible path for site TB1 config info",
  'CCIM32 - Retry in 60 minutes',
];
const oneTry = (hour: number) =>
  quoted.map((line, at) => line + trailer(`${hour}:19:${23 + at * 3}.375`)).join('');
const log = viewOf(oneTry(15) + oneTry(16), knowledge, { place: 'file:///c%3A/logs/Ccim32.log' });
const textAt = (line: number, character: number, view = log) =>
  finished(hover(view, { line, character }))?.contents as { value: string } | undefined;

for (const line of [0, 1, 2, 3, 4, 5, 6, 7]) {
  test(`line ${line + 1} of those that KB 236052 quotes tells the article, its cause and its fixes`, () => {
    const { value } = textAt(line, 20) ?? { value: '' };
    const parts = [
      'The client is locked out of the CAP by its own connection account',
      'Cause:* The site has a single client connection account',
      'What to do:* A. Install over it; B. Remove and install again; C. Make the client believe that it is an orphan; D. Let the clients in through the Guest account.',
      '[KB 236052](https://jeffpar.github.io/kbarchive/kb/236/Q236052/)',
      'local time',
      'thread 112 (0x70)',
      'SMS 2.0',
    ];
    const places = parts.map((part) => value.indexOf(part));
    assert.deepEqual(
      places.filter((place) => place < 0),
      [],
      value,
    );
    assert.deepEqual(
      places,
      [...places].sort((one, other) => one - other),
    );
  });
}

test('the number of a thread is no code, wherever one points at it', () => {
  const whole = quoted[0] + trailer('15:19:23.375');
  for (let character = whole.indexOf('<thread'); character < whole.length - 2; character++) {
    assert.doesNotMatch(textAt(0, character)?.value ?? '', /ERROR_|0x70 =|= 0x70/);
  }
});

test('the next try is led back to the first, with what binds the two', () => {
  assert.match(
    textAt(4, 20)?.value ?? '',
    /Likely cause here:\* 2000-01-04 15:19:23\.375, \[line 1\]\(file:\/\/\/c%3A\/logs\/Ccim32\.log#L1\) \(the first try of the same/,
  );
  assert.doesNotMatch(textAt(0, 20)?.value ?? '', /Likely cause/);
});

test('a record that writes its bias is told in UTC: the bias is added', () => {
  const view = viewOf(ccm('All is well', 1, '22:13:25.553+300'), knowledge);
  assert.match(textAt(0, 10, view)?.value ?? '', /22:13:25\.553 local time · 2026-01-03 03:13:25\.553 UTC/);
});

test('where none is written, the zone that the user set counts', () => {
  const view = viewOf(oneTry(15), knowledge, { bias: -60 });
  assert.match(textAt(0, 5, view)?.value ?? '', /15:19:23\.375 local time · 14:19:23\.375 UTC/);
  assert.match(textAt(0, 5)?.value ?? '', /zone not written/);
});

test('it says how long after the record before', () => {
  assert.match(textAt(4, 5)?.value ?? '', /59 min after the record before/);
});

const fields: readonly (readonly [string, RegExp])[] = [
  ['component="C', /^` C ` \(Component\)/],
  ['+300', /^\*\*\+300\*\* \(Bias\)[\s\S]*The clock of the machine was 5 h behind UTC/],
  ['10:00:01', /^\*\*2026\\?-01-02 10:00:01\.234\*\*[\s\S]*in UTC it is 2026\\?-01-02 15:00:01\.234/],
  ['thread="7', /^\*\*Thread 7 \(0x7\)\*\*/],
];
for (const [words, said] of fields) {
  test(`who points at ${words} is told of that alone`, () => {
    const line = ccm('Failed to open, error = 5', 3);
    const view = viewOf(line, knowledge);
    const { value } = textAt(0, line.indexOf(words) + words.length - 1, view) ?? { value: '' };
    assert.match(value, said);
    assert.doesNotMatch(value, /ERROR_ACCESS_DENIED/);
  });
}

test('a service and a port are told by their names', () => {
  const view = viewOf(ccm('Could not start CLISVC; cannot reach port 10123', 1), knowledge);
  const at = (word: string) => ccm('Could not start CLISVC; cannot reach port 10123', 1).indexOf(word) + 2;
  assert.match(textAt(0, at('CLISVC'), view)?.value ?? '', /\*\*CLISVC\*\* \(/i);
  assert.match(textAt(0, at('10123'), view)?.value ?? '', /^\*\*.*10123/);
});

test('a cause that is one of several is told as a list', () => {
  const several = knowledge.articles.find(({ id }) => id === 'mp-http-test-fails');
  const [line = ''] = several?.signatures ?? [];
  const view = viewOf(ccm(line.replace(/\{[^{}]+\}/g, '500'), 3), knowledge, {
    place: 'file:///c%3A/logs/mpcontrol.log',
  });
  assert.match(textAt(0, 12, view)?.value ?? '', /\*Cause:\* \n- 500: /);
});

test('an error that no article knows is told by its number, with what is usually behind it', () => {
  const view = viewOf(ccm('Failed to copy the file, error = 5', 3), knowledge);
  const { value } = textAt(0, 12, view) ?? { value: '' };
  assert.match(value, /^\*\*5 = 0x05\*\* \(probably Win32 error\)/);
  assert.match(value, /Usual cause:/);
  assert.match(value, /What to do:/);
});

test('no article needs more than a screen', () => {
  for (const { signatures, id } of knowledge.articles) {
    const [signature = ''] = signatures;
    const line = signature.replace(
      /\{(?:\w+:)?(\w+)(?:=([^{}]+))?\}/g,
      (_, type: string, value?: string) => value ?? held[type] ?? 'x',
    );
    const view = viewOf(ccm(line, 3), knowledge, { opensPages: true });
    const { value } = textAt(0, 12, view) ?? { value: '' };
    const lines = value
      .replace(/\]\([^)]*\)/g, ']')
      .split('\n')
      .filter((part) => part !== '')
      .reduce((sum, part) => sum + Math.ceil(part.length / 90), 0);
    assert.ok(lines <= 34, `${id} takes ${lines} lines`);
  }
});

const held: Readonly<Record<string, string>> = {
  site: 'TB1',
  server: 'SITESRV1',
  account: 'CONTOSO\\admin',
  path: 'C:\\SMS\\bin',
  file: 'a.txt',
  code: '5',
  n: '7',
  id: 'TB100001',
  guid: '6CEF88DB-FEDC-11D0-88D2-00C04FB954A4',
  text: 'some words',
};

test('whatever a log says, a hover only shows it', () => {
  const hostile = [
    '[click](command:workbench.action.quit)',
    '<img src=x onerror=alert(1)>',
    '![](https://evil.example/x.png)',
    '`` ` `` $',
    '{1:snippet} $(rm) \u001b[31m \u202e',
  ].join(' ');
  const failed = `Failed to open ${hostile}, error = 5`;
  const view = viewOf(ccm(failed, 3) + ccm(`Could not open ${hostile}, error = 5`, 3), knowledge, {
    opensPages: true,
  });
  for (let character = 0; character < failed.length; character++) {
    const { links, opens } = rendered(textAt(1, character, view)?.value ?? '');
    assert.deepEqual(
      links.filter(
        (link) =>
          !/^(?:https:\/\/(?:jeffpar\.github\.io|web\.archive\.org)\/|command:smsLens\.showArticle|file:)/.test(
            link,
          ),
      ),
      [],
    );
    assert.deepEqual(
      opens.filter((kind) => /html|image/.test(kind)),
      [],
    );
  }
});

test('whatever stands in a log, pointing at any place of it answers', () => {
  fc.assert(
    fc.property(logText, fc.nat(400), (text, offset) => {
      const view = viewOf(text, knowledge);
      finished(hover(view, view.text.positionAt(offset)));
    }),
  );
});
