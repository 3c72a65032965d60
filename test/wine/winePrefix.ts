// A throw-away Windows under Wine: its registry, its disks, and stand-ins for the programs that Wine lacks or fakes.
// One server of Wine serves all that a test does, and ends with it.

import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { ChangingRegistry, type Registry, readRegistryFile, registryFile } from './registry.ts';
import { type Answer, answersFor, linesCalled, standInProgram } from './standIn.ts';

/** What the scripts call that Wine has not, or that says there that it did what it did not do. */
export const standIns = ['dsacls', 'find', 'findstr', 'net', 'netsh', 'ntrights', 'sc', 'subinacl'] as const;

/** What Wine writes down of its devices when it finds the time, and what it shows a second time to programs of 32 bits. */
const ofWine =
  /\\(?:currentversion\\networkcards|control\\class|control\\deviceclasses|control\\servicecurrent|enum\\(?!root[\\\n])[^\\\n]+|wow6432node)[\\\n]/;

/** Large parts of Wine's own registry that no script looks into: without them it is read ten times as fast. */
const unused = [
  'Classes',
  'Wow6432Node',
  'Microsoft\\Cryptography',
  'Microsoft\\Windows\\CurrentVersion\\Explorer',
  'Microsoft\\Windows\\CurrentVersion\\Telephony',
  'Microsoft\\Windows\\CurrentVersion\\Time Zones',
  'Microsoft\\Windows NT\\CurrentVersion\\Time Zones',
];

export interface Run {
  /** What somebody types where the script asks: the shell of Wine takes all of it for the first answer. */
  readonly typed?: string;
  /** Variables, over those that Windows has. */
  readonly environment?: Readonly<Record<string, string>>;
  /** What the stand-ins answer, in the order in which they are called. */
  readonly answers?: readonly Answer[];
  /** reg.exe is one of the stand-ins too. */
  readonly withReg?: boolean;
}

export interface Ran {
  readonly code: number;
  readonly output: string;
  /** The stand-ins that were called, with all their words. */
  readonly called: readonly string[];
}

/** The folder that a file lies in. */
export function folderOf(name: string): string {
  return name.replace(/\\[^\\]*$/, '');
}

/** The Wine of a file of tests. A signal is heard between two of them: they wait for Wine, and for nothing else. */
export function wineForTests(): WinePrefix {
  const prefix = new WinePrefix();
  beforeEach(() => setImmediate());
  after(() => prefix.close());
  return prefix;
}

/**
 * A test that has a Wine do things. On a busy machine Wine now and then does not start a program, so what failed is tried
 * once more, from its beginning: a script that is wrong fails again.
 */
export function proof(name: string, prefix: WinePrefix, act: () => void): void {
  test(name, () => {
    try {
      act();
    } catch {
      prefix.registry();
      act();
    }
  });
}

