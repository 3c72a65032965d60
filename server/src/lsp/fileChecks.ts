// Logs and setup files that nobody has open, read from disk when the user asks: one file, or all of a folder. Their rows
// are pushed and stay until they are forgotten. Who calls a reading back keeps what it found.

import * as l10n from '@vscode/l10n';
import type { CancellationToken } from 'vscode-languageserver';
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
import type { Failure, ReadLog, ReadWatch } from './host.ts';
import {
  analyseFile,
  checkFolder,
  type FileAnalysed,
  type FolderChecked,
  forgetChecked,
  type OnDisk,
} from './protocol.ts';
import { type ReadingOnDisk, readingOnDisk, settingsFor, wishFor } from './readingOnDisk.ts';
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
  const name = fileName(uri);
  const title = l10n.t('Reading {0}', name);
  return readingOnDisk({ title, workDoneToken, token }, workshop, async (reading) => {
    const { knowledge } = reading;
    let result = nothingRead;
    await reading.each([{ uri, name, ...kindOf(name, knowledge) }], async (file, watch) => {
      result = await checkOne(file, reading, watch, workshop);
    });
    return result;
  });
}

async function checkAll({ params, token }: Asked, workshop: Workshop): Promise<FolderChecked> {
  const { host, checked } = workshop;
  const { uri, workDoneToken } = params;
  const title = l10n.t('Checking the logs of {0}', fileName(uri));
  return readingOnDisk({ title, workDoneToken, token }, workshop, async (reading) => {
    const { files, logs, unread } = await logsBelow(uri, host.files, reading.knowledge, token);
    const result = { files, logs: 0, setups: 0, problems: 0, unread: [...unread] };
    await reading.each(logs, async (log, watch) => {
      const { recognised, problems, failure } = await checkOne(log, reading, watch, workshop);
      if (failure !== undefined) result.unread.push({ uri: log.uri, reason: failure });
      if (recognised) result[log.kind === 'setup' ? 'setups' : 'logs']++;
      result.problems += problems;
    });
    if (!token.isCancellationRequested) await checked.forgetBelow(uri, new Set(logs.map((log) => log.uri)));
    return result;
  });
}

async function checkOne(
  { uri, kind, tells }: FoundLog,
  { knowledge, reader }: ReadingOnDisk,
  watch: ReadWatch,
  workshop: Workshop,
): Promise<FileAnalysed> {
  const { checked, links } = workshop;
  const { addressTemplate } = await links(uri);
  const wanted = await settingsFor(uri, workshop);
  if (kind === 'setup') {
    const named = { knowledge, place: uri, addressTemplate };
    return checkSetup(named, tells === 'ours', wanted, watch, workshop);
  }
  const { enabled, repeats } = wanted.diagnostics;
  const wish = {
    ...wishFor(uri, tells === 'ours', wanted),
    mostOdd,
    // One more tells that there are too many.
    mostMarks: repeats === 'every' ? mostRows + 1 : 0,
  };
  const reading = await reader.read(wish, watch);
  if (!('report' in reading)) {
    await checked.forget(uri);
    return { ...nothingRead, ...('failure' in reading ? (reading satisfies Failure) : {}) };
  }
  const options = { limit: mostRows, everyRecord: repeats === 'every' };
  const named = { knowledge, place: uri, addressTemplate };
  const file = { ...(await fileOf(reading, named, options, workshop)), isListed: enabled };
  await checked.set(uri, file);
  const { records, errors, warnings, problems } = reading.report;
  return { records, errors, warnings, problems: enabled ? problems.length : 0, recognised: true };
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
