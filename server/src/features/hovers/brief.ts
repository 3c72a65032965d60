// As much of an article as a glance takes in: whole sentences and whole steps, never more than a few lines. What is
// left out is on the article's page.

import { blocksOf, waysIn } from '../firstStep.ts';

/** In characters. */
const longestText = 280;
const longestSteps = 420;
const mostSteps = 3;
const longestStep = 240;

/** Whole sentences of the first paragraph. */
export function inBrief(text: string, longest = longestText): string {
  const [paragraph = ''] = text.split(/\n\s*\n/, 1);
  const line = paragraph.replace(/\s*\n\s*/g, ' ').trim();
  if (line.length <= longest) return line;
  const sentences = line.match(/.+?[.!?](?=\s|$)/gs) ?? [];
  let brief = '';
  for (const sentence of sentences) {
    if (brief.length + sentence.length > longest) break;
    brief += sentence;
  }
  return `${brief.trim() === '' ? balanced(line.slice(0, longest)) : brief.trim()} …`;
}

/** The first steps or items; the ways by their names where there are several; or the first sentences where there are neither. */
export function stepsInBrief(text: string, longest = longestSteps): string {
  const blocks = blocksOf(text);
  const steps = blocks.filter((block) => /^(?:\d+\.|-) /.test(block));
  const lead = blocks[0] ?? '';
  const ways = waysIn(blocks);
  if (ways.length > 1) return `${ways.join('; ')}.`;
  if (steps.length === 0 || !/^(?:\d+\.|-) /.test(lead)) return inBrief(lead, longest);
  const shown: string[] = [];
  let length = 0;
  for (const step of steps.slice(0, mostSteps)) {
    const brief = inBrief(step, longestStep);
    if (shown.length > 0 && length + brief.length > longest) break;
    shown.push(brief);
    length += brief.length;
  }
  const isCut = shown.length < steps.length;
  return `\n${shown.join('\n')}${isCut ? '\n\n…' : ''}`;
}

/** A mark that is opened and not closed would run on. */
function balanced(text: string): string {
  const words = text.slice(0, text.lastIndexOf(' '));
  for (const mark of ['`', '**', '*']) {
    const count = words.split(mark).length - 1;
    if (count % 2 === 1) return words.slice(0, words.lastIndexOf(mark)).trimEnd();
  }
  return words;
}
