// Takes typed fields out of front matter, and complains about what is missing, wrong or unknown.

import type { Complaint, Entry, FrontMatter, Scalar } from './frontMatter.ts';
import { meant } from './meant.ts';

export class Fields {
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #complain: (complaint: Complaint) => void;
  readonly #asked = new Set<string>();

  constructor(head: FrontMatter, complain: (complaint: Complaint) => void) {
    this.#entries = head.entries;
    this.#complain = complain;
  }

  requiredText(key: string): string {
    const value = this.#take(key)?.value;
    if (typeof value === 'string' && value !== '') return value;
    this.#complain({ line: this.line(key), message: `"${key}" is required and must be a text` });
    return '';
  }

  optionalText(key: string): string {
    const value = this.#take(key)?.value ?? '';
    if (Array.isArray(value)) this.#complain({ line: this.line(key), message: `"${key}" must be a text` });
    return String(value);
  }

  /** `otherwise` stands where the key is left out. */
  oneOf<T extends string>(key: string, allowed: readonly T[], otherwise?: T): T {
    if (otherwise !== undefined && !this.#entries.has(key)) {
      this.#asked.add(key);
      return otherwise;
    }
    const text = this.requiredText(key);
    const found = allowed.find((word) => word === text);
    if (found === undefined && text !== '') this.#complainOf(key, text, allowed);
    return found ?? (allowed[0] as T);
  }

  /** Words of a list, in its order; a bare 2003 is one too. */
  someOf<T extends string>(key: string, allowed: readonly T[]): T[] {
    const value = this.#take(key)?.value ?? [];
    const words = (Array.isArray(value) ? value : [value]).map(String);
    for (const word of words)
      if (!allowed.some((other) => other === word)) this.#complainOf(key, word, allowed);
    return allowed.filter((word) => words.includes(word));
  }

  optionalNumber(key: string): number | null {
    const value = this.#take(key)?.value;
    if (value === undefined || typeof value === 'number') return value ?? null;
    this.#complain({ line: this.line(key), message: `"${key}" must be a number` });
    return null;
  }

  texts(key: string): string[] {
    return this.#list(key, 'texts', (item): item is string => typeof item === 'string');
  }

  numbers(key: string): number[] {
    return this.#list(key, 'numbers', (item): item is number => typeof item === 'number');
  }

  /** Where `key` stands, or where the front matter begins. */
  line(key: string): number {
    return this.#entries.get(key)?.line ?? 1;
  }

  /** To be called last: every key that nobody asked for is a mistake. */
  refuseUnknown(): void {
    for (const [key, { line }] of this.#entries) {
      if (!this.#asked.has(key)) {
        this.#complain({
          line,
          message: `"${key}" is not a known key; known are ${[...this.#asked].sort().join(', ')}`,
        });
      }
    }
  }

  #complainOf(key: string, word: string, allowed: readonly string[]): void {
    this.#complain({
      line: this.line(key),
      message: `"${key}" is "${word}"; it must be one of ${allowed.join(', ')}${meant(word, allowed)}`,
    });
  }

  #take(key: string): Entry | undefined {
    this.#asked.add(key);
    return this.#entries.get(key);
  }

  #list<T extends Scalar>(key: string, noun: string, fits: (item: Scalar) => item is T): T[] {
    const value = this.#take(key)?.value ?? [];
    const items: readonly Scalar[] = Array.isArray(value) ? value : [value as Scalar];
    const good = items.filter(fits);
    if (good.length < items.length) {
      this.#complain({ line: this.line(key), message: `"${key}" must be a list of ${noun}` });
    }
    return good;
  }
}
