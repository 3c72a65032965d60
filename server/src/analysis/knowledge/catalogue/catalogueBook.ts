// The catalogue, opened: logs, components and things by their names, however these are written.

import { logOfPiece } from '../../log/rotation.ts';
import type { Product } from '../products/productFacts.ts';
import type {
  Catalogue,
  Component,
  Flow,
  Folder,
  LogFile,
  Spelling,
  StatusMessage,
  Thing,
} from './catalogueTypes.ts';
import { type NamePattern, namePattern } from './namePattern.ts';

export interface NamedLog {
  readonly file: LogFile;
  /** Set where it was asked for by another name. */
  readonly spelling: Spelling | undefined;
}

export class CatalogueBook {
  readonly all: Catalogue;
  readonly #logs: ReadonlyMap<string, LogFile>;
  readonly #spellings: ReadonlyMap<string, Spelling>;
  readonly #components = new Map<string, Component>();
  readonly #products: ReadonlyMap<string, readonly Product[]>;
  readonly #statuses: ReadonlyMap<number, StatusMessage>;
  #patterns: readonly (readonly NamePattern[])[] | undefined;
  #logPatterns: readonly { readonly file: LogFile; readonly pattern: NamePattern }[] | undefined;

  constructor(all: Catalogue) {
    this.all = all;
    this.#logs = new Map(all.logs.map((log) => [log.log, log]));
    this.#spellings = new Map(all.spellings.map((spelling) => [spelling.written, spelling]));
    for (const component of all.components) {
      for (const name of [...component.also, component.component])
        this.#components.set(name.toLowerCase(), component);
    }
    this.#products = productsByComponent(all);
    this.#statuses = new Map(all.statuses.map((status) => [status.id, status]));
  }

  /** By the file's name, with or without its `.log` or `.lo_`, or by a name that others give it. */
  log(name: string): NamedLog | undefined {
    const base = logOfPiece(name).replace(/\.log$/, '');
    const file = this.#logs.get(base);
    if (file !== undefined) return { file, spelling: undefined };
    const spelling = this.#spellings.get(base);
    const meant = spelling === undefined ? this.#patternedLog(base) : this.#logs.get(spelling.log);
    return meant === undefined ? undefined : { file: meant, spelling };
  }

  /** `u_ex231204` is one of `u_ex<n>`. */
  #patternedLog(base: string): LogFile | undefined {
    this.#logPatterns ??= this.all.logs
      .filter(({ log }) => log.includes('<'))
      .map((file) => ({ file, pattern: namePattern(file.log) }));
    return this.#logPatterns.find(({ pattern }) => pattern.test(base))?.file;
  }

  component(name: string): Component | undefined {
    return this.#components.get(name.toLowerCase());
  }

  /** The products that have a component of this name, in any letter case; records also call it like its log. */
  productsOf(component: string): readonly Product[] | undefined {
    return this.#products.get(component.toLowerCase());
  }

  status(id: number): StatusMessage | undefined {
    return this.#statuses.get(id);
  }

  /** The things of this name; `CAP_TB1` is a `CAP_<code>`, and 10130 a port of 10124-10155. */
  things(written: string): Thing[] {
    const name = written.replace(hive, (whole) => hives[whole.toUpperCase()] ?? whole);
    this.#patterns ??= this.all.things.map((thing) => [thing.name, ...thing.also].map(namePattern));
    const patterns = this.#patterns;
    const fitting = this.all.things.filter((_, index) =>
      patterns[index]?.some((pattern) => pattern.test(name)),
    );
    const isExact = (thing: Thing) => [thing.name, ...thing.also].some((own) => sameName(own, name));
    return [...fitting.filter(isExact), ...fitting.filter((thing) => !isExact(thing))];
  }

  /** Where a log lies, for its products; which of them in each place. */
  foldersOf({ folder, products }: LogFile): Folder[] {
    return this.all.folders
      .filter((known) => known.folder === folder)
      .map((known) => ({
        ...known,
        products: known.products.filter((product) => products.includes(product)),
      }))
      .filter((known) => known.products.length > 0);
  }

  /** The flows that pass through a log. */
  flows(log: string): Flow[] {
    return this.all.flows.filter(({ steps }) => steps.some((step) => step.log === log));
  }
}

const sameName = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** The registry's hives, whose names logs and documents write out. */
const hives: Readonly<Record<string, string>> = {
  HKEY_LOCAL_MACHINE: 'HKLM',
  HKEY_CURRENT_USER: 'HKCU',
  HKEY_CLASSES_ROOT: 'HKCR',
  HKEY_USERS: 'HKU',
};
const hive = /^HKEY_[A-Z_]+/i;

/** Two names of one component have a stroke between them; several logs of one component add up. */
function productsByComponent({ logs, components }: Catalogue): ReadonlyMap<string, readonly Product[]> {
  const byName = new Map<string, readonly Product[]>();
  const add = (name: string, products: readonly Product[]) =>
    byName.set(name, [...new Set([...(byName.get(name) ?? []), ...products])]);
  for (const { log, component, products } of logs) {
    for (const name of new Set([log, ...component.toLowerCase().split(' / ')])) add(name, products);
  }
  for (const { component, products, certainty } of components) {
    if (certainty === 'certain' && !byName.has(component.toLowerCase()))
      add(component.toLowerCase(), products);
  }
  return byName;
}
