// Which product wrote a log. The records are written by hand from the shapes that each product is known for;
// what is expected follows from the tables below server/knowledge/products.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readLog } from '../../server/src/analysis/log/readLog.ts';
import { inferProduct } from '../../server/src/analysis/product/inferProduct.ts';
import type { Inference } from '../../server/src/analysis/product/types.ts';
import { shippedKnowledge } from '../knowledge.ts';
import { ccm, trace } from './shownRecords.ts';

const knowledge = shippedKnowledge();

function infer(text: string, place?: string): Inference | undefined {
  return inferProduct(
    { records: readLog(text), decode: (from, to) => text.slice(from, to), place },
    knowledge,
  );
}

/** In short: the product, and how sure it is. */
function said(text: string, place?: string): string {
  const inference = infer(text, place);
  return inference === undefined ? 'unknown' : `${inference.product} ${inference.certainty}`;
}

function reasons(text: string, place?: string): string[] {
  return (infer(text, place)?.because ?? []).map(({ kind, seen }) => `${kind}: ${seen}`);
}

const oldest = 'got access to SQL Server~   $$<SMS_DESPOOLER><Mon Dec 04 15:41:45 1995~><thread=168>';
const client20 =
  'Warning - could not read files from site TB1 (#2147942405) $$<CCIM32><Tue Jan 04 15:19:23.375 2000><thread=112 (0x70)>';
const server20 =
  'Starting bootstrap operations... $$<SMS_SITE_COMPONENT_MANAGER> <Fri Mar 26 10:43:41.547 1999 Eastern Standard Time><thread=281 (0x119)>';
const today = trace('Total online clients: 2~~', {
  component: 'SMS_NOTIFICATION_SERVER',
  stamp: '09-25-2026 04:24:37.092+240',
});

// The generations of the stamp

test('a stamp with a tilde is of SMS 1.x, and that is certain', () => {
  assert.equal(said(oldest), '1.x certain');
});

test('a record of a client in 2000 is of SMS 2.0: 2003 writes the same stamp and was not there yet', () => {
  assert.equal(said(client20), '2.0 likely');
  assert.deepEqual(reasons(client20), ['format: trace-2', 'time: 2000', 'component: CCIM32']);
});

test('so is a record of a site server whose stamp names its zone', () => {
  assert.equal(said(server20), '2.0 likely');
});

test('the same stamp in 2005 may be of either, and the newer is named', () => {
  const record = client20.replace('Tue Jan 04 15:19:23.375 2000', 'Tue Jan 04 15:19:23.375 2005');
  assert.equal(said(record), '2003 possible');
  assert.deepEqual(infer(record)?.candidates, ['2.0', '2003']);
});

test('a named stamp of a component that only SMS 2003 has is of SMS 2003', () => {
  const record =
    'Http test request succeeded. $$<SMS_MP_CONTROL_MANAGER><Tue Sep 20 07:32:05.140 2005 Eastern Daylight Time><thread=2904 (0xB58)>';
  assert.equal(said(record), '2003 likely');
});

test('a numeric stamp fits four products: alone it says nothing, and in a year it may be the newest of then', () => {
  assert.equal(said(trace('x', { component: 'NOBODY', stamp: '13-32-2013 10:00:01.234+60' })), 'unknown');
  assert.equal(
    said(trace('x', { component: 'NOBODY', stamp: '01-02-2013 10:00:01.234+60' })),
    '2012 possible',
  );
  assert.equal(said(trace('x', { component: 'NOBODY', stamp: '01-02-2021 10:00:01.234+60' })), 'CB possible');
});

test('a numeric stamp of 2005 can be of SMS 2003 only', () => {
  assert.equal(said(trace('x', { component: 'NOBODY', stamp: '01-02-2005 10:00:01.234+60' })), '2003 likely');
});

test('a component of 2012 and later, in a year when 2012 was no longer supported, may be of the current branch', () => {
  assert.equal(said(today), 'CB possible');
  assert.deepEqual(infer(today)?.candidates, ['CB']);
});

test('a stamp that is cut off has no generation', () => {
  assert.equal(said('It is done $$<NOBODY><Fri Oct 15 17:09:46.677'), 'unknown');
});

// Banners

test('the version that a client of SMS 2.0 begins with makes it certain', () => {
  const text = `Client core file version (from cliver.exe) is 2.00.1380.1000 $$<CCIM32><Fri Jan 07 08:04:11.937 2000><thread=98 (0x62)>`;
  assert.equal(said(text), '2.0 certain');
});

test('a log without any trailer is known by its banner', () => {
  assert.equal(said('Base client files are version 2.0.1493.2005\r\nInstalling Clilog.dll'), '2.0 certain');
});

