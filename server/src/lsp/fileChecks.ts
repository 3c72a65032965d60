// Logs and setup files that nobody has open, read from disk when the user asks: one file, or all of a folder. Their rows
// are pushed and stay until they are forgotten. Who calls a reading back keeps what it found.

import * as l10n from '@vscode/l10n';
import type { CancellationToken } from 'vscode-languageserver';
import { formats, type Knowledge, products } from '../analysis/index.ts';
import {
  type DiagnosticOptions,
  diagnosticRows,
  fileName,
  mostOdd,
  type NamedLog,
  readLog,
  symbolsOf,
} from '../features/index.ts';
import type { CheckedFile } from './checkedFiles.ts';
import { mostRows } from './diagnosticReports.ts';
import { type FoundLog, kindOf, logsBelow } from './folderLogs.ts';
import { never } from './guard.ts';
import type { Failure, LogReader, ReadLog, ReadWatch } from './host.ts';
import {
  analyseFile,
  checkFolder,
  type FileAnalysed,
  type FolderChecked,
  forgetChecked,
  type OnDisk,
} from './protocol.ts';
import type { Settings } from './settings.ts';
import { checkSetup } from './setupCheck.ts';
import type { Row, Workshop } from './workshop.ts';

interface Asked {
  readonly params: OnDisk;
  readonly token: CancellationToken;
}

const nothingRead: FileAnalysed = { records: 0, problems: 0, errors: 0, warnings: 0, recognised: false };
const nothingChecked: FolderChecked = { files: 0, logs: 0, setups: 0, problems: 0, unread: [] };

export const fileChecks: Row = {
  // What was read of a folder is forgotten when that is closed.
  capability: { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } },
  attach(workshop) {
    const { connection, guard, checked } = workshop;
    const failed: FileAnalysed = {
      ...nothingRead,
      get failure() {
        return l10n.t('SMS Lens failed, and tells why in its output');
      },
    };
    const ofFile = guard<Asked, FileAnalysed>('analysing a file', failed, (asked) =>
      analyse(asked, workshop),
    );
    const ofFolder = guard<Asked, FolderChecked>('checking a folder', nothingChecked, (asked) =>
      checkAll(asked, workshop),
    );
    // The guard is not told of a cancellation: it would answer with nothing.
    connection.onRequest(analyseFile, (params: OnDisk, token) => ofFile({ params, token }, never));
    connection.onRequest(checkFolder, (params: OnDisk, token) => ofFolder({ params, token }, never));
    connection.onNotification(forgetChecked, () => checked.forgetAll());
  },
};

async function analyse({ params, token }: Asked, workshop: Workshop): Promise<FileAnalysed> {
  const { uri, workDoneToken } = params;
  const progress = workshop.connection.window.attachWorkDoneProgress(workDoneToken);
  const tell = tellingOnce((percent, name) => progress.report(percent, name));
  const known = await workshop.known();
  const reader = workshop.host.files.reader(known);
  const name = fileName(uri);
  progress.begin(l10n.t('Reading {0}', name), 0);
  try {
    const found = { uri, name, ...kindOf(name, known.knowledge) };
    const watch = { token, progress: (share: number) => tell(share, name) };
    return await checkOne(found, known.knowledge, reader, watch, workshop);
  } finally {
    progress.done();
    await reader.close();
  }
}

async function checkAll({ params, token }: Asked, workshop: Workshop): Promise<FolderChecked> {
  const { host, checked, connection } = workshop;
  const progress = connection.window.attachWorkDoneProgress(params.workDoneToken);
  const tell = tellingOnce((percent, name) => progress.report(percent, name));
  const known = await workshop.known();
  const reader = host.files.reader(known);
  progress.begin(l10n.t('Checking the logs of {0}', fileName(params.uri)), 0);
  try {
    const { files, logs, unread } = await logsBelow(params.uri, host.files, known.knowledge, token);
    const result = { files, logs: 0, setups: 0, problems: 0, unread: [...unread] };
    for (const [index, log] of logs.entries()) {
      if (token.isCancellationRequested) break;
      const watch = {
        token,
        progress: (share: number) => tell((index + share) / logs.length, log.name),
      };
      const { recognised, problems, failure } = await checkOne(log, known.knowledge, reader, watch, workshop);
      if (failure !== undefined) result.unread.push({ uri: log.uri, reason: failure });
      if (recognised) result[log.kind === 'setup' ? 'setups' : 'logs']++;
      result.problems += problems;
    }
    if (!token.isCancellationRequested)
      await checked.forgetBelow(params.uri, new Set(logs.map(({ uri }) => uri)));
    return result;
  } finally {
    progress.done();
    await reader.close();
  }
}

async function checkOne(
  { uri, kind, tells }: FoundLog,
  knowledge: Knowledge,
  reader: LogReader,
  watch: ReadWatch,
  workshop: Workshop,
): Promise<FileAnalysed> {
  const { settings, documents, checked, links } = workshop;
  const wanted = await settings.of(uri);
  const { addressTemplate } = await links(uri);
  if (documents.get(uri) === undefined) settings.forget(uri);
  watch.progress(0);
  if (kind === 'setup') {
    const named = { knowledge, place: uri, addressTemplate };
    return checkSetup(named, tells === 'ours', wanted, watch, workshop);
  }
  const wish = wishOf(uri, tells === 'ours', wanted);
  const reading = await reader.read(wish, watch);
  if (!('report' in reading)) {
    await checked.forget(uri);
    return { ...nothingRead, ...('failure' in reading ? (reading satisfies Failure) : {}) };
  }
  const { enabled, repeats } = wanted.diagnostics;
  const options = { limit: mostRows, everyRecord: repeats === 'every' };
  const named = { knowledge, place: uri, addressTemplate };
  const file = { ...(await fileOf(reading, named, options, workshop)), isListed: enabled };
  await checked.set(uri, file);
  const { records, errors, warnings, problems } = reading.report;
  return { records, errors, warnings, problems: enabled ? problems.length : 0, recognised: true };
}

function wishOf(uri: string, isNamedSo: boolean, { format, product, diagnostics }: Settings) {
  const setFormat = formats.find((known) => known === format);
  return {
    uri,
    isOurs: isNamedSo || setFormat !== undefined,
    format: setFormat,
    product: products.find((known) => known === product),
    mostOdd,
    // One more tells that there are too many.
    mostMarks: diagnostics.repeats === 'every' ? mostRows + 1 : 0,
  };
}

/** Made of a log before others get their turn, in rows. */
const slice = 20;

async function fileOf(
  { report, places }: ReadLog,
  named: NamedLog,
  options: DiagnosticOptions,
  { host }: Workshop,
): Promise<Pick<CheckedFile, 'rows' | 'symbols'>> {
  const log = readLog(report, places, named);
  return {
    rows: await inTurns(diagnosticRows(log, options)),
    symbols: await inTurns(symbolsOf(log, report.components)),
  };

  async function inTurns<T>(items: Iterable<T>): Promise<T[]> {
    const all: T[] = [];
    for (const item of items) {
      all.push(item);
      if (all.length % slice === 0) await host.breathe();
    }
    return all;
  }
}

/** What was said already is not said again. */
function tellingOnce(tell: (percent: number, name: string) => void): (share: number, name: string) => void {
  let told = '';
  return (share, name) => {
    const percent = Math.floor(share * 100);
    if (told === `${percent} ${name}`) return;
    told = `${percent} ${name}`;
    tell(percent, name);
  };
}
