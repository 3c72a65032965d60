// What a knowledge article says of itself, read from its file: the end-to-end test expects these words on the screen, so
// changing the file changes the expectation.
import { readFileSync } from 'node:fs';
import path from 'node:path';

export const articleFile = 'server/knowledge/articles/Q236052.md';

/** @param {string} root of the repository, or of a copy */
export function readArticle(root) {
  const text = readFileSync(path.join(root, articleFile), 'utf8');
  const title = /^title: (.+)$/m.exec(text)?.[1];
  const summary = /^---\n[\s\S]*?\n---\n+(.+)$/m.exec(text)?.[1];
  if (!title || !summary) throw new Error(`${articleFile} has no title or no first paragraph`);
  // Up to the first mark of Markdown: that much is rendered as it is written.
  return { id: path.parse(articleFile).name, title, words: summary.split(/[`*_[(\\]/)[0].trim() };
}
