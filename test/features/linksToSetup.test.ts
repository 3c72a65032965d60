// From the log of Setup to the setup file beside it: which words lead there, and where none does.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  isLogOfSetup,
  lastKeysIn,
  linksToLog,
  linksToSetup,
  logBeside,
  type SetupView,
  setupBeside,
  setupWordsIn,
} from '../../server/src/features/index.ts';
import { shippedKnowledge } from '../knowledge.ts';
import { setupViewOf } from './setupViewOf.ts';
import { finished, viewOf } from './viewOf.ts';

const knowledge = shippedKnowledge();
const line = (words: string) => `<11-26-2004 10:00:00> ${words}\r\n`;
const log = (text: string, place = 'file:///c%3A/setup/ConfigMgrSetup.log') =>
  viewOf(text, knowledge, { place });

function linked(text: string, siblings: readonly string[], meant?: SetupView) {
  const view = log(text);
  const words = finished(setupWordsIn(view, 2000));
  return linksToSetup(view, words, siblings, meant).map(({ range, target }) => [
    view.text.slice(view.text.offsetAt(range.start), view.text.offsetAt(range.end)),
    target,
  ]);
}

const about = line('ERROR: value of SDKServer in [Options] of C:\\setup\\Unattend.ini is not valid');

test('the logs that Setup writes are known by name, their older pieces too', () => {
  for (const name of ['ConfigMgrSetup.log', 'SMSSETUP.LOG', 'smssetup.lo_', 'SMSBootstrap.log'])
    assert.ok(isLogOfSetup(log('', `file:///c%3A/${name}`)), name);
  assert.ok(!isLogOfSetup(log('', 'file:///c%3A/hman.log')));
});

test('a key, a section and the file that a message names lead to that file beside the log', () => {
  const target = 'file:///c%3A/setup/unattend.ini';
  assert.deepEqual(linked(about, ['unattend.ini', 'other.ini', 'hman.log']), [
    ['SDKServer', target],
    ['Options', target],
    ['Unattend.ini', target],
  ]);
});

test('they lead to the line where that file can be read', () => {
  const setup = setupViewOf('[Identification]\nAction=InstallPrimarySite\n[Options]\nSDKServer=\n');
  assert.deepEqual(linked(about, ['unattend.ini'], setup), [
    ['SDKServer', 'file:///c%3A/setup/unattend.ini#L4'],
    ['Options', 'file:///c%3A/setup/unattend.ini#L3'],
    ['Unattend.ini', 'file:///c%3A/setup/unattend.ini'],
  ]);
});

test('where the log names no file the only one is meant, and of several none', () => {
  const text = line('SMSInstallDir is missing');
  assert.deepEqual(linked(text, ['site.ini', 'desktop.ini']), [
    ['SMSInstallDir', 'file:///c%3A/setup/site.ini'],
  ]);
  assert.deepEqual(linked(text, ['site.ini', 'console.ini']), []);
  assert.deepEqual(linked(text, []), []);
});

test('plain words and keys that are spelt otherwise are none', () => {
  assert.deepEqual(linked(line('Action failed, see sitecode and MySDKServer and Preview'), ['site.ini']), []);
});

test('the file that is meant has the address of the one beside the log', () => {
  const view = log(about);
  const words = finished(setupWordsIn(view, 2000));
  assert.deepEqual(setupBeside(view, words, ['UNATTEND.ini', 'b.ini']), {
    address: 'file:///c%3A/setup/UNATTEND.ini',
    isNamed: true,
  });
  assert.equal(setupBeside(view, words, ['c.ini'])?.isNamed, false);
  assert.equal(setupBeside(view, words, ['a.ini', 'b.ini']), undefined);
});

test('a key leads back to the last record of the log of Setup that names it', () => {
  const setup = setupViewOf(
    '[Identification]\nAction=InstallPrimarySite\n[Options]\nSDKServer=x\nSiteCode=HQ1\n',
    {
      file: 'cm2012',
      place: 'file:///c%3A/setup/unattend.ini',
    },
  );
  const view = log(about + line('Reading SDKServer') + line('done'));
  assert.deepEqual(
    linksToLog(setup, view, finished(lastKeysIn(view))).map(({ range, target }) => [
      range.start,
      range.end,
      target,
    ]),
    [[{ line: 3, character: 0 }, { line: 3, character: 9 }, 'file:///c%3A/setup/ConfigMgrSetup.log#L2']],
  );
  assert.equal(logBeside(setup, ['configmgrsetup.log']), 'file:///c%3A/setup/configmgrsetup.log');
  assert.equal(logBeside(setup, ['hman.log']), undefined);
});
