// The programs that an admin could read such logs with instead, as commands; one that is not on this
// machine is named as missing. lnav knows these logs only by a description of their formats, which is
// installed into a folder of its own.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const lnavFolder = path.join(os.tmpdir(), 'sms-lens-bench/lnav');

/** @returns {{ name: string, command: (file: string) => string[], env?: Record<string, string>, missing: boolean }[]} */
export function peers() {
  return [
    { name: 'wc -l', command: (file) => ['wc', '-l', file] },
    { name: 'rg -c -F, one literal', command: (file) => ['rg', '-c', '-F', 'GetAccessiblePath', file] },
    { name: 'mawk, fields', command: (file) => ['mawk', mawkProgram, file] },
    {
      name: 'lnav, index and count',
      command: (file) => [
        'lnav',
        '-n',
        '-c',
        ";SELECT count(*), sum(log_level = 'error') FROM all_logs",
        file,
      ],
      env: { HOME: lnavFolder, XDG_CONFIG_HOME: path.join(lnavFolder, '.config') },
    },
  ].map((peer) => ({
    ...peer,
    missing: spawnSync('sh', ['-c', `command -v ${peer.command('')[0]}`]).status !== 0,
  }));
}

const mawkProgram = String.raw`
  match($0, /type="[0-9]"/) { if (substr($0, RSTART + 6, 1) == 3) e++; n++ ; next }
  match($0, /\$\$<[^>]*><[^>]*><thread=[0-9]+/) { n++; if (tolower($0) ~ /error|fail/) e++ }
  END { print n, e }`;

export function installLnavFormats() {
  const folder = path.join(lnavFolder, '.config/lnav/formats/sms');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'sms.json'), JSON.stringify(lnavFormats));
}

const text = { kind: 'string' };
const lnavFormats = {
  $schema: 'https://lnav.org/schemas/format-v1.schema.json',
  sms_ccm: {
    title: 'CCM',
    regex: {
      std: {
        pattern:
          '^<!\\[LOG\\[(?<body>.*)\\]LOG\\]!><time="(?<timestamp>\\d{2}:\\d{2}:\\d{2}\\.\\d{3}[+-]\\d+" date="\\d\\d-\\d\\d-\\d{4})" component="(?<component>[^"]*)" context="[^"]*" type="(?<level>\\d)" thread="(?<thread>\\d*)" file="(?<file>[^"]*)">$',
      },
    },
    // Time and date together: with the time alone lnav would sort each day into the one before.
    'timestamp-format': ['%H:%M:%S.%L+300" date="%m-%d-%Y'],
    level: { error: '3', warning: '2', info: '1' },
    'level-field': 'level',
    value: { component: text, thread: { kind: 'integer' }, file: text },
    sample: [
      {
        line: '<![LOG[x]LOG]!><time="10:00:01.234+300" date="01-02-2026" component="C" context="" type="3" thread="7" file="a.cpp:1">',
        level: 'error',
      },
    ],
  },
  sms_trace: {
    title: 'SMS trace',
    regex: {
      std: {
        pattern:
          '^(?<body>.*)\\$\\$<(?<component>[^>]*)><(?<timestamp>(?:\\d\\d-\\d\\d-\\d{4} [\\d:.]+|[A-Z][a-z]{2} [A-Z][a-z]{2} \\d\\d [\\d:.]+ \\d{4}))[^>]*><thread=(?<thread>\\d+) \\(0x[0-9A-F]+\\)>$',
      },
    },
    'timestamp-format': ['%m-%d-%Y %H:%M:%S.%L', '%a %b %d %H:%M:%S.%L %Y'],
    level: { error: '(?i)error|fail', warning: '(?i)warn' },
    'level-field': 'body',
    value: { component: text, thread: { kind: 'integer' } },
    sample: [
      { line: 'x error  $$<SMS_X><12-09-2022 11:25:14.226+360><thread=6156 (0x180C)>', level: 'error' },
    ],
  },
};
