// Where a path, a UNC name or a registry key ends. In quotes it ends with them. Without, it ends at a blank,
// unless words in capitals lead on to another `\`: `C:\Program Files\SMS`, `Windows NT\CurrentVersion`.

/** No such name is longer. */
const longest = 400;
const closers: Readonly<Record<string, string>> = { '"': '"', "'": "'", '[': ']', '<': '>', '`': '`' };
/** From a blank to the next `\`: up to four words, the last of which begins with no small letter, or is `x64`. */
const nextWords =
  / (?:(?:[A-Z0-9(&][\w.()&+-]{0,40}|and|of) ){0,3}(?!HK[A-Z_]{2,20}\\)(?:[A-Z0-9(&][\w.()&+-]{0,40}|x\d\d)(?=\\(?!\\))/y;
const stopsAlways = /[\s"<>|*?`,;(']/;
/** Behind the name, of the sentence. */
const sentenceEnd = /[.:)\]!-]/;

/** `start` is where the name begins, `from` the end of what is known to belong to it. */
export function endOfSegments(message: string, start: number, from: number): number {
  const limit = Math.min(message.length, start + longest);
  const quoted = endInQuotes(message, start, from, limit);
  if (quoted >= 0) return quoted;
  let end = from;
  while (end < limit) {
    const unit = message.charAt(end);
    if (unit === ' ') {
      const next = endOfNextWords(message, end);
      if (next < 0) break;
      end = next;
    } else if (stopsAlways.test(unit) || unit === ':' || isLineBreak(message, end)) break;
    else end++;
  }
  end = Math.min(end, limit);
  while (end > from && sentenceEnd.test(message.charAt(end - 1))) end--;
  return end;
}

function endInQuotes(message: string, start: number, from: number, limit: number): number {
  const closer = closers[message.charAt(start - 1)];
  if (closer === undefined) return -1;
  for (let end = from; end < limit; end++) {
    const unit = message.charAt(end);
    if (unit === closer) return trimBlanks(message, from, end);
    if (unit === '\r' || unit === '\n' || unit === '|' || unit === '*') return -1;
  }
  return -1;
}

function trimBlanks(message: string, from: number, to: number): number {
  let end = to;
  while (end > from && message.charAt(end - 1) === ' ') end--;
  return end;
}

function endOfNextWords(message: string, at: number): number {
  // What has an extension is a file, and a file is the end; so is a folder with its `\`.
  if (/\.\w{1,4}$|\\$/.test(message.slice(Math.max(0, at - 5), at))) return -1;
  nextWords.lastIndex = at;
  return nextWords.test(message) ? nextWords.lastIndex : -1;
}

/** A `~` is one, but not in a short name such as `PROGRA~1`. */
function isLineBreak(message: string, at: number): boolean {
  return message.charAt(at) === '~' && !/\d/.test(message.charAt(at + 1));
}
