// What the log grammar paints in each shape of record that SMS and its successors write.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frame, painted, tokenise } from './engine.ts';

const log = (text: string) => painted('sms-log', text);

/** The trailing attributes of a <![LOG[ record as the client writes them. */
function attributes(type: string): string {
  return `<time="22:13:25.553+300" date="02-04-2025" component="PolicyAgent" context="" type="${type}" thread="4032" file="event.cpp:715">`;
}

const stamps = ['string.other.timestamp: 22:13:25.553+300', 'string.other.timestamp: 02-04-2025'];
const component = 'entity.name.tag.component: PolicyAgent';
const thread = 'constant.numeric.thread: 4032';

test('an error record shows its words, its code and its type', async () => {
  assert.deepEqual(
    await log(`<![LOG[Failed to open the policy store, error 0x80070005]LOG]!>${attributes('3')}`),
    [
      'invalid.illegal.error: Failed',
      'invalid.illegal.error: error',
      'constant.numeric.code: 0x80070005',
      ...stamps,
      component,
      'invalid.illegal.error: 3',
      thread,
    ],
  );
});

test('a warning record shows its type as a warning', async () => {
  assert.deepEqual(await log(`<![LOG[Warning: no boundary group]LOG]!>${attributes('2')}`), [
    'keyword.control.warning: Warning',
    ...stamps,
    component,
    'keyword.control.warning: 2',
    thread,
  ]);
});

test('the types for information and detail, and an empty one, stay quiet', async () => {
  for (const type of ['0', '1', '4', '']) {
    assert.deepEqual(await log(`<![LOG[Done.]LOG]!>${attributes(type)}`), [...stamps, component, thread]);
  }
});

test('a message may run over many lines', async () => {
  const text = `<![LOG[Raising event:\n\ninstance of CCM_Event\n{\n\tHResult = 0x87D00324;\n};\n]LOG]!>${attributes('1')}\nplain`;
  assert.deepEqual(await log(text), ['constant.numeric.code: 0x87D00324', ...stamps, component, thread]);
  const { tokens } = await tokenise('sms-log', text);
  assert.deepEqual(tokens.at(-1), { line: 7, start: 0, end: 5, text: 'plain', scope: '' });
});

test('a record may stand right after another', async () => {
  const record = `<![LOG[One]LOG]!>${attributes('1')}`;
  const one = await log(record);
  assert.deepEqual(await log(record + record), [...one, ...one]);
});

test('an empty message, and brackets at either end of one, are framed', async () => {
  for (const message of ['', '[GenericHandler] runs', 'method [GET]']) {
    assert.deepEqual(await log(`<![LOG[${message}]LOG]!>${attributes('1')}`), [...stamps, component, thread]);
  }
});

test('the .NET writers give seven digits and no bias, a date without zeros and no thread', async () => {
  assert.deepEqual(
    await log(
      '<![LOG[Started]LOG]!><time="09:31:06.5093267" date="10-3-2013" component="SCClient" context="" type="1" thread="" file="">',
    ),
    [
      'string.other.timestamp: 09:31:06.5093267',
      'string.other.timestamp: 10-3-2013',
      'entity.name.tag.component: SCClient',
    ],
  );
});

test('attributes in another order are a frame, and the next line is plain', async () => {
  const { tokens } = await tokenise(
    'sms-log',
    '<![LOG[moved]LOG]!><thread="9" component="Comp" type="2">\nplain',
  );
  assert.deepEqual(
    tokens.map(({ scope, text }) => `${scope}: ${text}`),
    [`${frame}: <![LOG[`, ': moved', `${frame}: ]LOG]!><thread="9" component="Comp" type="2">`, ': plain'],
  );
});

test('a record copied from a page that lost its exclamation marks is framed', async () => {
  assert.deepEqual(await log(`<[LOG[Failed]LOG]>${attributes('1')}`), [
    'invalid.illegal.error: Failed',
    ...stamps,
    component,
    thread,
  ]);
});

test('SMS 2003 and later: numeric stamp with a bias', async () => {
  assert.deepEqual(
    await log(
      'Starting the inbox monitor.~~  $$<SMS_HIERARCHY_MANAGER><12-09-2022 11:25:14.226+360><thread=6156 (0x180C)>',
    ),
    [
      'entity.name.tag.component: SMS_HIERARCHY_MANAGER',
      'string.other.timestamp: 12-09-2022 11:25:14.226+360',
      'constant.numeric.thread: 6156 (0x180C)',
    ],
  );
});

test('SMS 2.0, site server: named day and named zone', async () => {
  assert.deepEqual(
    await log(
      'Bootstrap begins. $$<SMS_SITE_COMPONENT_MANAGER> <Fri Mar 26 10:43:41.547 1999 Eastern Standard Time><thread=281 (0x119)>',
    ),
    [
      'entity.name.tag.component: SMS_SITE_COMPONENT_MANAGER',
      'string.other.timestamp: Fri Mar 26 10:43:41.547 1999 Eastern Standard Time',
      'constant.numeric.thread: 281 (0x119)',
    ],
  );
});

