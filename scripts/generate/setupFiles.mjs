// docs/setup-files.md: everything that is known of setup files, for people who have no editor at hand, or want to see how far
// what it says may be trusted. Its sources are the tables below server/knowledge/setup.
import path from 'node:path';
import { anchor, cell, code, list, rowsOf, when } from './setupCells.mjs';

const source = 'server/knowledge/setup';
const target = 'docs/setup-files.md';

/** @typedef {import('./setupCells.mjs').Row} Row */

/** What a value of each type looks like. */
const types = new Map([
  ['string', 'any text'],
  ['enum', 'one of the values'],
  ['list', 'some of the values, with commas between'],
  ['bool', '`1` for yes, `0` for no'],
  ['yesno', '`Yes` or `No`'],
  ['truefalse', '`TRUE` or `FALSE`'],
  ['integer', 'a whole number; values are its bounds'],
  ['port', 'the number of a port, 1 to 65535'],
  ['siteCode', 'three letters or digits'],
  ['siteName', 'letters, digits and hyphens'],
  ['path', 'the full path of a file or folder, on a drive or a share'],
  ['localPath', 'a path on a drive of this computer'],
  ['unc', 'a path on a share'],
  ['host', 'the name of a computer'],
  ['fqdn', 'the name of a computer with its domain'],
  ['ntDomain', 'the name of a Windows domain'],
  ['account', 'an account, in some places with its domain: `DOMAIN\\user`'],
  ['productId', 'a product key'],
  ['password', 'a password'],
  ['date', 'a date, `2027-12-31`'],
  ['blob', 'data that a program wrote for itself'],
]);

/** What the tables call the shapes that some values have. */
const shapes = new Map([
  ['productId cd', '`123-1234567`, from the CD case'],
  ['productId 25', '`AAAAA-BBBBB-CCCCC-DDDDD-EEEEE`'],
  ['productId eval', '`EVAL`'],
  ['account domain', '`DOMAIN\\user`'],
]);

const roles = new Map([
  ['script', 'Answers for an unattended Setup, written by a person.'],
  ['input', 'Written by a person for another program.'],
  ['state', 'Written by a program: what is wrong in it is told, and never corrected.'],
  ['named', 'Known by its name and use alone; what stands in it is not known.'],
]);

/** @param {string} root */
export function setupFiles(root) {
  const folder = path.join(root, source);
  const files = rowsOf(path.join(folder, 'files.tsv'));
  const values = rowsOf(path.join(folder, 'values.tsv'));
  const rules = rowsOf(path.join(folder, 'rules.tsv'));
  const known = files.map((file) => ({
    file,
    keys: file.role === 'named' ? [] : rowsOf(path.join(folder, 'keys', `${file.file}.tsv`)),
  }));
  const count = known.reduce((sum, { keys }) => sum + keys.filter(({ key }) => key !== '').length, 0);
  const parts = known.map(({ file, keys }) => partOf(file, keys, values));
  const text = [head(files.length, count, known), ...parts, rulesPart(rules)].join('\n\n');
  return [{ path: target, text: `${text}\n` }];
}

/**
 * @param {number} files
 * @param {number} keys
 * @param {{ file: Row }[]} known
 */
function head(files, keys, known) {
  return [
    '# Setup files',
    '',
    `What SMS Lens knows of the setup files of Systems Management Server and Configuration Manager, and of the other files with sections and keys that these products read or write: ${files} kinds of files, ${keys} keys. Hovers, completion, diagnostics, \`smslens check\` and \`smslens explain\` say the same, from the same tables.`,
    '',
    `Generated from the tables in [${source}](../${source}) by \`npm run generate\`.`,
    '',
    '## How to read it',
    '',
    '- **Sure**: *certain* stands in a document that was read; *inferred* is carried over from other versions, or follows from practice. What is inferred is never told as an error.',
    '- **Needed**: when the key must be there. *(inferred)* behind it: no document says so.',
    '- **Actions**: the values of `Action` that take the key; empty for all of them.',
    '- **Secret**: *yes* for passwords, *sensitive* for what should not be passed on, such as product keys. A value of either is never shown.',
    '- **Source**: a Knowledge Base article (KB), a page of the TechNet library (bb…), of the documentation of current branch (memdocs), of the BackOffice Resource Kit (BORK), a sample, or practice.',
    '- A `*` in the name of a key stands for anything; `*` alone for whatever somebody writes there.',
    '',
    '| type | a value is |',
    '| --- | --- |',
    ...[...types].map(([type, words]) => `| ${type} | ${words} |`),
    '',
    '## Contents',
    '',
    ...known.map(({ file }) => `- [${cell(file.title)}](#${anchor(file.title)})`),
    '- [What is checked](#what-is-checked)',
  ].join('\n');
}

