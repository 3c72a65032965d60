// What a number means, in the few words that a row has room for: what is added behind a semicolon or in brackets
// says more, and nothing that the first clause would be wrong without.

const inBrackets = / ?\([^()]*\)/g;

export function firstClause(meaning: string): string {
  return (meaning.replace(inBrackets, '').split(';', 1)[0] as string).trim();
}
