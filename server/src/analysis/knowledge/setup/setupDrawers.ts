// The tables of setup files: which there are, the keys of each, what values mean, and the rules. A row proves itself:
// its example is valid, and what its conditions name is known.

import { certainties } from '../catalogue/catalogueTypes.ts';
import type { Drawer } from '../reading/drawer.ts';
import type { Row } from '../reading/row.ts';
import { parseCondition } from './condition.ts';
import {
  type KnownSection,
  type KnownSetting,
  type KnownSetupFile,
  type KnownValue,
  ruleSeverities,
  type SetupFacts,
  type SetupRemedy,
  type SetupRule,
  setupRoles,
  valueTypes,
  type When,
} from './setupTypes.ts';

/** Grows while the tables are read. */
interface DraftSection extends Omit<KnownSection, 'settings'> {
  readonly settings: KnownSetting[];
}

export class SetupDraft implements SetupFacts {
  readonly files: (Omit<KnownSetupFile, 'sections'> & { readonly sections: DraftSection[] })[] = [];
  readonly values: KnownValue[] = [];
  readonly rules: SetupRule[] = [];
  readonly remedies: SetupRemedy[] = [];
}

export const setupDrawers: readonly Drawer<{ readonly setup: SetupDraft }>[] = [
  {
    files: /^setup\/files\.tsv$/,
    columns: ['file', 'title', 'names', 'role', 'products', 'place', 'run', 'log', 'kb', 'sure', 'about'],
    add: ({ setup }, row) => addFile(setup, row),
  },
  {
    files: /^setup\/rules\.tsv$/,
    columns: ['rule', 'severity', 'files', 'sure', 'fix', 'whyNot', 'source', 'message'],
    add: ({ setup }, row) => addRule(setup, row),
  },
  {
    files: /^setup\/values\.tsv$/,
    columns: ['key', 'value', 'files', 'meaning'],
    add: ({ setup }, row) => {
      setup.values.push({
        key: row.text('key'),
        value: row.text('value'),
        files: fileNames(setup, row),
        meaning: row.phrase('meaning'),
      });
    },
  },
  {
    files: /^setup\/keys\/([a-z0-9-]+)\.tsv$/,
    columns: [
      'section',
      'key',
      'type',
      'allowed',
      'default',
      'example',
      'actions',
      'required',
      'never',
      'idle',
      'secret',
      'since',
      'until',
      'sure',
      'source',
      'meaning',
    ],
    add: ({ setup }, row, name) => addKey(setup, row, name),
  },
];

function addFile(setup: SetupDraft, row: Row): void {
  const file = row.text('file');
  if (setup.files.some((other) => other.file === file)) row.complain(`the file "${file}" stands twice`);
  const names = row.names('names');
  for (const name of names)
    if (name !== name.toLowerCase()) row.complain(`"${name}" must stand in small letters`);
  setup.files.push({
    file,
    title: row.text('title'),
    names,
    role: row.oneOf('role', setupRoles) ?? 'named',
    products: row.words('products'),
    place: row.optional('place'),
    run: row.optional('run'),
    log: row.optional('log'),
    kb: row.numbers('kb'),
    certainty: row.oneOf('sure', certainties) ?? 'inferred',
    about: row.sentence('about'),
    sections: [],
  });
}

function addRule(setup: SetupDraft, row: Row): void {
  const rule = row.text('rule');
  if (setup.rules.some((other) => other.rule === rule)) row.complain(`the rule "${rule}" stands twice`);
  const fix = row.optional('fix');
  const whyNot = row.sentence('whyNot');
  if ((fix === '') === (whyNot === ''))
    row.complain('a rule names what mends it, or says why nothing does; not both');
  setup.rules.push({
    rule,
    severity: row.oneOf('severity', ruleSeverities) ?? 'information',
    files: fileNames(setup, row),
    certainty: row.oneOf('sure', certainties) ?? 'inferred',
    fix,
    whyNot,
    source: row.text('source'),
    message: row.sentence('message'),
  });
}

function fileNames({ files }: SetupDraft, row: Row): readonly string[] {
  const names = row.words('files');
  for (const name of names)
    if (!files.some(({ file }) => file === name)) row.complain(`"${name}" is no setup file that is known`);
  return names;
}

function addKey(setup: SetupDraft, row: Row, name: string): void {
  const file = setup.files.find((known) => known.file === name);
  if (file === undefined) {
    row.complain(`files.tsv has no file "${name}"`);
    return;
  }
  const sectionName = row.text('section');
  const section = file.sections.find((known) => known.name === sectionName);
  const common = {
    actions: row.words('actions'),
    required: when(row, 'required'),
    certainty: row.oneOf('sure', certainties) ?? ('inferred' as const),
    source: row.text('source'),
    meaning: row.sentence('meaning'),
  };
  if (row.optional('key') === '') {
    if (section !== undefined) row.complain(`the section "${sectionName}" stands twice`);
    const isWritten = row.optional('allowed') === 'written';
    file.sections.push({ ...common, name: sectionName, isWritten, settings: [] });
    return;
  }
  if (section === undefined) {
    row.complain(`the section's own row must stand before its keys`);
    return;
  }
  const setting: KnownSetting = {
    ...common,
    key: row.text('key'),
    type: row.oneOf('type', valueTypes) ?? 'string',
    allowed: row.names('allowed'),
    default: row.optional('default'),
    example: row.optional('example'),
    never: when(row, 'never'),
    idle: when(row, 'idle'),
    secret: row.optional('secret') === '' ? '' : (row.oneOf('secret', ['yes', 'sensitive']) ?? 'yes'),
    since: row.optional('since'),
    until: row.optional('until'),
  };
  if (section.settings.some(({ key }) => key === setting.key))
    row.complain(`the key "${setting.key}" stands twice in [${sectionName}]`);
  section.settings.push(setting);
}

/**
 * `always`, or a condition; with `?` behind it where no source says so, with `*` where the documents do and files in use
 * do without.
 */
function when(row: Row, column: string): When | undefined {
  const cell = row.optional(column);
  if (cell === '') return undefined;
  const isInferred = cell.endsWith('?');
  const isDispensable = cell.endsWith('*');
  const marks = { isInferred, isDispensable };
  const text = isInferred || isDispensable ? cell.slice(0, -1) : cell;
  if (text === 'always') return { condition: undefined, ...marks };
  const condition = parseCondition(text);
  if (!('mistake' in condition)) return { condition, ...marks };
  row.complain(condition.mistake);
  return undefined;
}
