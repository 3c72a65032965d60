// A window of the real VS Code with the packaged extension, for one play: its pictures go to out/screenshots, the last one
// when it fails.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/setup/root.mjs';
import { openWindow } from '../host/window.mjs';

const pictures = path.join(root, 'out/screenshots');

/** @typedef {(what: string) => Promise<unknown>} Photograph */

/**
 * @param {{ vsix: string, workspace: string, settings?: Record<string, unknown> }} window
 * @param {string} name what the pictures are called
 * @param {(page: import('playwright-core').Page, photograph: Photograph) => Promise<void>} play
 */
export async function playedIn(window, name, play) {
  mkdirSync(pictures, { recursive: true });
  const { page, server, close } = await openWindow({ ...window, size: { width: 1600, height: 900 } });
  /** @type {Photograph} */
  const photograph = (what) => page.screenshot({ path: path.join(pictures, `${name}-${what}.png`) });
  try {
    await play(page, photograph);
  } catch (error) {
    await photograph('failed');
    if (error instanceof Error) error.message += `\n${server.log().slice(-2_000)}`;
    throw error;
  } finally {
    await close();
  }
}
