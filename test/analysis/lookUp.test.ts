// A question in any words -> what is known: numbers in all notations, names in any letters, words, names that were
// misspelt, and what nobody can answer.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookUp } from '../../server/src/analysis/search/lookUp.ts';
import type { Subject } from '../../server/src/analysis/search/subject.ts';
import { subjectCard } from '../../server/src/features/index.ts';
import { shippedKnowledge } from '../knowledge.ts';

const knowledge = shippedKnowledge();

/** What a subject is about, in a word or two. */
function inShort(subject: Subject): string {
  switch (subject.kind) {
    case 'code': {
      const [first] = subject.explanation.readings;
      return first === undefined
        ? 'unknown code'
        : `${first.code.family.id} ${first.code.symbols[0] ?? first.code.number}`;
    }
    case 'namedCode':
      return `${subject.code.kind} ${subject.code.code}`;
    case 'log':
      return `log ${subject.log.file.log}`;
    case 'component':
      return `component ${subject.component.component}`;
    case 'thing':
      return `${subject.thing.kind} ${subject.thing.name}`;
    case 'flow':
      return `flow ${subject.flow.flow}`;
    case 'article':
      return `article ${subject.article.id}`;
    case 'procedure':
      return `procedure ${subject.procedure.id}`;
    case 'setup-file':
      return `setup file ${subject.file.file}`;
    case 'setup-section':
      return `section ${subject.name}`;
    case 'setup-key':
      return `key ${subject.key}`;
  }
}

const named = (question: string) => lookUp(question, knowledge).named.map(inShort);
const related = (question: string) => lookUp(question, knowledge).related.map(inShort);
const suggested = (question: string) => lookUp(question, knowledge).suggestions;

for (const written of [
  '2147942405',
  '-2147024891',
  '0x80070005',
  '0X80070005',
  '80070005',
  '80070005h',
  ' 80070005 ',
]) {
  test(`"${written}" is E_ACCESSDENIED`, () => assert.deepEqual(named(written), ['hresult E_ACCESSDENIED']));
}

for (const [question, meaning] of [
  ['Win32 53', 'win32 ERROR_BAD_NETPATH'],
  ['win32 error: 53', 'win32 ERROR_BAD_NETPATH'],
  ['Windows error 0x35', 'win32 ERROR_BAD_NETPATH'],
  ['HTTP 404', 'http HTTP_STATUS_NOT_FOUND'],
  ['http status 404', 'http HTTP_STATUS_NOT_FOUND'],
  ['SQL 17', 'sql 17'],
  ['SQL Server error 17', 'sql 17'],
  ['status 2321', 'sms-status 2321'],
  ['Status message id 2321', 'sms-status 2321'],
  ['event 5', 'sms1-event 5'],
  ['Event ID 5', 'sms1-event 5'],
  ['MSI 1603', 'msi ERROR_INSTALL_FAILURE'],
  ['exit code 3010', 'msi ERROR_SUCCESS_REBOOT_REQUIRED'],
  ['WMI 0x80041002', 'wmi WBEM_E_NOT_FOUND'],
  ['port 445', 'port 445'],
  ['Port 10130', 'port 10124-10155'],
] as const) {
  test(`${question} is ${meaning}, and nothing else`, () => assert.deepEqual(named(question), [meaning]));
}

test('a number alone is what SMS means by it, and a port or an article if it is one', () => {
  assert.deepEqual(named('1603'), ['msi ERROR_INSTALL_FAILURE']);
  assert.deepEqual(named('10061'), ['winsock WSAECONNREFUSED']);
  assert.deepEqual(named('2321'), ['sms-status 2321']);
  assert.equal(named('2701')[0], 'port 2701');
  assert.equal(named('445')[0], 'port 445');
  assert.deepEqual(named('236052'), ['article Q236052']);
});

test('a symbol is found in any letters', () => {
  for (const symbol of ['E_ACCESSDENIED', 'E_ACCESSDENIED', 'E_AccessDenied'])
    assert.equal(named(symbol)[0], 'hresult E_ACCESSDENIED');
  assert.equal(named('error_bad_netpath')[0], 'win32 ERROR_BAD_NETPATH');
  assert.equal(named('wbem_e_not_found')[0], 'wmi WBEM_E_NOT_FOUND');
});

test('a symbol of several families shows the one that was asked for first', () => {
  const [first] = lookUp('LDAP_COMPARE_FALSE', knowledge).named;
  assert.equal(first?.kind === 'code' && first.explanation.number, 5);
  assert.deepEqual(named('LDAP_COMPARE_FALSE'), ['ldap LDAP_COMPARE_FALSE']);
});

test('codes that are no numbers are found as they are written', () => {
  assert.deepEqual(named('401.3'), ['iis-substatus 401.3']);
  assert.deepEqual(named('hyt00'), ['sqlstate HYT00']);
});

test('an article is found by its number, with KB or Q in front', () => {
  for (const question of ['236052', 'KB236052', 'KB 236052', 'kb236052'])
    assert.deepEqual(named(question), ['article Q236052'], question);
  assert.ok(named('Q236052').includes('article Q236052'));
});

test('a procedure is found by its name, and offered to who misspells it', () => {
  assert.deepEqual(named('make-client-an-orphan'), ['procedure make-client-an-orphan']);
  assert.deepEqual(named('Make-Client-An-Orphan.'), ['procedure make-client-an-orphan']);
  assert.ok(suggested('make-clients-an-orphan').includes('make-client-an-orphan'));
});

