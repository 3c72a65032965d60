// The tables of numbers: what each may hold, and how they become one. Explanations replace the short meanings of
// the tables of numbers, and may speak of an HRESULT that has no symbol because it wraps a Win32 error.

import { type CodeLabel, codeLabels } from '../../mentions/types.ts';
import type { Drawer } from '../reading/drawer.ts';
import type { Row } from '../reading/row.ts';
import {
  type Advice,
  type CodeTables,
  contexts,
  type Facility,
  type Family,
  type NamedCode,
  type OutcomeFact,
  outcomes,
  type Preference,
  type Preferred,
  spaces,
} from './codeTypes.ts';
import { type NumberRow, packRows } from './packing.ts';

export class CodeDraft {
  readonly #families: Family[] = [];
  readonly #rows = new Map<string, Map<number, NumberRow>>();
  readonly #symbols = new Map<string, number>();
  readonly #advice = new Map<string, Advice>();
  readonly #outcomes: OutcomeFact[] = [];
  readonly #preferences: { row: Row; preference: Preference }[] = [];
  readonly #facilities: Facility[] = [];
  readonly #named: NamedCode[] = [];

  /** Everything by name, for those that refer to it. */
  get familyNames(): Set<string> {
    return new Set(this.#families.map(({ id }) => id));
  }

  get codeNames(): Set<string> {
    return new Set(
      [...this.#rows].flatMap(([family, rows]) => [...rows.keys()].map((n) => `${family} ${n}`)),
    );
  }

  addFamily(row: Row): void {
    const id = row.text('family');
    if (this.#families.some((family) => family.id === id)) row.complain(`the family "${id}" stands twice`);
    const sameAs = row.optional('same');
    if (sameAs !== '') row.refer('family', [sameAs]);
    this.#families.push({
      id,
      space: row.oneOf('space', spaces) ?? 'own',
      official: row.oneOf('symbols', ['official', 'ours']) === 'official',
      title: row.phrase('title'),
      sameAs,
    });
  }

  addNumber(row: Row, family: string): void {
    row.refer('family', [family]);
    const number = row.code('code');
    const symbols = row.optional('symbol');
    const rows = this.#rowsOf(family);
    if (rows.has(number)) row.complain(`${row.text('code')} stands twice`);
    for (const symbol of row.names('symbol')) {
      const key = `${family} ${symbol}`;
      if (this.#symbols.has(key)) row.complain(`${symbol} has another number already`);
      this.#symbols.set(key, number);
    }
    rows.set(number, { number, symbols, meaning: row.phrase('meaning') });
  }

  /** A status message is a number too. */
  addStatus(number: number, meaning: string, isNote: boolean, kb: readonly number[]): void {
    this.#rowsOf('sms-status').set(number, { number, symbols: '', meaning });
    const key = `sms-status ${number}`;
    const advice = this.#advice.get(key) ?? { family: 'sms-status', number, cause: '', fix: '', kb: [] };
    const all = [...new Set([...kb, ...advice.kb])];
    if (all.length > 0) this.#advice.set(key, { ...advice, kb: all });
    if (isNote) this.#outcomes.push({ family: 'sms-status', number, outcome: 'note' });
  }

  addAdvice(row: Row): void {
    const family = row.text('family');
    const number = row.code('code');
    const meaning = row.phrase('meaning');
    const key = `${family} ${number}`;
    if (this.#advice.has(key)) row.complain(`${family} ${row.text('code')} stands twice`);
    this.#advice.set(key, {
      family,
      number,
      cause: row.sentence('cause'),
      fix: row.sentence('fix'),
      kb: row.numbers('kb'),
    });
    const rows = this.#rowsOf(family);
    const known = rows.get(number);
    const isWrapped = family === 'hresult' && number >>> 16 === 0x8007;
    if (known === undefined && !isWrapped) row.refer('code', [key]);
    else rows.set(number, { number, symbols: known?.symbols ?? '', meaning });
  }

  addOutcome(row: Row): void {
    const family = row.text('family');
    const number = row.code('code');
    const outcome = row.oneOf('outcome', outcomes);
    row.refer('code', [`${family} ${number}`]);
    if (this.#outcomes.some((other) => other.family === family && other.number === number))
      row.complain(`${family} ${number} stands twice`);
    if (outcome !== undefined) this.#outcomes.push({ family, number, outcome });
  }

  addPreference(row: Row): void {
    const labelCell = row.optional('label');
    const contextCell = row.optional('context');
    const label: CodeLabel | '' = labelCell === '' ? '' : (row.oneOf('label', codeLabels) ?? '');
    const context = contextCell === '' ? '' : (row.oneOf('context', contexts) ?? '');
    if (label === '' && context === '') row.complain('a label or a context must stand here');
    const groups = row
      .optional('families')
      .split(' > ')
      .filter((group) => group !== '')
      .map((group) => group.split(',').map((name) => preferredOf(name, row)));
    for (const group of groups)
      row.refer(
        'family',
        group.map(({ family }) => family).filter((name) => !name.startsWith('@')),
      );
    const others = row.oneOf('others', ['yes', 'no']) === 'yes';
    this.#preferences.push({ row, preference: { label, context, groups, others } });
  }

  addFacility(row: Row): void {
    const number = row.numbers('facility')[0] ?? 0;
    if (this.#facilities.some((facility) => facility.number === number))
      row.complain(`facility ${number} stands twice`);
    this.#facilities.push({ number, name: row.text('name'), meaning: row.phrase('meaning') });
  }

  addNamed(row: Row, kind: string): void {
    const code = row.text('code');
    if (this.#named.some((other) => other.kind === kind && other.code === code))
      row.complain(`${code} stands twice`);
    this.#named.push({ kind, code, meaning: row.phrase('meaning') });
  }

  finish(): CodeTables {
    const families = this.#families.map((family) => {
      const rows = [...this.#rowsOf(family.id).values()].sort((one, other) => one.number - other.number);
      return { ...family, ...packRows(rows) };
    });
    return {
      families,
      advice: [...this.#advice.values()],
      outcomes: this.#outcomes,
      preferences: this.#preferences.map(({ row, preference }) => this.#spelledOut(row, preference)),
      facilities: this.#facilities,
      named: this.#named,
    };
  }

  /** `@win32` stands for every family of that space. */
  #spelledOut(row: Row, { label, context, groups, others }: Preference): Preference {
    const all = (space: string) => {
      const members = this.#families.filter((family) => family.space === space).map(({ id }) => id);
      if (members.length === 0) row.complain(`"@${space}" is no space; known are ${spaces.join(', ')}`);
      return members;
    };
    return {
      label,
      context,
      others,
      groups: groups.map((group) =>
        group.flatMap((preferred) => {
          const { family } = preferred;
          if (!family.startsWith('@')) return preferred;
          return all(family.slice(1)).map((member) => ({ ...preferred, family: member }));
        }),
      ),
    };
  }

  #rowsOf(family: string): Map<number, NumberRow> {
    let rows = this.#rows.get(family);
    if (rows === undefined) {
      rows = new Map();
      this.#rows.set(family, rows);
    }
    return rows;
  }
}

/** `ldap` is all of a family, `ldap:81-97` a part of it. */
function preferredOf(name: string, row: Row): Preferred {
  const [, family = name, from, to] = /^([^:]+)(?::(\d+)-(\d+))?$/.exec(name) ?? [];
  if (family === name && name.includes(':')) row.complain(`"${name}" must read like ldap:81-97`);
  return {
    family,
    from: from === undefined ? 0 : Number(from),
    to: to === undefined ? 0xffffffff : Number(to),
  };
}

export const codeDrawers: readonly Drawer<{ readonly codes: CodeDraft }>[] = [
  {
    files: /^codes\/families\.tsv$/,
    columns: ['family', 'space', 'symbols', 'same', 'title'],
    add: ({ codes }, row) => codes.addFamily(row),
  },
  {
    files: /^codes\/numbers\/([^/]+)\.tsv$/,
    columns: ['code', 'symbol', 'meaning'],
    add: ({ codes }, row, family) => codes.addNumber(row, family),
  },
  {
    // Comes behind the numbers, because files are read in the order of this table.
    files: /^codes\/explained\/[^/]+\.tsv$/,
    columns: ['family', 'code', 'meaning', 'cause', 'fix', 'kb'],
    add: ({ codes }, row) => codes.addAdvice(row),
  },
  {
    files: /^codes\/outcomes\.tsv$/,
    columns: ['family', 'code', 'outcome'],
    add: ({ codes }, row) => codes.addOutcome(row),
  },
  {
    files: /^codes\/ranking\.tsv$/,
    columns: ['label', 'context', 'others', 'families'],
    add: ({ codes }, row) => codes.addPreference(row),
  },
  {
    files: /^codes\/facilities\.tsv$/,
    columns: ['facility', 'name', 'meaning'],
    add: ({ codes }, row) => codes.addFacility(row),
  },
  {
    files: /^codes\/named\/([^/]+)\.tsv$/,
    columns: ['code', 'meaning'],
    add: ({ codes }, row, kind) => codes.addNamed(row, kind),
  },
];
