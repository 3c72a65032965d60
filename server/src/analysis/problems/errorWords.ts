// Whether a message that was taken for an error because of a word in it tells of one at all. Microsoft's viewer
// paints `0 errors` and `ErrorDialog = …` red; a list of problems must not.

/** The words as they stand for nothing: counted and there are none, a code that says that all went well. */
const harmless: readonly RegExp[] = [
  /\b(?:no|0|zero|without(?: any)?) {1,3}(?:[a-z]{1,20} {1,3})?(?:errors?|failures?|fail(?:ed|ing)?)\b/gi,
  /\b(?:errors?|failures?|failed) {0,3}[:=] {0,3}(?:0x)?0+\b(?![.\d])/gi,
  /\berrors? {0,3}(?:code|value|number|status)?s? {0,3}(?:is|was|[:=])? {0,3}[("'[]?(?:0x0+|0+)\b[)"'\]]?(?! {0,3}[xX.\d])/gi,
  /\b(?:if|in case of|on|when|unless|until|should|in the event of) {1,3}(?:an? |any |it |this )?(?:errors?|fail(?:s|ure)?)\b/gi,
  // `[sp_CP_SetLastErrorCode] 2097152112, 0`: it is set back.
  /\w{0,40}ErrorCode\]? {1,3}\d{1,12}, {0,3}0\b/g,
  // A property and its value, as Windows Installer lists all of them at the end.
  /^[ \t]{0,8}Property\([A-Z]\):.*$/gim,
];

/** Names of switches, columns, functions and files; a name that ends in Code or the like has a code behind it. */
const names: readonly RegExp[] = [
  /^[\w$%]*(?:[Ee]rror|[Ff]ail(?:ed|ure)?)(?!s?(?:Code|Number|No|Status|Value|Num)$)[A-Z_\d][\w$%]*$/,
  /^\w*(?:On|Set|Handle|Ignore|Report|Log|Show|Stop|Raise)(?:Error|Fail)\w*$/,
  /^[\w$%-]*(?:error|fail)\w*\.(?:log|lo_|txt|xml|html?|dll|exe|vbs|cpp|h|mif)$/i,
];

const name = /[\w$%.-]+/g;
const failure = /(?:error|fail)(?!over)/i;

export function tellsOfError(message: string): boolean {
  let rest = message.replace(name, (word) =>
    failure.test(word) && names.some((harmlessName) => harmlessName.test(word)) ? ' ' : word,
  );
  for (const words of harmless) rest = rest.replace(words, ' ');
  return failure.test(rest);
}
