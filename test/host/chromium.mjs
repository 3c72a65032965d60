// Starts a headless Chromium with a throw-away profile: the one that install.mjs unpacked, or the one CHROMIUM_PATH names.
// A bare machine may lack NSS and fonts; the browser's package carries both, and they are used only then.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { killAtExit, temporaryFolder } from '../../scripts/setup/temporary.mjs';
import { chromiumFolder, hostRoot } from './locations.mjs';

const flags = [
  '--headless',
  '--no-sandbox', // only pages of our own, and containers rarely allow the sandbox
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/**
 * @param {{ width?: number, height?: number }} [size]
 * @returns {Promise<import('playwright-core').BrowserContext>}
 */
export async function launchChromium({ width = 1280, height = 800 } = {}) {
  const { chromium } = await import('playwright-core');
  const own = path.join(chromiumFolder, 'chromium');
  const executable = process.env.CHROMIUM_PATH ?? own;
  const profile = temporaryFolder('browser');
  const pidFile = path.join(profile, 'pid');
  killAtExit(pidFile);
  return chromium.launchPersistentContext(profile, {
    executablePath: path.join(hostRoot, 'chromium-launcher.sh'),
    headless: true,
    viewport: { width, height },
    args: flags,
    env: {
      ...process.env,
      ...librariesFor(executable),
      ...fontsFor(profile),
      SMS_LENS_CHROMIUM: executable,
      SMS_LENS_CHROMIUM_PID: pidFile,
    },
    // On a signal temporary.mjs ends this process, and with it the browser.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

/** @param {string} executable */
function librariesFor(executable) {
  if (!executable.startsWith(chromiumFolder)) return {};
  const needed = execFileSync('ldd', [executable], { encoding: 'utf8' });
  if (!needed.includes('not found')) return {};
  const carried = path.join(chromiumFolder, 'al2023/lib');
  return { LD_LIBRARY_PATH: [carried, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':') };
}

/** @param {string} profile a folder that lives as long as the browser */
function fontsFor(profile) {
  if (process.env.FONTCONFIG_FILE || systemHasFonts()) return {};
  const folder = path.join(profile, 'fontconfig');
  const file = path.join(folder, 'fonts.conf');
  mkdirSync(folder);
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${path.join(chromiumFolder, 'fonts')}</dir><cachedir>${folder}</cachedir></fontconfig>
`,
  );
  return { FONTCONFIG_FILE: file };
}

function systemHasFonts() {
  const folder = '/usr/share/fonts';
  return existsSync('/etc/fonts/fonts.conf') && existsSync(folder) && readdirSync(folder).length > 0;
}
