// The catalogue that ships: logs, components, things, flows and status messages are found by any of their names,
// and lead to one another.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shippedKnowledge } from '../knowledge.ts';
import { sampleName } from './sampleName.ts';

const knowledge = shippedKnowledge();
const { catalogue } = knowledge;
const { logs, folders, spellings, flows, components, things, statuses } = catalogue.all;

/** What a log is called, and by which other name it was asked for. */
function asked(name: string): string {
  const { file, spelling } = catalogue.log(name) ?? {};
  return [file?.log ?? '-', ...(spelling === undefined ? [] : [`as ${spelling.written}`])].join(' ');
}

test('a log is found by its name in any letters, with its ending, without it, and by that of its older piece', () => {
  assert.equal(asked('Sitecomp.log'), 'sitecomp');
  assert.equal(asked('SITECOMP'), 'sitecomp');
  assert.equal(asked('HMAN.LO_'), 'hman');
  assert.equal(asked('Client.msi.log'), 'client.msi');
  assert.equal(asked('smslog.txt'), 'smslog.txt');
});

test('a log is found by the name that an article gives it, and that name is told', () => {
  assert.equal(asked('SMSSitecomp.log'), 'sitecomp as smssitecomp');
  assert.equal(asked('Despoolr.log'), 'despool as despoolr');
  assert.match(catalogue.log('SMSSitecomp.log')?.spelling?.remark ?? '', /SMS 2003 SP2/);
});

test('a log with a date or an account in its name is one of its kind', () => {
  assert.equal(asked('u_ex231204.log'), 'u_ex<n>');
  assert.equal(asked('ex050920.log'), 'ex<n>');
  assert.equal(asked('SCClient_FABRIKAM@kim_1.log'), 'scclient_<name>_1');
  assert.equal(asked('Q236052.log'), 'q<n>');
});

test('a name that no log has is none, whatever it is', () => {
  for (const name of ['', '.log', 'u_ex.log', 'sitecomp.logs', '<n>', '__proto__', 'constructor'])
    assert.equal(asked(name), '-', name);
});

test('every log and every spelling leads where it says', () => {
  assert.deepEqual(
    logs.filter(({ log }) => catalogue.log(`${log}.LOG`.toUpperCase())?.file.log !== log),
    [],
  );
  assert.deepEqual(
    spellings.filter(({ written, log }) => catalogue.log(written)?.file.log !== log),
    [],
  );
});

test('where a log lies is known for each product that writes it', () => {
  const places = new Set(
    folders.flatMap(({ folder, products }) => products.map((product) => `${folder} ${product}`)),
  );
  for (const { log, folder, products } of logs) {
    if (folder === '') continue;
    const lost = products.filter((product) => !places.has(`${folder} ${product}`));
    assert.deepEqual(lost, [], log);
  }
});

test('a component is found by its name and by its other name, in any letters', () => {
  const called = (name: string) => catalogue.component(name)?.component;
  assert.equal(called('SMS_SITE_COMPONENT_MANAGER'), 'SMS_SITE_COMPONENT_MANAGER');
  assert.equal(called('SiteComp.exe'), 'SMS_SITE_COMPONENT_MANAGER');
  assert.equal(called('hierarchy manager'), 'SMS_HIERARCHY_MANAGER');
  assert.equal(called('APM'), 'APM');
  assert.equal(called('smsapm32'), 'APM');
  assert.equal(called('SMS_NOBODY'), undefined);
});

test('no component takes a name from another, and each knows its logs', () => {
  for (const component of components) {
    for (const name of [component.component, ...component.also])
      assert.equal(catalogue.component(name), component, name);
    for (const log of component.logs) assert.equal(catalogue.log(log)?.file.log, log, component.component);
  }
});

/** Kind and name of what is called so. */
const called = (name: string) => catalogue.things(name).map((thing) => `${thing.kind} ${thing.name}`);

