// The tables of logs, folders, flows, components, status messages and things: what the author of a wrong row is
// told, with file and line, what is wrong and what was meant.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { complaintsOf, knowledgeOf, tableOf } from '../knowledge.ts';

const folderHead = 'folder | products | path';
const logHead = 'log | component | side | products | folder | codes | claim | sure | records';
const spellingHead = 'written | log | remark';
const flowHead = 'flow | title | products | log | does';
const componentHead = 'component | also | products | logs | runs | sure | does';
const statusHead = 'id | severity | component | sure | kb | meaning';
const thingHead = 'name | also | products | sure | meaning';

const folders = tableOf('folders.tsv', folderHead, 'site-logs | 2.0,2003 | \\SMS\\Logs');
const logs = tableOf(
  'logs.tsv',
  logHead,
  'hman | SMS_HIERARCHY_MANAGER | server | 2.0,2003 | site-logs | hman | yes | certain | All of the site.',
  'sched | SMS_SCHEDULER | server | 2.0,2003 | site-logs | site | yes | certain | All of the jobs.',
);

/** What is told of one table that lies beside sound folders and logs. */
function told(file: string, ...rows: readonly string[]): string[] {
  return complaintsOf(folders, logs, tableOf(file, ...rows));
}

test('tables that hold together are not complained of', () => {
  const { catalogue } = knowledgeOf(
    folders,
    logs,
    tableOf('spellings.tsv', spellingHead, 'scheduler | sched | from the name of the component'),
    tableOf(
      'flows.tsv',
      flowHead,
      'join | How a site joins | 2.0 | hman | It asks.',
      'join | How a site joins | 2003 | sched | It sends.',
    ),
    tableOf(
      'components.tsv',
      componentHead,
      'SMS_SCHEDULER | Scheduler / sched.exe | 2.0,2003 | sched | thread | certain | Sends.',
    ),
    tableOf('status.tsv', statusHead, '2321 | - | - | certain | 267977,267978 | It would not unpack.'),
    tableOf('things/port.tsv', thingHead, '445 | SMB | 2003 | certain | Files.'),
  );
  assert.deepEqual(
    catalogue.all.flows.map(({ steps }) => steps.map(({ log }) => log)),
    [['hman', 'sched']],
  );
  assert.deepEqual(catalogue.component('sched.exe')?.logs, ['sched']);
  assert.deepEqual(catalogue.status(2321)?.kb, [267977, 267978]);
  assert.equal(catalogue.things('445')[0]?.kind, 'port');
});

test('the first row names the columns', () => {
  assert.deepEqual(told('flows.tsv', 'flow | title | log | does'), [
    'flows.tsv:1: the header must read flow | title | products | log | does (tabs between)',
  ]);
});

test('a row has all cells, and none of them is empty', () => {
  assert.deepEqual(told('spellings.tsv', '# A remark.', spellingHead, 'scheduler | sched', 'jobs |  | so'), [
    'spellings.tsv:3: 2 cells stand here, 3 are wanted: written | log | remark',
    'spellings.tsv:4: "log" is empty; "-" stands for nothing',
  ]);
});

test('a cell that must say something may not hold "-"', () => {
  assert.deepEqual(told('folders.tsv', folderHead, '- | 2.0 | a', 'b | - | b', 'c | 2.0 | -'), [
    'folders.tsv:2: "folder" is missing',
    'folders.tsv:3: "products" is missing',
    'folders.tsv:4: "path" is missing',
  ]);
});

test('products are known ones, from the oldest to the newest', () => {
  assert.deepEqual(
    told('things/role.tsv', thingHead, 'a | - | 2.O | certain | A.', 'b | - | CB,2012 | certain | B.'),
    [
      'things/role.tsv:2: "2.O" is no product; known are 1.x, 2.0, 2003, 2007, 2012, CB; was "2.0" meant?',
      'things/role.tsv:3: the products must stand in their order: 2012,CB',
    ],
  );
});

test('the name of a log stands in small letters, without ".log", and once', () => {
  const rest = '- | server | 2.0 | - | site | yes | certain | All.';
  const table = tableOf('logs.tsv', logHead, `Hman | ${rest}`, `sched.log | ${rest}`, `hman | ${rest}`);
  assert.deepEqual(complaintsOf(table), [
    'logs.tsv:2: "Hman" must be in small letters',
    'logs.tsv:3: "sched.log" stands here without its ".log"',
    'logs.tsv:4: the log "hman" stands twice',
  ]);
});

test('a word of a log that is none of the known ones is told with the one that was meant', () => {
  const table = tableOf(
    'logs.tsv',
    logHead,
    'a | - | sever | 2.0 | - | site | yes | certain | All.',
    'b | - | server | 2.0 | - | htp | yes | certain | All.',
    'c | - | server | 2.0 | - | site | perhaps | certain | All.',
    'd | - | server | 2.0 | - | site | yes | certian | All.',
  );
  assert.deepEqual(complaintsOf(table), [
    'logs.tsv:2: "sever" is no side; known are client, console, device, server, setup, osd, iis, os, tool, wmi, wsus, group, mac, unix; was "server" meant?',
    'logs.tsv:3: "htp" is no codes; known are site, provider, client, legacy, setup, msi, updates, osd, usmt, ras, ad, mp, sms1, hman, sql, http, other; was "http" meant?',
    'logs.tsv:4: "perhaps" is no claim; known are yes, no',
    'logs.tsv:5: "certian" is no sure; known are certain, probable, inferred; was "certain" meant?',
  ]);
});

