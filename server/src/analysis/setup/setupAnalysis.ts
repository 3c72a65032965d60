// What a setup file says: which kind of file it is, what it is to do, what each of its lines is known as, and what is
// wrong with it. Worked out anew when the text changes: such files are short.

import type { ValueOf } from '../knowledge/setup/condition.ts';
import { same } from '../knowledge/setup/condition.ts';
import type { SetupBook, SetupTable } from '../knowledge/setup/setupBook.ts';
import type {
  KnownSection,
  KnownSetting,
  KnownSetupFile,
  RuleSeverity,
} from '../knowledge/setup/setupTypes.ts';
import { findingsOf } from './findingsOf.ts';
import { type IniEntry, type IniSection, type IniText, readIni } from './iniText.ts';
import { keyName } from './keyName.ts';
import { type RecognisedFile, recogniseFile } from './recogniseFile.ts';
import {
  hidden,
  isEvaluation,
  isSecret,
  type KindOfSecret,
  kindOfSecret,
  type SecretKeys,
  secretKeysOf,
} from './secret.ts';
import { secretIn, withoutSecret } from './secretIn.ts';
import type { SetupFinding } from './setupFinding.ts';

export interface SetupOptions {
  /** The path or address of the file. */
  readonly place: string;
  /** The kind of file that the user named; any other word means that nobody did. */
  readonly file: string;
  /** How it is saved, where that is not as Setup reads it, and somebody has seen the bytes. */
  readonly encoding?: string | undefined;
}

export class SetupAnalysis {
  readonly ini: IniText;
  readonly book: SetupBook;
  readonly place: string;
  readonly encoding: string | undefined;
  readonly recognised: RecognisedFile;
  readonly #sections: readonly (KnownSection | undefined)[];
  readonly #settings = new Map<IniEntry, KnownSetting | undefined>();
  /** The first of each name, which is the one that counts. */
  readonly #firstSections = new Map<string, IniSection>();
  readonly #firstEntries = new Map<string, IniEntry>();
  readonly #secrets = new Map<IniEntry, boolean>();
  readonly secretKeys: SecretKeys;
  #findings: readonly SetupFinding[] | undefined;

  constructor(text: string, book: SetupBook, { place, file, encoding }: SetupOptions) {
    this.ini = readIni(text);
    this.book = book;
    this.place = place;
    this.encoding = encoding;
    this.recognised = recogniseFile(this.ini, book, { place, file });
    this.secretKeys = secretKeysOf(book);
    const { table } = this;
    this.#sections = this.ini.sections.map(({ name }) => table.section(name));
    for (const section of this.ini.sections) {
      const isFirst = section.header !== undefined && !this.#firstSections.has(section.name.toLowerCase());
      if (isFirst) this.#firstSections.set(section.name.toLowerCase(), section);
      for (const entry of section.entries) {
        this.#settings.set(entry, table.setting(this.#sections[section.index], entry.key));
        if (!isFirst) continue;
        const name = keyName(section.name, entry.key);
        if (!this.#firstEntries.has(name)) this.#firstEntries.set(name, entry);
      }
    }
  }

  get file(): KnownSetupFile {
    return this.recognised.file;
  }

  get table(): SetupTable {
    return this.book.tableOf(this.file);
  }

  /** What Setup is told to do, as the product spells it; nothing where the file does not say it, or says nothing known. */
  get action(): string | undefined {
    const entry = this.entry('Identification', 'Action');
    const known = entry && this.settingOf(entry)?.allowed;
    return known?.find((value) => same(value, entry?.value ?? ''));
  }

  sectionOf(entry: IniEntry): IniSection {
    return this.ini.sections[entry.section] as IniSection;
  }

  knownSection(section: IniSection): KnownSection | undefined {
    return this.#sections[section.index];
  }

  settingOf(entry: IniEntry): KnownSetting | undefined {
    return this.#settings.get(entry);
  }

  /** The section that counts: Windows takes the first of a name. */
  section(name: string): IniSection | undefined {
    return this.#firstSections.get(name.toLowerCase());
  }

  /** The entry that counts: the first of its name in that section. */
  entry(section: string, key: string): IniEntry | undefined {
    return this.#firstEntries.get(keyName(section, key));
  }

  /** What conditions ask of the file; names without a section are those of `section`. */
  valuesAround(section: string): ValueOf {
    return (named, key) => this.entry(named === '' ? section : named, key)?.value;
  }

  /** A misspelt key for a password hides its value, too, and so does a value that gives a password to something. */
  isSecret(entry: IniEntry): boolean {
    const known = this.#secrets.get(entry);
    if (known !== undefined) return known;
    const { key, value } = entry;
    const setting = this.settingOf(entry);
    if (isEvaluation(setting, value)) return false;
    const isFree = setting === undefined || setting.key.includes('*');
    const found =
      isSecret(key, setting) ||
      (isFree && this.secretKeys.isOne(key)) ||
      secretIn(key, this.secretKeys, false) !== undefined ||
      secretIn(value, this.secretKeys, false) !== undefined;
    this.#secrets.set(entry, found);
    return found;
  }

  /** What kind of secret the value is; nothing where it is none. */
  secretOf(entry: IniEntry): KindOfSecret | undefined {
    return this.isSecret(entry) ? kindOfSecret(entry.key, this.settingOf(entry)) : undefined;
  }

  /** The value as it may be said aloud. */
  shown(entry: IniEntry): string {
    return this.isSecret(entry) && entry.value !== '' ? hidden : entry.value;
  }

  /** The same for the name of a section or a key, of which a wrong or missing sign makes the secret a part. */
  shownName(name: string): string {
    return withoutSecret(name, this.secretKeys);
  }

  get keyCount(): number {
    return this.ini.sections.reduce((sum, { entries }) => sum + entries.length, 0);
  }

  countOf(wanted: RuleSeverity): number {
    return this.findings.filter(({ severity }) => severity === wanted).length;
  }

  /** All that is wrong, in the order of the text. */
  get findings(): readonly SetupFinding[] {
    this.#findings ??= findingsOf(this);
    return this.#findings;
  }
}
