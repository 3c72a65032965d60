// Passwords, keys and tokens: whatever stands behind a word that says so, and what is too long and too mixed to be
// anything else. Of these nothing is left, not even that two are alike.

import type { Spotter } from './types.ts';

const word =
  '(?:pass(?:word|wd|phrase|wort|code)|pwd|secret|credential|token|(?:access|account|api|shared|private|public|product|license|licence|session|encryption|primary|secondary|signing|connection)[ _-]?key|product[ _-]?id|auth[ _-]?key)s?';
/** So short that they are parts of other words. */
const shortWord = '(?:pass|pw|pin|sig|sas|otp|cookie|cd[ _-]?key|[a-z]{0,3}pw)';
const gap = '[^\\S\\r\\n]';
const value = `[^\\s;"'<>=,][^;"'<>=\\r\\n]{0,100}(?=;)|"[^"\\r\\n]{0,200}"?|'[^'\\r\\n]{0,200}'?|\\{[^}\\r\\n]{0,200}\\}|<[^>\\r\\n]{0,200}>|[^\\s;"'<>,][^\\s;"<>]{0,4000}`;

/** Each has the words that stay in its first group, and the secret in its second. */
const labelled: readonly RegExp[] = [
  // password=x, "Password": "x", AdminPassword is now = x, <Password>x</Password>
  new RegExp(
    `(?<![\\p{L}\\p{N}])((?:[\\p{L}_]{0,40}?${word}(?:[\\p{L}_]{0,12})|${shortWord})(?:["'\\]]|&quot;)?${gap}{0,3}(?:(?:is|was|set|now|to){0,3}${gap}{0,2}(?:==?>?|:=?|>)|is now =|is set to)${gap}{0,3})(${value})`,
    'giu',
  ),
  // password is 'x', password "x", password (x)
  /((?:password|passwd|pwd|passphrase)(?: (?:is|was|of|to|set|now|changed|used)){0,3} {1,2})("[^"\r\n]{1,200}"|'[^'\r\n]{1,200}')/gi,
  /((?:password|passwd|pwd|passphrase) (?:is|was) (?!not\b|in\b|be|set\b|now\b|no\b|the\b|a\b|an\b|too\b|invalid|incorrect|wrong|required|expired|correct|empty|blank|missing|needed|changed|stored|out\b))([^\s;"'<>]{1,200})/gi,
  // key="Password" value="x"
  /((?:name|key)=["'][^"'\r\n]{0,40}(?:password|pwd|secret|token)[^"'\r\n]{0,20}["'] value=)("[^"\r\n]{1,200}"|'[^'\r\n]{1,200}')/gi,
  // /p:x /pw=x -password x
  /((?<![\w/\\:])[/-](?:p|pw|pwd|pass|password|passwd|key|token|secret)(?:[:=]|(?<=[/-](?:password|passwd|pwd|token|secret)) {1,2}(?=[^\s/-])))("[^"\r\n]{0,200}"?|'[^'\r\n]{0,200}'?|[^\s"']{1,400})/gi,
  // net use x: \\a\b secret /user:c
  /(\bnet1? use (?:[\w*]:? )?\\\\[^\s"]{1,200} )([^\s/"]{1,200})(?= {1,3}\/u)/gi,
  // Authorization: Basic x; Cookie: x
  /((?:authorization|proxy-authorization|www-authenticate|cookie|set-cookie|x-[\w-]{1,30}-(?:token|key))["']?\s?[:=]\s{0,2})([^\r\n]{1,4000})/gi,
  /(\b(?:bearer|basic|negotiate|ntlm|kerberos) )((?=[^\s]{0,60}[\d=+/])[\w.~+/=-]{12,8000})/gi,
  // https://user:secret@host
  /(\b[a-z][a-z\d+.-]{1,15}:\/\/)([^\s/@"'<>]{1,200})(?=@)/gi,
  // ?sig=x&code=x
  /([?&](?:sig|sv|code|key|token|secret|auth|access_token|sas)=)([^\s&"'<>]{1,4000})/gi,
];

const productKey = /(?<![A-Za-z\d-])[A-Za-z\d]{5}(?:-[A-Za-z\d]{5}){4}(?![A-Za-z\d-])/g;
const productId = /(?<![\w-])\d{5}-(?:OEM|\d{3})-\d{7}-\d{5}(?![\w-])/g;
const token = /(?<![\w.-])eyJ[\w-]{8,8000}\.[\w-]{2,8000}(?:\.[\w-]{0,8000})?/g;
const long = /[A-Za-z\d+/_=-]{32,}/g;
const bare = /^(?:0x)?[\dA-Fa-f]{32,}$/;
const mixed = /^(?=[^\d]*\d)(?=[^A-Z]*[A-Z])(?=[^a-z]*[a-z])/;
const guid = /[\dA-Fa-f]{8}(?:[-_][\dA-Fa-f]{4}){3}[-_][\dA-Fa-f]{12}/;
/** In the registry the installer packs GUIDs of products so. */
const packed = /\\(?:Products|Features|UpgradeCodes|Components|Patches)\\$/i;
const pemBegin = '-----BEGIN ';

export const findSecrets: Spotter = (text, report) => {
  for (const expression of labelled) {
    for (const { index, 1: before = '', 2: secret = '' } of text.matchAll(expression)) {
      const quote = /^["'{]/.test(secret) && secret.length > 1 ? 1 : 0;
      const closed = quote === 1 ? (/["'}]$/.test(secret) ? 1 : 0) : (closing.exec(secret)?.[1] ?? '').length;
      const start = index + before.length + quote;
      const end = index + before.length + secret.length - closed;
      if (!gone.test(secret) && saysSomething(text.slice(start, end))) report(start, end, 'removed');
    }
  }
  for (const expression of [productKey, productId, token]) {
    for (const { index, 0: whole } of text.matchAll(expression)) {
      if (expression !== productKey || /\d/.test(whole)) report(index, index + whole.length, 'removed');
    }
  }
  for (const { index, 0: whole } of text.matchAll(long)) {
    const isPacked = whole.length === 32 && packed.test(text.slice(Math.max(0, index - 14), index));
    if (!isPacked && isSecret(whole)) report(index, index + whole.length, 'removed');
  }
  reportPem(text, report);
};

/** Between two slashes a secret can hide; a path of short names is none. */
function isSecret(whole: string): boolean {
  if (bare.test(whole)) return true;
  if (whole.length < 40 || guid.test(whole) || !mixed.test(whole)) return false;
  const digits = whole.replace(/\D/g, '').length;
  return digits >= 3 && !/[a-z]{9}/.test(whole) && !/_[A-Z][a-z]{4}/.test(whole);
}

/** Words that tell of a secret without telling it. */
const tellsNothing =
  /^(?:\(removed\)|windowsPE|oobeSystem|specialize|generalize|offlineServicing|auditSystem|auditUser|\{?[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\}?|null|none|true|false|yes|no|\*+|0x[0-9a-f]{1,8}|\d|)$/i;
const gone = /^["'{]?\(removed\)[)\]},."']*$/;
/** What closes something around a secret, but not what was put in the place of one. */
const closing = /(?:\(removed\))?([,)\]]*)$/;
function saysSomething(secret: string): boolean {
  return !tellsNothing.test(secret.trim());
}

function reportPem(text: string, report: Parameters<Spotter>[1]): void {
  for (let at = text.indexOf(pemBegin); at >= 0; ) {
    const first = text.indexOf('-----', at + pemBegin.length);
    const end = first < 0 ? -1 : text.indexOf('-----END ', first + 5);
    if (end < 0) return;
    if (text.slice(first + 5, end).trim() !== '(removed)') report(first + 5, end, 'removed');
    at = text.indexOf(pemBegin, end);
  }
}
