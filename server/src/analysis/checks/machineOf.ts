// Which machine the logs of a folder are of: the folder itself, unless it is called as every machine's folders are
// (`SMS\Logs`), then the one above. So `SRV1\C\SMS\Logs` and `SRV1\C` are one machine.

const everywhere = new Set(
  [
    ...['logs', 'log', 'sms', 'bin', 'i386', 'x86.bin', 'inboxes', 'ms', 'core', 'cap', 'temp', 'tmp'],
    ...['ccm', 'sms_ccm', 'ccmsetup', 'ccmlogs', 'smsclient', 'clicomp', 'client', 'server', 'sitelogs'],
    ...[
      'windows',
      'winnt',
      'winnt35',
      'system32',
      'syswow64',
      'debug',
      'program files',
      'program files (x86)',
    ],
    ...[
      'microsoft configuration manager',
      'sms lens',
      'adminui',
      'adminuilog',
      'setup',
      'inetpub',
      'c$',
      'd$',
    ],
  ].map((name) => name.toLowerCase()),
);
const drive = /^[a-z](?:[:$]|_drive)?$/i;

/** Names from the top on; empty for what lies in the top itself. */
export function machineOf(folders: readonly string[]): string {
  let length = folders.length;
  while (length > 0 && isEverywhere(folders[length - 1] as string)) length--;
  return folders.slice(0, length).join('/');
}

function isEverywhere(name: string): boolean {
  return everywhere.has(name.toLowerCase()) || drive.test(name);
}
