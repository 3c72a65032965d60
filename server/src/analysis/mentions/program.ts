// Programs of a package, where their name is quoted or stands behind an equals sign.

import { reportNames } from './named.ts';
import type { Finder } from './types.ts';

const quoted = /(?<![A-Za-z])(program(?: ?name| ?id)?[\s=:]{1,4}["'])([^"'\r\n]{1,100})(?=["'])/gi;
const set = /(?<![A-Za-z])(program(?: ?name| ?id)\s?[=:]\s?)([\w*][^\s,;"'()]{0,60})/gi;

export const findPrograms: Finder = (message, report) => {
  reportNames(message, quoted, 'program', report);
  reportNames(message, set, 'program', report);
};
