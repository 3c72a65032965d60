// The text of a setup file for somebody else's eyes: with a placeholder in the place of every secret, also of one that
// stands in a remark, behind a value or in a line that is none. In doubt it is a secret. All else stays as it is.

import type { Extent, IniEntry } from '../iniText.ts';
import { isEvaluation } from '../secret.ts';
import { secretIn } from '../secretIn.ts';
import type { SetupAnalysis } from '../setupAnalysis.ts';
import { placeholderFor } from './placeholderFor.ts';

interface Mask extends Extent {
  readonly mask: string;
}

export function withoutSecrets(setup: SetupAnalysis): string {
  const { text, lines } = setup.ini;
  const kept: string[] = [];
  let at = 0;
  for (const line of lines) {
    const secret = line.kind === 'entry' ? secretOf(line, setup) : masked(line, setup);
    if (secret === undefined || secret.start === secret.end) continue;
    kept.push(text.slice(at, secret.start), secret.mask);
    at = secret.end;
  }
  return kept.join('') + text.slice(at);
}

function secretOf(entry: IniEntry, setup: SetupAnalysis): Mask | undefined {
  const { start, end, key, keyAt, rawAt, valueAt } = entry;
  // A sign that comes too late makes the secret a part of the key.
  const inKey = masked(keyAt, setup);
  if (inKey !== undefined) return masked({ start, end }, setup);
  const setting = setup.settingOf(entry);
  if (isEvaluation(setting, entry.value)) return undefined;
  const inValue = masked(rawAt, setup);
  const isOne = setup.secretKeys.isOne(key) || (setup.isSecret(entry) && inValue === undefined);
  return isOne ? { ...valueAt, mask: placeholderFor(key, setting ?? setup.secretKeys.named(key)) } : inValue;
}

/** From what comes behind the name of a secret to the end. */
function masked({ start, end }: Extent, { ini, secretKeys }: SetupAnalysis): Mask | undefined {
  const words = ini.text.slice(start, end);
  const secret = secretIn(words, secretKeys, words.trimStart().startsWith(';'));
  if (secret === undefined) return undefined;
  const mask = placeholderFor(secret.name, secretKeys.named(secret.name));
  return { start: start + secret.start, end: start + secret.end, mask };
}
