// Paths that begin with a drive or an environment variable.

import { endOfSegments } from './segments.ts';
import type { Finder } from './types.ts';

const beginning = /(?<![0-9A-Za-z])(?:[A-Za-z]:\\|%\w{1,32}%\\)/g;

export const findPaths: Finder = (message, report) => {
  let end = 0;
  for (const { 0: whole, index } of message.matchAll(beginning)) {
    if (index < end) continue;
    end = endOfSegments(message, index, index + whole.length);
    report({ kind: 'path', start: index, end });
  }
};
