// UNC names, `\\server\share\...`. With no share behind it, or with a namespace of WMI, the server alone is
// what is mentioned.

import { endOfSegments } from './segments.ts';
import type { Finder } from './types.ts';

const beginning =
  /(?<![\\\w.])(?<!(?<![A-Za-z])[A-Za-z]:|\d:)\\\\(?=[A-Za-z0-9])([\w.-]{1,63})(?:\\(?!root\b)(?=[\w$.%-]))?/gi;

export const findUncNames: Finder = (message, report) => {
  for (const { 0: whole, 1: server = '', index } of message.matchAll(beginning)) {
    const known = index + whole.length;
    if (whole.endsWith('\\')) {
      report({ kind: 'unc', start: index, end: endOfSegments(message, index, known) });
    } else {
      const name = server.replace(/\.+$/, '');
      report({ kind: 'server', start: index + 2, end: index + 2 + name.length });
    }
  }
};
