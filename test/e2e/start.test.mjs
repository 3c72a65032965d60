// `npm start` as a user meets it: the address it prints is served, Ctrl-C leaves no process and no file, and what goes
// wrong is told in one sentence. The desktop's `code` is played by a script that keeps a window's process, as the real one.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/setup/root.mjs';
import { temporaryFolder } from '../../scripts/setup/temporary.mjs';

test('the browser: serves the workbench, and Ctrl-C stops everything and removes what it wrote', async () => {
  const scratch = temporaryFolder('start-test');
  const port = await freePort();
  const started = startWith(['--browser'], { TMPDIR: scratch, SMS_LENS_PORT: String(port) });
  const [address] = await started.says(/http:\/\/127\.0\.0\.1:\S+/);
  assert.equal(new URL(address).port, String(port));
  assert.equal(new URL(address).searchParams.get('folder'), path.join(root, 'samples'));

  const refused = await fetch(`http://127.0.0.1:${port}/`);
  assert.equal(refused.status, 403, 'without the token of the address nobody gets in');
  const welcomed = await fetch(address, { redirect: 'manual' });
  const cookie = welcomed.headers.getSetCookie().map((set) => set.split(';')[0]);
  const page = await fetch(new URL(welcomed.headers.get('location') ?? '', address), {
    headers: { cookie: cookie.join('; ') },
  });
  assert.equal(page.status, 200);
  assert.match(await page.text(), /vscode-workbench-web-configuration/);
  assert.notDeepEqual(readdirSync(scratch), []);

  started.child.kill('SIGINT');
  assert.equal(await started.ended, 0);
  assert.deepEqual(processesNaming(scratch), []);
  assert.deepEqual(readdirSync(scratch), []);
});

test('a taken port is told in one sentence', async () => {
  const holder = createServer();
  await new Promise((resolve) => holder.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (holder.address());
  const started = startWith(['--browser'], { SMS_LENS_PORT: String(port) });
  assert.equal(await started.ended, 1);
  holder.close();
  assert.equal(
    started.said(),
    `Port ${port} is taken: stop what listens there, or set SMS_LENS_PORT to another port.\n`,
  );
});

test('a port that is none is told in one sentence', async () => {
  const started = startWith(['--browser'], { SMS_LENS_PORT: 'eighty' });
  assert.equal(await started.ended, 1);
  assert.equal(started.said(), 'SMS_LENS_PORT must be a port number from 1 to 65535, not "eighty".\n');
});

test('a missing desktop VS Code is told in one sentence', async () => {
  const started = startWith(['--desktop'], { PATH: path.dirname(process.execPath), DISPLAY: '' });
  assert.equal(await started.ended, 1);
  assert.match(started.said(), /^The command "code" was not found: install Visual Studio Code .*\n$/);
});

test('the desktop: opens the samples in a profile of its own, and Ctrl-C closes the window', async () => {
  const scratch = temporaryFolder('start-test');
  const bin = path.join(scratch, 'bin');
  const temp = path.join(scratch, 'tmp');
  mkdirSync(bin);
  mkdirSync(temp);
  const told = path.join(scratch, 'told.json');
  writeFileSync(path.join(bin, 'code'), codeCommandThatTells(told));
  chmodSync(path.join(bin, 'code'), 0o755);
  const started = startWith([], { PATH: `${bin}:${process.env.PATH}`, TMPDIR: temp, DISPLAY: ':0' });
  await started.says(/window is open/);
  const { args, pid } = JSON.parse(readFileSync(told, 'utf8'));
  for (const arg of [
    `--extensionDevelopmentPath=${root}`,
    '--disable-extensions',
    '--wait',
    '--new-window',
    path.join(root, 'samples'),
  ]) {
    assert.ok(args.includes(arg), `${arg} is not among ${args.join(' ')}`);
  }
  assert.ok(args.some((/** @type {string} */ arg) => arg.startsWith(`--user-data-dir=${temp}`)));
  assert.ok(args.some((/** @type {string} */ arg) => arg.startsWith(`--extensions-dir=${temp}`)));

  started.child.kill('SIGINT');
  assert.equal(await started.ended, 0);
  assert.equal(existsSync(`/proc/${pid}`), false, 'the window is still there');
  assert.deepEqual(readdirSync(temp), []);
});

/**
 * @param {string[]} args
 * @param {Record<string, string>} env
 */
function startWith(args, env) {
  const child = spawn(process.execPath, [path.join(root, 'scripts/start.mjs'), ...args], {
    env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const ended = new Promise((resolve) => child.once('close', (code) => resolve(code)));
  /**
   * @param {RegExp} what
   * @returns {Promise<RegExpExecArray>}
   */
  const says = (what) =>
    new Promise((resolve, reject) => {
      const look = () => {
        const found = what.exec(said);
        if (found) resolve(found);
      };
      child.stdout.on('data', look);
      ended.then((code) => reject(new Error(`ended with ${code} before it said ${what}:\n${said}`)));
      look();
    });
  for (const stream of [child.stdout, child.stderr]) {
    stream.prependListener('data', (data) => {
      said += data;
    });
  }
  return { child, ended, says, said: () => said };
}

/**
 * Like the real command it leaves the window to a process outside its own group, which locks the profile.
 * @param {string} told where it writes its arguments and the window's process id
 */
function codeCommandThatTells(told) {
  return `#!${process.execPath}
const { spawn } = require('node:child_process');
const { mkdirSync, writeFileSync } = require('node:fs');
const args = process.argv.slice(2);
const userData = args.find((arg) => arg.startsWith('--user-data-dir=')).split('=')[1];
const window = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true, stdio: 'ignore' });
mkdirSync(userData, { recursive: true });
writeFileSync(userData + '/code.lock', String(window.pid));
writeFileSync(${JSON.stringify(told)}, JSON.stringify({ args, pid: window.pid }));
console.log('window is open');
window.on('exit', () => process.exit(0));
`;
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address());
      probe.close(() => resolve(port));
    });
  });
}

/**
 * Command lines of running processes that name this path.
 * @param {string} part
 */
function processesNaming(part) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      } catch {
        return ''; // it has ended meanwhile
      }
    })
    .filter((line) => line.includes(part));
}
