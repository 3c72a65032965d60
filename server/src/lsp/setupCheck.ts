// A setup file that nobody has open, read when the user asks: its rows are those that it has when it is open.

import { SetupAnalysis, TextStore } from '../analysis/index.ts';
import { type SetupView, setupDiagnostics } from '../features/index.ts';
import { mostRows } from './diagnosticReports.ts';
import type { Failure, ReadWatch, SetupReading } from './host.ts';
import type { FileAnalysed } from './protocol.ts';
import type { Settings } from './settings.ts';
import type { Workshop } from './workshop.ts';

type Named = Pick<SetupView, 'knowledge' | 'place' | 'addressTemplate'>;

/** `isOurs` says that it is one whatever stands in it. */
export async function readSetup(
  named: Named,
  isOurs: boolean,
  { setupFile }: Settings,
  watch: ReadWatch,
  { host }: Workshop,
): Promise<SetupView | Exclude<SetupReading, { readonly text: string }>> {
  const { knowledge, place } = named;
  const reading = await host.files.setup(place, isOurs, watch);
  if (!('text' in reading)) return reading;
  const setup = new SetupAnalysis(reading.text, knowledge.setup, { place, file: setupFile });
  return { ...named, opening: 0, version: 0, setup, text: new TextStore(reading.text, host.codec) };
}

export async function checkSetup(
  named: Named,
  isOurs: boolean,
  settings: Settings,
  watch: ReadWatch,
  workshop: Workshop,
): Promise<FileAnalysed> {
  const { checked } = workshop;
  const { place } = named;
  const { enabled } = settings.diagnostics;
  const none = { records: 0, problems: 0, errors: 0, warnings: 0, isSetup: true };
  const view = await readSetup(named, isOurs, settings, watch, workshop);
  if (!('setup' in view)) {
    await checked.forget(place);
    return { ...none, recognised: false, ...('failure' in view ? (view satisfies Failure) : {}) };
  }
  await checked.set(place, { rows: setupDiagnostics(view, mostRows), symbols: [], isListed: enabled });
  const { setup } = view;
  return {
    ...none,
    recognised: true,
    records: setup.keyCount,
    problems: enabled ? setup.findings.length : 0,
    errors: setup.countOf('error'),
    warnings: setup.countOf('warning'),
  };
}
