// Names of log files, `distmgr.log` and its older half `distmgr.lo_`.

import { reportNames } from './named.ts';
import type { Finder } from './types.ts';

const log = /(?<![\w\\/.-])()([A-Za-z][\w.-]{0,60}\.lo[g_])(?![\w\\])/gi;

export const findLogs: Finder = (message, report) => reportNames(message, log, 'log', report);
