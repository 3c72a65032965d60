// General lines, "Retry in 60 minutes": they belong to a problem only where one of its own lines stands a little
// before them on the same thread. Asked for each hit in the order of the text; what was before is remembered.

/** So many records further on a line is no companion any more. */
export const companionReach = 200;

export class Companions {
  /** The last record with a line of its own, by article and thread. */
  readonly #last = new Map<string, number>();

  /** Whether the hit counts. */
  admits(article: number, thread: number, record: number, isCompanion: boolean): boolean {
    const key = `${article} ${thread}`;
    if (!isCompanion) {
      this.#last.set(key, record);
      return true;
    }
    const last = this.#last.get(key);
    return last !== undefined && record - last <= companionReach;
  }
}
