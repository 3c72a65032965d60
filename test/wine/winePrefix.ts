// A throw-away Windows registry under Wine, and what stands in it. Wine writes it down when its server ends; then the
// files are read, which is much faster than to ask Wine.

import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Each value by its key, a line end and its name, as Wine writes it; a key by itself has an empty name. */
export type Registry = ReadonlyMap<string, string>;

export interface Ran {
  readonly code: number;
  readonly output: string;
}

export const hasWine = spawnSync('wine', ['--version']).status === 0;

export class WinePrefix {
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'sms-lens-wine-'));
  readonly #environment: NodeJS.ProcessEnv;

  constructor() {
    this.#environment = {
      ...process.env,
      WINEPREFIX: path.join(this.#folder, 'prefix'),
      WINEDEBUG: '-all',
      WINEDLLOVERRIDES: 'mscoree,mshtml=',
    };
    mkdirSync(path.join(this.#folder, 'prefix'));
    this.#wine('wineboot', ['--init']);
    this.#settle();
  }

  /** Makes the folder that a file lies in, on any drive. */
  folderFor(file: string): void {
    const [, drive = 'c', folder = ''] = /^([A-Za-z]):\\(?:(.*)\\)?[^\\]*$/.exec(file) ?? [];
    const prefix = path.join(this.#folder, 'prefix');
    const root = path.join(prefix, `drive_${drive.toLowerCase()}`);
    mkdirSync(path.join(root, ...folder.split('\\')), { recursive: true });
    const device = path.join(prefix, 'dosdevices', `${drive.toLowerCase()}:`);
    if (!existsSync(device)) symlinkSync(root, device);
  }

  /** Imports a registry file. */
  import(text: string): void {
    const { code, output } = this.#wine('wine', ['regedit', '/S', this.#file('import.reg', text)]);
    if (code !== 0) throw new Error(`regedit ended with ${code}: ${output}`);
    this.#settle();
  }

  /** Runs a batch file with what somebody types. */
  batch(text: string, typed = ''): Ran {
    const ran = this.#wine('wine', ['cmd', '/c', this.#file('script.cmd', text)], typed);
    this.#settle();
    return ran;
  }

  /** What stands below HKEY_LOCAL_MACHINE. */
  registry(): Registry {
    return registryOf(readFileSync(path.join(this.#folder, 'prefix', 'system.reg'), 'latin1'));
  }

  close(): void {
    this.#wine('wineserver', ['--kill']);
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Windows ends lines with both signs. Answers with the name that Windows has for the file. */
  #file(name: string, text: string): string {
    writeFileSync(
      path.join(this.#folder, 'prefix', 'drive_c', name),
      text.replace(/\r?\n/g, '\r\n'),
      'latin1',
    );
    return `C:\\${name}`;
  }

  #wine(program: string, words: readonly string[], typed = ''): Ran {
    const { status, stdout, stderr } = spawnSync(program, words, {
      env: this.#environment,
      input: typed,
      encoding: 'latin1',
      timeout: 120_000,
    });
    return { code: status ?? -1, output: `${stdout}${stderr}` };
  }

  #settle(): void {
    execFileSync('wineserver', ['--wait'], { env: this.#environment, timeout: 120_000 });
  }
}

/** The file in which Wine keeps a hive: keys in brackets with the time they were changed, values below. */
export function registryOf(text: string): Registry {
  const registry = new Map<string, string>();
  let key = '';
  let name = '';
  for (const line of text.split(/\r?\n/)) {
    const [, found] = /^\[(.*)\](?: \d+)?$/.exec(line) ?? [];
    const value = /^(?:"((?:[^"\\]|\\.)*)"|@)=(.*)$/.exec(line);
    if (found !== undefined) {
      key = found.replaceAll('\\\\', '\\');
      name = '';
      registry.set(`${key}\n`, '');
    } else if (value !== null) {
      name = value[1] ?? '@';
      registry.set(`${key}\n${name}`, value[2] ?? '');
    } else if (name !== '' && line.startsWith('  ')) {
      // A long value goes on in the next line, behind a backslash.
      const before = registry.get(`${key}\n${name}`) ?? '';
      registry.set(`${key}\n${name}`, before.replace(/\\$/, '') + line.trim());
    }
  }
  return registry;
}

/** What is another in `after`: the new value, or nothing where there is none any more. */
export function changesBetween(before: Registry, after: Registry): Map<string, string | undefined> {
  const changes = new Map<string, string | undefined>();
  for (const [name, value] of after) if (before.get(name) !== value) changes.set(name, value);
  for (const name of before.keys()) if (!after.has(name)) changes.set(name, undefined);
  return changes;
}
