// A setup file that nobody has open, read when the user asks: its rows are those that it has when it is open.

import { SetupAnalysis, TextStore } from '../analysis/index.ts';
import { type SetupView, setupDiagnostics } from '../features/index.ts';
import { mostRows } from './diagnosticReports.ts';
import type { Failure, ReadWatch } from './host.ts';
import type { FileAnalysed } from './protocol.ts';
import type { Settings } from './settings.ts';
import type { Workshop } from './workshop.ts';

/** `isOurs` says that it is one whatever stands in it. */
export async function checkSetup(
  named: Pick<SetupView, 'knowledge' | 'place' | 'addressTemplate'>,
  isOurs: boolean,
  { setupFile, diagnostics: { enabled } }: Settings,
  watch: ReadWatch,
  { host, checked }: Workshop,
): Promise<FileAnalysed> {
  const { knowledge, place } = named;
  const none = { records: 0, problems: 0, errors: 0, warnings: 0, isSetup: true };
  const reading = await host.files.setup(place, isOurs, watch);
  if (!('text' in reading)) {
    await checked.forget(place);
    return { ...none, recognised: false, ...('failure' in reading ? (reading satisfies Failure) : {}) };
  }
  const setup = new SetupAnalysis(reading.text, knowledge.setup, { place, file: setupFile });
  const view = { ...named, setup, text: new TextStore(reading.text, host.codec) };
  await checked.set(place, { rows: setupDiagnostics(view, mostRows), symbols: [], isListed: enabled });
  const { findings, ini } = setup;
  return {
    ...none,
    recognised: true,
    records: ini.sections.reduce((sum, { entries }) => sum + entries.length, 0),
    problems: enabled ? findings.length : 0,
    errors: findings.filter(({ severity }) => severity === 'error').length,
    warnings: findings.filter(({ severity }) => severity === 'warning').length,
  };
}
