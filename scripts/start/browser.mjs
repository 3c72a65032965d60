// VS Code in the browser: the packaged extension in a throw-away profile, served on the loopback address until Ctrl-C.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { installHost } from '../../test/host/install.mjs';
import { installExtension, startServer } from '../../test/host/server.mjs';
import { root } from '../setup/root.mjs';
import { endingSignal, endOnSignal, temporaryFolder } from '../setup/temporary.mjs';
import { onPath } from './desktop.mjs';
import { startSettings } from './settings.mjs';

/**
 * @param {number} port
 * @returns {Promise<number>} the exit code
 */
export async function startInBrowser(port) {
  endOnSignal();
  await installHost();
  console.log('Building …');
  const { packageExtension } = await import('../package.mjs');
  const dataFolder = temporaryFolder('start');
  const vsix = path.join(dataFolder, 'sms-lens.vsix');
  await packageExtension(vsix);
  console.log('Starting VS Code …');
  await installExtension(vsix, dataFolder);
  const server = await startServer({ dataFolder, port, settings: startSettings });
  const address = server.address({ folder: path.join(root, 'samples') });
  console.log(`\nVS Code with SMS Lens and its samples:\n\n    ${address}\n\nCtrl-C stops it.`);
  openBrowser(address);
  const code = await server.ended;
  if (!endingSignal.aborted)
    console.error(`VS Code's server ended by itself (${code}):\n${server.log().slice(-2_000)}`);
  return 1;
}

/**
 * The browser is the user's own: it stays when we go.
 * @param {string} address
 */
function openBrowser(address) {
  const canShow = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  const opener = canShow ? onPath('xdg-open') : undefined;
  if (!opener) return;
  const child = spawn(opener, [address], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined); // the address stands above
  child.unref();
}
