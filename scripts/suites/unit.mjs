// The tests that need no editor: unit, property, grammar, protocol, manifest, arrows. build.mjs bundles them to out/test.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../setup/root.mjs';
import { built } from './checks.mjs';
import { runNodeTests } from './node-tests.mjs';
import { wineFolder } from './wine.mjs';

/** @param {import('../test.mjs').Reporter} report */
export async function unit(report) {
  await built();
  const folder = path.join(root, 'out/test');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.mjs') && path.dirname(name) !== wineFolder)
    .sort()
    .map((name) => path.join(folder, name));
  return runNodeTests(files, report, { together: true });
}
