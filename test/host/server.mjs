// Starts VS Code's own server on the loopback address, with everything it writes in one throw-away folder, and installs
// extensions into it. With `driver` the workbench accepts a test run from the page's address; it then also suppresses
// notifications, so whatever plays a user must do without.
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runQuietly } from '../../scripts/setup/npm.mjs';
import { removeTemporary, spawnGroup, stopGroup, temporaryFolder } from '../../scripts/setup/temporary.mjs';
import { nodeForServer, serverMain } from './locations.mjs';

/**
 * @typedef {object} Server
 * @property {string} authority host and port, as `vscode-remote` addresses name it
 * @property {string} origin
 * @property {(more?: Record<string, string>) => string} address what a browser must open: it lets nobody in without the token
 * @property {() => string} log all that the server said
 * @property {Promise<number | null>} ended
 * @property {() => Promise<void>} stop
 */

/**
 * @param {object} options
 * @param {string} [options.dataFolder]
 * @param {boolean} [options.driver]
 * @param {number} [options.port] 0 takes a free one
 * @param {Record<string, unknown>} [options.settings] machine settings: they outrank the user's
 * @param {Record<string, string>} [options.env]
 * @returns {Promise<Server>}
 */
export async function startServer({
  dataFolder = temporaryFolder('server'),
  driver = false,
  port = 0,
  settings = {},
  env = {},
} = {}) {
  const machine = path.join(dataFolder, 'data/Machine');
  mkdirSync(machine, { recursive: true });
  writeFileSync(path.join(machine, 'settings.json'), JSON.stringify(settings));
  // Anybody on this machine could open the port, and with it a terminal: hence a token, in a file that only we can read.
  const token = randomBytes(12).toString('hex');
  const tokenFile = path.join(dataFolder, 'token');
  writeFileSync(tokenFile, token, { mode: 0o600 });
  const args = [
    ...['--host', '127.0.0.1', '--port', String(port), '--connection-token-file', tokenFile],
    ...foldersOf(dataFolder),
    ...['--accept-server-license-terms', '--telemetry-level', 'off'],
    ...['--disable-workspace-trust', '--disable-getting-started-override'],
    ...(driver ? ['--enable-smoke-test-driver'] : []),
  ];
  const child = spawnGroup(nodeForServer, [serverMain, ...args], {
    env: { ...environmentFor(dataFolder), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const ended = new Promise((resolve) => child.once('exit', (code) => resolve(code)));
  const listening = new Promise((resolve, reject) => {
    const listen = (/** @type {Buffer} */ data) => {
      said += data;
      const found = /Extension host agent listening on (\d+)/.exec(said);
      if (found) resolve(Number(found[1]));
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('error', reject);
    ended.then((code) => reject(new Error(`VS Code's server ended with ${code}:\n${said}`)));
    setTimeout(
      () => reject(new Error(`VS Code's server did not start in a minute:\n${said}`)),
      60_000,
    ).unref();
  });
  const authority = `127.0.0.1:${await listening}`;
  return {
    authority,
    origin: `http://${authority}`,
    address: (more = {}) => `http://${authority}/?${new URLSearchParams({ tkn: token, ...more })}`,
    log: () => said,
    ended,
    stop: async () => {
      await stopGroup(child);
      removeTemporary(dataFolder);
    },
  };
}

/**
 * Installs a packaged extension into the profile that a server with this data folder will use.
 * @param {string} vsix
 * @param {string} dataFolder
 */
export async function installExtension(vsix, dataFolder) {
  const args = [serverMain, ...foldersOf(dataFolder), '--install-extension', vsix, '--force'];
  return runQuietly(nodeForServer, args, { env: environmentFor(dataFolder) });
}

/** @param {string} dataFolder */
function foldersOf(dataFolder) {
  return ['--server-data-dir', dataFolder, '--extensions-dir', path.join(dataFolder, 'extensions')];
}

/**
 * Run from a terminal of another VS Code, the variables of that one would reach this one. Sockets go to the folder too.
 * @param {string} dataFolder
 */
function environmentFor(dataFolder) {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(VSCODE_|CODE_SERVER_|ELECTRON_)/.test(name),
  );
  return {
    ...Object.fromEntries(kept),
    XDG_RUNTIME_DIR: dataFolder,
    TMPDIR: dataFolder,
    EXTENSIONS_GALLERY: '{"serviceUrl":""}', // no marketplace is asked for anything
  };
}