test('SMS client version 2.50 is SMS 2003', () => {
  assert.equal(said(ccm('SMS client version 2.50.4160.2000')), '2003 certain');
});

test('4.00 is Configuration Manager 2007, with one zero or two', () => {
  assert.equal(said(ccm('Ccmsetup version: 4.0.6487.2000')), '2007 certain');
  assert.equal(said(ccm('Version: 4.00.5931.0000')), '2007 certain');
});

test('5.00 is 2012 up to build 8239, and the current branch from 8325 on', () => {
  assert.equal(said(ccm('Ccmsetup version: 5.0.7958.1000')), '2012 certain');
  assert.equal(said(ccm('Ccmsetup version: 5.0.8239.1000')), '2012 certain');
  assert.equal(said(ccm('Ccmsetup version: 5.0.8325.1000')), 'CB certain');
  assert.equal(said(ccm('Ccmsetup version: 5.00.9096.1000')), 'CB certain');
});

test('a build in brackets is a banner too', () => {
  assert.equal(said('SMS 2.0 (build 1239)'), '2.0 certain');
  assert.equal(said('SMS 2.0 Service Pack 1 (build 1380)'), '2.0 certain');
  assert.equal(said('Microsoft SMS v4.00 (Build 6487)'), '2007 certain');
  assert.equal(said('SMS 1.2 (build 786)'), '1.x certain');
});

test('the version of the product that Windows Installer sets up counts', () => {
  assert.equal(said('Property(S): ProductVersion = 5.00.9096.1000', 'C:\\x\\fspMSI.log'), 'CB certain');
});

test('versions of Windows, its installer, Internet Explorer and MDAC are none of ours', () => {
  for (const words of [
    'Version: 4.00.1381',
    'Version: 5.00.2195',
    'Version: 5.00.10011.00',
    'Version: 5.00.3502.1000',
    'Version: 2.50.4403.12',
    'Windows NT 4.0 (Build 1381)',
  ])
    assert.equal(said(words), 'unknown', words);
});

test('an address of four numbers or a longer version is no banner', () => {
  assert.equal(said('Version: 12.00.1239.0000'), 'unknown');
  assert.equal(said('Version: 2.00.1239.0000.7'), 'unknown');
});

// The text of others

test('a message that quotes the banner of another product counts for little', () => {
  const text = `${client20}\r\nThe parent answered "SMS client version 2.50.4160.2000" $$<CCIM32><Tue Jan 04 15:20:00.000 2000><thread=112 (0x70)>`;
  assert.equal(said(text), '2.0 likely');
  assert.deepEqual(
    infer(text)?.against.map(({ seen, strength }) => `${seen} ${strength}`),
    ['2.50.4160.2000 weak'],
  );
});

test('words behind a version make it one that is talked about', () => {
  assert.equal(said('SMS 2.0 (build 1239) sites cannot be upgraded'), '2.0 possible');
});

test('a mention alone is worth a possibility', () => {
  assert.equal(said('Found a client of version 2.50.2726.0018 on the machine'), '2003 possible');
});

test('a stamp outweighs a banner, since anything may stand in a message; yet it is doubted then', () => {
  const text = 'Version: 5.00.9096.1000~ $$<SMS_DESPOOLER><Mon Dec 04 15:41:45 1995~><thread=E0>';
  assert.equal(said(text), '1.x likely');
  assert.deepEqual(
    infer(text)?.against.map(({ kind, seen }) => `${kind}: ${seen}`),
    ['banner: 5.00.9096.1000'],
  );
});

test('a trailer within a message is text', () => {
  assert.equal(said(ccm(oldest)), 'unknown');
});

test('records that any script may write say nothing', () => {
  assert.equal(said(ccm('Script started', { component: 'LiteTouch', date: '02-20-2024' })), 'unknown');
});

test('neither does a log of somebody else, or no text at all', () => {
  assert.equal(said('2026-11-20 10:00:00 ERROR something else failed'), 'unknown');
  assert.equal(said(''), 'unknown');
  assert.equal(said('', '/var/log/sender.log'), 'unknown');
});

// Components, names and folders

test('a component of one product is likely of that product', () => {
  assert.equal(said(ccm('x', { component: 'CoManagementHandler', date: '02-20-2019' })), 'CB likely');
});

test('a component is known by the name of its log, in any letter case, and by either of its names', () => {
  assert.deepEqual(infer(client20)?.because[2]?.products, ['2.0', '2003']);
  const monitor = trace('x', { component: 'sms_sql_monitor', stamp: '01-02-2005 10:00:01.234+60' });
  assert.equal(said(monitor), '2003 likely');
});

