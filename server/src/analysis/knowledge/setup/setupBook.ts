// What is known of setup files, opened: looked up by names as Windows compares them.

import { same } from './condition.ts';
import type {
  KnownSection,
  KnownSetting,
  KnownSetupFile,
  KnownValue,
  SetupFacts,
  SetupRemedy,
  SetupRule,
} from './setupTypes.ts';

export class SetupBook {
  readonly files: readonly KnownSetupFile[];
  readonly rules: readonly SetupRule[];
  readonly #remedies: readonly SetupRemedy[];
  readonly #values: ReadonlyMap<string, readonly KnownValue[]>;
  readonly #tables = new Map<KnownSetupFile, SetupTable>();

  constructor({ files, values, rules, remedies }: SetupFacts) {
    this.files = files;
    this.rules = rules;
    this.#remedies = remedies;
    this.#values = grouped(
      values,
      ({ key }) => key.toLowerCase(),
      (value) => value,
    );
  }

  file(id: string): KnownSetupFile | undefined {
    return this.files.find(({ file }) => file === id);
  }

  /** The files that a name may be of, those of a fixed name before patterns. */
  named(name: string): KnownSetupFile[] {
    const wanted = name.toLowerCase();
    return this.files.filter(({ names }) => names.some((known) => fits(known, wanted)));
  }

  tableOf(file: KnownSetupFile): SetupTable {
    const known = this.#tables.get(file);
    if (known !== undefined) return known;
    const table = new SetupTable(file);
    this.#tables.set(file, table);
    return table;
  }

  /** The procedures that may help where a rule finds something in such a file. */
  remediesOf({ rule }: SetupRule, { file }: KnownSetupFile): SetupRemedy[] {
    return this.#remedies.filter((remedy) => remedy.rule === rule && remedy.files.includes(file));
  }

  /** The values of a key of which somebody has said what they mean. */
  valuesOf(file: KnownSetupFile, key: string): KnownValue[] {
    const values = this.#values.get(key.toLowerCase()) ?? [];
    return values.filter(({ files }) => files.length === 0 || files.includes(file.file));
  }

  /** What a value means, where somebody has said it. */
  meaningOf(file: KnownSetupFile, key: string, value: string): string {
    return this.valuesOf(file, key).find((known) => same(known.value, value))?.meaning ?? '';
  }
}

/** What the tables call the keys of a file that has no sections. */
export const noSection = '(none)';

/** The sections and keys of one kind of file. */
export class SetupTable {
  readonly file: KnownSetupFile;
  readonly #sections: ReadonlyMap<string, KnownSection>;
  readonly #settings: ReadonlyMap<KnownSection, ReadonlyMap<string, KnownSetting>>;
  readonly #patterns: ReadonlyMap<KnownSection, readonly KnownSetting[]>;
  readonly #homes: ReadonlyMap<string, readonly KnownSection[]>;

  constructor(file: KnownSetupFile) {
    this.file = file;
    this.#sections = new Map(file.sections.map((section) => [section.name.toLowerCase(), section]));
    this.#settings = new Map(
      file.sections.map((section) => [
        section,
        new Map(section.settings.map((setting) => [setting.key.toLowerCase(), setting])),
      ]),
    );
    this.#patterns = new Map(
      file.sections.map((section) => [section, section.settings.filter(({ key }) => key.includes('*'))]),
    );
    this.#homes = grouped(
      file.sections.flatMap((section) => section.settings.map(({ key }) => ({ key, section }))),
      ({ key }) => key.toLowerCase(),
      ({ section }) => section,
    );
  }

  section(name: string): KnownSection | undefined {
    return this.#sections.get(name === '' ? noSection : name.toLowerCase());
  }

  /** The key as it stands, or the pattern that it fits. */
  setting(section: KnownSection | undefined, key: string): KnownSetting | undefined {
    if (section === undefined) return undefined;
    return (
      this.#settings.get(section)?.get(key.toLowerCase()) ??
      this.#patterns.get(section)?.find((known) => fits(known.key, key))
    );
  }

  /** The sections that have a key of this name. */
  homesOf(key: string): readonly KnownSection[] {
    return this.#homes.get(key.toLowerCase()) ?? [];
  }
}

/** The product whose Setup reads the file; of other files their title. */
export function productOfFile({ title }: Pick<KnownSetupFile, 'title'>): string {
  return title.replace(/ unattended setup.*$/i, '');
}

/** Whether an action of the file takes it; without an action that is known, all do. */
export function isTakenBy(
  { actions }: { readonly actions: readonly string[] },
  action: string | undefined,
): boolean {
  return action === undefined || actions.length === 0 || actions.some((taken) => same(taken, action));
}

/** The value as the product spells it. */
export function spelling({ allowed }: KnownSetting, value: string): string | undefined {
  return allowed.find((known) => same(known, value));
}

/** The values of a key that are one of a few. */
export function choicesOf({ type, allowed }: KnownSetting): readonly string[] {
  if (type === 'bool') return ['0', '1'];
  if (type === 'yesno') return ['Yes', 'No'];
  if (type === 'truefalse') return ['TRUE', 'FALSE'];
  return type === 'enum' || type === 'list' ? allowed : [];
}

function fits(pattern: string, name: string): boolean {
  const [front = '', ...rest] = pattern.toLowerCase().split('*');
  const wanted = name.toLowerCase();
  if (rest.length === 0) return front === wanted;
  const back = rest.join('*');
  return wanted.length >= front.length + back.length && wanted.startsWith(front) && wanted.endsWith(back);
}

function grouped<T, V>(
  all: readonly T[],
  keyOf: (one: T) => string,
  valueFor: (one: T) => V,
): Map<string, V[]> {
  const groups = new Map<string, V[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [valueFor(one)]);
    else group.push(valueFor(one));
  }
  return groups;
}
