// The problem that an article was met in last: on a thread, since threads write between each other, or else anywhere.
// Threads that wrote long ago are forgotten; a general line stands no further behind its problem than that.

/** Many more than records within the reach of a general line, and than articles that fit one of them. */
const mostThreads = 8192;

export class Latest<T> {
  readonly #onThread = new Map<number, T>();
  readonly #anywhere = new Map<number, T>();

  set(article: number, thread: number, value: T): void {
    const key = keyOf(article, thread);
    // The one that was met last stands last.
    this.#onThread.delete(key);
    this.#onThread.set(key, value);
    this.#anywhere.set(article, value);
    if (this.#onThread.size <= mostThreads) return;
    const [oldest] = this.#onThread.keys();
    this.#onThread.delete(oldest as number);
  }

  /** The same, of what `copyOf` makes of each problem. */
  copy(copyOf: (value: T) => T): Latest<T> {
    const copy = new Latest<T>();
    for (const [key, value] of this.#onThread) copy.#onThread.set(key, copyOf(value));
    for (const [article, value] of this.#anywhere) copy.#anywhere.set(article, copyOf(value));
    return copy;
  }

  onThread(article: number, thread: number): T | undefined {
    return this.#onThread.get(keyOf(article, thread));
  }

  anywhere(article: number): T | undefined {
    return this.#anywhere.get(article);
  }
}

/** Threads have 32 bits. */
function keyOf(article: number, thread: number): number {
  return article * 2 ** 32 + thread;
}
