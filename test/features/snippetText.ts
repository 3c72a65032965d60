// A snippet as an editor expands it, when the user accepts each stop as it is. Written from the grammar of LSP, not from
// the product's own writer.

export function snippetText(snippet: string): string {
  return expanded(snippet).text;
}

/** What stands in each stop to begin with, by its number; the last place of the cursor is none. */
export function stopsOf(snippet: string): string[] {
  const { stops } = expanded(snippet);
  return [...stops]
    .sort(([one], [other]) => one - other)
    .map(([number, text], at) => {
      if (number !== at + 1) throw new Error(`stop ${number} is number ${at + 1}`);
      return text;
    });
}

function expanded(snippet: string): { text: string; stops: Map<number, string> } {
  const stops = new Map<number, string>();
  return { text: read(snippet, 0, '').text, stops };

  function read(source: string, from: number, end: string): { text: string; at: number } {
    let text = '';
    let at = from;
    while (at < source.length && (end === '' || source[at] !== end)) {
      const rest = source.slice(at);
      const [whole = '', plain, braced, sign = ''] = /^\$(?:(\d+)|\{(\d+)([:|}]))/.exec(rest) ?? [];
      const stop = Number(plain ?? braced);
      if (/^\\[\\$}]/.test(rest)) {
        text += source[at + 1];
        at += 2;
      } else if (/^\$\{?[A-Za-z_]/.test(rest)) {
        throw new Error(`a variable: ${rest.slice(0, 20)}`);
      } else if (whole === '') {
        text += source[at];
        at += 1;
      } else if (sign === '' || sign === '}') {
        text += stops.get(stop) ?? '';
        at += whole.length;
      } else if (sign === '|') {
        const close = source.indexOf('|}', at + whole.length);
        const [first = ''] = source.slice(at + whole.length, close).split(/(?<!\\),/);
        stops.set(stop, first.replace(/\\([\\,|])/g, '$1'));
        text += stops.get(stop);
        at = close + 2;
      } else {
        const inner = read(source, at + whole.length, '}');
        stops.set(stop, inner.text);
        text += inner.text;
        at = inner.at + 1;
      }
    }
    return { text, at };
  }
}
