// What a message tells without saying so by a type: that something failed, that it went well, or that a program
// begins anew. `done` and `complete` end a step as often as they say that all is well.

import { tellsOfError } from '../problems/errorWords.ts';

export type Tone = 'failure' | 'success' | 'end' | 'start' | 'other';

const failure =
  /\b(?:can ?not|can't|could ?n(?:o|')t|could not|unable|denied|refused|rejected|not found|no such|do(?:es)? ?n[o']t exist|do(?:es)? not exist|timed[ -]?out|time-?out (?:expired|occurred|elapsed|reached)|invalid|missing|mismatch(?:es|ed)?|expired|unreachable|unavailable|not (?:available|accessible|trusted|reachable|responding)|inaccessible|aborted|broken|corrupt(?:ed)?|insufficient|not enough|out of (?:memory|disk|space)|exceptions?|lost (?:the )?connection|no longer|do(?:es)? ?n[o']t match|do(?:es)? not match|locked out|disk is full|unexpected(?:ly)?|giving up|gave up)\b/i;
const success =
  /\b(?:success(?:ful(?:ly)?)?|succeeded|succeeds|recovered|exit code:? 0|returned 0|error code:? 0|connected to|(?:is|are) up to date|opened)\b(?! count)/i;
const denied = /\b(?:not|never|un|without|in)[ -]?(?:success|succeed|connected)/i;
const end = /\b(?:complete[ds]?|finished|done|ended|accepted|verified)\b/i;
const start =
  /\b(?:service|thread|component|agent|executive|process|program)\b.{0,40}\b(?:start(?:ing|ed|up|s)|initiali[sz]ing)\b|\bstart(?:ing)? ?up\b|\blogging (?:is )?(?:started|initiali[sz]ed)\b/i;
/** `requested version is 3`, `expected E5F2, actual 0B99` */
const difference =
  /\b(?:requested|expected|required|wanted)\b.{1,60}\b(?:is|are|was|but|actual|found|got|received)\b/i;
/** What WinHTTP found wrong with the other side. */
const flag = /_FLAG_(?:CERT|INVALID|SECURITY)\w* is set/;
const word = /error|fail(?!over)/i;

/** `isMarked` where the record says by itself that something is wrong. */
export function toneOf(message: string, isMarked: boolean): Tone {
  if (isMarked || failure.test(message) || (word.test(message) && tellsOfError(message))) return 'failure';
  if (denied.test(message) || difference.test(message) || flag.test(message)) return 'failure';
  if (success.test(message)) return 'success';
  if (start.test(message)) return 'start';
  return end.test(message) ? 'end' : 'other';
}
