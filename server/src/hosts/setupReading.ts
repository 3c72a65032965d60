// Reads a setup file that is no open document, wherever its bytes come from: all of it at once, for such files are short.
// Told with it is how it is saved, where that is not as old versions of Setup read it.

import { recogniseLog, recogniseSetup, recognitionSpan } from '../analysis/index.ts';
import type { SetupReading } from '../lsp/host.ts';
import { looksBinary } from './binary.ts';
import { reasonOf, refusal } from './readFailure.ts';
import type { UnitSource } from './unitSource.ts';

export interface SetupText {
  /** Without the mark of the encoding. */
  readonly text: string;
  readonly encoding: string | undefined;
}

/** Real ones have some kilobytes. */
export const mostSetupBytes = 5 << 20;
const byteOrderMark = '\ufeff';

/** By what stands in it. */
export function looksLikeSetup(source: UnitSource): boolean {
  const span = source.read(0, recognitionSpan);
  const head = span.decode(0, span.length);
  return recogniseSetup(head.replace(byteOrderMark, '')) && !recogniseLog(head);
}

/** The same for the editor's server, which is told of a failure in words. */
export function readOurSetup(source: UnitSource, isOurs: boolean): SetupReading {
  try {
    return isOurs || looksLikeSetup(source) ? { text: readSetup(source).text } : { isOurs: false };
  } catch (error) {
    return { failure: reasonOf(error as NodeJS.ErrnoException) };
  }
}

export function readSetup(source: UnitSource): SetupText {
  if (source.byteLength > mostSetupBytes) throw refusal('LARGESETUP');
  if (looksBinary(source)) throw refusal('BINARY');
  const span = source.read(0, source.length);
  const text = span.decode(0, span.length);
  if (source.becameShorter()) throw refusal('SHORTER');
  const isMarked = text.startsWith(byteOrderMark);
  return { text: isMarked ? text.slice(1) : text, encoding: encodingOf(source, isMarked) };
}

/** By its name in the message of the rule; nothing where it is ANSI, or cannot be told from it. */
function encodingOf({ encoding }: UnitSource, isMarked: boolean): string | undefined {
  if (encoding !== 'bytes') return 'UTF-16';
  return isMarked ? 'UTF-8 with a byte order mark' : undefined;
}
