// What a double click selects in a log, and what the editor may not do to one while it is read.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const configuration = JSON.parse(readFileSync('language-configuration/sms-log.json', 'utf8'));

/** The word at the cursor `¦`. */
function wordAt(marked: string): string | undefined {
  const cursor = marked.indexOf('¦');
  const line = marked.replace('¦', '');
  const words = [...line.matchAll(new RegExp(configuration.wordPattern, 'g'))];
  return words.find((word) => word.index <= cursor && cursor <= word.index + word[0].length)?.[0];
}

test('a double click selects a whole code, GUID, name or account', () => {
  const wanted: Record<string, string> = {
    '(#2147¦942405) $$<CCIM32>': '2147942405',
    'failed, 0x8007¦0005.': '0x80070005',
    'hr = -2147¦024891)': '-2147024891',
    'policy {0F3A9C52-7B1E-4D¦08-9C6A-5E2D41B7A630}': '0F3A9C52-7B1E-4D08-9C6A-5E2D41B7A630',
    '$$<SMS_DISTRIBUTION¦_MANAGER><02-04-2005': 'SMS_DISTRIBUTION_MANAGER',
    'component="Policy¦Agent_PolicyEvaluator"': 'PolicyAgent_PolicyEvaluator',
    'account FABRIKAM\\SMSCli¦ent_HQ1 is': 'SMSClient_HQ1',
    'sid S-1-5-21-1004336348-11¦77238915-500 of': 'S-1-5-21-1004336348-1177238915-500',
    'package HQ1000¦12,': 'HQ100012',
    '~Wait¦ing': 'Waiting',
  };
  for (const [marked, word] of Object.entries(wanted)) assert.equal(wordAt(marked), word, marked);
});

test('a log has no comments, no pairs and no brackets to close', () => {
  const { wordPattern, ...rest } = configuration;
  assert.ok(wordPattern);
  for (const [name, value] of Object.entries(rest))
    assert.equal(Object.keys(value as object).length, 0, name);
});
