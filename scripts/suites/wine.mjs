// The scripts of the procedures: run under Wine, in throw-away registries and with stand-ins for what Wine lacks, and read
// by a parser. What needs no Wine runs without it; where Wine is required, its absence is a failure.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../setup/root.mjs';
import { built } from './checks.mjs';
import { runNodeTests } from './node-tests.mjs';

/** Below out/test. */
export const wineFolder = 'wine';
const needWine = /^(?:effects|commands|unfilled)/;

/** @param {import('../test.mjs').Reporter} report */
export async function wine(report) {
  await built();
  const folder = path.join(root, 'out/test', wineFolder);
  const files = readdirSync(folder).filter((name) => name.endsWith('.test.mjs'));
  const hasWine = spawnSync('wine', ['--version']).status === 0;
  const runnable = files.filter((name) => hasWine || !needWine.test(name)).sort();
  const { passed, failed } = await runNodeTests(
    runnable.map((name) => path.join(folder, name)),
    report,
    { together: true },
  );
  if (hasWine) return { passed, failed };
  const isRequired = process.env.SMS_LENS_WINE === 'required';
  report.say(
    '  NOT RUN: no script of a procedure was run, since there is no Wine (Debian: wine and wine64).' +
      (isRequired ? ' SMS_LENS_WINE says that there must be.' : ''),
  );
  return { passed, failed: failed + (isRequired ? 1 : 0) };
}
