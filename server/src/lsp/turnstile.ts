// Several requests may wait at once for others to have their turn. They are let go on one at a time, with a turn of
// the event loop between them: together they would block it as many times as long as one may.

/** So long somebody works before the others have their turn, in milliseconds. */
export const longestTurn = 8;

/** `breathe` lets everything that waits have its turn; so does what is answered, and for one caller at a time. */
export function oneAtATime(breathe: () => Promise<void>): () => Promise<void> {
  const waiting: (() => void)[] = [];
  let isLetting = false;

  async function letThrough(): Promise<void> {
    isLetting = true;
    while (waiting.length > 0) {
      await breathe();
      waiting.shift()?.();
    }
    isLetting = false;
  }

  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      if (!isLetting) void letThrough();
    });
}