test('a thing is found by a name that has in it what varies', () => {
  assert.deepEqual(called('CAP_TB1'), ['share CAP_<code>']);
  assert.deepEqual(called('cap_hq1'), ['share CAP_<code>']);
  assert.deepEqual(called('SMSPKGC$'), ['share SMSPKG<drive>$']);
  assert.deepEqual(called('SMSClient_TB1'), ['account SMSClient_<code>']);
  assert.deepEqual(called('schedule.box\\outboxes\\LAN'), ['inbox schedule.box\\outboxes\\<name>']);
});

test('what varies in a name is of its kind, and no more', () => {
  // A site code has three letters, a drive one.
  for (const name of ['CAP_', 'CAP_TB12', 'CAP_T-1', 'SMSPKGCD$', 'XCAP_TB1'])
    assert.deepEqual(called(name), [], name);
});

test('a port is found by its number, and within a range', () => {
  assert.deepEqual(called('445'), ['port 445']);
  for (const port of ['10124', '10140', '10155']) assert.deepEqual(called(port), ['port 10124-10155'], port);
  // The port below is that of client notification.
  assert.deepEqual(called('10123'), ['port 10123']);
  assert.deepEqual(called('10156'), []);
  assert.deepEqual(called('010140'), []);
});

test('every thing is among those of its own name', () => {
  for (const thing of things)
    assert.ok(catalogue.things(sampleName(thing.name)).includes(thing), `${thing.kind} ${thing.name}`);
});

/** The logs of a flow, in the order in which they are to be read. */
function wayOf(name: string): readonly string[] {
  const [flow] = catalogue.flows('distmgr').filter((known) => known.flow === name);
  return flow?.steps.map(({ log }) => log) ?? [];
}

test('a package passes Distribution Manager on its way to distribution points and to child sites', () => {
  const own = wayOf('package-dp-20');
  assert.deepEqual(own.slice(0, 3), ['smsprov', 'smsdbmon', 'distmgr']);
  assert.equal(own[own.lastIndexOf('distmgr') + 1], 'inboxmgr');
  assert.deepEqual(wayOf('package-child-20'), [
    'distmgr',
    'sched',
    'sender',
    'despool',
    'distmgr',
    'replmgr',
  ]);
});

test('a setting of a site goes from the console through Hierarchy Manager to the site systems', () => {
  const [flow] = catalogue.flows('sitecomp').filter((known) => known.flow === 'site-control-20');
  const way = flow?.steps.map(({ log }) => log);
  assert.deepEqual(way, ['smsprov', 'smsdbmon', 'hman', 'sitectrl', 'sitecomp', 'hman']);
  assert.deepEqual(catalogue.flows('sitecomp.log'), []);
});

test('every flow is a way of two steps or more, each said in a sentence', () => {
  assert.ok(flows.length >= 60);
  for (const { flow, title, steps } of flows) {
    assert.ok(title !== '' && steps.length >= 2, flow);
    for (const { log, does } of steps) assert.match(does, /^\S.*[.!)]$/, `${flow}, ${log}`);
  }
});

test('status message 2321 is an error of Distribution Manager, and a number like others', () => {
  const status = catalogue.status(2321);
  assert.equal(status?.component, 'SMS_DISTRIBUTION_MANAGER');
  assert.equal(status?.severity, 'error');
  assert.deepEqual(status?.kb, [267977]);
  assert.match(status?.meaning ?? '', /package would not unpack/);
  assert.equal(knowledge.codes.code('sms-status', 2321)?.meaning, status?.meaning);
  assert.equal(catalogue.status(1234), undefined);
});

test('a status message is no failure only if it is for information or for audit', () => {
  for (const { id, severity } of statuses) {
    const outcome = knowledge.codes.code('sms-status', id)?.outcome;
    assert.equal(outcome, severity === 'info' || severity === 'audit' ? 'note' : 'failure', String(id));
  }
});
