// What the catalogue that ships says: enough, in whole sentences, each of its own.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shippedKnowledge } from '../knowledge.ts';

const knowledge = shippedKnowledge();
const { catalogue } = knowledge;
const { logs, components, things, statuses } = catalogue.all;

test('the catalogue holds what SMS and Configuration Manager have', () => {
  assert.ok(logs.length >= 500, 'logs');
  assert.ok(components.length >= 300, 'components');
  assert.ok(statuses.length >= 140, 'status messages');
  assert.ok(things.length >= 700, 'things');
});

/** What the task named, and what every administrator opens first. */
const founding = `
  ccim32 clicore hman sitecomp smssetup inboxmgr distmgr ccm despool sched sender mpsetup mpmsi mpcontrol wbemprox
  remctrl smsapm32 clisvc hinv32 sinv32 dataldr sinvproc ddm offermgr colleval replmgr statmgr smsexec smsdbmon smsprov
  sitectrl smsbkup adsysdis ccmsetup client.msi ccmexec execmgr locationservices clientlocation policyagent cas
  datatransferservice inventoryagent smsts smspxe wsusctrl wsyncmgr wuahandler`;

test('every log of the founding list is there and says what it records', () => {
  for (const name of founding.trim().split(/\s+/)) {
    const file = catalogue.log(`${name}.log`)?.file;
    assert.equal(file?.log, name);
    assert.match(file?.records ?? '', /^(?:Records|Holds) .{20,}[.!)]$/, name);
  }
});

test('every log, component, thing and status message says something', () => {
  const said = [
    ...logs.map(({ records }) => records),
    ...components.map(({ does }) => does),
    ...things.map(({ meaning }) => meaning),
    ...statuses.map(({ meaning }) => meaning),
  ];
  for (const text of said) assert.match(text, /^\S.{20,}[.!?)]$/, text);
});

/** Every text in a piece of knowledge. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

test('no text of the knowledge has double blanks, or blanks around it', () => {
  const { codes, namedCodes, facilities } = knowledge;
  const texts = textsOf([catalogue.all, [...codes], namedCodes, facilities]);
  assert.ok(texts.length > 10_000);
  assert.deepEqual(
    texts.filter((text) => /\s{2}|^\s|\s$|[\r\n\t]/.test(text)),
    [],
  );
});

test('no text of the knowledge names a folder of those who wrote it', () => {
  const texts = textsOf([catalogue.all, [...knowledge.codes], knowledge.namedCodes, knowledge.articles]);
  assert.deepEqual(
    texts.filter((text) => /\/(?:work|tmp|home|root|mnt)\//.test(text)),
    [],
  );
});

/** Those that share a sentence, by the words of it. */
function sharing(sayings: readonly (readonly [name: string, text: string])[]): string[] {
  const bySentence = new Map<string, string[]>();
  for (const [name, text] of sayings) {
    for (const sentence of text.split(/(?<=[.!?])\s+/)) {
      const words = sentence.toLowerCase().replace(/[^a-z0-9]+/g, ' ');
      bySentence.set(words, [...(bySentence.get(words) ?? []), name]);
    }
  }
  return [...bySentence]
    .filter(([, names]) => names.length > 1)
    .map(([words, names]) => `${names.join(', ')}:${words}`);
}

test('no sentence is said of two logs, nor of two components', () => {
  assert.deepEqual(sharing(logs.map(({ log, records }) => [log, records])), []);
  assert.deepEqual(sharing(components.map(({ component, does }) => [component, does])), []);
});
