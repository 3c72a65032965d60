// What was seen, in the order of time, as a drawing without scripts: a milestone stands where it was reached last, trouble
// where it began, so that one sees what came before it. Words in it are titles of evidence, times and numbers; nothing
// of a log. The list below it says the same.

import * as l10n from '@vscode/l10n';
import { spanInWords } from '../spanInWords.ts';
import { byTime, type CheckView, type EvidenceView, type SeenView } from './checkView.ts';
import { markAt } from './marks.ts';

const width = 640;
const rail = 14;
const times = 32;
const words = 180;
const rowHeight = 28;
const lineHeight = 16;
const pauseHeight = 20;
/** So many letters find room in a line, if they are bold and else. */
const longestLine = { bold: 58, normal: 70 };
/** A pause below that is not told, in seconds. */
const shortestPause = 60;

interface Stop {
  readonly title: string;
  readonly role: EvidenceView['role'];
  readonly time: string;
  /** Where it came more than once. */
  readonly often: string;
  readonly seen: SeenView;
}

interface Row {
  readonly height: number;
  /** Of the mark on the rail. */
  draw(y: number): string;
}

/** Nothing where fewer than two things have a time. */
export function timeline({
  question,
  evidence,
  hasOneClock,
}: Pick<CheckView, 'question' | 'evidence' | 'hasOneClock'>): string {
  if (!hasOneClock) return '';
  const stops = stopsOf(evidence);
  if (stops.length < 2) return '';
  const open = evidence.filter(({ role, state }) => role === 'step' && state !== 'seen');
  const seen = stops.flatMap((stop, index) => [...pauseRow(stops[index - 1], stop), stopRow(stop)]);
  const drawn: string[] = [];
  let height = 4;
  let middle = 0;
  const draw = (row: Row) => {
    middle = height + rowHeight / 2;
    drawn.push(row.draw(middle));
    height += row.height;
  };
  for (const row of seen) draw(row);
  const first = 4 + rowHeight / 2;
  const seenEnd = middle;
  for (const { title } of open) draw(openRow(title));
  const said = stops.map(({ time, title, often }) => [time, title, often].filter(Boolean).join(' '));
  // No empty line: one would end it.
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" style="max-width:100%;height:auto;font-size:13px;fill:var(--vscode-foreground)" aria-label="${escaped(question)}">`,
    `<desc>${escaped(said.join('; '))}</desc>`,
    railLine(first, seenEnd, 'opacity:.5'),
    ...(open.length === 0 ? [] : [railLine(seenEnd, middle, 'stroke-dasharray:3 4;opacity:.5')]),
    ...drawn,
    '</svg>',
  ].join('\n');
}

function stopsOf(evidence: readonly EvidenceView[]): Stop[] {
  const stops = evidence.flatMap(({ title, role, count, first, last }) => {
    const isBeginning = role === 'trouble' || role === 'start';
    const seen = isBeginning ? first : last;
    if (seen?.time === undefined) return [];
    const often = count < 2 ? '' : isBeginning ? l10n.t('first of {0}', count) : l10n.t('last of {0}', count);
    return [{ title, role, time: seen.time, often, seen }];
  });
  return stops.sort((one, other) => byTime(one.seen, other.seen));
}

function stopRow({ title, role, time, often }: Stop): Row {
  const weight = role === 'trouble' ? 'bold' : 'normal';
  const isLong = title.length + often.length > longestLine[weight];
  const behind = isLong ? `x="${words}" dy="${lineHeight}"` : 'dx="8"';
  const more = often === '' ? '' : `<tspan ${behind} ${faint}>${escaped(often)}</tspan>`;
  return {
    height: rowHeight + (isLong && often !== '' ? lineHeight : 0),
    draw: (y) =>
      [
        markAt(role, rail, y),
        text(times, y, time),
        text(words, y, title, `font-weight:${weight}`, more),
      ].join(''),
  };
}

const faint = 'style="opacity:.75;font-weight:normal"';

function pauseRow(before: Stop | undefined, { time }: Stop): Row[] {
  const seconds = before === undefined ? 0 : secondsBetween(before.time, time);
  if (seconds < shortestPause) return [];
  const said = l10n.t('{0} later', spanInWords(seconds));
  return [{ height: pauseHeight, draw: (y) => text(times, y - 4, said, 'opacity:.75;font-size:12px') }];
}

function openRow(title: string): Row {
  return {
    height: rowHeight,
    draw: (y) =>
      [
        markAt('empty', rail, y),
        text(times, y, l10n.t('not seen'), 'opacity:.75'),
        text(words, y, title, 'opacity:.75'),
      ].join(''),
  };
}

function railLine(from: number, to: number, style: string): string {
  return `<line x1="${rail}" y1="${from}" x2="${rail}" y2="${to}" style="stroke:var(--vscode-foreground);stroke-width:2;${style}"/>`;
}

/** `more` is a part of the drawing already. */
function text(x: number, y: number, said: string, style = '', more = ''): string {
  return `<text x="${x}" y="${y + 4}"${style === '' ? '' : ` style="${style}"`}>${escaped(said)}${more}</text>`;
}

function escaped(said: string): string {
  return said.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Of two times as they are written, by the calendar. */
function secondsBetween(one: string, other: string): number {
  return (Date.parse(`${other.replace(' ', 'T')}Z`) - Date.parse(`${one.replace(' ', 'T')}Z`)) / 1000;
}
