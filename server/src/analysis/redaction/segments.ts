// Paths, part by part. Where one ends is known from the mentions; but there a name ends rather too early than too
// late, and what then is left of a path would give names away. So it goes on as long as a `\` or the end of a
// document's name shows that it does.

import { endOfSegments } from '../mentions/segments.ts';
import { canBeName, isFree, isOrdinary } from './names.ts';
import type { Verdict } from './types.ts';
import {
  accounts,
  documentEnds,
  folderForm,
  folders,
  ownFiles,
  productFiles,
  profileFolders,
} from './wellKnown.ts';

type Report = (start: number, end: number, as: Verdict) => void;

const free = '[^\\s\\\\/:*?"<>|~=]{1,60}';
const toSegment = new RegExp(`[ ',;(\`&]{1,2}((?:${free} ){0,3}${free})(?=[\\\\/](?![\\\\/]))`, 'y');
const toDocument = new RegExp(
  `[ ',;(\`&]{1,2}((?:${free} ){0,3}${free}\\.(?:${documentEnds}))(?![\\p{L}\\p{N}_])`,
  'iyu',
);
const hive = /(?:^|\s)(?:HK|SOFTWARE$|SYSTEM$)/i;

export function endOfPlace(text: string, start: number, from: number): number {
  const whole = endOfSegments(text, start, from);
  // In quotes a command line may stand: its program is the end of the path.
  const program = /\.(?:exe|com|bat|cmd|vbs|msi|ps1)(?=\s+[/-])/i.exec(text.slice(start, whole));
  if (program !== null && start + program.index + program[0].length > from)
    return start + program.index + program[0].length;
  let end = whole;
  for (;;) {
    const next = text.charAt(end) === '' ? end : furtherEnd(text, start, end);
    if (next <= end) return end;
    end = next;
  }
}

function furtherEnd(text: string, start: number, end: number): number {
  // A name that was cut because it is very long.
  if (end - start >= 400 && /[^\s"<>|*?]/.test(text.charAt(end))) return endOfSegments(text, end, end + 1);
  const last = /[^\\/]*$/.exec(text.slice(Math.max(start, end - 60), end))?.[0] ?? '';
  for (let to = end, words = 0; words < 4 && text.charAt(to) === ' '; words++) {
    to = endOfWord(text, to + 1);
    if (folders.has(`${last}${text.slice(end, to)}`.toLowerCase())) return to;
  }
  const isFile = /\.\w{1,4}$/.test(text.slice(Math.max(0, end - 5), end));
  for (const expression of isFile ? [] : [toSegment, toDocument]) {
    expression.lastIndex = end;
    const words = expression.exec(text)?.[1];
    if (words === undefined || hive.test(words)) continue;
    const [first = '', ...others] = words.split(' ');
    if (isOrdinary(first) && !others.some((word) => /^[A-Z]/.test(word))) continue;
    if (words.split(' ').some((word) => isPreposition.test(word) || /[.!;]$/.test(word))) continue;
    return endOfSegments(text, end + 1, expression.lastIndex);
  }
  // `C:\\Data\\Joe Bloggs failed`: further words of a free name.
  if (text.charAt(end) === ' ' && last !== '' && !isFile && !isKnownPart(last.toLowerCase())) {
    const to = endOfWord(text, end + 1);
    const word = text.slice(end + 1, to);
    if (
      /^\p{Lu}[\p{L}\p{N}'-]*\p{Ll}[\p{L}\p{N}'-]*$/u.test(word) &&
      !isOrdinary(word) &&
      !/[:=\\(]/.test(text.charAt(to))
    )
      return to;
  }
  return end;
}

function endOfWord(text: string, at: number): number {
  let to = at;
  while (to < text.length && to - at < 60 && /[\p{L}\p{N}'()_.&-]/u.test(text.charAt(to))) to++;
  while (to > at && text.charAt(to - 1) === '.') to--;
  return to;
}
const isPreposition =
  /^(?:to|from|as|by|with|on|in|at|is|was|using|into|because|failed|error|account|user|not|does|cannot|could|has|had|will|under|returned|since|exists?|found|=|-)$/i;

/** Reports the parts of a path between `start` and `end`; `previous` is what stands before the first. */
export function reportSegments(
  text: string,
  start: number,
  end: number,
  report: Report,
  previous = '',
): void {
  let last = previous;
  for (let at = start; at < end; ) {
    if (isSeparator(text, at)) {
      at++;
      continue;
    }
    let to = at;
    while (to < end && !isSeparator(text, to)) to++;
    const part = text.slice(at, to);
    reportSegment(part, at, last, to === end, report);
    last = part.toLowerCase();
    at = to;
  }
}

function reportSegment(part: string, at: number, previous: string, isLast: boolean, report: Report): void {
  const small = part.toLowerCase();
  const end = at + part.length;
  if (profileFolders.has(previous)) {
    if (accounts.has(small) || !canBeName(part)) report(at, end, 'stays');
    else report(at, end, 'USER');
    return;
  }
  if (isKnownPart(small)) {
    report(at, end, 'stays');
    return;
  }
  const dot = part.lastIndexOf('.');
  const ending = dot > 0 ? part.slice(dot + 1) : '';
  if (isLast && /^\w{1,8}$/.test(ending) && /[A-Za-z]/.test(ending)) {
    const isProduct =
      productFiles.has(ending.toLowerCase()) && (folders.has(previous) || folderForm.test(previous));
    if (isProduct || ownFiles.test(small) || !isFree(part.slice(0, dot))) report(at, end, 'stays');
    else {
      report(at, at + dot, 'FILE');
      report(at + dot, end, 'stays');
    }
    return;
  }
  report(at, end, isFree(part) ? 'FOLDER' : 'stays');
}

function isKnownPart(small: string): boolean {
  return (
    folders.has(small) ||
    folderForm.test(small) ||
    /^\{?[\da-f]{8}-[\da-f-]{27}\}?\S{0,3}$|^%[\w()]+%$/.test(small) ||
    small.endsWith(':')
  );
}

function isSeparator(text: string, at: number): boolean {
  const letter = text.charAt(at);
  return letter === '\\' || letter === '/';
}
