// Large invented logs on disk, the same bytes at every run: 59 components, each message from its own source
// line, 3 % warnings, 2 % errors, some messages of several lines, CRLF. Shape A is `<![LOG[`; shape B is
// `$$<`, whose stamp changes its generation every thousand records.
import { closeSync, existsSync, mkdirSync, openSync, renameSync, statSync, writeSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { errors, long, randomNumbers, routine, stories, warnings } from './messages.mjs';

const folder = path.join(os.tmpdir(), 'sms-lens-bench');
const generation = 4;

/**
 * The path of such a log, made when it is not there yet. In one of a storm most messages are errors and warnings; in
 * one of a site in trouble one message in ten is of a failure that is tried again and again.
 * @param {'A' | 'B'} shape
 * @param {number} megabytes
 * @param {'usual' | 'storm' | 'trouble'} weather
 */
export function largeLog(shape, megabytes, weather = 'usual') {
  const mark = weather === 'usual' ? '' : `-${weather}`;
  const file = path.join(folder, `${shape}-${megabytes}${mark}-${generation}.log`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  const part = `${file}.part`;
  const output = openSync(part, 'w');
  const events = invented(weather, shape === 'A' ? stories.client : stories.server);
  const next = shape === 'A' ? clientRecords(events) : serverRecords(events);
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

function clientRecords(source) {
  return () => {
    const { message, type, component, line, thread, iso } = source();
    const stamp = `time="${iso.slice(11, 23)}+300" date="${iso.slice(5, 10)}-${iso.slice(0, 4)}"`;
    return `<![LOG[${message}]LOG]!><${stamp} component="${component}" context="" type="${type}" thread="${thread}" file="${component.toLowerCase()}.cpp:${line}">\r\n`;
  };
}

function serverRecords(source) {
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

/** In a storm nine of ten messages are errors and warnings: a few failures, each retried many times, and then others. */
function invented(weather, troubles) {
  const random = randomNumbers(12345);
  const filled = (message) =>
    message.replace(/\{n\}/g, () => String(random(99999))).replace(/\{guid\}/g, () => guid(random));
  const components = Array.from(
    { length: 59 },
    (_, i) =>
      `${i % 2 ? 'SMS_' : 'Ccm'}${['DISTRIBUTION_MANAGER', 'PolicyAgent', 'INVENTORY_DATA_LOADER', 'Location'][i % 4]}_${i}`,
  );
  const words = (type, pool) => {
    const choice = random(pool.length);
    return { message: filled(pool[choice]), type, line: 100 + type * 20 + choice };
  };
  const usual = () => {
    const chance = random(1000);
    if (chance < 20) return words(3, errors);
    return chance < 50 ? words(2, warnings) : words(1, chance > 976 ? long : routine);
  };
  let failures = [];
  let retries = 0;
  const stormy = () => {
    if (random(10) === 0) return usual();
    if (retries-- === 0) {
      failures = [words(3, errors), words(2, warnings), words(3, errors)];
      retries = 30 + random(600);
    }
    return failures[random(failures.length)];
  };
  const trouble = () => {
    const [story, number] = [troubles[random(troubles.length)], random(2 ** 12)];
    return {
      lines: story.map(([type, line]) => [
        type,
        line.replaceAll('{p}', number.toString(16).padStart(4, '0')),
      ]),
      own: { component: components[random(components.length)], thread: 1000 + random(9000) },
      left: story.length * (2 + random(40)),
      next: 0,
    };
  };
  const current = weather === 'trouble' ? [trouble(), trouble(), trouble()] : [];
  const troubled = () => {
    if (random(10) > 0) return usual();
    const at = random(current.length);
    if (current[at].left-- === 0) current[at] = trouble();
    const one = current[at];
    const [type, line] = one.lines[one.next];
    one.next = (one.next + 1) % one.lines.length;
    return { message: filled(line), type, line: 200 + one.next, ...one.own };
  };
  const next = { usual, storm: stormy, trouble: troubled }[weather];
  let component = components[0];
  let clock = Date.UTC(2013, 9, 14);
  return () => {
    clock += random(900);
    if (random(3) === 0) component = components[random(components.length)];
    const when = new Date(clock);
    const said = next();
    return {
      component,
      thread: 1000 + random(9000),
      ...said,
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
