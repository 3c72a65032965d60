// Starts `smslens records`, or another command, and stops listening after its first output, so that it waits in the middle of a
// file, for as long as a test has something to do to that file.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cli, type Ran, ranAs } from './runRecords.ts';

export interface Waiting {
  signal(name: NodeJS.Signals): void;
  /** Listens on, up to the end. */
  finish(): Promise<Ran>;
}

/** Resolves at the first output. Standard input is open and stays empty. */
export async function startRecords(words: readonly string[], command = 'records'): Promise<Waiting> {
  const child = spawn(process.execPath, [cli, command, ...words], { stdio: ['pipe', 'pipe', 'pipe'] });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text;
    });
  }
  const end = once(child, 'close') as Promise<[number | null]>;
  await Promise.race([once(child.stdout, 'data'), end]);
  child.stdout.pause();
  return {
    signal: (name) => child.kill(name),
    async finish() {
      child.stdout.resume();
      const [code] = await end;
      return ranAs(code, output.stdout, output.stderr);
    },
  };
}
