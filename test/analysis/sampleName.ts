// A name of the catalogue, as it stands in a log: what varies in it filled in.

const samples: Readonly<Record<string, string>> = { code: 'TB1', drive: 'C', n: '12', server: 'TBSRV01' };

/** `CAP_<code>` -> `CAP_TB1`; of a range of ports the first. */
export function sampleName(name: string): string {
  const port = /^(\d+)-\d+$/.exec(name)?.[1];
  return port ?? name.replace(/<(\w+)>/g, (_, hole: string) => samples[hole] ?? 'any');
}
