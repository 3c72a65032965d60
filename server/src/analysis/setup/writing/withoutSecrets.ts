// The text of a setup file for somebody else's eyes: with a placeholder in the place of every secret, also of one that
// stands in a remark, behind a value or in a line that is none. In doubt it is a secret. All else stays as it is.

import type { KnownSetting } from '../../knowledge/setup/setupTypes.ts';
import type { Extent, IniEntry } from '../iniText.ts';
import { isSecret } from '../secret.ts';
import type { SetupAnalysis } from '../setupAnalysis.ts';
import { placeholderFor } from './placeholderFor.ts';

interface Mask extends Extent {
  readonly mask: string;
}

export function withoutSecrets(setup: SetupAnalysis): string {
  const { text, lines } = setup.ini;
  const names = secretKeys(setup);
  const kept: string[] = [];
  let at = 0;
  for (const line of lines) {
    const secret = line.kind === 'entry' ? secretOf(line, setup, names) : secretIn(text, line, names);
    if (secret === undefined || secret.start === secret.end) continue;
    kept.push(text.slice(at, secret.start), secret.mask);
    at = secret.end;
  }
  return kept.join('') + text.slice(at);
}

function secretOf(entry: IniEntry, setup: SetupAnalysis, names: SecretKeys): Mask | undefined {
  const { text } = setup.ini;
  const setting = setup.settingOf(entry);
  // A sign that comes too late makes the secret a part of the key.
  const before =
    setting === undefined ? secretIn(text, { start: entry.start, end: entry.end }, names) : undefined;
  if (before !== undefined && before.start < entry.keyAt.end) return before;
  const known = names.get(entry.key.toLowerCase());
  if (known !== undefined || setup.isSecret(entry))
    return { ...entry.valueAt, mask: placeholderFor(entry.key, setting ?? known) };
  return secretIn(text, { start: entry.rawAt.start, end: entry.end }, names);
}

/** The first word of a line, behind what makes it a remark; and the signs or blanks behind it. */
const firstWord = /^[\s;#/'"[]*([\p{L}\p{N}_-]+)([\s=:\]"']*)/u;
const sign = /[=:]/g;
const lastWord = /[\p{L}\p{N}_-]+(?=\s*$)/u;
/** So far in front of a sign stands what it gives a value to. */
const nameSpan = 40;

/** From what comes behind the name of a secret to the end of the line. */
function secretIn(text: string, { start, end }: Extent, names: SecretKeys): Mask | undefined {
  const line = text.slice(start, end);
  const [whole = '', word = '', between = ''] = firstWord.exec(line) ?? [];
  const known = names.get(word.toLowerCase());
  if (known !== undefined && !isSentence(line, whole.length, between))
    return masked(line, start, whole.length, placeholderFor(word, known));
  for (const { index } of line.matchAll(sign)) {
    const name = line.slice(Math.max(0, index - nameSpan), index);
    const last = lastWord.exec(name)?.[0] ?? '';
    if (!isSecret(name, undefined) && !names.has(last.toLowerCase())) continue;
    const blanks = /^[=:\s"']*/.exec(line.slice(index, index + nameSpan))?.[0].length ?? 0;
    return masked(line, start, index + blanks, placeholderFor(name, undefined));
  }
  return undefined;
}

/** A remark that speaks of a password: without a sign, and in several words. */
function isSentence(line: string, from: number, between: string): boolean {
  return line.trimStart().startsWith(';') && !/[=:]/.test(between) && /\S\s+\S/.test(line.slice(from));
}

function masked(line: string, start: number, from: number, mask: string): Mask | undefined {
  const end = line.trimEnd().length;
  return from >= end ? undefined : { start: start + from, end: start + end, mask };
}

type SecretKeys = ReadonlyMap<string, KnownSetting>;

/** The keys of all files, since a text may be of another kind than it seems. */
function secretKeys({ book }: SetupAnalysis): SecretKeys {
  return new Map(
    book.files.flatMap(({ sections }) =>
      sections.flatMap(({ settings }) =>
        settings
          .filter((setting) => isSecret(setting.key, setting))
          .map((setting) => [setting.key.toLowerCase(), setting] as const),
      ),
    ),
  );
}
