// Reads one check: front matter for the machine, then its evidence, its answers and what is left to tick. What it is
// made of is proven here; what it names elsewhere when everything is read.

import { parseLinks } from '../procedures/procedureLink.ts';
import { products } from '../products/productFacts.ts';
import { Fields } from '../reading/fields.ts';
import { type Complaint, parseFrontMatter } from '../reading/frontMatter.ts';
import type { Problem, Source } from '../types.ts';
import { answersIn } from './answers.ts';
import { type Check, occasions, scopes } from './checkTypes.ts';
import { evidenceIn } from './evidence.ts';
import { type Part, partsOf } from './parts.ts';
import { proveCheck } from './proveCheck.ts';

const headings = ['Evidence', 'Answers', 'To tick'];

export function parseCheck({ file, text }: Source, report: (problem: Problem) => void): Check {
  const complain = (complaint: Complaint) => report({ file, ...complaint });
  const head = parseFrontMatter(text, complain);
  const fields = new Fields(head, complain);
  const { before: about, parts } = partsOf('## ', head.body, head.bodyLine);
  const part = (heading: string) => parts.find((one) => one.heading === heading);
  const check: Check = {
    id: file.replace(/^.*\/|\.md$/g, ''),
    question: fields.requiredText('question'),
    products: fields.someOf('products', products),
    of: fields.oneOf('of', scopes),
    asked: fields.oneOf('asked', occasions, 'always'),
    logs: fields.texts('logs'),
    also: fields.texts('also'),
    articles: fields.texts('articles'),
    procedures: parseLinks(fields.texts('procedures'), (message) =>
      complain({ line: fields.line('procedures'), message }),
    ),
    about,
    evidence: evidenceIn(part('Evidence'), complain),
    answers: answersIn(part('Answers'), complain),
    ticks: ticksIn(part('To tick'), complain),
  };
  fields.refuseUnknown();
  if (about === '') complain({ line: head.bodyLine, message: 'say first what is looked at' });
  for (const { heading, line } of parts)
    if (!headings.includes(heading))
      complain({ line, message: `"## ${heading}" is no section; known are ${headings.join(', ')}` });
  proveCheck(check, part('Answers')?.line ?? head.bodyLine, complain);
  return check;
}

function ticksIn(part: Part | undefined, complain: (complaint: Complaint) => void): string[] {
  const ticks: string[] = [];
  for (const [index, text] of (part?.text ?? '').split('\n').entries()) {
    const tick = /^- (\S.*)$/.exec(text)?.[1];
    if (tick !== undefined) ticks.push(tick);
    else if (text !== '')
      complain({ line: (part?.line ?? 0) + 1 + index, message: 'what is to be ticked begins with "- "' });
  }
  return ticks;
}
