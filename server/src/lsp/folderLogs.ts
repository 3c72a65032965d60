// The files below a folder that are logs or setup files of ours or may be, in the order of their names. What cannot be
// listed is told; a folder that was seen already, because a link leads there, is not looked into again.

import type { CancellationToken } from 'vscode-languageserver';
import { type Kind, type Knowledge, type NameTells, nameTells, setupNameTells } from '../analysis/index.ts';
import type { Files } from './host.ts';
import type { FolderChecked, FolderEntry } from './protocol.ts';

export interface FolderLogs {
  /** So many files there are. */
  readonly files: number;
  readonly logs: readonly FoundLog[];
  readonly unread: FolderChecked['unread'];
}

export interface FoundLog {
  readonly uri: string;
  readonly name: string;
  readonly kind: Kind;
  readonly tells: NameTells;
}

/** What a file is by its name, if it is anything of ours. */
export function kindOf(name: string, knowledge: Knowledge): Pick<FoundLog, 'kind' | 'tells'> {
  const tells = setupNameTells(name, knowledge.setup);
  return tells === 'other' ? { kind: 'log', tells: nameTells(name, knowledge) } : { kind: 'setup', tells };
}

/** Nobody's logs lie there, and many other files do. */
const passedOver = new Set(['.git', 'node_modules']);

export async function logsBelow(
  top: string,
  files: Files,
  knowledge: Knowledge,
  token: CancellationToken,
): Promise<FolderLogs> {
  const found = { files: 0, logs: [] as FoundLog[], unread: [] as { uri: string; reason: string }[] };
  const seen = new Set<string>();
  await into(top);
  return found;

  async function into(uri: string): Promise<void> {
    if (token.isCancellationRequested) return;
    const folder = await files.folder(uri);
    if ('failure' in folder) {
      found.unread.push({ uri, reason: folder.failure });
      return;
    }
    if (seen.has(folder.identity)) return;
    seen.add(folder.identity);
    for (const entry of [...folder.entries].sort(byName)) await look(entry, uri);
  }

  async function look({ name, isFolder }: FolderEntry, folder: string): Promise<void> {
    const uri = within(folder, name);
    if (isFolder) {
      if (!passedOver.has(name)) await into(uri);
      return;
    }
    found.files++;
    const { kind, tells } = kindOf(name, knowledge);
    if (tells !== 'other') found.logs.push({ uri, name, kind, tells });
  }
}

function byName(one: FolderEntry, other: FolderEntry): number {
  return one.name < other.name ? -1 : 1;
}

/** Written as the editor writes addresses, so that both call a file the same. */
export function within(folder: string, name: string): string {
  const whole = name.replace(/\p{Cs}/gu, '\uFFFD');
  const encoded = encodeURIComponent(whole).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${folder.endsWith('/') ? folder.slice(0, -1) : folder}/${encoded}`;
}
