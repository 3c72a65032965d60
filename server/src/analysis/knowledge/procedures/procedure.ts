// Reads one procedure: front matter for the machine, sections for the reader, scripts in fences. Every parameter that
// it declares is used and every one that it uses is declared; it says how it is undone, or why it cannot be.

import { products } from '../products/productFacts.ts';
import { Fields } from '../reading/fields.ts';
import { type Complaint, parseFrontMatter } from '../reading/frontMatter.ts';
import type { Problem, Section, Source } from '../types.ts';
import { parametersIn, parseParameter } from './parameters.ts';
import { type Parameter, type Procedure, risks } from './procedureTypes.ts';
import { proveProse } from './proveProse.ts';
import { parseScripts } from './scripts.ts';

/** In this order. */
const headings = ['Back up', 'Steps', 'Verify', 'Undo', 'Cautions', 'Scripts'];
const always = ['Back up', 'Steps', 'Verify'];

export function parseProcedure({ file, text }: Source, report: (problem: Problem) => void): Procedure {
  const complain = (complaint: Complaint) => report({ file, ...complaint });
  const head = parseFrontMatter(text, complain);
  const fields = new Fields(head, complain);
  const { summary, parts } = partsOf(head.body, head.bodyLine);
  const undo = fields.oneOf('undo', ['yes', 'none'] as const);
  const whyNoUndo = fields.optionalText('why-no-undo');
  const procedure: Procedure = {
    id: file.replace(/^.*\/|\.md$/g, ''),
    title: fields.requiredText('title'),
    products: fields.someOf('products', products),
    versions: fields.texts('versions'),
    where: fields.requiredText('where'),
    risk: fields.oneOf('risk', risks),
    systems: fields.texts('systems'),
    tools: fields.texts('tools'),
    kb: fields.numbers('kb'),
    parameters: parametersOf(fields, complain),
    whyNoUndo,
    summary,
    sections: parts
      .filter(({ heading }) => heading !== 'Scripts')
      .map(({ heading, text }) => ({ heading, text })),
    scripts: parts.flatMap((part) => (part.heading === 'Scripts' ? parseScripts(part, complain) : [])),
  };
  fields.refuseUnknown();
  const undoLine = fields.line('undo');
  const hasUndo = parts.some(({ heading }) => heading === 'Undo');
  if (summary === '') complain({ line: head.bodyLine, message: 'say first when the procedure is used' });
  if (undo === 'none' && (whyNoUndo === '' || hasUndo))
    complain({ line: undoLine, message: '"undo: none" needs "why-no-undo" and no section "Undo"' });
  if (undo === 'yes' && (whyNoUndo !== '' || !hasUndo))
    complain({ line: undoLine, message: '"undo: yes" needs a section "Undo", and no "why-no-undo"' });
  proveSections(parts, head.bodyLine, complain);
  proveParameters(procedure, text, fields.line('parameters'), complain);
  proveProse(procedure.parameters, head.body, head.bodyLine, complain);
  proveProse(procedure.parameters, whyNoUndo, fields.line('why-no-undo'), complain);
  return procedure;
}

/** A section and the line of its heading in the file. */
export interface Part extends Section {
  readonly line: number;
}

function partsOf(body: string, bodyLine: number): { summary: string; parts: Part[] } {
  const parts: { heading: string; line: number; lines: string[] }[] = [];
  const summary: string[] = [];
  let fence = '';
  for (const [index, line] of body.split('\n').entries()) {
    const [, mark = ''] = /^\s*(```+)/.exec(line) ?? [];
    if (mark !== '') fence = fence === '' ? mark : mark === fence ? '' : fence;
    const heading = fence === '' ? /^## (.+)$/.exec(line)?.[1] : undefined;
    if (heading !== undefined) parts.push({ heading: heading.trim(), line: bodyLine + index, lines: [] });
    else (parts.at(-1)?.lines ?? summary).push(line);
  }
  return {
    summary: summary.join('\n').trim(),
    parts: parts.map(({ heading, line, lines }) => ({ heading, line, text: lines.join('\n').trim() })),
  };
}

function parametersOf(fields: Fields, complain: (complaint: Complaint) => void): Parameter[] {
  return fields.texts('parameters').flatMap((row) => {
    const parameter = parseParameter(row);
    if (!('mistake' in parameter)) return [parameter];
    complain({ line: fields.line('parameters'), message: parameter.mistake });
    return [];
  });
}

function proveSections(
  parts: readonly Part[],
  bodyLine: number,
  complain: (complaint: Complaint) => void,
): void {
  let last = -1;
  for (const { heading, line, text } of parts) {
    const place = headings.indexOf(heading);
    if (place < 0)
      complain({ line, message: `"## ${heading}" is no section; known are ${headings.join(', ')}` });
    else if (place <= last) complain({ line, message: `"## ${heading}" stands behind a later section` });
    if (text === '') complain({ line, message: `"## ${heading}" is empty` });
    last = Math.max(last, place);
  }
  for (const heading of always)
    if (!parts.some((part) => part.heading === heading))
      complain({ line: bodyLine, message: `"## ${heading}" is missing` });
}

function proveParameters(
  { parameters }: Procedure,
  text: string,
  line: number,
  complain: (complaint: Complaint) => void,
): void {
  const used = parametersIn(text);
  const declared = new Set(parameters.map(({ name }) => name));
  if (declared.size < parameters.length) complain({ line, message: 'a parameter is declared twice' });
  const meanings = new Set(parameters.map(({ type, meaning }) => `${type} ${meaning}`));
  if (meanings.size < parameters.length) complain({ line, message: 'two parameters mean the same' });
  for (const name of declared)
    if (!used.has(name)) complain({ line, message: `nothing uses the parameter "${name}"` });
  for (const name of used)
    if (!declared.has(name)) complain({ line, message: `"{{${name}}}" is used and not declared` });
}
