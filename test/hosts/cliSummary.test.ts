// `smslens records --summary` names the product that wrote a log, in every way that a log comes in.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { ccm, trace } from '../analysis/shownRecords.ts';

const cli = path.resolve('dist/cli.js');
const folder = mkdtempSync(path.join(tmpdir(), 'smslens-'));
after(() => rmSync(folder, { recursive: true, force: true }));

function summaryOf(name: string, input: string | Uint8Array = ''): unknown[] {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'records', name, '--summary'], {
    input,
    encoding: 'utf8',
  });
  assert.deepEqual([status, stderr], [0, '']);
  const { product, productCertainty } = JSON.parse(stdout) as Record<string, unknown>;
  return [product, productCertainty];
}

function file(name: string, content: string | Uint8Array): string {
  const whole = path.join(folder, name);
  mkdirSync(path.dirname(whole), { recursive: true });
  writeFileSync(whole, content);
  return whole;
}

const banner = ccm('Ccmsetup version: 5.0.7958.1000', { date: '10-03-2013' });

test('a banner is read, wherever the log comes from', () => {
  assert.deepEqual(summaryOf('-', banner), ['2012', 'certain']);
  assert.deepEqual(summaryOf(file('copy-of-something.txt', `words\r\n${banner}\r\n`)), ['2012', 'certain']);
});

test('UTF-16 in either order says the same', () => {
  const bytes = Buffer.from(`\uFEFF${banner}\r\n`, 'utf16le');
  assert.deepEqual(summaryOf(file('little.log', bytes)), ['2012', 'certain']);
  assert.deepEqual(summaryOf(file('big.log', Buffer.from(bytes).swap16())), ['2012', 'certain']);
});

test('a log of many megabytes is told by its beginning', () => {
  const many = `${trace('x'.repeat(1000), { stamp: '01-02-2005 10:00:01.234+60' })}\r\n`.repeat(34_000);
  assert.deepEqual(summaryOf(file('many.log', many)), ['2003', 'likely']);
});

test('the folder that a log lies in counts', () => {
  const record = ccm('Start', { component: 'CcmExec', date: '10-03-2013' });
  assert.deepEqual(summaryOf(file('Windows/CCM/Logs/any.log', record)), ['2012', 'likely']);
});

test('the log of somebody else has no product', () => {
  assert.deepEqual(summaryOf(file('app.log', '2026-11-20 10:00:00 ERROR it failed\n')), [null, null]);
});
