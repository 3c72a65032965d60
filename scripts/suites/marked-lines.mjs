// Tells what the suite prints (marked by test/vscode/lines.ts) from what VS Code prints beside it: the one is shown at
// once, the other kept and shown only when the run fails.

const mark = /@@ (.*)$/;
const kept = 80;

/** @param {(line: string) => void} print */
export function markedLines(print) {
  /** @type {string[]} */
  const rest = [];
  let partial = '';
  /** @param {string} line */
  const onLine = (line) => {
    const shown = mark.exec(line)?.[1];
    if (shown !== undefined) return print(`  ${shown}`);
    if (line.trim()) rest.push(line);
    if (rest.length > kept) rest.shift();
  };
  /** @param {Buffer | string} data */
  const onData = (data) => {
    const lines = (partial + data).split(/\r?\n/);
    partial = lines.pop() ?? '';
    lines.forEach(onLine);
  };
  return { onLine, onData, rest: () => [...rest, partial].filter(Boolean) };
}
