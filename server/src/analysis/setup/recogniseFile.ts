// Which kind of file a text is: as the user or a remark in it says, by its name, or by what stands in it.

import { same } from '../knowledge/setup/condition.ts';
import { isTakenBy, productOfFile, type SetupBook, type SetupTable } from '../knowledge/setup/setupBook.ts';
import type { KnownSetupFile, When } from '../knowledge/setup/setupTypes.ts';
import { fileOfContent } from './contentSigns.ts';
import type { IniText } from './iniText.ts';
import { lastName } from './lastName.ts';
import { ownRemark } from './ownRemark.ts';
import { valueMistake } from './valueMistake.ts';

export interface RecognisedFile {
  readonly file: KnownSetupFile;
  /** Who says so: the user, a remark, the name, what stands in it; or nothing decides and the likeliest is taken. */
  readonly by: 'choice' | 'remark' | 'name' | 'content' | 'guess';
}

/** Points by which one kind of file must be ahead to be sure. */
const clear = 2;

export function recogniseFile(
  ini: IniText,
  book: SetupBook,
  { place, file }: { readonly place: string; readonly file: string },
): RecognisedFile {
  const chosen = book.file(file);
  if (chosen !== undefined) return { file: chosen, by: 'choice' };
  const remarks = ini.lines.flatMap(({ kind, start, end }) =>
    kind === 'remark' ? ini.text.slice(start, end) : [],
  );
  const said = remarks.flatMap(
    (remark) => book.file(ownRemark.exec(remark)?.[1]?.toLowerCase() ?? '') ?? [],
  )[0];
  if (said !== undefined) return { file: said, by: 'remark' };
  const named = book.named(lastName(place)).find(({ role }) => role !== 'script');
  const entries = firstEntries(ini);
  const scripts = book.files
    .filter(({ role }) => role === 'script')
    .map((script) => ({ file: script, points: pointsOf(entries, book, script, remarks) }))
    .sort(
      (one, other) =>
        other.points - one.points || book.files.indexOf(other.file) - book.files.indexOf(one.file),
    );
  const [best, second] = scripts;
  const isScript = ini.sections.some(({ name }) => same(name, 'Identification'));
  if (named !== undefined && !isScript) return { file: named, by: 'name' };
  const state = isScript ? undefined : (bySigns(ini, book) ?? byContent(ini, book));
  if (state !== undefined) return { file: state, by: 'content' };
  if (best === undefined) throw new Error('no setup script is known');
  return { file: best.file, by: best.points - (second?.points ?? 0) >= clear ? 'content' : 'guess' };
}

/** So much of a text is looked at for signs. */
const looksAt = 64 * 1024;

function bySigns({ text }: IniText, book: SetupBook): KnownSetupFile | undefined {
  return book.file(fileOfContent(text.slice(0, looksAt)) ?? '');
}

/** A file that is no script, by at least half of its keys and three of them. */
function byContent(ini: IniText, book: SetupBook): KnownSetupFile | undefined {
  const count = ini.sections.reduce((sum, { entries }) => sum + entries.length, 0);
  const fitting = book.files
    .filter(({ role, sections }) => role !== 'script' && sections.length > 0)
    .map((file) => ({ file, known: knownEntries(ini, book.tableOf(file)) }))
    .sort((one, other) => other.known - one.known)[0];
  return fitting !== undefined && fitting.known >= 3 && fitting.known * 2 >= count ? fitting.file : undefined;
}

function knownEntries(ini: IniText, table: SetupTable): number {
  return ini.sections.reduce(
    (sum, { name, entries }) =>
      sum + entries.filter(({ key }) => (table.setting(table.section(name), key)?.key ?? '*') !== '*').length,
    0,
  );
}

/** So many entries of a file tell what it is. */
const looked = 400;

function firstEntries({ lines, sections }: IniText) {
  return lines
    .filter((line) => line.kind === 'entry')
    .slice(0, looked)
    .map((entry) => ({ name: sections[entry.section]?.name ?? '', entry }));
}

function pointsOf(
  entries: ReturnType<typeof firstEntries>,
  book: SetupBook,
  file: KnownSetupFile,
  remarks: readonly string[],
): number {
  const table = book.tableOf(file);
  const action = table.setting(table.section('Identification'), 'Action');
  let points = 0;
  const done = entries.find(({ name, entry }) => same(name, 'Identification') && same(entry.key, 'Action'))
    ?.entry.value;
  const known = action?.allowed.find((value) => same(value, done ?? ''));
  if (done !== undefined) points += known === undefined ? -3 : 3;
  for (const { name, entry } of entries) {
    const setting = table.setting(table.section(name), entry.key);
    if (setting === undefined) {
      points -= isKnownElsewhere(entry.key, book) ? 1 : 0;
      continue;
    }
    const isRight = entry.value === '' || valueMistake(setting, entry.value) === undefined;
    points += isTakenBy(setting, known) && isRight ? 1 : 0;
  }
  for (const section of file.sections) {
    const stands = new Set(
      entries.filter(({ name }) => same(name, section.name)).map(({ entry }) => entry.key.toLowerCase()),
    );
    if (known === undefined || !isTakenBy(section, known)) continue;
    if (isAlways(section) && stands.size === 0) points -= 1;
    for (const setting of section.settings)
      if (isAlways(setting) && isTakenBy(setting, known))
        points -= stands.has(setting.key.toLowerCase()) ? 0 : 0.5;
  }
  const product = productOfFile(file).toLowerCase();
  if (remarks.some((remark) => remark.toLowerCase().includes(product))) points += 4;
  return points;
}

/** Needed whatever else the file says. */
function isAlways({ required }: { readonly required: When | undefined }): boolean {
  return required !== undefined && required.condition === undefined && !required.isDispensable;
}

function isKnownElsewhere(key: string, book: SetupBook): boolean {
  return book.files.some((file) => file.role === 'script' && book.tableOf(file).homesOf(key).length > 0);
}
