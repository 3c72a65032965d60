// A folder of logs for a test, and lines to fill them with.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after } from 'node:test';

export const good =
  'Reading site configuration  $$<CCIM32><Tue Jan 04 15:19:20.100 2000><thread=112 (0x70)>\r\n';
/** KB 236052; its words stand in characters 10 to 58. */
export const lockedOut =
  'Warning - could not read files from site TB1 (#2147942405) $$<CCIM32><Tue Jan 04 15:19:23.375 2000><thread=112 (0x70)>\r\n';
export const foreign = '2026-11-20 10:00:00 ERROR something else failed (2147942405)\n';

export interface LogFolder {
  readonly path: string;
  /** As the editor writes it. */
  readonly uri: string;
  write(name: string, content: string | Uint8Array): string;
}

/** Until the file's tests are over. */
export function logFolder(): LogFolder {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sms-lens-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const uri = `file://${folder}`;
  return {
    path: folder,
    uri,
    /** Its address, for names that need no percents. */
    write(name, content) {
      const file = path.join(folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, content);
      return `${uri}/${name}`;
    },
  };
}
