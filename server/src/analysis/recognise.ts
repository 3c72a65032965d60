// What a text is, by what stands in it: one of our logs, one of our setup files, or nobody of ours.
// Looks at the head of the text only, and says nothing rather than guess.

export type Kind = 'log' | 'setup';

/** So much of a text is enough to tell. */
export const recognitionSpan = 64 * 1024;

/** The end of an attribute list of the `<![LOG[` shape, and the trailer of the `$$<` shape. */
const ccmTail = /\]LOG\]!><|" component="[^"\r\n]{0,200}" context="[^"\r\n]{0,200}" type="\d?" thread="/;
const traceTail = /\$\$<[^<>\r\n]{1,100}>\s?<[^<>\r\n]{10,80}>\s?<thread=/;

const identification = /^[ \t]*\[Identification\][ \t]*$/im;
const setupAction =
  /^[ \t]*Action[ \t]*=[ \t]*"?(?:Install(?:Primary|Secondary)Site|InstallCAS|InstallAdminUI|InstallClient|UpgradePrimarySite|Upgrade|RecoverCCAR|RecoverPrimarySite|UninstallPrimarySite|ManageLanguages)\b/im;

export function recogniseLog(head: string): boolean {
  return (head.includes('<![LOG[') && ccmTail.test(head)) || traceTail.test(head);
}

export function recogniseSetup(head: string): boolean {
  return identification.test(head) && setupAction.test(head);
}
