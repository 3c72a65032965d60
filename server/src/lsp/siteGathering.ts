// Reads what the checks want to know: of each log and each setup file of a folder, or of those that are named, what shows
// something. Logs that no check looks into are passed over.

import * as l10n from '@vscode/l10n';
import type { CancellationToken } from 'vscode-languageserver';
import {
  type GatheredFile,
  type GatheredLog,
  type GatheredSetup,
  type Knowledge,
  NamedPlaces,
  setupFiles,
} from '../analysis/index.ts';
import { fileName, setupErrors } from '../features/index.ts';
import { type FolderLogs, type FoundLog, kindOf, logsBelow } from './folderLogs.ts';
import type { ReadWatch } from './host.ts';
import type { AskSiteCheck, SiteChecked } from './protocol.ts';
import { type ReadingOnDisk, settingsFor, wishFor } from './readingOnDisk.ts';
import { readSetup } from './setupCheck.ts';
import type { Workshop } from './workshop.ts';

export interface SiteGathered {
  readonly files: number;
  readonly logs: readonly GatheredLog[];
  readonly setups: readonly GatheredSetup[];
  readonly unread: SiteChecked['unread'];
  /** The logs and setup files among them. */
  readonly notRead: readonly GatheredFile[];
}

export async function gatherSite(
  of: AskSiteCheck['of'],
  reading: ReadingOnDisk,
  token: CancellationToken,
  workshop: Workshop,
): Promise<SiteGathered> {
  const { knowledge } = reading;
  const found =
    'folder' in of
      ? await logsBelow(of.folder, workshop.host.files, knowledge, token)
      : namedOnes(of.files, knowledge, workshop);
  const named = new NamedPlaces('folder' in of ? [namesOf(of.folder)] : of.files.map(namesOf));
  const notRead: GatheredFile[] = [];
  const gathered = { logs: [] as GatheredLog[], setups: [] as GatheredSetup[], unread: [...found.unread] };
  await reading.each(
    found.logs.filter((log) => isAsked(log, knowledge)),
    async (found, watch) => {
      const { uri, name } = found;
      const file = { place: uri, folders: named.foldersTo(namesOf(uri).slice(0, -1)), name };
      const read = await (found.kind === 'setup' ? setupOf : logOf)(found, reading, watch, workshop);
      if ('failure' in read) {
        gathered.unread.push({ uri, reason: read.failure });
        notRead.push(file);
      }
      if ('errors' in read) gathered.setups.push({ ...file, ...read });
      if ('evidence' in read) gathered.logs.push({ ...file, ...read });
    },
  );
  return { ...gathered, notRead, files: found.files };
}

async function logOf(
  { uri, tells }: FoundLog,
  { reader }: ReadingOnDisk,
  watch: ReadWatch,
  workshop: Workshop,
) {
  return reader.evidence(wishFor(uri, tells === 'ours', await settingsFor(uri, workshop)), watch);
}

async function setupOf(
  { uri, tells }: FoundLog,
  { knowledge }: ReadingOnDisk,
  watch: ReadWatch,
  workshop: Workshop,
) {
  const settings = await settingsFor(uri, workshop);
  const named = { knowledge, place: uri, addressTemplate: settings.articles.address };
  const view = await readSetup(named, tells === 'ours', settings, watch, workshop);
  return 'setup' in view ? { errors: setupErrors(view.setup) } : view;
}

/** Open documents are what the user takes them for, whatever they are called. */
function namedOnes(files: readonly string[], knowledge: Knowledge, { documents }: Workshop): FolderLogs {
  const logs = files.map((uri): FoundLog => {
    const name = fileName(uri);
    const { kind, tells } = kindOf(name, knowledge);
    const language = documents.get(uri)?.languageId;
    if (language === 'sms-setup') return { uri, name, kind: 'setup', tells: 'ours' };
    if (language === 'sms-log') return { uri, name, kind: 'log', tells: 'ours' };
    return { uri, name, kind, tells };
  });
  const unread = logs
    .filter(({ name, kind }) => kind === 'log' && knowledge.catalogue.log(name) === undefined)
    .map(({ uri }) => ({
      uri,
      reason: l10n.t('checks know logs by their names, and none is called so'),
    }));
  return { files: files.length, logs, unread };
}

function isAsked({ name, kind }: FoundLog, { catalogue, checks }: Knowledge): boolean {
  if (kind === 'setup') return checks.reads(setupFiles);
  const log = catalogue.log(name)?.file.log;
  return log !== undefined && checks.reads(log);
}

/** The parts of an address, as people read them: where it lies, then folder by folder. */
function namesOf(uri: string): string[] {
  return uri.replace(/\/+$/, '').split('/').map(fileName);
}