test('SMS 2.0, client: no zone, a component that is a file, a decimal code', async () => {
  assert.deepEqual(
    await log(
      'Warning - could not read files from site TB1 (#2147942405) $$<CliEx32.dll><Tue Jan 04 15:19:23.375 2000><thread=112 (0x70)>',
    ),
    [
      'keyword.control.warning: Warning',
      'constant.numeric.code: 2147942405',
      'entity.name.tag.component: CliEx32.dll',
      'string.other.timestamp: Tue Jan 04 15:19:23.375 2000',
      'constant.numeric.thread: 112 (0x70)',
    ],
  );
});

test('SMS 1.x: a tilde in the stamp and a bare hexadecimal thread', async () => {
  assert.deepEqual(
    await log('~Connected to the database~   $$<SMS_DESPOOLER><Mon Dec 04 15:41:45 1995~><thread=E0>'),
    [
      'entity.name.tag.component: SMS_DESPOOLER',
      'string.other.timestamp: Mon Dec 04 15:41:45 1995~',
      'constant.numeric.thread: E0',
    ],
  );
});

test('a trailer may lack its thread, its stamp, or be cut', async () => {
  assert.deepEqual(await log('skipped $$<SMS_NT_LOGON_SERVER_MANAGER>'), [
    'entity.name.tag.component: SMS_NT_LOGON_SERVER_MANAGER',
  ]);
  assert.deepEqual(await log('cut $$<SMS_DESPOOLER><Tue Nov 04 13:07:31'), [
    'entity.name.tag.component: SMS_DESPOOLER',
    'string.other.timestamp: Tue Nov 04 13:07:31',
  ]);
  assert.deepEqual(await log('odd $$<SMS_DESPOOLER><thread=12 (0xC)>'), [
    'entity.name.tag.component: SMS_DESPOOLER',
    'constant.numeric.thread: 12 (0xC)',
  ]);
});

test('the severity of a status message is shown', async () => {
  assert.deepEqual(await log('STATMSG: ID=4909 SEV=E LEV=M COMP="SMS_MP_CONTROL_MANAGER"'), [
    'invalid.illegal.error: SEV=E',
    'string.quoted.double: "SMS_MP_CONTROL_MANAGER"',
  ]);
  assert.deepEqual(await log('STATMSG: ID=2301 SEV=W LEV=M'), ['keyword.control.warning: SEV=W']);
  assert.deepEqual(await log('STATMSG: ID=2300 SEV=I LEV=M'), []);
});

test('a setup log begins its lines with a stamp', async () => {
  for (const stamp of ['04-20-2006 10:11:12', '01/12/10 10:51:27', 'Fri Dec  9 11:25:00 2022']) {
    assert.deepEqual(await log(`<${stamp}> Setup was unable to go on`), [`string.other.timestamp: ${stamp}`]);
  }
});

test('the last line of a full log is a frame, not a message', async () => {
  const { tokens } = await tokenise('sms-log', '<MAXIMUM LOG FILE SIZE REACHED - FILE RENAMED>');
  assert.deepEqual(
    tokens.map(({ scope }) => scope),
    [frame],
  );
});

test('codes are shown in every notation that wraps an HRESULT, other numbers are not', async () => {
  assert.deepEqual(
    await log('0x8 0X80041002 2147942405 -2147024891 2278556452 -2016410844 1603 20000 12147942405'),
    [
      'constant.numeric.code: 0x8',
      'constant.numeric.code: 0X80041002',
      'constant.numeric.code: 2147942405',
      'constant.numeric.code: -2147024891',
      'constant.numeric.code: 2278556452',
      'constant.numeric.code: -2016410844',
    ],
  );
});

test('a GUID is shown whole, in braces or behind a prefix', async () => {
  const guid = '0F3A9C52-7B1E-4D08-9C6A-5E2D41B7A630';
  for (const text of [`{${guid}}`, `GUID:${guid}`, `ScopeId_${guid}/1`, guid.toLowerCase()]) {
    assert.deepEqual((await log(text)).length, 1, text);
    assert.match((await log(text))[0] ?? '', /^constant\.numeric\.guid: [-\w]{36}$/);
  }
});

test('words count only whole', async () => {
  assert.deepEqual(await log('errors FAILED failure Exception WARNINGS fatal'), [
    'invalid.illegal.error: errors',
    'invalid.illegal.error: FAILED',
    'invalid.illegal.error: failure',
    'invalid.illegal.error: Exception',
    'keyword.control.warning: WARNINGS',
    'invalid.illegal.error: fatal',
  ]);
  assert.deepEqual(await log('terror ErrorCode unfailing forewarning failover faillog'), []);
});
