// A long reading of files that nobody has open: it tells how far it is, each file is read as the settings for it say, and
// what was opened for it is closed whatever happens.

import type { CancellationToken } from 'vscode-languageserver';
import { formats, type Knowledge, products } from '../analysis/index.ts';
import type { FoundLog } from './folderLogs.ts';
import type { EvidenceWish, LogReader, ReadWatch } from './host.ts';
import type { Settings } from './settings.ts';
import type { Workshop } from './workshop.ts';

export interface ReadingOnDisk {
  readonly knowledge: Knowledge;
  readonly reader: LogReader;
  /** One file after the other, until somebody calls it back. */
  each(files: readonly FoundLog[], read: (file: FoundLog, watch: ReadWatch) => Promise<void>): Promise<void>;
}

interface Asked {
  readonly title: string;
  readonly workDoneToken: string | undefined;
  readonly token: CancellationToken;
}

export async function readingOnDisk<R>(
  { title, workDoneToken, token }: Asked,
  { connection, host, known }: Workshop,
  work: (reading: ReadingOnDisk) => Promise<R>,
): Promise<R> {
  const progress = connection.window.attachWorkDoneProgress(workDoneToken);
  const tell = tellingOnce((percent, name) => progress.report(percent, name));
  const all = await known();
  const reader = host.files.reader(all);
  progress.begin(title, 0);
  try {
    return await work({
      knowledge: all.knowledge,
      reader,
      async each(files, read) {
        for (const [index, file] of files.entries()) {
          if (token.isCancellationRequested) break;
          const share = (own: number) => tell((index + own) / files.length, file.name);
          share(0);
          await read(file, { token, progress: share });
        }
      },
    });
  } finally {
    progress.done();
    await reader.close();
  }
}

/** What the user set for a file; it is not remembered where the file is no open document. */
export async function settingsFor(uri: string, { settings, documents }: Workshop): Promise<Settings> {
  const wanted = await settings.of(uri);
  if (documents.get(uri) === undefined) settings.forget(uri);
  return wanted;
}

/** `isNamedSo` says that the file's name, or the user, calls it a log of ours. */
export function wishFor(uri: string, isNamedSo: boolean, { format, product }: Settings): EvidenceWish {
  const setFormat = formats.find((known) => known === format);
  return {
    uri,
    isOurs: isNamedSo || setFormat !== undefined,
    format: setFormat,
    product: products.find((known) => known === product),
  };
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