/**
 * @param {Row} file
 * @param {Row[]} keys
 * @param {Row[]} values
 */
function partOf(file, keys, values) {
  const facts = [
    ['Kind', roles.get(file.role ?? '') ?? ''],
    ['Usual names', list(file.names, ' / ')],
    ['Where it lies', cell(file.place)],
    ['How it is run', code(file.run)],
    ['Log', code(file.log)],
    [
      'Articles',
      (file.kb ?? '')
        .split(',')
        .filter(Boolean)
        .map((kb) => `KB ${kb}`)
        .join(', '),
    ],
    ['Sure', file.sure ?? ''],
    ['Its name in `; SMS Lens: …` and in the setting', file.role === 'script' ? code(file.file) : ''],
  ];
  const sections = keys.filter(({ key }) => key === '');
  return [
    `## ${cell(file.title)}`,
    '',
    cell(file.about),
    '',
    ...facts.filter(([, words]) => words !== '').map(([label, words]) => `- ${label}: ${words}`),
    ...sections.flatMap((section) => ['', sectionPart(section, keys, file, values)]),
  ].join('\n');
}

/**
 * @param {Row} section
 * @param {Row[]} keys
 * @param {Row} file
 * @param {Row[]} values
 */
function sectionPart(section, keys, file, values) {
  const own = keys.filter((row) => row.section === section.section && row.key !== '');
  const facts = [
    ['Needed', when(section.required)],
    ['Actions', list(section.actions, ',')],
    ['Written by Setup', section.allowed === 'written' ? 'yes: leave it as it is' : ''],
    ['Sure', `${section.sure}, ${cell(section.source)}`],
  ];
  return [
    section.section === '(none)' ? '### Without a section' : `### \\[${cell(section.section)}\\]`,
    '',
    cell(section.meaning),
    '',
    ...facts.filter(([, words]) => words !== '').map(([label, words]) => `- ${label}: ${words}`),
    ...(own.length === 0 ? [] : ['', keyTable(own, file, values)]),
  ].join('\n');
}

/**
 * @param {Row[]} keys
 * @param {Row} file
 * @param {Row[]} values
 */
function keyTable(keys, file, values) {
  return [
    '| key | type | values | default | needed | actions | secret | sure | source | meaning |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...keys.map((row) =>
      [
        code(row.key),
        row.type,
        valuesOf(row, file, values),
        code(row.default),
        when(row.required),
        list(row.actions, ','),
        row.secret,
        row.sure,
        cell(row.source),
        meaningOf(row),
      ].reduce((line, words) => `${line} ${words} |`, '|'),
    ),
  ].join('\n');
}

/**
 * @param {Row} row
 * @param {Row} file
 * @param {Row[]} values
 */
function valuesOf(row, file, values) {
  const said = values.filter(
    ({ key, files }) =>
      key?.toLowerCase() === row.key?.toLowerCase() &&
      (files === '' || files?.split(',').includes(file.file ?? '')),
  );
  const allowed = (row.allowed ?? '').split(' / ').filter(Boolean);
  const all = allowed.length > 0 ? allowed : row.type === 'bool' ? said.map(({ value }) => value ?? '') : [];
  return all
    .map((value) => {
      const shape = shapes.get(`${row.type} ${value}`);
      if (shape !== undefined) return shape;
      const longest = /^\.\.(\d+)$/.exec(value)?.[1];
      if (longest !== undefined) return `at most ${longest} characters`;
      const meaning = said.find((known) => known.value?.toLowerCase() === value.toLowerCase())?.meaning ?? '';
      return meaning === '' ? code(value) : `${code(value)} ${cell(meaning)}`;
    })
    .join('; ');
}

/** @param {Row} row */
function meaningOf(row) {
  const notes = [
    ['Example: ', code(row.example)],
    ['Must not stand when ', when(row.never)],
    ['Has no effect when ', when(row.idle)],
    ['Since ', cell(row.since)],
    ['Up to ', cell(row.until)],
  ];
  const said = notes.filter(([, words]) => words !== '').map(([label, words]) => `${label}${words}.`);
  return [cell(row.meaning), ...said].join(' ');
}

/** @param {Row[]} rules */
function rulesPart(rules) {
  return [
    '## What is checked',
    '',
    'Each rule by the code of its diagnostics, with what mends it, or why nothing does. `{…}` stands for what was found. An error that is only inferred is told as a warning; in a file that a program writes, everything is information.',
    '',
    '| rule | severity | files | sure | source | message | mended by |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rules.map(
      ({ rule, severity, files, sure, source: from, message, fix, whyNot }) =>
        `| ${code(rule)} | ${severity} | ${list(files, ',')} | ${sure} | ${cell(from)} | ${cell(message)} | ${fix === '' ? `nothing: ${cell(whyNot)}` : code(fix)} |`,
    ),
  ].join('\n');
}
