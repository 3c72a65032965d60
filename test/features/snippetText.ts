// A snippet as an editor expands it, when the user accepts each stop as it is. Written from the grammar of LSP, not from
// the product's own writer.

export function snippetText(snippet: string): string {
  const values = new Map<string, string>();
  return read(snippet, 0, '').text;

  function read(source: string, from: number, end: string): { text: string; at: number } {
    let text = '';
    let at = from;
    while (at < source.length && (end === '' || source[at] !== end)) {
      const [whole = '', number = '', sign] = /^\$(?:(\d+)|\{(\d+)([:|}]))/.exec(source.slice(at)) ?? [];
      const stop = number === '' ? (/^\$\{(\d+)/.exec(whole)?.[1] ?? '') : number;
      if (source[at] === '\\') {
        text += source[at + 1] ?? '';
        at += 2;
      } else if (whole === '') {
        text += source[at];
        at += 1;
      } else if (sign === undefined && !whole.startsWith('${')) {
        text += values.get(stop) ?? '';
        at += whole.length;
      } else if (whole.endsWith('}')) {
        text += values.get(stop) ?? '';
        at += whole.length;
      } else if (whole.endsWith('|')) {
        const close = source.indexOf('|}', at + whole.length);
        const [first = ''] = source.slice(at + whole.length, close).split(/(?<!\\),/);
        values.set(stop, first.replace(/\\([\\,|])/g, '$1'));
        text += values.get(stop);
        at = close + 2;
      } else {
        const inner = read(source, at + whole.length, '}');
        values.set(stop, inner.text);
        text += inner.text;
        at = inner.at + 1;
      }
    }
    return { text, at };
  }
}
