// Markdown as a reader of it sees it: what it opens, where its links lead, and the words that it shows. The renderer
// comes with vsce; HTML is switched on, so that it would be seen, and so are links to whatever and addresses that become
// links by themselves, as in VS Code's hovers.

import { createRequire } from 'node:module';

interface Token {
  readonly type: string;
  readonly content: string;
  readonly children: readonly Token[] | null;
  attrGet(name: string): string | null;
}

interface Renderer {
  parse(markdown: string, environment: object): readonly Token[];
  validateLink(link: string): boolean;
  readonly linkify: {
    set(options: object): unknown;
    add(schema: string, rule: { validate(text: string, from: number): number }): unknown;
  };
}

const makeRenderer = createRequire(import.meta.url)('markdown-it') as (options: object) => Renderer;
const renderer = makeRenderer({ html: true, linkify: true });
renderer.validateLink = () => true;
renderer.linkify.set({ fuzzyLink: false });
renderer.linkify.add('www.', {
  validate: (text, from) => /^[\w-]+[^\s<]*/.exec(text.slice(from))?.[0].length ?? 0,
});

/** Where a token only ends what another began, or is nothing but words. */
const plain = /^(?:inline|text|text_special|softbreak|.*_close)$/;

export interface Rendered {
  /** Everything that is no words: `strong`, `link`, `code_inline`, `html_block`, each once. */
  readonly opens: readonly string[];
  readonly links: readonly string[];
  /** What goes to the page as it is written. */
  readonly html: readonly string[];
  /** The words of each paragraph and of each item of a list. */
  readonly words: readonly string[];
}

export function rendered(markdown: string): Rendered {
  const blocks = renderer.parse(markdown, {});
  const all = blocks.flatMap((block) => [block, ...(block.children ?? [])]);
  const kinds = all.filter(({ type }) => !plain.test(type)).map(({ type }) => type.replace(/_open$/, ''));
  return {
    opens: [...new Set(kinds)],
    links: all.filter(({ type }) => type === 'link_open').map((link) => link.attrGet('href') ?? ''),
    html: all.filter(({ type }) => type.startsWith('html_')).map(({ content }) => content),
    words: blocks
      .filter(({ type }) => type === 'inline')
      .map(({ children }) => (children ?? []).map(({ content }) => content).join('')),
  };
}