export class WinePrefix {
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'sms-lens-wine-'));
  readonly #environment: NodeJS.ProcessEnv = {
    ...process.env,
    WINEPREFIX: this.#folder,
    WINEDEBUG: '-all',
    WINEDLLOVERRIDES: 'mscoree,mshtml,winemenubuilder.exe=',
    // The server of Wine makes a folder of its own, and leaves it behind.
    TMPDIR: this.#folder,
  };
  readonly #disks: ReadonlySet<string>;
  readonly #fresh: Registry;
  /** What was there when it was last looked at, or made. */
  #now: Registry;

  constructor() {
    this.#clearAwayWhenThisEnds();
    // The server outlives what it serves by a minute, and no longer.
    this.#start('wineserver', ['--persistent=60']);
    this.#start('wineboot', ['--init']);
    this.#makeTools();
    for (const key of unused) this.#start('wine', ['reg', 'delete', `HKLM\\Software\\${key}`, '/f']);
    this.#disks = this.#filesOf('drive_c');
    this.#fresh = this.registry();
    this.#now = this.#fresh;
  }

  /** Throws away what was done, and makes what a test needs to be there. Answers with what is in the registry then. */
  begin(fill: (registry: ChangingRegistry) => void): Registry {
    for (const name of readdirSync(this.#folder))
      if (/^(?:drive_[^c]|unc)$/.test(name)) rmSync(path.join(this.#folder, name), { recursive: true });
    for (const name of this.#filesOf('drive_c'))
      if (!this.#disks.has(name)) rmSync(path.join(this.#folder, 'drive_c', name), { recursive: true });
    const wanted = new ChangingRegistry(this.#fresh);
    fill(wanted);
    this.import(registryFile(this.#fresh, this.#now, wanted.now));
    this.#now = wanted.now;
    return wanted.now;
  }

  import(text: string): void {
    this.#write('import.reg', text);
    const { status } = this.#start('wine', ['regedit', '/S', 'C:\\test\\import.reg']);
    if (status !== 0) throw new Error(`regedit ended with ${status} over\n${text}`);
  }

  /** What stands below HKEY_LOCAL_MACHINE. */
  registry(): Registry {
    const { status } = this.#start('wine', ['regedit', '/E', 'C:\\test\\all.reg', 'HKEY_LOCAL_MACHINE']);
    if (status !== 0) throw new Error(`regedit ended with ${status}`);
    const all = readRegistryFile(readFileSync(this.#inTest('all.reg'), 'utf16le'));
    this.#now = new Map([...all].filter(([name]) => !ofWine.test(name)));
    return this.#now;
  }

  /** Runs a batch file. */
  batch(text: string, { typed = '', environment = {}, answers = [], withReg = false }: Run = {}): Ran {
    this.#write('script.cmd', text);
    const variables = Object.entries(environment).map(([name, value]) => `set "${name}=${value}"`);
    this.#write('run.cmd', ['@echo off', ...variables, 'call C:\\test\\script.cmd', ''].join('\n'));
    writeFileSync(this.#inTest('called'), '');
    writeFileSync(this.#inTest('answers'), answersFor(answers));
    const { status, stdout } = this.#start('wine', ['cmd', '/c', 'C:\\test\\run.cmd'], {
      typed,
      tools: withReg ? 'C:\\test\\tools;C:\\test\\reg' : 'C:\\test\\tools',
    });
    const called = linesCalled(readFileSync(this.#inTest('called')));
    return { code: status ?? -1, output: stdout, called };
  }

  /** Makes a folder, on any disk or in any share. */
  folder(name: string): void {
    mkdirSync(this.#real(name), { recursive: true });
  }

  /** Makes a folder if its name ends with a backslash, or else a file; one that can be run is a stand-in. */
  make(name: string, text = 'something'): void {
    this.folder(folderOf(name));
    if (name.endsWith('\\')) return;
    const program = /\.exe$/i.test(name);
    writeFileSync(this.#real(name), program ? standInProgram() : text.replaceAll('\n', '\r\n'));
  }

  exists(name: string): boolean {
    return existsSync(this.#real(name));
  }

  read(name: string): string {
    return readFileSync(this.#real(name), 'latin1').replaceAll('\r\n', '\n');
  }

  close(): void {
    if (!existsSync(this.#folder)) return;
    this.#start('wineserver', ['--kill']);
    this.#start('wineserver', ['--wait']);
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  }

  /** However this process ends, its end of a pipe is closed: the other end waits for that, in a session of its own. */
  #clearAwayWhenThisEnds(): void {
    const clearAway = 'cat; wineserver --kill; wineserver --wait; rm -rf "$WINEPREFIX"';
    const waiting = spawn('sh', ['-c', clearAway], {
      env: this.#environment,
      stdio: ['pipe', 'ignore', 'ignore'],
      detached: true,
    });
    waiting.unref();
    // The end of a pipe is a socket, and would keep this process from its end.
    if (waiting.stdin instanceof Socket) waiting.stdin.unref();
  }

  #makeTools(): void {
    for (const folder of ['tools', 'reg']) mkdirSync(this.#inTest(folder), { recursive: true });
    for (const name of standIns) writeFileSync(this.#inTest(`tools/${name}.exe`), standInProgram());
    writeFileSync(this.#inTest('reg/reg.exe'), standInProgram('C:\\windows\\system32\\reg.exe'));
  }

  /** Where a file of Windows really lies; a disk or a share that is not there yet is made. */
  #real(name: string): string {
    const [, server = '', share = '', below = ''] = /^\\\\([^\\]+)\\([^\\]+)\\?(.*)$/.exec(name) ?? [];
    if (server !== '') {
      const unc = path.join(this.#folder, 'unc');
      mkdirSync(path.join(unc, server, share), { recursive: true });
      this.#device('unc', unc);
      return path.join(unc, server, share, ...below.split('\\'));
    }
    const [, drive = 'c', rest = ''] = /^([A-Za-z]):\\?(.*)$/.exec(name) ?? [];
    const root = path.join(this.#folder, `drive_${drive.toLowerCase()}`);
    mkdirSync(root, { recursive: true });
    this.#device(`${drive.toLowerCase()}:`, root);
    return path.join(root, ...rest.split('\\'));
  }

  #device(name: string, folder: string): void {
    const device = path.join(this.#folder, 'dosdevices', name);
    if (!existsSync(device)) rmSync(device, { force: true });
    if (!existsSync(device)) symlinkSync(folder, device);
  }

  /** What lies on a disk, as far as scripts may change it. */
  #filesOf(disk: string): Set<string> {
    const folder = path.join(this.#folder, disk);
    const below = (name: string) => readdirSync(path.join(folder, name)).map((file) => `${name}/${file}`);
    return new Set([...readdirSync(folder), ...below('windows')]);
  }

  #inTest(name: string): string {
    return path.join(this.#folder, 'drive_c/test', name);
  }

  /** Windows ends lines with both signs, and registry files of its later versions have two bytes a sign. */
  #write(name: string, text: string): void {
    const wide = text.startsWith('Windows Registry Editor');
    const lines = text.replace(/\r?\n/g, '\r\n');
    writeFileSync(this.#inTest(name), wide ? `\ufeff${lines}` : lines, wide ? 'utf16le' : 'latin1');
  }

  #start(program: string, words: readonly string[], { typed, tools = '' }: Start = {}) {
    return spawnSync(program, words, {
      env: { ...this.#environment, WINEPATH: tools },
      input: typed,
      encoding: 'latin1',
      // What Wine starts besides keeps what it was given, and would keep a pipe open as long as it runs.
      stdio: typed === undefined ? 'ignore' : ['pipe', 'pipe', 'ignore'],
      timeout: 120_000,
    });
  }
}

interface Start {
  /** What is typed; only where something can be it matters what the program says. */
  readonly typed?: string;
  /** Folders that are looked into first. */
  readonly tools?: string;
}
