// Runs files of node:test and counts what really ran. node:test calls a file green that ends early (process.exit) or holds
// no test; here such a file has failed.
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../setup/root.mjs';
import { spawnGroup } from '../setup/temporary.mjs';

const runner = path.join(root, 'scripts/suites/run-files.mjs');

/**
 * @param {string[]} files
 * @param {import('../test.mjs').Reporter} report
 * @param {{ together?: boolean, each?: boolean }} [options] `together`: several files at a time; `each`: name every test
 */
export async function runNodeTests(files, report, { together = false, each = false } = {}) {
  const ranIn = new Map(files.map((file) => [file, 0]));
  const total = { passed: 0, failed: 0, skipped: 0 };
  const fail = (/** @type {string} */ what) => {
    total.failed += 1;
    report.say(`  ✘ ${what}`);
  };

  const code = await runFiles(files, together ? os.availableParallelism() : 1, (event) => {
    if (event.kind === 'complained') return report.say(`  | ${event.message.trimEnd()}`);
    if (event.kind === 'said') return each ? report.say(`    ${event.message.trimEnd()}`) : undefined;
    if (event.kind === 'suite') return;
    if (event.kind !== 'failed' && ranIn.has(event.name)) return; // the file itself: it reported no test
    ranIn.set(event.file, (ranIn.get(event.file) ?? 0) + 1);
    if (event.kind === 'failed') return fail(`${event.name}\n${event.why.replace(/^/gm, '      ')}`);
    total[event.kind] += 1;
    if (each) report.say(`  ✔ ${event.name} (${(event.ms / 1000).toFixed(1)} s)`);
  });

  for (const [file, ran] of ranIn) {
    if (ran === 0) fail(`${path.relative(root, file)}: no test ran, or it ended before its end`);
  }
  if (code !== 0 && total.failed === 0) fail(`node:test ended with ${code}`);
  if (total.skipped > 0) report.say(`  ${total.skipped} skipped`);
  return { passed: total.passed, failed: total.failed };
}

/**
 * @param {string[]} files
 * @param {number} together
 * @param {(event: any) => void} onEvent
 * @returns {Promise<number | string | null>} how the process ended
 */
async function runFiles(files, together, onEvent) {
  // A test that runs tests hands down a variable which makes node:test skip them.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const child = spawnGroup(process.execPath, [runner, String(together), ...files], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(signal ?? code));
  });
  if (child.stdout)
    for await (const line of createInterface({ input: child.stdout })) onEvent(JSON.parse(line));
  return ended;
}
