// Distinguished names of a directory, `CN=TBSRV01,OU=Servers,DC=contoso,DC=com`. Containers that every directory has
// stay; the letters before the equals signs say what was replaced.

import { canBeName } from './names.ts';
import type { Spotter } from './types.ts';
import { directoryNames } from './wellKnown.ts';

const part =
  /(?<![\p{L}\p{N}_.-])(CN|OU|DC|O|UID|SERIALNUMBER|E|L|ST|STREET)(\s?=\s?)("[^"\r\n]{1,100}"|(?:[^,;"'<>=+\\/\r\n~|()[\]]|\\[,+"<>;=]){1,100})/giu;
const oursForm = /^(?:sms-|GUID:|MS-SMS|mSSMS|SMS_|[A-Z]:)/i;
const certain = /^(?:CN|OU|DC|UID|O|SERIALNUMBER)$/;

export const findDirectoryNames: Spotter = (text, report) => {
  for (const { index, 1: type = '', 2: equals = '', 3: found = '' } of text.matchAll(part)) {
    const quote = found.startsWith('"') ? 1 : 0;
    // Without a comma behind it, nobody knows where a value with blanks ends; the first word is its least.
    const at = index + type.length + equals.length + quote;
    const isLast = text.charAt(at - quote + found.length) !== ',';
    const value = (
      quote === 1 ? found.slice(1, -1) : isLast ? (found.match(/^\S+(?: [A-Z]\S*)*/)?.[0] ?? '') : found
    ).replace(/[\s.]+$/, '');
    if (value === '' || !certain.test(type)) continue;
    const isKnown = directoryNames.has(value.toLowerCase()) || !canBeName(value) || oursForm.test(value);
    if (isKnown) report(at, at + value.length, 'stays');
    else
      report(
        at,
        at + value.length,
        type === 'DC' || type === 'O' ? 'DOMAIN' : type === 'UID' ? 'USER' : 'NAME',
      );
  }
};
