// Where records begin and end in files that are not as they should be: the rows A1 to A21 of the edge cases
// that were collected from other readers' tests and from real files. Expected values come from those rows.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OpenLog } from '../../server/src/analysis/log/openLog.ts';
import { plainCodec } from '../../server/src/analysis/text/plainCodec.ts';
import { spanOf } from '../../server/src/analysis/text/span.ts';
import { ccm, check, shownOf, trace } from './shownRecords.ts';

test('A1 a message over many lines is one record that keeps its own line ends', () => {
  const record = ccm('Raising event:\r\n\r\ninstance of X\n{\n};');
  check(`${record}\r\n${ccm('next')}\r\n`, [
    { raw: record, message: 'Raising event:\r\n\r\ninstance of X\n{\n};' },
    { raw: ccm('next'), message: 'next' },
  ]);
});

for (const [name, end] of [
  ['LF', '\n'],
  ['CRLF', '\r\n'],
]) {
  test(`A2 one ${name} right before the end of a message belongs to the record but is not shown`, () => {
    const record = ccm(`Connecting to port 10123${end}`);
    check(record, [{ raw: record, message: 'Connecting to port 10123' }]);
  });
}

test('A2 of two line ends before the end of a message only one is trimmed', () => {
  check(ccm('a\r\n\r\n'), [{ message: 'a\r\n' }]);
});

test('A3 an unclosed record ends where the next opens a line', () => {
  check(`<![LOG[never closed\r\nmore of it\r\n${ccm('whole')}\r\n`, [
    {
      raw: '<![LOG[never closed\r\nmore of it',
      message: 'never closed\r\nmore of it',
      format: 'ccm',
      time: undefined,
      component: '',
      thread: undefined,
      oddities: ['unfinished'],
    },
    { message: 'whole', time: '2026-01-02T10:00:01.234', oddities: [] },
  ]);
});

test('A3 several unclosed records behind each other are one record each', () => {
  check(`<![LOG[one\n<![LOG[two\n<![LOG[three\n${ccm('whole')}`, [
    { message: 'one', time: undefined },
    { message: 'two', time: undefined },
    { message: 'three', time: undefined },
    { message: 'whole', thread: 7 },
  ]);
});

test('A4 an opener that is meant literally but begins a line opens a record all the same', () => {
  check(`<![LOG[records begin with\n${ccm(' as everybody knows')}`, [
    { message: 'records begin with', time: undefined },
    { message: ' as everybody knows', time: '2026-01-02T10:00:01.234' },
  ]);
});

test('A5 an opener inside a line does not open a record while a message is open', () => {
  check(`${ccm('before')}\r\n<![LOG[Found 1 certificate ${ccm('probe answered')}\r\n${ccm('next')}`, [
    { message: 'before' },
    { message: 'Found 1 certificate <![LOG[probe answered', component: 'C', thread: 7 },
    { message: 'next' },
  ]);
});

test('A5 such a record is one, and said to look torn whatever component closes it', () => {
  const inner = (component: string) => `<![LOG[Found 1 certificate ${ccm('probe answered', { component })}`;
  check(`${ccm('before')}\r\n${inner('C')}\r\n${inner('D')}`, [
    { message: 'before', oddities: [] },
    { component: 'C', oddities: ['torn'] },
    { component: 'D', oddities: ['torn'] },
  ]);
});

test('A6 an opener inside an attribute is part of its value', () => {
  check(`${ccm('a', { component: 'C<![LOG[D' })}\n${ccm('b')}`, [
    { message: 'a', component: 'C<![LOG[D', thread: 7 },
    { message: 'b', component: 'C' },
  ]);
});

test('A6 a line end inside an attribute is part of its value', () => {
  check(`${ccm('a', { component: 'C\nD' })}\n${ccm('b')}`, [
    { message: 'a', component: 'C\nD', thread: 7 },
    { message: 'b', component: 'C' },
  ]);
});

