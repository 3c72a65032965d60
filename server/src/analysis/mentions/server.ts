// Servers, where the words or the form of the name leave no doubt: behind `server` and its like, as the host
// of an address, or with the whole name of a domain that is not public.

import { reportNames } from './named.ts';
import type { Finder } from './types.ts';

const labelled =
  /(?<![A-Za-z])((?:server|machine|computer|site system|host|workstation|sys)(?: ?name)?(?: is)?(?:\s?[=:]\s?|\s)["'([]?)([A-Za-z0-9][\w.-]{0,62})/gi;
const host = /(\bhttps?:\/\/)([A-Za-z0-9][\w.-]{0,62})/gi;
const whole =
  /(?<![\w@\\/.-])()([A-Za-z0-9][\w-]{0,62}(?:\.[\w-]{1,63}){1,5}\.(?:local|lan|corp|internal))(?![\w.-]?\w)/gi;

const address = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const dotted = /^[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,6}$/;
const domains = /\.(?:com|net|org|edu|gov|local|lan|corp|int|internal|[a-z]{2})$/i;
const short = /^(?=[A-Z0-9-]*[A-Z])[A-Z0-9][A-Z0-9-]{2,14}$/;
const makers = /(?:^|\.)(?:microsoft|windowsupdate|windows|msn)\.com$/i;
const words = new Set(
  'AND ARE CAN COULD DID DOES ERROR FAILED FOR FROM HAS IIS INFO IS NAME NOT SQL THE WAS WITH'.split(' '),
);

export const findServers: Finder = (message, report) => {
  reportNames(message, host, 'server', report, (name) => !makers.test(name) && !name.endsWith('.'));
  reportNames(trimDots(message), labelled, 'server', report, isServer);
  reportNames(message, whole, 'server', report);
};

/** A full stop behind a name, to which the name would otherwise reach. */
function trimDots(message: string): string {
  return message.replace(/\.(?![\w-])/g, ' ');
}

function isServer(name: string, before: string): boolean {
  if (address.test(name)) return true;
  if (name.includes('.')) return dotted.test(name) && domains.test(name) && !makers.test(name);
  if (!short.test(name) || words.has(name) || name.startsWith('SMS_')) return false;
  if (/\d|-/.test(name)) return true;
  // In a line of capitals every word looks like a name, and so does an abbreviation.
  return name.length > 3 && !before.endsWith('(') && /[=:'"]|[a-z]/.test(before);
}
