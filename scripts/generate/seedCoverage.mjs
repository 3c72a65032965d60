// docs/seed-coverage.md: what the founding documents name, and which knowledge covers it. Its source is
// docs/seed-coverage.tsv; a reference to knowledge that is not there is an error with its line.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const source = 'docs/seed-coverage.tsv';
const target = 'docs/seed-coverage.md';

const groups = new Map([
  ['LOG', 'Logs'],
  ['MSG', 'Lines and messages'],
  ['ERR', 'Numbers'],
  ['REG', 'Registry'],
  ['SVC', 'Services and components'],
  ['TOOL', 'Tools'],
  ['SW', 'Software'],
  ['PORT', 'Ports'],
  ['PATH', 'Folders, shares and inboxes'],
  ['IIS', 'Internet Information Services'],
  ['DCOM', 'DCOM'],
  ['ACCT', 'Accounts and groups'],
  ['INI', 'Setup files'],
  ['ROLE', 'Roles and terms'],
  ['VER', 'Versions and limits'],
  ['KB', 'Articles'],
  ['SYM', 'Symptoms'],
]);

/** @param {string} root */
export function seedCoverage(root) {
  const names = knownNames(path.join(root, 'server/knowledge'));
  const rows = table(path.join(root, source)).map(([id = '', words = '', covered = ''], index) => {
    const references = covered.split('; ').map((reference) => resolved(reference, names, index + 2));
    return { id, words, references };
  });
  const sections = [...groups].map(([prefix, title]) => {
    const own = rows.filter(({ id }) => id.replace(/-.*$/, '') === prefix);
    const lines = own.map(
      ({ id, words, references }) => `| ${id} | ${cell(words)} | ${references.map(cell).join('; ')} |`,
    );
    return [`## ${title}`, '', '| id | named | covered by |', '| --- | --- | --- |', ...lines].join('\n');
  });
  const known = rows.filter(({ id }) => groups.has(id.replace(/-.*$/, '')));
  if (known.length < rows.length)
    throw new Error(`${source}: an id begins with none of ${[...groups.keys()].join(', ')}.`);
  const head = [
    '# What the founding documents name',
    '',
    'SMS Lens began with five documents: Q259781, 236052, the notes on the upgrade to SMS 2003 SP2 and to Windows Server 2003 SP1, 828370 and Q171338. This page says of everything they name which part of its knowledge covers it; behind the name of a procedure or a check stands the part of it that does; *tick* is a question that no log answers, and *not read* says why the product does nothing.',
    '',
    `Generated from [seed-coverage.tsv](seed-coverage.tsv) by \`npm run generate\`: ${rows.length} rows.`,
  ].join('\n');
  return [{ path: target, text: `${[head, ...sections].join('\n\n')}\n` }];
}

/**
 * @param {string} reference
 * @param {Map<string, Set<string>>} names
 * @param {number} line
 */
function resolved(reference, names, line) {
  const at = reference.indexOf(':');
  const [kind, key] = [reference.slice(0, at), reference.slice(at + 1)];
  if (kind === 'not') return `not read: ${key}`;
  if (!names.get(kind)?.has(key))
    throw new Error(`${source}:${line}: no knowledge is called "${reference}".`);
  return `${kind} ${key.replace('#', ', ')}`;
}

/**
 * Everything that can be referred to, by its kind.
 * @param {string} folder
 */
function knownNames(folder) {
  /** @type {Map<string, Set<string>>} */
  const names = new Map();
  /** @type {(kind: string, file: string, name?: (cells: string[]) => string) => void} */
  const add = (kind, file, name = ([first = '']) => first) => {
    const known = names.get(kind) ?? new Set();
    for (const cells of table(path.join(folder, file))) known.add(name(cells));
    names.set(kind, known);
  };
  names.set(
    'article',
    new Set(readdirSync(path.join(folder, 'articles')).map((file) => file.replace(/\.md$/, ''))),
  );
  names.set('procedure', proceduresAndParts(path.join(folder, 'procedures')));
  names.set('check', checksAndParts(path.join(folder, 'checks')));
  for (const [kind, file] of [
    ['log', 'logs.tsv'],
    ['spelling', 'spellings.tsv'],
    ['component', 'components.tsv'],
    ['flow', 'flows.tsv'],
    ['status', 'status.tsv'],
  ])
    add(kind ?? '', file ?? '');
  for (const file of readdirSync(path.join(folder, 'things')))
    add(file.replace(/\.tsv$/, ''), `things/${file}`);
  for (const file of readdirSync(path.join(folder, 'codes/numbers')))
    add('code', `codes/numbers/${file}`, ([number]) => `${file.replace(/\.tsv$/, '')} ${number}`);
  for (const file of readdirSync(path.join(folder, 'codes/explained')))
    add('code', `codes/explained/${file}`, ([family, number]) => `${family} ${number}`);
  return names;
}

/**
 * `rebuild-secondary-site`, and each line of its sections: `rebuild-secondary-site#Steps 8`.
 * @param {string} folder
 */
function proceduresAndParts(folder) {
  /** @type {Set<string>} */
  const names = new Set();
  for (const file of readdirSync(folder)) {
    const id = file.replace(/\.md$/, '');
    names.add(id);
    for (const section of readFileSync(path.join(folder, file), 'utf8').split(/^## /m).slice(1)) {
      const [heading = '', ...lines] = section.split('\n');
      const count = lines.filter((line) => /^(?:\d+\.|-) /.test(line)).length;
      for (let line = 1; line <= count; line++) names.add(`${id}#${heading.trim()} ${line}`);
    }
  }
  return names;
}

/**
 * `setup-finished`, its evidence and answers, `setup-finished#done`, and what is to be ticked, `setup-finished#tick 2`.
 * @param {string} folder
 */
function checksAndParts(folder) {
  /** @type {Set<string>} */
  const names = new Set();
  for (const file of readdirSync(folder)) {
    const id = file.replace(/\.md$/, '');
    const text = readFileSync(path.join(folder, file), 'utf8');
    names.add(id);
    for (const [, part] of text.matchAll(/^### ([a-z0-9-]+) \(/gm)) names.add(`${id}#${part}`);
    const ticks = text.split('\n## To tick\n')[1]?.match(/^- /gm) ?? [];
    for (const index of ticks.keys()) names.add(`${id}#tick ${index + 1}`);
  }
  return names;
}

/**
 * The rows of a table below its header, without remarks.
 * @param {string} file
 */
function table(file) {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'));
  return lines.slice(1).map((line) => line.split('\t'));
}

/** @param {string} text */
function cell(text) {
  return text.replace(/[\\`*_|<>[\]]/g, (sign) => `\\${sign}`);
}
