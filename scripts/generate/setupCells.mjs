// Cells of the tables of setup files, in Markdown.
import { readFileSync } from 'node:fs';

/** @typedef {Record<string, string>} Row the cells of a row by their columns; nothing stands for `-` */

const clause = /^(!?)(?:([\w ]+)\.)?([\w* ]+?)(?:(!=|=|~)(.+))?$/;

/** @type {Map<string | undefined, (name: string, values: string) => string>} what the signs of a condition say */
const signs = new Map([
  ['=', (name, values) => `${name} is ${values}`],
  ['!=', (name, values) => `${name} is not ${values}`],
  ['~', (name, values) => `${name} holds ${values}`],
]);

/**
 * A condition of the tables, as one says it.
 * @param {string | undefined} condition
 */
export function when(condition = '') {
  const isInferred = condition.endsWith('?');
  const words = (isInferred ? condition.slice(0, -1) : condition)
    .split(/( and | or )/)
    .map((part) => (/^ (?:and|or) $/.test(part) ? part : clauseInWords(part)))
    .join('');
  return isInferred ? `${words} (inferred)` : words;
}

/** @param {string} part */
function clauseInWords(part) {
  const [, not = '', section, key = '', sign, values = ''] = clause.exec(part) ?? [];
  if (part === 'always' || key === '') return cell(part);
  const name = section === undefined ? code(key) : `\\[${cell(section)}\\] ${code(key)}`;
  const said = signs.get(sign);
  if (said !== undefined) return said(name, values.split('|').map(code).join(' or '));
  return not === '' ? `${name} is given` : `${name} is not given`;
}

/**
 * @param {string | undefined} text
 * @param {string} between
 */
export function list(text, between) {
  return (text ?? '').split(between).filter(Boolean).map(code).join(', ');
}

/**
 * Words of a table in Markdown: what it has between ticks stays code.
 * @param {string | undefined} text
 */
export function cell(text = '') {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? code(part) : part.replace(/[\\*_|<>[\]]/g, '\\$&')))
    .join('');
}

/**
 * In a table a stroke is one in code too.
 * @param {string | undefined} text
 */
export function code(text = '') {
  return text === '' ? '' : `\`${text.replaceAll('|', '\\|')}\``;
}

/** @param {string | undefined} title as GitHub makes an address of a heading */
export function anchor(title = '') {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');
}

/**
 * The rows of a table by their columns, without remarks.
 * @param {string} file
 * @returns {Row[]}
 */
export function rowsOf(file) {
  const [columns = '', ...lines] = readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'));
  const names = columns.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(names.map((name, at) => [name, cells[at] === '-' ? '' : (cells[at] ?? '')]));
  });
}
