// Each match of a global expression in its order. `matchAll` does the same, but makes a new expression each time, which
// takes longer than to look through a message.

/** `found` may not look for the same expression. */
export function eachMatch(expression: RegExp, text: string, found: (match: RegExpExecArray) => void): void {
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
    if (match[0] === '') expression.lastIndex++;
    const next = expression.lastIndex;
    found(match);
    expression.lastIndex = next;
  }
}
