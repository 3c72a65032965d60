// Starts a headless Chromium with a throw-away profile: the one that install.mjs unpacked, or the one CHROMIUM_PATH names.
// A bare machine may lack NSS and fonts; the browser's package carries both, and they are used only then.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { clearAwayLast, temporaryFolder } from '../../scripts/setup/temporary.mjs';
import { chromiumFolder } from './locations.mjs';

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
 * @param {{ width?: number, height?: number, scale?: number }} [size]
 * @returns {Promise<import('playwright-core').BrowserContext>}
 */
export async function launchChromium({ width = 1280, height = 800, scale = 1 } = {}) {
  const { chromium } = await import('playwright-core');
  const own = path.join(chromiumFolder, 'chromium');
  const executablePath = process.env.CHROMIUM_PATH ?? own;
  const profile = temporaryFolder('browser');
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    viewport: { width, height },
    deviceScaleFactor: scale,
    args: flags,
    env: { ...process.env, ...librariesFor(executablePath), ...fontsFor(profile) },
    // On a signal temporary.mjs ends this process, and playwright kills its browser at exit.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  clearAwayLast();
  return browser;
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
