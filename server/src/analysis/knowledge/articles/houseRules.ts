// What we ask of the articles that ship, beyond what makes a file an article: that each can be shown in a list,
// says what to do, speaks of logs, components and numbers that are known, and recognises nothing that is another's.

import type { Knowledge } from '../knowledge.ts';
import type { Article, Problem } from '../types.ts';

const longestTitle = 100;
const headings = ['Cause', 'What to do', 'To prevent it', 'Good to know'];

export function articleProblems(knowledge: Knowledge): Problem[] {
  const { articles } = knowledge;
  const owners = new Map<string, string>();
  return articles.flatMap((article) => {
    const messages = [
      ...proseProblems(article),
      ...nameProblems(article, knowledge),
      ...foreignSignatures(article, owners),
    ];
    return messages.map((message) => ({ file: `articles/${article.id}.md`, line: 1, message }));
  });
}

function proseProblems({ title, summary, sections, kb, sure, products }: Article): string[] {
  const problems: string[] = [];
  if (title.length > longestTitle)
    problems.push(`"title" has ${title.length} characters; ${longestTitle} fit into a list`);
  if (/\.$/.test(title)) problems.push('"title" ends without a full stop');
  if (/^sms:/i.test(title)) problems.push('"title" begins with the fact, not with "SMS:"');
  if (products.length === 0) problems.push('"products" is missing');
  if (summary.length > 600)
    problems.push('the summary is longer than a hover; move a part of it to "## Good to know"');
  for (const { heading, text } of sections) {
    if (!headings.includes(heading))
      problems.push(`"## ${heading}" is no section; known are ${headings.join(', ')}`);
    if (text === '') problems.push(`"## ${heading}" is empty`);
  }
  if (!sections.some(({ heading }) => heading === 'What to do')) problems.push('"## What to do" is missing');
  if (kb === null && sure === 'certain')
    problems.push('an article without a KB number is "probable" or "inferred"');
  return problems;
}

function nameProblems({ logs, components, codes }: Article, { catalogue, codes: book }: Knowledge): string[] {
  const unknownLogs = logs.filter((log) => catalogue.log(log) === undefined);
  const unknownComponents = components.filter(
    (name) => catalogue.component(name) === undefined && catalogue.productsOf(name) === undefined,
  );
  const unknownCodes = codes.filter((code) => book.codesOf(code).length === 0 && code <= 0xffff);
  return [
    ...unknownLogs.map((log) => `no table has the log "${log}"`),
    ...unknownComponents.map((name) => `no table has the component "${name}"`),
    ...unknownCodes.map((code) => `no table has the code ${code}`),
  ];
}

/** No two articles recognise the same words: who reads both would not know which to believe. */
function foreignSignatures({ id, signatures }: Article, owners: Map<string, string>): string[] {
  return signatures.flatMap((signature) => {
    const key = signature.toLowerCase();
    const owner = owners.get(key);
    owners.set(key, owner ?? id);
    return owner === undefined || owner === id ? [] : [`the signature "${signature}" is one of ${owner} too`];
  });
}
