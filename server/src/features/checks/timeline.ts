// What was seen, in the order of time, as a drawing without scripts. Its words are the titles of evidence and times;
// nothing of a log stands in it. The list below it says the same.

import * as l10n from '@vscode/l10n';
import { spanInWords } from '../spanInWords.ts';
import type { CheckView, EvidenceView } from './checkView.ts';
import { markAt } from './marks.ts';

const rowHeight = 30;
const width = 640;
const rail = 14;

interface Stop {
  readonly title: string;
  readonly role: EvidenceView['role'];
  readonly time: string;
}

/** Nothing where fewer than two things have a time. */
export function timeline({ question, evidence }: Pick<CheckView, 'question' | 'evidence'>): string {
  const stops = stopsOf(evidence);
  if (stops.length < 2) return '';
  const open = evidence.filter(({ role, state }) => role === 'step' && state !== 'seen');
  const rows = [
    ...stops.map((stop, index) => stopRow(stop, stops[index - 1], index)),
    ...open.map(({ title }, index) => openRow(title, stops.length + index)),
  ];
  const height = rows.length * rowHeight + 8;
  const seenEnd = middle(stops.length - 1);
  const end = middle(rows.length - 1);
  const words = stops.map(({ time, title }) => `${time} ${title}`).join('; ');
  // No empty line: one would end it.
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" style="max-width:100%;height:auto;font-size:13px;fill:var(--vscode-foreground)" aria-label="${escaped(question)}">`,
    `<desc>${escaped(words)}</desc>`,
    `<line x1="${rail}" y1="${middle(0)}" x2="${rail}" y2="${seenEnd}" style="stroke:var(--vscode-foreground);stroke-width:2;opacity:.5"/>`,
    ...(open.length === 0
      ? []
      : [
          `<line x1="${rail}" y1="${seenEnd}" x2="${rail}" y2="${end}" style="stroke:var(--vscode-foreground);stroke-width:2;stroke-dasharray:3 4;opacity:.4"/>`,
        ]),
    ...rows,
    '</svg>',
  ].join('\n');
}

function stopsOf(evidence: readonly EvidenceView[]): Stop[] {
  const stops = evidence.flatMap(({ title, role, first, last }) => {
    // A step that comes in every cycle was reached when it came first; trouble is as old as its beginning.
    const { time } = first ?? last ?? {};
    return time === undefined ? [] : [{ title, role, time }];
  });
  return stops.sort((one, other) => (one.time < other.time ? -1 : one.time > other.time ? 1 : 0));
}

function middle(index: number): number {
  return index * rowHeight + rowHeight / 2 + 4;
}

function stopRow({ title, role, time }: Stop, before: Stop | undefined, index: number): string {
  const y = middle(index);
  const seconds = before === undefined ? 0 : secondsBetween(before.time, time);
  const later = seconds > 0 ? `+${spanInWords(seconds)}` : '';
  return [
    markAt(role, rail, y),
    text(32, y, time),
    text(178, y, later, 'opacity:.7'),
    text(252, y, title, role === 'trouble' ? 'font-weight:bold' : ''),
  ].join('');
}

function openRow(title: string, index: number): string {
  const y = middle(index);
  return [
    markAt('empty', rail, y),
    text(32, y, l10n.t('not seen'), 'opacity:.7'),
    text(252, y, title, 'opacity:.7'),
  ].join('');
}

function text(x: number, y: number, words: string, style = ''): string {
  if (words === '') return '';
  return `<text x="${x}" y="${y + 4}"${style === '' ? '' : ` style="${style}"`}>${escaped(words)}</text>`;
}

function escaped(words: string): string {
  return words.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Of two times as they are written, by the calendar. */
function secondsBetween(one: string, other: string): number {
  return (Date.parse(`${other.replace(' ', 'T')}Z`) - Date.parse(`${one.replace(' ', 'T')}Z`)) / 1000;
}