test('what a log records is a sentence, and it lies in a folder that there is', () => {
  const table = tableOf(
    'logs.tsv',
    logHead,
    'hman | - | server | 2.0 | site-logs | hman | yes | certain | Records all of it',
    'sched | - | server | 2.0 | site-log | site | yes | certain | Records the rest.',
  );
  assert.deepEqual(complaintsOf(folders, table), [
    'logs.tsv:2: "records" is a sentence and ends with a full stop: "Records all of it"',
    'logs.tsv:3: no table has the folder "site-log"; was "site-logs" meant?',
  ]);
});

test('a spelling is no log itself, and means one that there is', () => {
  const rows = ['sched | hman | so', 'Schedul | sched | so', 'scheduler | shced | written so.'];
  assert.deepEqual(told('spellings.tsv', spellingHead, ...rows), [
    'spellings.tsv:2: the log "sched" stands twice',
    'spellings.tsv:3: "Schedul" must be in small letters',
    'spellings.tsv:4: "remark" goes on from a name, so it ends without a full stop: "written so."',
    'spellings.tsv:4: no table has the log "shced"; was "sched" meant?',
  ]);
});

test('the steps of a flow stand together under one title', () => {
  const rows = [
    'join | How a site joins | 2.0 | hman | It asks.',
    'join | How sites join | 2.0 | sched | It sends.',
    'leave | How a site leaves | 2.0 | hman | It goes.',
    'join | How a site joins | 2.0 | sched | It sends again.',
  ];
  assert.deepEqual(told('flows.tsv', flowHead, ...rows), [
    'flows.tsv:3: the flow "join" is called "How a site joins" above',
    'flows.tsv:5: the flow "join" stands twice',
  ]);
});

test('a step of a flow is a sentence about a log that there is', () => {
  assert.deepEqual(told('flows.tsv', flowHead, 'join | How a site joins. | 2.0 | hmann | It asks'), [
    'flows.tsv:2: "title" goes on from a name, so it ends without a full stop: "How a site joins."',
    'flows.tsv:2: "does" is a sentence and ends with a full stop: "It asks"',
    'flows.tsv:2: no table has the log "hmann"; was "hman" meant?',
  ]);
});

test('a component stands once, whatever its letters, with logs and a way of running that there are', () => {
  const rows = [
    'SMS_SCHEDULER | - | 2.0 | sched | thread | certain | Sends.',
    'sms_scheduler | - | 2.0 | - | thread | certain | Sends.',
    'SMS_HIERARCHY_MANAGER | - | 2.0 | hman,schedd | thred | certain | Joins',
  ];
  assert.deepEqual(told('components.tsv', componentHead, ...rows), [
    'components.tsv:3: the component "sms_scheduler" stands twice',
    'components.tsv:4: "thred" is no runs; known are thread, service, agent, tool, other; was "thread" meant?',
    'components.tsv:4: "does" is a sentence and ends with a full stop: "Joins"',
    'components.tsv:4: no table has the log "schedd"; was "sched" meant?',
  ]);
});

test('a status message has a number of its own, a known severity, a sentence and numbers of articles', () => {
  const rows = [
    '2321 | error | - | certain | - | It would not unpack.',
    '0x912 | error | - | certain | - | It would not pack.',
    '2321 | eror | - | certain | - | It would not unpack.',
    '2323 | error | - | certain | 267977,Q267978 | It would not go',
  ];
  assert.deepEqual(told('status.tsv', statusHead, ...rows), [
    'status.tsv:3: "0x912" is not a 32-bit number, as 1603 or 0x80070005 are',
    'status.tsv:4: "eror" is no severity; known are error, warning, info, audit; was "error" meant?',
    'status.tsv:4: the status message "2321" stands twice',
    'status.tsv:5: "meaning" is a sentence and ends with a full stop: "It would not go"',
    'status.tsv:5: "Q267978" is not a number',
  ]);
});

test('a thing stands once among its kind, and may stand among another', () => {
  const rows = ['CAP_<code> | - | 2.0 | certain | A share.', 'cap_<code> | - | 2.0 | certain | A share'];
  const ports = tableOf('things/port.tsv', thingHead, 'CAP_<code> | - | 2.0 | certain | A port.');
  assert.deepEqual(complaintsOf(ports, tableOf('things/share.tsv', thingHead, ...rows)), [
    'things/share.tsv:3: the share "cap_<code>" stands twice',
    'things/share.tsv:3: "meaning" is a sentence and ends with a full stop: "A share"',
  ]);
});

test('a table of things is named by their kind and lies in its place', () => {
  const row = 'CAP_<code> | - | 2.0 | certain | A share.';
  assert.deepEqual(told('things/shares.tsv', thingHead, row), [
    'things/shares.tsv:2: "shares" is no kind of thing; known are service, port, share, inbox, extension, file, registry, dcom, namespace, iis, role, account, tool; was "share" meant?',
  ]);
  assert.deepEqual(told('things/old/share.tsv', thingHead, row), [
    'things/old/share.tsv:1: no drawer takes this file; see CONTRIBUTING.md',
  ]);
});
