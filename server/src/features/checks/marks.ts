// Small signs for how something stands, in the colours of the user's theme. Their shapes tell it too: not everybody sees
// colours, and some themes have few.

import type { Tone } from '../../analysis/index.ts';
import type { EvidenceView } from './checkView.ts';

type Kind = 'trouble' | 'reached' | 'waiting' | 'sign' | 'empty';

const colours: Readonly<Record<Kind, string>> = {
  trouble: 'var(--vscode-editorError-foreground)',
  reached: 'var(--vscode-charts-green)',
  waiting: 'var(--vscode-editorWarning-foreground)',
  sign: 'var(--vscode-foreground)',
  empty: 'var(--vscode-foreground)',
};

const kinds: Readonly<Record<Tone | 'unknown' | EvidenceView['role'], Kind>> = {
  bad: 'trouble',
  trouble: 'trouble',
  good: 'reached',
  start: 'reached',
  step: 'reached',
  waiting: 'waiting',
  unknown: 'empty',
  open: 'empty',
  sign: 'sign',
};

/** A part of a drawing. */
export function markAt(of: keyof typeof kinds | 'empty', x: number, y: number): string {
  const kind = of === 'empty' ? 'empty' : kinds[of];
  const colour = colours[kind];
  switch (kind) {
    case 'trouble':
      return `<path d="M${x} ${y - 7}L${x + 7} ${y}L${x} ${y + 7}L${x - 7} ${y}Z" style="fill:${colour}"/>`;
    case 'waiting':
      return `<path d="M${x} ${y - 6}L${x + 7} ${y + 6}L${x - 7} ${y + 6}Z" style="fill:${colour}"/>`;
    case 'reached':
      return `<circle cx="${x}" cy="${y}" r="6" style="fill:${colour}"/>`;
    case 'sign':
      return `<circle cx="${x}" cy="${y}" r="4" style="fill:${colour}"/>`;
    case 'empty':
      return `<circle cx="${x}" cy="${y}" r="5" style="fill:var(--vscode-editor-background);stroke:${colour};stroke-width:1.5"/>`;
  }
}

/** A drawing of its own, within words. */
export function toneMark(tone: Tone | 'unknown'): string {
  return `<svg viewBox="0 0 16 16" width="14" height="14" style="vertical-align:-2px" aria-hidden="true">${markAt(tone, 8, 8)}</svg>`;
}
