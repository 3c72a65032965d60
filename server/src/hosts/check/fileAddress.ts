// Where a file lies, as a URI: relative to the folder that the program was started in, or absolute where it lies
// outside. Every sign that a URI has no place for is written in percents.

import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { standardInput } from '../readFiles.ts';

/** What is read of standard input lies nowhere. */
const ofStandardInput = 'stdin:';

export function fileAddress(file: string, folder: string): string {
  if (file === standardInput) return ofStandardInput;
  const whole = path.resolve(folder, file);
  const relative = path.relative(folder, whole);
  const isInside = relative !== '' && !path.isAbsolute(relative) && relative.split(path.sep)[0] !== '..';
  if (isInside) return relative.split(path.sep).map(encoded).join('/');
  return pathToFileURL(whole).href.replace(/[^\w\-.~!$&'()*+,;=:@/%]/g, encoded);
}

/** Half a letter, which a file's name may have, has no bytes of its own. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD'));
}
