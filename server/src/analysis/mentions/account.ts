// Accounts: `DOMAIN\user` where a word before it speaks of a user, the accounts that Windows and SMS make
// themselves, and any name in quotes behind `user` or `account`.

import { before } from './before.ts';
import { reportNames } from './named.ts';
import type { Finder } from './types.ts';

const builtIn =
  /(?<![\w\\])()((?:NT AUTHORITY|NT SERVICE|BUILTIN)\\(?:NETWORK SERVICE|LOCAL SERVICE|[\w$-]{1,64}))(?![\w\\])/gi;
const made =
  /(?<![\w\\])()(SMS(?:Server|Client)_[A-Z0-9]{3}|SMSCli(?:Svc|Tokn)Acct&|SMS&_[\w-]{1,15}|SMSLogonSvc|SMSService)(?![\w\\&])/g;
const inDomain =
  /(?<![\w\\.:%$-])()([A-Za-z][\w-]{0,14}(?:\.[\w-]{1,30}){0,4}\\[A-Za-z0-9_][\w.$&-]{0,63})(?![\\\w$&])/g;
/** Groups have blanks in their names, and only quotes say where such a name ends. */
const quotedInDomain = /(?<=["'])()([A-Za-z][\w-]{0,14}\\[A-Za-z0-9_][\w.$& -]{0,63})(?=["'])/g;
const quoted =
  /(?<![A-Za-z])((?:user|account|logon)(?: ?name)?[\s=:]{1,3}["'])([^"'\r\n/:*?<>|]{1,64})(?=["'])/gi;

const speaksOfUsers = new Set(
  'user users account accounts username logon login owner by as under context credentials identity caller impersonating member group groups'.split(
    ' ',
  ),
);
/** `The logged on user is now AD\joe`. */
const betweenThem = new Set(['name', 'is', 'was', 'now']);
/** Ends of file names, which a user has not. */
const fileEnd =
  /\.(?:exe|dll|log|lo_|ini|mif|mof|box|txt|inf|msi|msp|cab|vbs|cmd|bat|sid|pck|pkg|ofr|tmp|xml|ps1|cpp)$/i;

export const findAccounts: Finder = (message, report) => {
  reportNames(message, builtIn, 'account', report);
  reportNames(message, made, 'account', report);
  for (const form of [quotedInDomain, inDomain]) {
    reportNames(message, form, 'account', (mention) => {
      const end = mention.end - (message.charAt(mention.end - 1) === '.' ? 1 : 0);
      const name = message.slice(mention.start, end);
      const called = before(message, mention.start).words.find((word) => !betweenThem.has(word)) ?? '';
      const isCalled = speaksOfUsers.has(called) || called.endsWith('account');
      if (!fileEnd.test(name) && (isCalled || name.endsWith('$'))) report({ ...mention, end });
    });
  }
  reportNames(message, quoted, 'account', report);
};
