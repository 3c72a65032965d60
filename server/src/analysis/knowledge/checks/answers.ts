// The answers of a check: `### id (tone)`, below it when it holds and what helps, then one sentence, then what it means.

import { parseLinks } from '../procedures/procedureLink.ts';
import type { Complaint } from '../reading/frontMatter.ts';
import { type Answer, type Clause, tones } from './checkTypes.ts';
import { parseClauses } from './clauses.ts';
import { type Part, partsOf } from './parts.ts';

type Complain = (complaint: Complaint) => void;

const headingForm = /^([a-z][a-z0-9-]*) \((\w+)\)$/;
const factForm = /^(when|procedures): (\S.*)$/;

export function answersIn(part: Part | undefined, complain: Complain): Answer[] {
  if (part === undefined) {
    complain({ line: 1, message: '"## Answers" is missing' });
    return [];
  }
  const { before, parts } = partsOf('### ', part.text, part.line + 1);
  if (before !== '') complain({ line: part.line, message: 'an answer stands below "### id (tone)"' });
  return parts.flatMap((one) => oneAnswer(one, complain));
}

function oneAnswer({ heading, line, text }: Part, complain: Complain): Answer[] {
  const [, id, toneWord] = headingForm.exec(heading) ?? [];
  const tone = tones.find((known) => known === toneWord);
  if (id === undefined || tone === undefined) {
    complain({ line, message: `"${heading}" is not "id (${tones.join('|')})"` });
    return [];
  }
  const when: Clause[][] = [];
  const links: string[] = [];
  const rows = text.split('\n');
  let at = 0;
  for (; at < rows.length; at++) {
    const [, fact, value = ''] = factForm.exec(rows[at] ?? '') ?? [];
    if (fact === undefined) break;
    if (fact === 'procedures') {
      links.push(
        ...value
          .replace(/^\[|\]$/g, '')
          .split(',')
          .map((link) => link.trim()),
      );
      continue;
    }
    const clauses = parseClauses(value);
    if ('mistake' in clauses) complain({ line: line + 1 + at, message: clauses.mistake });
    else when.push(clauses);
  }
  const [sentence = '', ...paragraphs] = rows
    .slice(at)
    .join('\n')
    .trim()
    .split(/\n\s*\n/);
  if (when.length === 0) complain({ line, message: '"when:" is missing' });
  return [
    {
      id,
      tone,
      when,
      procedures: parseLinks(links, (message) => complain({ line, message })),
      sentence: sentence.replace(/\s+/g, ' '),
      text: paragraphs.join('\n\n').trim(),
    },
  ];
}
