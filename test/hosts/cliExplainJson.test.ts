// smslens explain --format json: one object a question, whose facts a program finds by their names.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answer, answers, explain } from './runExplain.ts';

test('a code is an object with all its notations, its symbol, what it carries and its articles', () => {
  for (const query of ['2147942405', '0x80070005', '-2147024891', '80070005']) {
    const { kind, title, number, signed, hex, family, symbol, outcome, carries, kb } = answer(query);
    assert.deepEqual([kind, title], ['code', '0x80070005 = 2147942405 = -2147024891']);
    assert.deepEqual([number, signed, hex], [2147942405, -2147024891, '0x80070005']);
    assert.deepEqual([family, symbol, outcome], ['hresult', 'E_ACCESSDENIED', 'failure']);
    const inner = carries as Record<string, unknown>;
    assert.deepEqual([inner.family, inner.code, inner.symbol], ['win32', '5', 'ERROR_ACCESS_DENIED']);
    assert.ok((kb as number[]).includes(236052));
  }
});

test('a number that carries none says so, and one without a symbol has none', () => {
  const facts = answers('1603', 'Win32 53', '10061', '0x87D00324', '2321').map(
    ({ number, family, symbol, carries }) => [number, family, symbol, carries],
  );
  assert.deepEqual(facts, [
    [1603, 'msi', 'ERROR_INSTALL_FAILURE', null],
    [53, 'win32', 'ERROR_BAD_NETPATH', null],
    [10061, 'winsock', 'WSAECONNREFUSED', null],
    [0x87d00324, 'sms-client', null, null],
    [2321, 'sms-status', null, null],
  ]);
});

test('what else a number may mean stands beside it', () => {
  const others = (answer('Win32 53').others as { family: string }[]).map(({ family }) => family);
  assert.ok(others.includes('sql') && others.includes('sms1-event'));
  assert.ok(!others.includes('win32'));
});

test('a log is an object with its component, its products, where it lies and its flows', () => {
  const { kind, title, log, askedAs, component, products, folders, flows } = answer('sitecomp.log');
  assert.deepEqual([kind, title, log, askedAs], ['log', 'sitecomp.log', 'sitecomp', null]);
  assert.equal(component, 'SMS_SITE_COMPONENT_MANAGER');
  assert.deepEqual(products, ['2.0', '2003', '2007', '2012', 'CB']);
  assert.ok((folders as { path: string }[]).some(({ path }) => path.startsWith('\\SMS\\Logs')));
  const ways = (flows as { logs: string[] }[]).map(({ logs }) => logs.join(' '));
  assert.ok(ways.includes('smsprov smsdbmon hman sitectrl sitecomp hman'));
});

test('a log by another name is the same log, and says how it was asked for', () => {
  const [byName, byOther] = answers('sitecomp.log', 'SMSSitecomp.log');
  assert.equal(byOther?.askedAs, 'smssitecomp');
  assert.equal(byOther?.title, 'sitecomp.log');
  assert.equal(byOther?.records, byName?.records);
});

test('components, ports and shares are objects with what is said of them', () => {
  const { kind, component, logs, runs, certainty } = answer('SMS_DISTRIBUTION_MANAGER');
  assert.deepEqual([kind, component, logs], ['component', 'SMS_DISTRIBUTION_MANAGER', ['distmgr']]);
  assert.deepEqual([runs, certainty], ['thread', 'certain']);
  const port = answer('2701');
  assert.deepEqual([port.kind, port.name, port.title], ['port', '2701', 'Port 2701']);
  const share = answer('CAP_XXX');
  assert.deepEqual([share.kind, share.name, share.products], ['share', 'CAP_<code>', ['2.0', '2003']]);
});

test('an article names its procedures, and a procedure is an object with its parameters and scripts', () => {
  const { procedures } = answer('KB 236052');
  assert.deepEqual(procedures, [
    'install-client-with-smsman',
    'make-client-an-orphan',
    'reinstall-client-with-smsman',
    'recover-client-through-guest-account',
  ]);
  const { kind, id, risk, where, parameters } = answer('make-client-an-orphan');
  assert.deepEqual([kind, id, risk, where], ['procedure', 'make-client-an-orphan', 'high', 'client']);
  const [site] = parameters as readonly Record<string, unknown>[];
  assert.deepEqual([site?.name, site?.type, site?.example], ['site', 'site', 'TB1']);
});

test('what is unknown has no kind and no title, but names that are spelt like it', () => {
  const { kind, title, also, suggestions } = answer('zzqqxx');
  assert.deepEqual([kind, title, also], [null, null, []]);
  assert.ok(suggestions.length > 0);
  assert.equal(explain('--format', 'json', 'zzqqxx').code, 1);
});

test('a status message that is not known has its number and no meaning', () => {
  const { kind, number, family, meaning } = answer('status 1234');
  assert.deepEqual([kind, number, family, meaning], ['code', 1234, null, null]);
});

test('each question has its answer, in the order of the questions, whatever they are', () => {
  const questions = [
    ...['hman.log', 'zzqqxx', '1603', 'access denied', ''],
    ...['🙂', '\u001b[31m', '(a+)+$', '__proto__', '"', '%s', 'a\nb', 'x'.repeat(10_000)],
  ];
  const queries = answers(...questions).map(({ query }) => query);
  assert.deepEqual(queries, questions);
});
