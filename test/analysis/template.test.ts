// Signatures: what their author may write, and what they recognise.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { matchTemplate, parseTemplate } from '../../server/src/analysis/match/template.ts';

function captures(signature: string, line: string): Readonly<Record<string, string>> | undefined {
  const template = parseTemplate(signature);
  assert.ok(!('mistake' in template), 'mistake' in template ? template.mistake : '');
  return matchTemplate(template, line)?.captures;
}

function mistake(signature: string): string {
  const template = parseTemplate(signature);
  return 'mistake' in template ? template.mistake : 'none';
}

test('a hole captures what stands in its place', () => {
  assert.deepEqual(
    captures(
      'could not read files from site {site} (#{code})',
      'Warning - could not read files from site TB1 (#2147942405)',
    ),
    {
      site: 'TB1',
      code: '2147942405',
    },
  );
});

test('white space, letter case and tildes are loose', () => {
  assert.deepEqual(
    captures('cannot open the inbox {path} now', '~CANNOT~open   the inbox C:\\SMS\\inboxes now'),
    { path: 'C:\\SMS\\inboxes' },
  );
});

test('the words are strict', () => {
  assert.equal(
    captures('could not read files from site {site}', 'could not read file from site TB1'),
    undefined,
  );
});

test('a site has three characters, no more', () => {
  assert.equal(captures('config info for site {site}', 'config info for site TB12'), undefined);
});

test('a code held to a value fits it in every notation and no other code', () => {
  const signature = 'GetAccessiblePath returned error {code=0x80070005}';
  for (const code of ['2147942405', '-2147024891', '0x80070005', '80070005']) {
    assert.deepEqual(captures(signature, `GetAccessiblePath returned error ${code}`), { code });
  }
  assert.equal(captures(signature, 'GetAccessiblePath returned error 0x80070035'), undefined);
});

test('text runs to the words behind it, names may be given', () => {
  assert.deepEqual(
    captures(
      'Package {package:id} failed: {reason:text}, giving up',
      'Package TB100012 failed: no disk, no luck, giving up',
    ),
    {
      package: 'TB100012',
      reason: 'no disk, no luck',
    },
  );
});

test('a later place is tried where an earlier one does not fit', () => {
  assert.deepEqual(
    captures('from server {server} at once', 'from server ??? and from server HQSMS01 at once'),
    { server: 'HQSMS01' },
  );
});

test('an author is told what is wrong', () => {
  assert.match(mistake('short {n}'), /at least 9 characters/);
  assert.match(mistake('the number of {things} left'), /\{things\} has no type; types are site, server/);
  assert.match(mistake('{site} could not be reached'), /begins with literal text/);
  assert.match(mistake('could not be reached: {text}'), /text hole may not stand last/);
  assert.match(mistake('could not reach {site}{server}'), /literal text between/);
  assert.match(mistake('could not reach {server} from {server} now'), /two holes are named "server"/);
  assert.match(mistake('could not reach {site=TB1}'), /only a code can be held to a value/);
});

test('matching never throws, and what it finds lies within the line', () => {
  const template = parseTemplate('cannot reach {server} at {path} with {reason:text}, code {code}');
  assert.ok(!('mistake' in template));
  const piece = fc.oneof(
    fc.constantFrom('cannot reach ', ' at ', ' with ', ', code ', '5', 'C:\\x', 'HQSMS01', '~'),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const line = pieces.join('');
      const match = matchTemplate(template, line);
      if (match !== undefined) assert.ok(match.start < match.end && match.end <= line.length);
    }),
    { numRuns: 3000 },
  );
});
