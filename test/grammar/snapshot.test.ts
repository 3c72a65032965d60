// Whole invented files, painted: the snapshot beside each says what every line looks like. After a change that is meant,
// UPDATE_SNAPSHOTS=1 writes them anew; read the difference before it is committed.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { type Language, type Painted, tokenise } from './engine.ts';

const fixtures = 'test/grammar/fixtures';
const files = readdirSync(fixtures).sort();

/** By the ending of a fixture. */
const languages: Readonly<Record<string, Language>> = {
  '.log': 'sms-log',
  '.ini': 'sms-setup',
  '.reg': 'sms-reg',
};

test('there are fixtures of all languages', () => {
  for (const ending of Object.keys(languages)) assert.ok(files.some((file) => file.endsWith(ending)));
});

for (const file of files) {
  test(`${file} is painted as its snapshot says`, async () => {
    const language = languages[path.extname(file)] ?? 'sms-log';
    const snapshot = `test/grammar/snapshots/${file}.snap`;
    const now = await drawn(language, readFileSync(`${fixtures}/${file}`, 'utf8'));
    if (process.env.UPDATE_SNAPSHOTS === '1') writeFileSync(snapshot, now);
    assert.ok(existsSync(snapshot), `${snapshot} is missing: run with UPDATE_SNAPSHOTS=1`);
    assert.equal(now, readFileSync(snapshot, 'utf8'));
  });
}

/** The text with carets and scopes under each line; plain text has none. */
async function drawn(language: Language, text: string): Promise<string> {
  const { tokens } = await tokenise(language, text);
  const lines = text.replace(/\n$/, '').split('\n');
  return lines
    .flatMap((source, line) => [
      `|${source}`,
      ...tokens.filter((token) => token.line === line).flatMap(underlined),
    ])
    .map((line) => `${line}\n`)
    .join('');
}

function underlined({ start, end, scope }: Painted): string[] {
  return scope === '' ? [] : [`:${' '.repeat(start)}${'^'.repeat(end - start)} ${scope}`];
}
