// GUIDs, with braces around them or without.

import { reportNames } from './named.ts';
import type { Finder } from './types.ts';

const guid = /(?<![0-9A-Za-z-])()([0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})(?![0-9A-Za-z-])/g;

export const findGuids: Finder = (message, report) => reportNames(message, guid, 'guid', report);
