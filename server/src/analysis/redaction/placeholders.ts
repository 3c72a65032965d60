// Which placeholder stands for which thing. One name has one placeholder, in whatever letter case and with whatever
// said before it; a number that the text itself has behind such a word is given to nobody.

import { isItsOwn, looksGiven } from './names.ts';
import { type Kind, kinds } from './types.ts';

const inText = new RegExp(`(?<![\\p{L}\\p{N}])(?:${kinds.join('|')})\\d{1,9}(?![\\p{L}\\p{N}])`, 'giu');
const places: ReadonlySet<Kind> = new Set<Kind>(['FOLDER', 'FILE', 'SHARE']);
/** A name of so many parts is found as one. */
const mostRuns = 6;
const longest = 80;

export class Placeholders {
  readonly #taken = new Set<string>();
  readonly #numbers = new Map<Kind, number>();
  readonly #names = new Map<string, string>();
  readonly #places = new Map<string, string>();
  readonly #everywhere = new Map<string, string>();
  readonly #firstRuns = new Set<string>();

  constructor(texts: readonly string[]) {
    for (const text of texts) {
      for (const [found] of text.matchAll(inText)) this.#taken.add(found.toUpperCase());
    }
  }

  /** Learns a name, so that it is known before the first text is replaced. */
  learn(kind: Kind, name: string): void {
    const placeholder = this.of(kind, name);
    if (places.has(kind) && !(kind === 'FILE' && (looksGiven(name) || name.includes(' ')))) return;
    if (kind === 'EMAIL') this.#learnEmail(name);
    else if (kind === 'DOMAIN' && name.includes('.')) {
      this.#spread(name, placeholder);
      for (const label of name.split('.').slice(0, -1)) {
        if (isItsOwn(label)) this.#spread(label, this.of('DOMAIN', label));
      }
    } else this.#spread(name, placeholder);
  }

  of(kind: Kind, name: string): string {
    const label = name.split('.', 1)[0] ?? '';
    const isWhole = kind === 'DOMAIN' && name.includes('.');
    // `CONTOSO` and `contoso.com` are one domain.
    const key = keyOf(isWhole && isItsOwn(label) ? label : name);
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const among = places.has(kind) ? this.#places : this.#names;
    const placed = among.get(places.has(kind) ? `${kind} ${key}` : key);
    if (placed !== undefined) return placed;
    const placeholder = this.#next(kind);
    among.set(places.has(kind) ? `${kind} ${key}` : key, placeholder);
    return placeholder;
  }

  /** The longest known name that begins at the run of letters and digits at `start`, and its end. */
  knownAt(text: string, start: number, runEnd: number): { end: number; placeholder: string } | undefined {
    if (runEnd - start > longest || !this.#firstRuns.has(text.slice(start, runEnd).toLowerCase()))
      return undefined;
    let best: { end: number; placeholder: string } | undefined;
    let end = runEnd;
    for (let runs = 1; ; runs++) {
      const placeholder = this.#everywhere.get(text.slice(start, end).toLowerCase());
      if (placeholder !== undefined) best = { end, placeholder };
      const next = endOfNextRun(text, end);
      if (next < 0 || runs === mostRuns || next - start > longest) return best;
      end = next;
    }
  }

  #learnEmail(address: string): void {
    const [user = '', domain = ''] = address.split('@');
    if (isItsOwn(user)) this.learn('USER', user);
    this.learn('DOMAIN', domain);
  }

  #spread(name: string, placeholder: string): void {
    const own = name.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
    if (!isItsOwn(own)) return;
    const key = own.toLowerCase();
    if (!this.#everywhere.has(key)) this.#everywhere.set(key, placeholder);
    this.#firstRuns.add(key.match(/^[\p{L}\p{N}\p{M}]+/u)?.[0] ?? key);
  }

  #next(kind: Kind): string {
    let number = this.#numbers.get(kind) ?? 0;
    do number++;
    while (this.#taken.has(`${kind}${number}`));
    this.#numbers.set(kind, number);
    return `${kind}${number}`;
  }
}

function keyOf(name: string): string {
  const key = name.toLowerCase().replace(/[$.\s]+$/, '');
  return key.startsWith('s_1_') ? key.replaceAll('_', '-') : key;
}

const run = /[-._ $&'@:{]{0,1}[\p{L}\p{N}\p{M}]+/uy;

function endOfNextRun(text: string, at: number): number {
  run.lastIndex = at;
  return run.test(text) ? run.lastIndex : -1;
}
