// The settings, with their defaults; package.json declares the same ones, and a test holds the two equal.

import type { Connection } from 'vscode-languageserver';

export interface Settings {
  readonly recognition: { readonly byContent: boolean };
  readonly diagnostics: {
    readonly enabled: boolean;
    /** `grouped`: a problem is one row; `every`: each of its records is one. */
    readonly repeats: string;
  };
  /** In which records there are hints: `off`, `errors` or `all`. */
  readonly inlayHints: string;
  readonly articles: { readonly address: string; readonly folder: string };
  /** One of the formats, or `auto`. */
  readonly format: string;
  /** One of the products, or `auto`. */
  readonly product: string;
  /** One of the kinds of setup files, or `auto`. */
  readonly setupFile: string;
  /** The zone of records that say none, `UTC-5` or the like, or `auto`. */
  readonly zone: string;
  /** `lines` is `off`, `errors` or `all`. */
  readonly colours: { readonly lines: string; readonly ruler: boolean };
}

export const defaultSettings: Settings = {
  recognition: { byContent: true },
  diagnostics: { enabled: true, repeats: 'grouped' },
  inlayHints: 'all',
  articles: { address: '', folder: '' },
  format: 'auto',
  product: 'auto',
  setupFile: 'auto',
  zone: 'auto',
  colours: { lines: 'all', ruler: true },
};

export const settingsSection = 'smsLens';

/** Asks the editor once for each resource and remembers the answer until something changes. */
export class SettingsStore {
  readonly #connection: Connection;
  readonly #known = new Map<string, Promise<Settings>>();
  /** False where the editor cannot be asked; then the defaults hold. */
  canAsk = false;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  of(uri: string): Promise<Settings> {
    if (!this.canAsk) return Promise.resolve(defaultSettings);
    let settings = this.#known.get(uri);
    if (settings === undefined) {
      settings = this.#ask(uri);
      this.#known.set(uri, settings);
    }
    return settings;
  }

  forget(uri: string): void {
    this.#known.delete(uri);
  }

  forgetAll(): void {
    this.#known.clear();
  }

  async #ask(uri: string): Promise<Settings> {
    const answer: unknown = await this.#connection.workspace.getConfiguration({
      scopeUri: uri,
      section: settingsSection,
    });
    return completed(defaultSettings, answer);
  }
}

/** Takes from `answer` what has the type of the default, and the default for the rest. */
export function completed<T>(defaults: T, answer: unknown): T {
  if (typeof defaults !== 'object' || defaults === null) {
    return typeof answer === typeof defaults ? (answer as T) : defaults;
  }
  const given = typeof answer === 'object' && answer !== null ? (answer as Record<string, unknown>) : {};
  return Object.fromEntries(
    Object.entries(defaults).map(([key, value]) => [key, completed(value as unknown, given[key])]),
  ) as T;
}
