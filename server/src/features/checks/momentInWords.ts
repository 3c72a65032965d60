// A time as records wrote it, without the digits that nobody reads.

export function momentInWords(time: string): string {
  return time.slice(0, 19).replace('T', ' ');
}
