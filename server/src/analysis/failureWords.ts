// The words of a message that tell that something went wrong. Asked only of records that are errors or warnings:
// in others the same words may say the contrary.

const words =
  /\b(?:errors?|warn(?:ings?|ed)?|fail(?:s|ed|ures?|ing)?|fatal|exceptions?|cannot|can['’]t|could ?n[o'’]t|could not|unable to|unable|does not exist|not (?:found|available|accessible|authori[sz]ed|supported|responding|enough|valid)|no longer|un(?:available|reachable|authori[sz]ed|successful(?:ly)?|expected(?:ly)?|known|handled)|inaccessible|denied|refused|rejected|invalid|missing|timed out|time-?out|corrupt(?:ed)?|damaged|abort(?:ed|ing)?|terminated|disconnected|locked out|lost|expired)\b/gi;

/** So much is read at a glance. */
const glance = 80;
const endOfClause = /[.;:!?~]{1,3}(?=\s|$)|[\r\n]/;

export interface Words {
  readonly start: number;
  readonly end: number;
}

export function failureWords(message: string): Words[] {
  return [...message.matchAll(words)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
}

/** What a person reads first of a message that has none of these words: its first clause, or the beginning of it. */
export function headOf(message: string): Words {
  const start = message.search(/\S/);
  if (start < 0) return { start: 0, end: 0 };
  const seen = message.slice(start, start + glance);
  const clause = seen.slice(0, endOfClause.exec(seen)?.index);
  const isCut = clause.length === glance && start + glance < message.length;
  const text = isCut ? clause.replace(/\s+\S*$/, '') : clause.trimEnd();
  return { start, end: start + text.length };
}
