// Large invented logs on disk, the same bytes at every run: 59 components, each message from its own source
// line, 3 % warnings, 2 % errors, some messages of several lines, CRLF. Shape A is `<![LOG[`; shape B is
// `$$<`, whose stamp changes its generation every thousand records.
import { closeSync, existsSync, mkdirSync, openSync, renameSync, statSync, writeSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const folder = path.join(os.tmpdir(), 'sms-lens-bench');
const generation = 2;

const routine = [
  'Successfully completed scheduling of job {n} for package TB1{n}',
  'Processing request from client {guid} at 10.1.{n}.{n}',
  'Policy state for [Policy4.PolicyID="{{guid}}"] is currently [Active]',
  'Waiting for changes to the "C:\\SMS\\inboxes\\distmgr.box" directory, 3600 seconds',
  'Sending message body: <ReportBody><ReportHeader><Identification><Machine><ClientInstalled>1</ClientInstalled></Machine></Identification></ReportHeader></ReportBody>',
  'Certificate maintenance finished in {n} milliseconds',
  '~Package {n} does not require processing at this time, next check in {n} minutes',
  'Evaluating 17 assignments against baseline version 5.00.{n}.1000 for user S-1-5-21-{n}-{n}-{n}',
  'Inbox rule {n} replicated 14 files from \\\\HQSMS01\\SMS_TB1\\inboxes\\clicfg.src to the CAP',
  'Größe des Pakets TB1{n}: {n} KB',
];
const long =
  'Raising event:\n\ninstance of CCM_PolicyAgent_PolicyDownloadSucceeded\n{\n\tClientID = "GUID:{guid}";\n\tDateTime = "20131014160800.218000+000";\n};';
const warnings = ['Warning: retrying the connection to \\\\HQSMS01\\SMS_TB1 in {n} seconds'];
const errors = [
  'Failed to open \\\\HQSMS01\\CAP_TB1\\clicomp.box, error code 0x80070035',
  'CNALPathEx::GetAccessiblePath returned error 2147942405 while reading site TB1',
  'Error sending a request. HTTP code 401, status Unauthorized',
];

/**
 * The path of such a log, made when it is not there yet.
 * @param {'A' | 'B'} shape
 * @param {number} megabytes
 */
export function largeLog(shape, megabytes) {
  const file = path.join(folder, `${shape}-${megabytes}-${generation}.log`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  const part = `${file}.part`;
  const output = openSync(part, 'w');
  const next = shape === 'A' ? clientRecords() : serverRecords();
  for (let left = megabytes * 1e6; left > 0; ) {
    let text = '';
    while (text.length < 1 << 20) text += next();
    left -= writeSync(output, text);
  }
  closeSync(output);
  renameSync(part, file);
  return file;
}

/** @param {string} file */
export const sizeOf = (file) => statSync(file).size;

function clientRecords() {
  const source = events();
  return () => {
    const { message, type, component, line, thread, iso } = source();
    const stamp = `time="${iso.slice(11, 23)}+300" date="${iso.slice(5, 10)}-${iso.slice(0, 4)}"`;
    return `<![LOG[${message}]LOG]!><${stamp} component="${component}" context="" type="${type}" thread="${thread}" file="${component.toLowerCase()}.cpp:${line}">\r\n`;
  };
}

function serverRecords() {
  const source = events();
  let count = 0;
  return () => {
    const { message, component, thread, iso, date } = source();
    const numeric = Math.floor(count++ / 1000) % 2 === 0;
    const stamp = numeric
      ? `${iso.slice(5, 10)}-${iso.slice(0, 4)} ${iso.slice(11, 23)}+300`
      : `${date.slice(0, 3)} ${date.slice(8, 11)} ${date.slice(5, 7)} ${iso.slice(11, 23)} ${iso.slice(0, 4)} Eastern Standard Time`;
    const hex = thread.toString(16).toUpperCase();
    return `${message.replaceAll('\n', '~')}~  $$<${component}><${stamp}><thread=${thread} (0x${hex})>\r\n`;
  };
}

function events() {
  const random = randomNumbers();
  const components = Array.from(
    { length: 59 },
    (_, i) =>
      `${i % 2 ? 'SMS_' : 'Ccm'}${['DISTRIBUTION_MANAGER', 'PolicyAgent', 'INVENTORY_DATA_LOADER', 'Location'][i % 4]}_${i}`,
  );
  let component = components[0];
  let clock = Date.UTC(2013, 9, 14);
  return () => {
    const chance = random(1000);
    const [type, pool] =
      chance < 20 ? [3, errors] : chance < 50 ? [2, warnings] : [1, chance < 74 ? [long] : routine];
    const choice = random(pool.length);
    clock += random(900);
    if (random(3) === 0) component = components[random(components.length)];
    const when = new Date(clock);
    const message = pool[choice]
      .replace(/\{n\}/g, () => String(random(99999)))
      .replace('{guid}', () => guid(random));
    return {
      message,
      type,
      component,
      line: 100 + type * 20 + choice,
      thread: 1000 + random(9000),
      iso: when.toISOString(),
      date: when.toUTCString(),
    };
  };
}

function guid(random) {
  return [8, 4, 4, 4, 12]
    .map((digits) => Array.from({ length: digits }, () => random(16).toString(16)).join(''))
    .join('-');
}

/** Numbers below a limit, from a fixed seed. */
function randomNumbers() {
  let state = 12345;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
