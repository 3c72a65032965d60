// Redaction: what a line still says, and what it must not say any more.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { redact } from '../../server/src/analysis/redaction/redact.ts';
import { finishes } from '../finishes.ts';

const cases = readFileSync('test/analysis/redaction.tsv', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('# '))
  .slice(1)
  .map((line) => line.split('\t'));
const one = (line: string): string => redact([line])[0] ?? '';

test('at least eighty lines were redacted by hand', () => assert.ok(cases.length >= 80));

for (const [line = '', redacted = ''] of cases) {
  test(line, () => assert.equal(one(line), redacted === '=' ? line : redacted));
}

test('the parts of a report share their placeholders, whichever names them first', () => {
  assert.deepEqual(redact(['ATLAS is down', '\\\\atlas\\SMS_TB1', 'Atlas.fabrikam.com']), [
    'SERVER1 is down',
    '\\\\SERVER1\\SMS_TB1',
    'SERVER1.DOMAIN1',
  ]);
});

test('a number that the text has already is given to nobody else', () => {
  assert.equal(one('\\\\zeus\\a2 and SERVER1, server3'), '\\\\SERVER2\\SHARE1 and SERVER1, server3');
});

/** Real shapes, with a hole for each planted thing: the letter says what it is. */
const templates = [
  '~Cannot update the package server ["Display=\\\\{m}\\"]MSWNET:["SMS_SITE=TB1"]\\\\{m}\\ for package TB100012, error = 3',
  'Opened site config files for site TB1 on \\\\{m}\\CAP_TB1\\ $$<CCIM32><Fri Jan 07 08:04:11.998 2000><thread=98 (0x62)>',
  'Begin service enum on server {m} SMS_NT_LOGON_SERVER_MANAGER',
  'STATMSG: ID=679 SEV=E SYS={m} SITE=TB1',
  'Post to http://{m}.fabrikam.com:80/ccm_system/request failed with 0x8000000a.',
  'ResourceRoot = \\\\{m}.fabrikam.com\\DeploymentShare$',
  'machine "{m}" is down, error 53',
  'CN={m},OU=Servers,DC=fabrikam,DC=com',
  '\\\\\\\\{m}\\\\ROOT\\\\ccm',
  '<![LOG[The logged on user is {d}\\{u}]LOG]!><time="10:54:14.141+300" date="10-16-2013" component="CcmExec">',
  'failed for user {d}\\{u} (1722) APM',
  'user name is {u}. The file version is 1.10',
  'UserName={u};Domain={d}',
  "Could not ascertain rights for user '{d}\\{u}' APM",
  'C:\\Documents and Settings\\{u}\\Local Settings\\x.tmp is locked',
  'net use z: \\\\{m}\\ipc$ {s} /user:{d}\\{u}',
  'C:/Users/{u}/AppData is full',
  'mail {u}@{d}.com bounced',
  'password={s}',
  '"Password" : "{s}"',
  'setup /q /p:{s} /z',
  'Authorization: Bearer {s}',
  'https://{u}:{s}@{m}/x',
  'Provider=SQLOLEDB;Data Source={m};User ID={u};Password={s};',
  'Copy D:\\{f}\\Setup\\{f}.doc to \\\\{m}\\{f}$\\x failed',
  'Connecting to {a}:445',
  'machine {m} has IP {a}; "{m}" answers',
];
const inCase = (name: string) =>
  fc.constantFrom(
    name,
    name.toLowerCase(),
    name.toUpperCase(),
    (name[0] ?? '').toUpperCase() + name.slice(1),
  );