test('A7 a file whose head was cut off begins with a record that has its end only', () => {
  const cut = ccm('Downloading file a.cab', { type: '3', component: 'ContentTransferManager' }).slice(17);
  check(`${cut}\r\n${ccm('next')}\r\n`, [
    {
      raw: cut,
      message: 'g file a.cab',
      format: 'ccm',
      severity: 'error',
      severityFrom: 'type',
      time: '2026-01-02T10:00:01.234',
      component: 'ContentTransferManager',
      thread: 7,
      oddities: ['cutAtStart'],
    },
    { message: 'next', oddities: [] },
  ]);
});

test('A7 so does one that was cut within the closing mark', () => {
  const cut = ccm('x', { type: '2' }).slice(10);
  assert.ok(cut.startsWith('OG]!><time='));
  check(`${cut}\r\n${ccm('next')}`, [
    { raw: cut, severity: 'warning', time: '2026-01-02T10:00:01.234', component: 'C', thread: 7 },
    { message: 'next' },
  ]);
});

function spanOfText(text: string) {
  const units = new Uint16Array(text.length + 2);
  plainCodec.write(text, units, 0);
  return spanOf(units, text.length, true, (start, end) => text.slice(start, end));
}

test('A8 wherever a live file ends within its last record, that is one unfinished record', () => {
  const first = `${ccm('first')}\r\n`;
  const last = ccm('It is\r\nstill being written');
  for (let length = '<![LOG['.length; length < last.length; length++) {
    const shown = shownOf(first + last.slice(0, length));
    assert.equal(shown.length, 2, `cut behind ${last.slice(0, length)}`);
    assert.equal(shown[0]?.message, 'first');
    assert.deepEqual(shown[1]?.oddities, ['unfinished'], `cut behind ${last.slice(0, length)}`);
    assert.equal(shown[1]?.severity, 'info');
    assert.equal(shown[1]?.format, 'ccm');
  }
});

test('A8 a record cut within its attributes has its message', () => {
  check('<![LOG[all of it]LOG]!><time="10:00:01.234+60" date="01-02-2026" compo', [
    { message: 'all of it', format: 'ccm', oddities: ['unfinished'] },
  ]);
});

test('A8 the unfinished record becomes whole when the rest arrives, and none is there twice', () => {
  const first = `${ccm('first')}\r\n`;
  const last = ccm('It is\r\nstill being written');
  for (let cut = 1; cut < last.length; cut++) {
    const log = new OpenLog();
    const before = first + last.slice(0, cut);
    log.readOn(spanOfText(before), Number.POSITIVE_INFINITY);
    const text = first + last;
    log.edited(spanOfText(text), before.length, before.length, text.length);
    log.readOn(spanOfText(text), Number.POSITIVE_INFINITY);
    assert.equal(log.table.count, 2);
    const { start, messageStart, messageEnd, oddities, thread } = log.table.record(1);
    assert.equal(start, first.length);
    assert.equal(text.slice(messageStart, messageEnd), 'It is\r\nstill being written');
    assert.deepEqual({ oddities, thread }, { oddities: [], thread: 7 });
  }
});

const fragmentTail =
  'ding file /SMS_DP_SMSPKG$/TB100001]LOG]!><time="10:19:30.535+240" date="03-21-2026" component="DP" context="" type="2" thread="9" file="main.cpp:5">';

test('A9 the rest of a longer record that was written over is a record of its own', () => {
  check(`${ccm('a')}\r\n${fragmentTail}\r\n${ccm('b')}`, [
    { message: 'a', oddities: [] },
    {
      raw: fragmentTail,
      message: 'ding file /SMS_DP_SMSPKG$/TB100001',
      format: 'ccm',
      severity: 'warning',
      severityFrom: 'type',
      time: '2026-03-21T10:19:30.535',
      component: 'DP',
      thread: 9,
      source: 'main.cpp:5',
    },
    { message: 'b', oddities: [] },
  ]);
});

