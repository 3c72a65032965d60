// The file that a log of the catalogue is: nearly all end in `.log`, and the catalogue leaves that out.

const otherEnding = /\.(?:txt|htm|trc)$/;

export function logName(log: string): string {
  return otherEnding.test(log) ? log : `${log}.log`;
}
