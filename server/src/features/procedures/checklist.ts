// Steps as boxes to tick, with room behind each for the time and the initials of who did it; cautions as boxes that say
// that they were read. What stands below a step stays below its box, its items as boxes too where each is to be done.

import * as l10n from '@vscode/l10n';

/** To be written over by hand. */
export const blank = '____';

const itemStart = /^(?=\d+\. |- )/m;

/** The paragraph that an item begins with: what follows is a list of its own, or another paragraph. */
const firstParagraph = /^[^\n]*(?:\n(?!\s*(?:[-*]|\d+\.|```)|[^\S\n]*(?:\n|$))[^\n]*)*/;

export function checklist(section: string): string {
  return section
    .split(itemStart)
    .map((item) => item.replace(firstParagraph, box))
    .join('');
}

/** Boxes also for the items below a step: twenty-five keys are deleted one by one. */
export function checklistWithItems(section: string): string {
  return checklist(section)
    .split(fences)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(itemBelow, '$&[ ] ')))
    .join('');
}

const fences = /^([^\S\n]*```[\s\S]*?^[^\S\n]*```$)/m;
const itemBelow = /^[^\S\n]+- /gm;

function box(paragraph: string): string {
  const [whole, number] = /^(?:(\d+)\.|-) /.exec(paragraph) ?? [];
  if (whole === undefined) return paragraph;
  const words = paragraph.slice(whole.length);
  return number === undefined ? `- [ ] ${words}` : `- [ ] **${number}.** ${words} · ${room()}`;
}

function room(): string {
  return l10n.t('at {0} by {1}', blank, blank);
}