test('A9 of attributes without their beginning the rest is read', () => {
  const piece = '3-21-2026" component="AgentExecutor" context="" type="3" thread="9" file="">';
  const shown = shownOf(`${ccm('a')}\r\n${piece}\r\n${ccm('b')}`);
  assert.deepEqual(
    shown.map(({ raw }) => raw),
    [ccm('a'), piece, ccm('b')],
  );
  assert.equal(shown[1]?.format, 'ccm');
  assert.equal(shown[1]?.component, 'AgentExecutor');
  assert.equal(shown[1]?.thread, 9);
  assert.equal(shown[1]?.severity, 'error');
  assert.equal(shown[1]?.time, undefined);
  assert.notDeepEqual(shown[1]?.oddities, []);
});

test('A9 a record of which only a piece of the attributes is left does not swallow the next', () => {
  check(`${ccm('a')}\r\nent" context="" type="1" thread="9" file="">\r\n${ccm('b')}`, [
    { message: 'a' },
    { raw: 'ent" context="" type="1" thread="9" file="">', thread: 9 },
    { message: 'b', component: 'C' },
  ]);
});

test('A9 attributes that are torn off in a value do not swallow the next line’s record', () => {
  check(
    `<![LOG[a]LOG]!><time="10:00:01.234+60" date="01-02-2026" component="Age\r\n${ccm('b')}\r\n${ccm('c')}`,
    [
      { message: 'a', time: '2026-01-02T10:00:01.234' },
      { raw: ccm('b'), message: 'b', component: 'C', thread: 7 },
      { message: 'c' },
    ],
  );
});

test('A9 attributes spliced with another record leave both to be read', () => {
  const spliced =
    '<![LOG[Trying to delete queues.]LOG]!><time="09:15:54.792+300" date="10-03-2013" component="CcmRes logging for process.]LOG]!><time="09:20:25.719+300" date="10-03-2013" component="CcmRestart" context="" type="1" thread="8724" file="r.cpp:64">';
  const shown = shownOf(`${ccm('a')}\r\n${spliced}\r\n${ccm('b')}`);
  assert.equal(shown[0]?.message, 'a');
  assert.equal(shown.at(-1)?.raw, ccm('b'));
  const pieces = shown.slice(1, -1);
  assert.equal(pieces.map(({ raw }) => raw).join(''), spliced);
  assert.equal(pieces[0]?.message, 'Trying to delete queues.');
  assert.equal(pieces.at(-1)?.thread, 8724);
  assert.ok(pieces.some(({ oddities }) => oddities.includes('torn')));
});

test('A12 two records on one line are both read', () => {
  check(`${ccm('a', { file: '' })}${ccm('b\nc', { thread: '8' })}\r\n`, [
    { message: 'a', thread: 7 },
    { message: 'b\nc', thread: 8 },
  ]);
});

test('A12 so are two of the site server', () => {
  check(`${trace('a', { thread: '2868 (0xB34)' })}Native Client 11.0]TCP Provider: x~~${trace('')}\r\n`, [
    { message: 'a', thread: 2868 },
    { message: 'Native Client 11.0]TCP Provider: x', thread: 112 },
  ]);
});

test('A13 blank lines between records are no records', () => {
  check(`\r\n\n${ccm('a')}  \r\n\r\n   \r\n\t\r\n${ccm('b')}\r\n\r\n${trace('c')}\n\n`, [
    { message: 'a' },
    { message: 'b' },
    { message: 'c' },
  ]);
});

test('A14 a line outside any record is a plain record, judged by its words', () => {
  check(`${ccm('a')}\r\nAn Error happened\r\nA Warning, too\r\nAll is well\r\n${ccm('b')}`, [
    { message: 'a' },
    {
      message: 'An Error happened',
      format: 'plain',
      severity: 'error',
      severityFrom: 'words',
      time: undefined,
      component: '',
      thread: undefined,
    },
    { message: 'A Warning, too', format: 'plain', severity: 'warning' },
    { message: 'All is well', format: 'plain', severity: 'info' },
    { message: 'b' },
  ]);
});

