// Reads all that a command line names, files and folders, one after the other for whoever prints.

import type { Knowledge } from '../../analysis/index.ts';
import { alone, interrupted, type Output, readFiles, tellOf } from '../readFiles.ts';
import type { ReadingWatch } from '../readingWatch.ts';
import { logsInFolders } from './logsInFolders.ts';

/** The exit code: 0 if all could be read. */
export async function readNamed(
  named: readonly string[],
  output: Output,
  knowledge: Promise<Knowledge>,
  watch: ReadingWatch,
): Promise<number> {
  let code = 0;
  const files = await logsInFolders(named, {
    knowledge,
    watch,
    tell: (name, said) => tellOf(name, said, watch),
    async fail(name, reason) {
      await tellOf(name, reason, watch);
      output.fail?.(name, reason);
      code = 2;
    },
  });
  // Who names the wrong folder must not be told that all is well.
  if (files.length === 0) code = 2;
  if (watch.isCancelled()) return interrupted;
  return Math.max(code, await readFiles(files.map(alone), output, watch));
}