const letters = fc.string({ unit: fc.constantFrom(...'bcdfghjkmnpqrtvwz'), minLength: 5, maxLength: 9 });
const planted = fc.record({
  m: letters.chain((name) => fc.constantFrom(`qm${name}`, `qm${name}07`, `qm-${name}-1`)),
  u: letters.chain((name) => fc.constantFrom(`qu${name}`, `qu.${name}`, `qu_${name}`)),
  d: letters.map((name) => `qd${name}`),
  s: letters.chain((name) => fc.constantFrom(`Qs${name}!1`, `qs${name}#7`, `qs9${name}`)),
  f: letters.map((name) => `qf${name}`),
  a: fc
    .tuple(fc.integer({ min: 11, max: 99 }), fc.integer({ min: 100, max: 220 }))
    .map(([x, y]) => `${x}.${y}.37.201`),
});

test('what is planted never comes out, whatever its notation and letter case', () => {
  fc.assert(
    fc.property(
      planted,
      fc.array(fc.constantFrom(...templates), { minLength: 1, maxLength: 6 }),
      fc.array(fc.nat(3), { minLength: 24, maxLength: 24 }),
      (names, shapes, letterCases) => {
        let at = 0;
        const text = shapes
          .map((shape) =>
            shape.replace(/\{([mudsfa])\}/g, (_, key: keyof typeof names) => {
              const name = names[key];
              const how = key === 's' ? 0 : letterCases[at++ % letterCases.length];
              return how === 1
                ? name.toUpperCase()
                : how === 2
                  ? (name[0] ?? '').toUpperCase() + name.slice(1)
                  : name;
            }),
          )
          .join('\n');
        const out = one(text);
        for (const name of Object.values(names)) {
          assert.ok(!out.toLowerCase().includes(name.toLowerCase()), `${name} in\n${out}\nof\n${text}`);
        }
        assert.equal(one(out), out);
        assert.equal(out.split('\n').length, shapes.length);
      },
    ),
    { numRuns: 1500 },
  );
});

test('a name that is known is replaced by the same wherever it stands', () => {
  fc.assert(
    fc.property(
      planted.chain(({ m }) => fc.tuple(inCase(m), inCase(m), inCase(m))),
      ([first, second, third]) => {
        assert.equal(
          one(`\\\\${first}\\SMS_TB1 then (${second}) then ${third}-7.`),
          '\\\\SERVER1\\SMS_TB1 then (SERVER1) then SERVER1-7.',
        );
      },
    ),
  );
});

const pieces = cases.flatMap(([line = '']) => line.split(/(?<=[ \\=:"])/));
const anything = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...pieces) },
      fc.string(),
      fc.constantFrom(
        '\\',
        '\\\\',
        '"',
        "'",
        '\r\n',
        '~',
        '(',
        ' ',
        '=',
        ': ',
        'user ',
        'password=',
        'SERVER1',
        '(removed)',
      ),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

test('whatever the text, to redact it again changes nothing', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const out = one(text);
      assert.equal(one(out), out, text);
    }),
    { numRuns: 3000 },
  );
});

test('nothing outside the replaced pieces is lost', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const kept = one(text).split(/[A-Z]{3,7}\d{1,9}|\(removed\)/);
      let at = 0;
      for (const piece of kept) {
        const found = text.indexOf(piece, at);
        assert.ok(found >= 0, text);
        at = found + piece.length;
      }
    }),
    { numRuns: 1500 },
  );
});

for (const mark of [
  '\\',
  '\\\\a',
  '\\\\a\\b ',
  'C:\\',
  'C:\\a b\\',
  'a.',
  'a-',
  'a',
  '1.',
  '1:',
  ':',
  '=',
  'password',
  'password=',
  "user '",
  'server ',
  'CN=a,',
  'http://',
  '@',
  'a@',
  '-----BEGIN ',
  '{',
  ' ',
  '\n',
  "'",
  'a\\b',
  'S-1-',
  'HKLM\\',
  'A1',
  '_',
  'aB3/',
  'on A',
]) {
  test(`very many ${JSON.stringify(mark)} are redacted to the end`, () => {
    const text = mark.repeat(Math.ceil(300_000 / mark.length));
    finishes(mark, () => redact([text]));
  });
}