test('A15 an empty file and one of a byte order mark have no record', () => {
  check('', []);
  check('\uFEFF', []);
});

/** `0x0000117E` in UTF-16LE, as it stands at the end of a ring file. */
const ringOffset = '0\0x\x000\x000\x000\x000\x001\x001\x007\0E\0';

test('A16 in a ring file the NULs and the offset behind them are nobody’s', () => {
  check(`${ccm('a')}\r\n${ccm('b')}\r\n${'\0'.repeat(5000)}${ringOffset}`, [
    { raw: ccm('a') },
    { raw: ccm('b') },
  ]);
});

test('A16 a ring file that has wrapped keeps the order of the file', () => {
  const newest = ccm('newest', { time: '11:00:00.000+60' });
  const torn = ccm('torn by the newest', { time: '09:00:00.000+60' }).slice(15);
  const oldest = ccm('oldest', { time: '09:30:00.000+60' });
  check(`${newest}\r\n${torn}\r\n${oldest}\r\n${ringOffset}`, [
    { message: 'newest', time: '2026-01-02T11:00:00.000' },
    { raw: torn, time: '2026-01-02T09:00:00.000' },
    { message: 'oldest', time: '2026-01-02T09:30:00.000' },
  ]);
});

test('A17 one bad record leaves all others to be read', () => {
  const bad = ccm('bad', { time: 'never', date: '99-99-99', type: '?', thread: '-' });
  check(`${ccm('a')}\r\n${bad}\r\n${ccm('b')}`, [
    { message: 'a', thread: 7 },
    { message: 'bad', time: undefined, thread: undefined },
    { message: 'b', thread: 7 },
  ]);
});

test('A18 a line of 982,134 characters is one whole record', () => {
  const message = `{"${'x'.repeat(982_130)}"}`;
  const [long, next] = shownOf(`${ccm(message)}\r\n${ccm('next')}`);
  assert.equal(long?.message.length, 982_134);
  assert.equal(long?.thread, 7);
  assert.equal(next?.message, 'next');
});

test('A19 the mark that a log was renamed here is a rotation mark and no error', () => {
  check(`${trace('a')}\r\n<MAXIMUM LOG FILE SIZE REACHED - FILE RENAMED>\r\n`, [
    { message: 'a', oddities: [] },
    {
      raw: '<MAXIMUM LOG FILE SIZE REACHED - FILE RENAMED>',
      severity: 'info',
      time: undefined,
      oddities: ['rotation'],
    },
  ]);
});

test('A19 so is a line that says ROLLOVER', () => {
  check(`${ccm('a')}\r\nROLLOVER\r\n${ccm('b')}`, [
    { message: 'a' },
    { raw: 'ROLLOVER', severity: 'info', oddities: ['rotation'] },
    { message: 'b', oddities: [] },
  ]);
});

test('A20 a record that lost its exclamation marks is read, and said to be misspelt', () => {
  const record = ccm('Disk(0) was not found.', { type: '3' }).replaceAll('!', '');
  assert.ok(record.startsWith('<[LOG[Disk(0) was not found.]LOG]><time='));
  check(`${record}\r\n${ccm('next')}`, [
    {
      raw: record,
      message: 'Disk(0) was not found.',
      format: 'ccm',
      severity: 'error',
      time: '2026-01-02T10:00:01.234',
      component: 'C',
      oddities: ['misspelt'],
    },
    { message: 'next', oddities: [] },
  ]);
});

test('A21 brackets beside the marks belong to the message', () => {
  check(`${ccm('[Worker] User - [NT AUTHORITY\\SYSTEM]')}\r\n${ccm(']')}\r\n${ccm('[')}`, [
    { message: '[Worker] User - [NT AUTHORITY\\SYSTEM]', oddities: [] },
    { message: ']' },
    { message: '[' },
  ]);
});
