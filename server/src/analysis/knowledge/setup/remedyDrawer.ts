// Where a mistake in a setup file leads to a procedure, and which keys of the file fill it. A row proves itself: rule,
// files, keys, procedure and parameters are known, what a key may hold fits its parameter, and no key is a secret.

import { isSecret } from '../../setup/secret.ts';
import { fits } from '../procedures/parameters.ts';
import type { ProcedureBook } from '../procedures/procedureBook.ts';
import { type ProcedureLink, parseLink } from '../procedures/procedureLink.ts';
import type { Drawer } from '../reading/drawer.ts';
import { meant } from '../reading/meant.ts';
import type { Row } from '../reading/row.ts';
import { type Condition, parseCondition } from './condition.ts';
import type { SetupDraft } from './setupDrawers.ts';
import type { KnownSetupFile } from './setupTypes.ts';

interface RemedyDraft {
  readonly setup: SetupDraft;
  readonly book: ProcedureBook;
}

export const remedyDrawers: readonly Drawer<RemedyDraft>[] = [
  {
    files: /^setup\/procedures\.tsv$/,
    columns: ['rule', 'files', 'when', 'procedure', 'values'],
    add: (draft, row) => addRemedy(draft, row),
  },
];

function addRemedy({ setup, book }: RemedyDraft, row: Row): void {
  const rule = row.text('rule');
  const names = row.words('files');
  const known = setup.rules.map((one) => one.rule);
  if (!known.includes(rule)) row.complain(`there is no rule "${rule}"${meant(rule, known)}`);
  if (names.length === 0) row.complain('"files" is missing');
  const files = names.flatMap((name) => {
    const file = setup.files.find((one) => one.file === name);
    if (file === undefined) row.complain(`"${name}" is no setup file that is known`);
    return file ?? [];
  });
  const link = linkOf(row);
  if (link === undefined) return;
  setup.remedies.push({ rule, files: names, when: conditionOf(row, files), link });
  proveLink(link, book, files, row);
}

function linkOf(row: Row): ProcedureLink | undefined {
  const values = row.words('values');
  const keys = values.map((pair) => pair.replace(/^[^=]*=/, ''));
  const bare = parseLink(
    [row.text('procedure'), ...values.map((pair) => pair.replace(/=.*/, '=key'))].join(' '),
  );
  if ('mistake' in bare) {
    row.complain(bare.mistake);
    return undefined;
  }
  const parameters = Object.keys(bare.values);
  return {
    id: bare.id,
    values: Object.fromEntries(parameters.map((name, index) => [name, keys[index] ?? ''])),
  };
}

function conditionOf(row: Row, files: readonly KnownSetupFile[]): Condition | undefined {
  const text = row.optional('when');
  if (text === '') return undefined;
  const condition = parseCondition(text);
  if ('mistake' in condition) {
    row.complain(condition.mistake);
    return undefined;
  }
  for (const { section, key } of condition.flat())
    for (const file of files)
      if (settingOf(file, `${section}.${key}`) === undefined)
        row.complain(`${file.file} has no key "${section}.${key}"`);
  return condition;
}

function proveLink(
  { id, values }: ProcedureLink,
  book: ProcedureBook,
  files: readonly KnownSetupFile[],
  row: Row,
): void {
  const procedure = book.procedure(id);
  if (procedure === undefined) {
    row.complain(
      `there is no procedure "${id}"${meant(
        id,
        book.all.map((one) => one.id),
      )}`,
    );
    return;
  }
  for (const [name, key] of Object.entries(values)) {
    const parameter = procedure.parameters.find((one) => one.name === name);
    if (parameter === undefined) row.complain(`"${id}" has no parameter "${name}"`);
    for (const file of files) {
      const setting = settingOf(file, key);
      if (setting === undefined) row.complain(`${file.file} has no key "${key}"`);
      else if (isSecret(setting.key, setting)) row.complain(`"${key}" is a secret of ${file.file}`);
      else if (parameter !== undefined && !fits(parameter.type, setting.example))
        row.complain(`"${key}" of ${file.file} holds no ${parameter.type}: "${setting.example}"`);
    }
  }
}

function settingOf({ sections }: KnownSetupFile, name: string) {
  const [section, key] = name.split('.');
  return sections.find((one) => one.name === section)?.settings.find((one) => one.key === key);
}
