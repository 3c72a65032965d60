// Which kinds of file a text may be on its way to become. Where its kind is sure there is one; where little stands in
// it yet, all scripts that know its action and as many of its keys as any.

import { same } from '../../knowledge/setup/condition.ts';
import type { KnownSetupFile } from '../../knowledge/setup/setupTypes.ts';
import type { SetupAnalysis } from '../setupAnalysis.ts';

export function likelyFiles(setup: SetupAnalysis): readonly KnownSetupFile[] {
  if (setup.recognised.by !== 'guess') return [setup.file];
  const said = setup.entry('Identification', 'Action')?.value ?? '';
  const scripts = setup.book.files
    .filter((file) => file.role === 'script' && (said === '' || actionIn(file, setup) !== undefined))
    .map((file) => ({ file, count: countUnknownKeys(file, setup) }));
  const fewest = Math.min(...scripts.map(({ count }) => count));
  const likely = scripts.filter(({ count }) => count === fewest).map(({ file }) => file);
  return likely.length === 0 ? [setup.file] : likely;
}

/** What the text says is to be done, if a file of this kind can say that. */
export function actionIn(file: KnownSetupFile, setup: SetupAnalysis): string | undefined {
  const said = setup.entry('Identification', 'Action')?.value ?? '';
  return actionsOf(file, setup).find((action) => same(action, said));
}

export function actionsOf(file: KnownSetupFile, { book }: Pick<SetupAnalysis, 'book'>): readonly string[] {
  const table = book.tableOf(file);
  return table.setting(table.section('Identification'), 'Action')?.allowed ?? [];
}

function countUnknownKeys(file: KnownSetupFile, { ini, book }: SetupAnalysis): number {
  const table = book.tableOf(file);
  return ini.sections.reduce(
    (sum, { name, entries }) =>
      sum + entries.filter(({ key }) => table.setting(table.section(name), key) === undefined).length,
    0,
  );
}
