// Which machine the logs of a folder are of: what stands before the drive or the folders that Windows has everywhere; else
// the folder itself, unless it is called as SMS calls its own. `SRV1\\C\\SMS\\Logs`, `SRV1\\SMS\\Logs` and `SRV1` are one machine.

const drive = /^(?:[a-z](?:[:$]|_drive)?|admin\$)$/i;
const windows = new Set(['windows', 'winnt', 'program files', 'program files (x86)', 'inetpub', 'system32']);
/** People call folders of theirs so too, so they count only at the end. */
const ours = new Set([
  ...[
    'logs',
    'log',
    'logfiles',
    'sms',
    'bin',
    'i386',
    'inboxes',
    'ms',
    'core',
    'temp',
    'tmp',
    'debug',
    'wbem',
  ],
  ...['ccm', 'sms_ccm', 'ccmsetup', 'ccmlogs', 'smsclient', 'sitelogs'],
  ...['adminui', 'adminuilog', 'microsoft configuration manager', 'microsoft configuration manager console'],
]);
const webSite = /^w3svc\d+$/i;

/** Names from the top on; empty for what lies in the top itself. */
export function machineOf(folders: readonly string[]): string {
  const disk = folders.findIndex(isDisk);
  if (disk > 0) return own(folders.slice(0, disk)).join('/');
  // The top may be a machine's own disk; or somebody has a folder that is called like one.
  const behind = own(folders.filter((name) => !isDisk(name)));
  return disk === 0 && behind.length === 0 ? '' : own(folders).join('/');
}

function own(folders: readonly string[]): readonly string[] {
  let length = folders.length;
  while (length > 0 && isOurs(folders[length - 1] as string)) length--;
  return folders.slice(0, length);
}

function isDisk(name: string): boolean {
  return drive.test(name) || windows.has(name.toLowerCase());
}

function isOurs(name: string): boolean {
  return ours.has(name.toLowerCase()) || webSite.test(name);
}
