// Why a file could not be read, in words. Only regular files are opened at all: a pipe would make us wait for
// whoever writes to it, and a device may have no end.

import { statSync } from 'node:fs';
import * as l10n from '@vscode/l10n';

const missing = l10n.t('there is no such file');
const forbidden = l10n.t('this file may not be read');
const broken = l10n.t('the disk or the network failed while it was read');

const reasons: Readonly<Record<string, string>> = {
  ENOENT: missing,
  ENOTDIR: missing,
  EISDIR: l10n.t('this is a folder'),
  EACCES: forbidden,
  EPERM: forbidden,
  EBUSY: l10n.t('another program holds this file'),
  ELOOP: l10n.t('this link leads back to itself'),
  EIO: broken,
  ESTALE: broken,
};

export function reasonOf({ code = '', message }: NodeJS.ErrnoException): string {
  return Object.hasOwn(reasons, code) ? (reasons[code] as string) : message;
}

/** Looks before anything is opened. */
export function requireRegularFile(path: string): void {
  const status = statSync(path);
  if (status.isFile()) return;
  if (status.isDirectory()) throw new Error(reasons.EISDIR);
  throw new Error(l10n.t('this is no regular file but a pipe or a device'));
}
