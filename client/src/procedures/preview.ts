// The page of the procedure that the list stands at, beside the text. When the choice is made, what was on the page
// before is there again.

import type { Origin } from '../../../server/src/lsp/protocol.ts';
import type { Library } from '../library.ts';
import { oneAtATime } from '../oneAtATime.ts';
import type { Page } from '../page.ts';

export class Preview {
  readonly #page: Page;
  readonly #before: Page['shown'];
  readonly #ask: () => void;
  #wanted: string | undefined;
  #isOver = false;

  constructor(library: Library, page: Page, from: Origin | undefined) {
    this.#page = page;
    this.#before = page.shown;
    this.#ask = oneAtATime(async () => {
      const id = this.#wanted;
      const shown = id === undefined || this.#isOver ? null : await library.procedure(id, from);
      if (shown !== null && !this.#isOver) await page.show(shown.title, shown.page);
    });
  }

  /** Who moves through the list faster than pages come sees the last one. */
  show(id: string): void {
    this.#wanted = id;
    this.#ask();
  }

  async end(): Promise<void> {
    this.#isOver = true;
    await this.#page.restore(this.#before);
  }
}
