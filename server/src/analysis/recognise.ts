// What a text is, by what stands in it: one of our logs, one of our setup files, or nobody of ours.
// Looks at the head of the text only, and says nothing rather than guess.

import { fileOfContent } from './setup/contentSigns.ts';
import { ownRemark } from './setup/ownRemark.ts';

export type Kind = 'log' | 'setup';

/** So much of a text is enough to tell. */
export const recognitionSpan = 64 * 1024;

/** Attributes as the `<![LOG[` shape has them, and the trailer of the `$$<` shape up to its date. */
const ccmTail = /" component="[^"\r\n]{0,200}" context="[^"\r\n]{0,200}" type="\d?" thread="/;
const traceTail =
  /\$\$<[^<>\r\n]{1,100}>\s?<(?:\d\d-\d\d-\d{4} \d\d:|[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]?\d \d{1,2}:)/;

/** A web server's log of requests that clients and consoles of SMS make. */
const webServer = /^#Software: Microsoft Internet Information Services/;
const ourRequests = /\/(?:sms_mp|ccm_system|ccm_incoming|sms_slp|sms_dp_|smsreporting_)/i;
/** Windows' event log, exported as a list, that tells of a service of ours. */
const eventList = /^(?=[^\r\n]*\tSource\t)(?=[^\r\n]*\tEvent\t)(?=[^\r\n]*\tComputer\b)/;
const ourServices = /\b(?:SMS_EXECUTIVE|SMS_SITE_COMPONENT_MANAGER|SMS_SQL_MONITOR|SMS Agent Host|CcmExec)\b/;

const identification = /^[ \t]*\[Identification\][ \t]*$/im;
const setupAction =
  /^[ \t]*Action[ \t]*=[ \t]*"?(?:Install(?:Primary|Secondary)Site|InstallCAS|InstallAdminUI|InstallClient|UpgradePrimarySite|Upgrade|RecoverCCAR|RecoverPrimarySite|UninstallPrimarySite|ManageLanguages)\b/im;

/** Keys that only such scripts have: a script with a wrong Action, or with one that is filled in later, is one as well. */
const setupKey =
  /^[ \t]*(?:SMSInstallDir|SDKServer|PrerequisiteComp|PrerequisitePath|ParentSiteServer|ServerRecoveryOptions|AddServerLanguages|AddClientLanguages)[ \t]*=/gim;
const options = /^[ \t]*\[Options\][ \t]*$/im;

export function recogniseLog(head: string): boolean {
  return (
    (head.includes('<![LOG[') && head.includes(']LOG]!><')) ||
    ccmTail.test(head) ||
    traceTail.test(head) ||
    (webServer.test(head) && ourRequests.test(head)) ||
    (eventList.test(head) && ourServices.test(head))
  );
}

export function recogniseSetup(head: string): boolean {
  return (
    (identification.test(head) && (setupAction.test(head) || hasKeys(head, 1))) ||
    (options.test(head) && hasKeys(head, 2)) ||
    ownRemark.test(head) ||
    fileOfContent(head) !== undefined
  );
}

function hasKeys(head: string, wanted: number): boolean {
  const keys = (head.match(setupKey) ?? []).map((key) => key.trim().toLowerCase());
  return new Set(keys).size >= wanted;
}
