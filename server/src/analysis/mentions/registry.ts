// Registry keys: from a hive on, or from one of the two words that most keys begin with.

import { endOfSegments } from './segments.ts';
import type { Finder } from './types.ts';

const beginning =
  /(?<![\w\\])(?:(?:HKEY_(?:LOCAL_MACHINE|CURRENT_USER|CLASSES_ROOT|USERS|CURRENT_CONFIG)|HK(?:LM|CU|CR|CC|U))(?![\w]):?\\?|SOFTWARE\\(?=\w)|SYSTEM\\(?:CurrentControlSet|ControlSet\d{3}|Setup)(?!\w))/gi;

export const findRegistryKeys: Finder = (message, report) => {
  for (const { 0: whole, index } of message.matchAll(beginning)) {
    const known = index + whole.length;
    const leadsOn = whole.endsWith('\\') || message.charAt(known) === '\\';
    const start = index;
    const end = leadsOn ? endOfSegments(message, start, known) : known - (whole.endsWith(':') ? 1 : 0);
    report({ kind: 'registry', start, end });
  }
};
