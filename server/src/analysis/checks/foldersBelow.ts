// Which folders lead to a file from what the user named: the one folder, or, where he named several things, the folder
// that holds all of them. So the same folder `Logs` of two servers stays two.

export class NamedPlaces {
  readonly #top: readonly string[];

  /** Each as the names that lead there from wherever all begins. */
  constructor(named: readonly (readonly string[])[]) {
    const [first = [], ...others] = named;
    let length = first.length;
    for (const other of others) while (!startsWith(other, first.slice(0, length))) length--;
    this.#top = first.slice(0, length);
  }

  /** `folder` is the one that the file lies in. */
  foldersTo(folder: readonly string[]): string[] {
    return startsWith(folder, this.#top) ? folder.slice(this.#top.length) : [];
  }
}

function startsWith(names: readonly string[], beginning: readonly string[]): boolean {
  return beginning.every((name, index) => names[index] === name);
}
