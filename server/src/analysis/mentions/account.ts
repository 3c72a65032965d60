// Accounts: `DOMAIN\user` where a word before it speaks of a user, the accounts that Windows and SMS make
// themselves, and any name in quotes behind `user` or `account`.

import { before } from './before.ts';
import { reportNames } from './named.ts';
import type { Finder } from './types.ts';

const builtIn =
  /(?<![\w\\])()((?:NT AUTHORITY|NT SERVICE|BUILTIN)\\(?:NETWORK SERVICE|LOCAL SERVICE|[\w$-]{1,64}))(?![\w\\])/gi;
const made =
  /(?<![\w\\])()(SMS(?:Server|Client)_[A-Z0-9]{3}|SMSCli(?:Svc|Tokn)Acct&|SMS&_[\w-]{1,15}|SMSLogonSvc|SMSService)(?![\w\\&])/g;
const inDomain = /(?<![\w\\.:%$-])()([A-Za-z][\w-]{0,14}\\[A-Za-z0-9_][\w.$&-]{0,63})(?![\\\w$&])/g;
const quoted =
  /(?<![A-Za-z])((?:user|account|logon)(?: ?name)?[\s=:]{1,3}["'])([^"'\r\n/:*?<>|]{1,64})(?=["'])/gi;

const speaksOfUsers = new Set(
  'user users account accounts username logon login owner by as under context credentials identity caller impersonating member'.split(
    ' ',
  ),
);
/** Ends of file names, which a user has not. */
const fileEnd =
  /\.(?:exe|dll|log|lo_|ini|mif|mof|box|txt|inf|msi|msp|cab|vbs|cmd|bat|sid|pck|pkg|ofr|tmp|xml|ps1|cpp)$/i;

export const findAccounts: Finder = (message, report) => {
  reportNames(message, builtIn, 'account', report);
  reportNames(message, made, 'account', report);
  reportNames(message, inDomain, 'account', (mention) => {
    const end = mention.end - (message.charAt(mention.end - 1) === '.' ? 1 : 0);
    const name = message.slice(mention.start, end);
    const [word = '', second = ''] = before(message, mention.start).words;
    const called = speaksOfUsers.has(word) || (word === 'name' && speaksOfUsers.has(second));
    if (!fileEnd.test(name) && (called || name.endsWith('$'))) report({ ...mention, end });
  });
  reportNames(message, quoted, 'account', report);
};