test('a component that is a path of SMS says where it is from', () => {
  const record =
    'Error launching (#0x5)  $$<C:\\WINNT\\MS\\SMS\\CORE\\BIN\\CLISVCL.EXE><Mon Nov 15 16:54:10.253 1999><thread=52 (0x34)>';
  assert.equal(said(record), '2.0 likely');
  assert.ok(reasons(record).includes('path: \\winnt\\ms\\sms\\'));
});

test('an agent of the client in 2013 may be of three products: the newest is named', () => {
  const record = ccm('Start', { component: 'CcmExec', date: '10-03-2013' });
  assert.equal(said(record), '2012 possible');
  assert.deepEqual(infer(record)?.candidates, ['2003', '2007', '2012']);
});

test('the folder of the client tells 2012 from what was before it', () => {
  const record = ccm('Start', { component: 'CcmExec', date: '10-03-2013' });
  assert.equal(said(record, 'C:\\Windows\\CCM\\Logs\\CcmExec.log'), '2012 likely');
  assert.equal(said(record, 'C:\\WINDOWS\\system32\\CCM\\Logs\\CcmExec.log'), '2007 possible');
});

test('the address of a document does as well as a path', () => {
  const record = ccm('Start', { component: 'CcmExec', date: '10-03-2013' });
  assert.equal(said(record, 'file:///c%3A/Windows/CCM/Logs/CcmExec-20131003-101500.log'), '2012 likely');
});

test('an address that cannot be decoded breaks nothing', () => {
  assert.equal(said(oldest, 'file:///c%3A/%E0%A4%A/%zz/despool.log'), '1.x certain');
});

test('the name of a log is enough where few products have it', () => {
  assert.equal(said('plain words', 'CoManagementHandler.lo_'), 'CB likely');
  assert.equal(said('plain words', '/logs/apasetup.log'), '2003 possible');
  assert.equal(said('plain words', 'hman.log'), 'unknown');
});

test('the root of a drive is where SMS 1.x was, the folder of Windows where 2.0 was', () => {
  const record = '[04/15/97 14:32:28] C:\\MS\\SMS\\BIN\\SMSRUN16.EXE ==> Win95 network driver detected.';
  assert.equal(said(record, 'C:\\MS\\SMS\\LOGS\\SMSRUN.LOG'), '1.x likely');
  assert.equal(said('plain', 'C:\\WINNT\\MS\\SMS\\Logs\\Clisvc.log'), '2003 possible');
});

// Contradictions

test('a log in the folder of another product is less sure, and says what speaks against it', () => {
  const place = 'D:\\Program Files\\Microsoft Configuration Manager\\Logs\\despool.log';
  assert.equal(said(oldest, place), '1.x likely');
  assert.deepEqual(
    infer(oldest, place)?.against.map(({ kind }) => kind),
    ['path'],
  );
});

test('two logs that were put into one are named by the stronger, with a doubt', () => {
  assert.equal(said(`${oldest}\r\n${today}`), '1.x likely');
  assert.equal(said(`${today}\r\n${client20}`), 'CB possible');
});

test('a name from the future is set aside', () => {
  const record = ccm('x', { component: 'CoManagementHandler', date: '10-03-2013' });
  assert.equal(said(record, 'C:\\Windows\\CCM\\Logs\\any.log'), '2012 possible');
});

test('a clock that was wrong makes it less sure, and no more', () => {
  const record = client20.replace('2000>', '1994>');
  assert.equal(said(record), '2003 possible');
});

// What it costs, and what it may depend on

test('what stands behind the first records changes nothing', () => {
  const head = `${client20}\r\n`.repeat(256);
  assert.deepEqual(infer(`${head}${oldest}\r\n`), infer(head));
});

test('each piece is named once, with the record that it was seen in first', () => {
  const because = infer(`plain words\r\n${oldest}\r\n${oldest}\r\n`)?.because ?? [];
  assert.deepEqual(
    because.map(({ kind, record }) => `${kind} ${record}`),
    ['format 1', 'time undefined', 'component 1'],
  );
});

test('whatever stands in a log and wherever it lies, there is an answer, and the same one twice', () => {
  const pieces = fc.constantFrom(
    client20,
    oldest,
    today,
    ccm('Version: 5.00.9096.1000'),
    'Version: 2.50.',
    '(build 1239',
    '$$<',
    '\r\n',
    '><Mon Dec 04 15:41:45 1995~>',
    'file://%',
    '\\sms\\logs\\',
  );
  const anything = fc.array(fc.oneof(fc.string(), pieces), { maxLength: 12 }).map((all) => all.join(''));
  fc.assert(
    fc.property(anything, anything, (text, place) => {
      const inference = infer(text, place);
      assert.deepEqual(infer(text, place), inference);
      if (inference === undefined) return;
      assert.equal(inference.candidates.at(-1), inference.product);
      assert.ok(inference.because.every(({ products }) => products.includes(inference.product)));
    }),
    { numRuns: 500 },
  );
});