test('a log goes before the component of its name if its ending is there, and behind it if not', () => {
  assert.equal(named('hman.log')[0], 'log hman');
  assert.deepEqual(named('hman'), ['component SMS_HIERARCHY_MANAGER', 'log hman']);
  assert.equal(named('SMSSitecomp.log')[0], 'log sitecomp');
  assert.equal(named('SMS_DISTRIBUTION_MANAGER')[0], 'component SMS_DISTRIBUTION_MANAGER');
});

test('things and flows are found by their names', () => {
  assert.deepEqual(named('CAP_TB1'), ['share CAP_<code>']);
  assert.deepEqual(named('SMSPKGC$'), ['share SMSPKG<drive>$']);
  assert.deepEqual(named('management point'), ['role Management point']);
  assert.deepEqual(named('How a package reaches a child site (2.0 to 2007)'), ['flow package-child-20']);
});

test('words find what speaks of them, the best first', () => {
  assert.equal(related('access denied')[0], 'win32 ERROR_ACCESS_DENIED');
  assert.ok(related('package distribution').includes('component SMS_DISTRIBUTION_MANAGER'));
  assert.equal(related('package distribution')[0], 'flow package-dp-20');
  assert.equal(related('disk full')[0], 'win32 ERROR_DISK_FULL');
});

test('what has the name is not told again among what speaks of it', () => {
  for (const question of ['distmgr', 'access denied', '5', 'SMS_SITE_COMPONENT_MANAGER', 'HTTP 404']) {
    const { named: all, related: others } = lookUp(question, knowledge);
    const names = [...all, ...others].map(inShort);
    assert.equal(new Set(names).size, names.length, question);
  }
});

for (const [misspelt, meant] of [
  ['distmrg.log', 'distmgr.log'],
  ['sitcomp.log', 'sitecomp.log'],
  ['mpcontorl.log', 'mpcontrol.log'],
  ['locationservces.log', 'locationservices.log'],
  ['E_ACESSDENIED', 'E_ACCESSDENIED'],
  ['distribution mananger', 'SMS_DISTRIBUTION_MANAGER'],
] as const) {
  test(`nothing is called ${misspelt}; ${meant} is offered`, () => {
    assert.deepEqual([...named(misspelt), ...related(misspelt)], []);
    assert.ok(suggested(misspelt).includes(meant), suggested(misspelt).join());
  });
}

test('a misspelt name is answered with the one that was meant', () => {
  const offered = (query: string) => lookUp(query, knowledge).suggestions[0];
  assert.equal(offered('ERROR_ACES_DENIED'), 'ERROR_ACCESS_DENIED');
  assert.equal(offered('ERROR_BAD_NETPTH'), 'ERROR_BAD_NETPATH');
  assert.equal(offered('SMS_DISTRIBUTON_MANAGER'), 'SMS_DISTRIBUTION_MANAGER');
  assert.equal(offered('smslgo.txt'), 'smslog.txt');
});

test('what is copied from a line is found without the signs around it', () => {
  for (const query of ['(#2147942405)', '0x80070005.', '"0x80070005"', '[0x80070005],'])
    assert.equal(named(query)[0], 'hresult E_ACCESSDENIED', query);
});

test('the very name comes before a name with a part that varies, or a range', () => {
  const first = (name: string) => knowledge.catalogue.things(name)[0]?.name;
  assert.equal(first('1433'), '1433');
  assert.equal(first('SMS_SHR'), 'SMS_SHR');
  assert.equal(first('1024-5000'), '1024-5000');
});

test('an article comes before a log whose name varies', () => {
  assert.equal(lookUp('Q236052', knowledge).named[0]?.kind, 'article');
});

test('a piece of a rotated log is found as the log', () => {
  for (const piece of ['sitecomp-20231204-101010.log', 'sitecomp.log.1', 'SITECOMP.LO_'])
    assert.equal(named(piece)[0], 'log sitecomp', piece);
});

test('a registry key is found with its hive written out', () => {
  const [first] = lookUp('HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\SMS\\Identification', knowledge).named;
  assert.equal(first?.kind === 'thing' && first.thing.kind, 'registry');
});

test('of what nobody knows nothing is found, and some names are offered', () => {
  const { named: none, related: nothing, suggestions } = lookUp('zzqqxx', knowledge);
  assert.deepEqual([none, nothing], [[], []]);
  assert.ok(suggestions.length > 0 && suggestions.length <= 4);
});

test('an unknown status message is said to be unknown, and is nothing else of that number', () => {
  const { named: all, related: others } = lookUp('status 1234', knowledge);
  assert.deepEqual(all.map(inShort), ['unknown code']);
  assert.deepEqual(others, []);
  const [first] = all;
  assert.ok(first !== undefined);
  assert.match(subjectCard(first, knowledge).lines[0]?.text ?? '', /does not know this status message/);
});

test('an unknown number of a kind is not explained as one of another kind', () => {
  // 1326 is a logon failure for Windows; HTTP has no such status.
  assert.deepEqual(named('HTTP 1326'), []);
  assert.deepEqual(named('event 65000'), []);
});

test('no question has no answer and no suggestion', () => {
  for (const question of ['', '   ', '\t\r\n'])
    assert.deepEqual(lookUp(question, knowledge), { named: [], related: [], suggestions: [] });
});
