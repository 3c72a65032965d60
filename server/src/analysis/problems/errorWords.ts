// Whether a message that was taken for an error because of a word in it tells of one at all. Microsoft's viewer
// paints `0 errors` and `ErrorDialog = …` red; a list of problems must not. In doubt it is an error: one that is
// shown and is none costs a glance, one that is not shown costs the night.

const problem = '(?:errors?|failures?|fail(?:ed|ing|s)?)';
const kindsOf =
  '(?:access|additional|compile|critical|execution|fatal|further|known|major|more|new|other|serious|significant|syntax|such)';
/** A number that is nought and no part of another; a full stop behind it ends the sentence. */
const nought = '(?:0x0+|0+)\\b(?![.:,]\\d)';
const things = '(?:bytes?|files?|records?|rows?|objects?|of)';

/** The words as they stand for nothing: counted and there are none, a code that says that all went well. */
const harmless: readonly RegExp[] = [
  // `[sp_CP_SetLastErrorCode] 2097152112, 0`: it is set back.
  /\w{0,40}ErrorCode\]? {1,3}\d{1,12}, {0,3}0\b/g,
  // A property and its value, as Windows Installer lists all of them at the end.
  /^[ \t]{0,8}Property\([A-Z]\):.*$/gim,
  // The columns that a statement asks for.
  /\bSELECT {1,3}(?:[\w.`"[\]]{1,80} {0,3}, {0,3}){1,99}[\w.`"[\]]{1,80} {1,3}(?:FROM\b|$)/g,
  // None at all. `Setup of 2.0 failed` and `disk 0 failed` are none of these.
  new RegExp(`\\b(?:no|without(?: any)?) {1,3}(?:${kindsOf} {1,3})?${problem}\\b`, 'gi'),
  /(?<![\w.,:#-])(?:0|zero) {1,3}(?:[a-z]{1,20} {1,3})?(?:errors|failures)\b/gi,
  /(?:^|[,;(=]|\band|\bwith|\bor) {0,3}(?:0|zero) {1,3}(?:[a-z]{1,20} {1,3})?(?:errors?|failures?|failed)\b/gi,
  // Nothing behind a sign of equality or a colon.
  new RegExp(
    `\\b\\w{0,40}${problem} {0,2}(?:counts?|found|items)? {0,3}[:=] {0,3}${nought}(?! {1,3}${things}\\b)`,
    'gi',
  ),
  /\b\w{0,40}(?:errors?|failed|failures?) {0,3}[:=] {0,3}["'(]?(?:false|none|null|nothing|n\/a)["')]?(?= {0,3}(?:$|[\r\n;,.)\]}~]))/gi,
  // A code that says that all went well, whatever it is called.
  new RegExp(
    `\\b\\w{0,40}errors?(?:\\(\\))? {0,3}(?:code|value|number|status|level)?s? {0,3}(?:is|was|returned|[:=])? {0,3}[("'[#]{0,2}${nought}[)"'\\]]?(?! {0,3}[xX\\d])(?! {1,3}${things}\\b)`,
    'gi',
  ),
  // What may come or is done about it; `stopped on error 5` has come.
  /\b(?:if|in case of|on|when|unless|until|should|in the event of) {1,3}(?:an? |any |it |this )?(?:errors?|fail(?:s|ure)?)\b(?! {0,3}[:(#=\d]| {1,3}(?:codes?|number|0x))/gi,
  // A sentence, and that something stands in for what it misses. `the default account failed` is none of these.
  /[^.!?\r\n]{1,200}[.!?;,]? {1,3}(?:the )?defaults?(?: values?)? {1,3}(?:is|are|will be) {1,3}used\b/gi,
  // How often something has gone well and how often not, so far.
  /\bhas now succeeded \d{1,9} times? and failed \d{1,9} times?\b/gi,
  // What keeps on working, and what takes over.
  /\bfail[- ]?(?:over|back|safe|soft)\b|\berror[- ](?:free|handl(?:er|ing)|report(?:s|ing)?|log(?:s|ging)?)\b/gi,
];

/** Names of switches, columns, functions and files; one that ends in Code, Text or the like has its error behind it. */
const names: readonly RegExp[] = [
  // MPMSI.log.LastError
  /^[\w$%.-]+\.(?:last)?err(?:or)?$/i,
  /^-{0,2}[\w$%]*(?:[Ee]rror|[Ff]ail(?:ed|ure)?)(?!s?(?:Code|Number|No|Status|Value|Num|Count|Items|Message|Msg|Description|Text|String|Info|Reason)s?$|To[A-Z]|_?\d)[A-Z_][\w$%]*$/,
  /^\w*(?<!Log|Sign)(?:On|Set|Handle|Ignore|Report|Log|Show|Stop|Raise)(?:Error|Fail)\w*$/,
  /^[\w$%-]*(?:error|fail)\w*\.(?:log|lo_|txt|xml|html?|dll|exe|vbs|cpp|h|mif)\.?$/i,
];
const longestName = 80;

const name = /[\w$%.-]+/g;
const failure = /(?:error|fail)(?!over)/i;

/** `#####`, as scripts draw above and below what they want to be seen. */
const frame = /^[\s~]*([#*=_+-])\1{2}[\s#*=_+~-]*$/;

/** What says nothing itself: the records within it are the error. */
export function isFrame(message: string): boolean {
  return message.length <= longestFrame && frame.test(message);
}

const longestFrame = 400;

export function tellsOfError(message: string): boolean {
  let rest = message.replace(name, (word) => (isHarmlessName(word) ? ' ' : word));
  for (const words of harmless) rest = rest.replace(words, ' ');
  return failure.test(rest);
}

function isHarmlessName(word: string): boolean {
  return (
    word.length <= longestName && failure.test(word) && names.some((harmlessName) => harmlessName.test(word))
  );
}
