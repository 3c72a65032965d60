// What `smslens records` is told and tells about a whole log: the format to read it in, the product that
// wrote it.

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

function formatsOf(...words: readonly string[]): unknown[] {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'records', ...words], {
    encoding: 'utf8',
  });
  assert.deepEqual([status, stderr], [0, '']);
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as Record<string, unknown>).format ?? JSON.parse(line).formats);
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

const mixed = `${trace('one')}\r\n${ccm('two')}\r\n`;

test('records are read in the format that was asked for, and what is not in it as plain lines', () => {
  const name = file('mixed.log', mixed);
  assert.deepEqual(formatsOf(name), ['trace', 'ccm']);
  assert.deepEqual(formatsOf(name, '--read-as', 'ccm'), ['plain', 'ccm']);
  assert.deepEqual(formatsOf('--read-as', 'trace', name), ['trace', 'plain']);
  assert.deepEqual(formatsOf('--read-as', 'plain', '--summary', name), [{ plain: 2 }]);
});

test('so are those of a log that threads read', () => {
  const name = file('mixed-many.log', mixed.repeat(260_000));
  assert.deepEqual(formatsOf('--read-as', 'trace', '--summary', name), [{ trace: 260_000, plain: 260_000 }]);
});

test('a format that there is not is told in a line, with those that there are', () => {
  for (const words of [
    ['--read-as', 'xml'],
    ['--summary', '--read-as', 'xml'],
    ['--read-as', 'auto'],
  ]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'records', 'any.log', ...words], {
      encoding: 'utf8',
    });
    assert.deepEqual([status, stdout], [2, '']);
    assert.equal(
      stderr,
      `smslens: --read-as is one of trace, ccm, setup, columns, bracket, provider, msi, plain, not "${words.at(-1)}"\n`,
    );
  }
});
