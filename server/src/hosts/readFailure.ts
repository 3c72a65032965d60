// Why a file could not be read, in words.

import * as l10n from '@vscode/l10n';

const missing = () => l10n.t('there is no such file');
const forbidden = () => l10n.t('this file may not be read');
const broken = () => l10n.t('the disk or the network failed while it was read');
const folder = () => l10n.t('this is a folder');

/** What is no failure of the system's, but one of ours. */
const ours = {
  IRREGULAR: () => l10n.t('this is no regular file but a pipe or a device'),
  BINARY: () => l10n.t('this is no text file'),
  NOSETUP: () => l10n.t('this is no setup file of SMS or Configuration Manager'),
  LARGESETUP: () => l10n.t('it has more than 5 MB, which no setup file has'),
  SHORTER: () => l10n.t('this file became shorter while it was read; read it again'),
} as const;

const reasons: Readonly<Record<string, () => string>> = {
  ENOENT: missing,
  ENOTDIR: missing,
  EISDIR: folder,
  EACCES: forbidden,
  EPERM: forbidden,
  EBUSY: () => l10n.t('another program holds this file'),
  ELOOP: () => l10n.t('this link leads back to itself'),
  EIO: broken,
  ESTALE: broken,
  ...ours,
};

export function reasonOf({ code = '', message }: Pick<NodeJS.ErrnoException, 'code' | 'message'>): string {
  return Object.hasOwn(reasons, code) ? (reasons[code]?.() ?? message) : message;
}

/** An error whose code says the same on every thread. */
export function refusal(code: keyof typeof ours | 'EISDIR'): Error {
  return Object.assign(new Error(reasons[code]?.()), { code });
}
