// Runs files of node:test and counts what really ran. node:test calls a file green that ends early (process.exit) or holds
// no test; here such a file has failed.
import { run } from 'node:test';
import { inspect } from 'node:util';

/**
 * @param {string[]} files
 * @param {import('../test.mjs').Reporter} report
 * @param {{ together?: boolean, each?: boolean }} [options] `together`: several files at a time; `each`: name every test
 */
export async function runNodeTests(files, report, { together = false, each = false } = {}) {
  const ranIn = new Map(files.map((file) => [file, 0]));
  let passed = 0;
  let failed = 0;
  let skipped = 0;

  /** @param {string} what */
  const fail = (what) => {
    failed += 1;
    report.say(`  ✘ ${what}`);
  };

  const events = run({ files, concurrency: together, timeout: 10 * 60_000 });
  events.on('test:pass', (test) => {
    if (test.details.type === 'suite' || ranIn.has(test.name)) return;
    count(test.file);
    if (test.skip !== undefined || test.todo !== undefined) skipped += 1;
    else passed += 1;
    if (each) report.say(`  ✔ ${test.name} (${(test.details.duration_ms / 1000).toFixed(1)} s)`);
  });
  events.on('test:fail', (test) => {
    const error = /** @type {Error & { failureType?: string }} */ (test.details.error);
    count(test.file);
    if (error?.failureType === 'subtestsFailed') return; // the subtests tell it
    fail(`${test.name}\n${indent(explain(error))}`);
  });
  events.on('test:stderr', ({ message }) => report.say(`  | ${message.trimEnd()}`));
  events.on('test:stdout', ({ message }) => each && report.say(`    ${message.trimEnd()}`));
  for await (const _ of events); // until all have run

  for (const [file, ran] of ranIn) if (ran === 0) fail(`${file}: no test ran, or it ended before its end`);
  if (skipped > 0) report.say(`  ${skipped} skipped`);
  return { passed, failed };

  /** @param {string | undefined} file */
  function count(file) {
    if (file !== undefined) ranIn.set(file, (ranIn.get(file) ?? 0) + 1);
  }
}

/** @param {Error & { cause?: unknown }} error */
function explain(error) {
  const cause = error.cause ?? error;
  if (!(cause instanceof Error)) return inspect(cause);
  return (cause.stack ?? cause.message).replace(/\n\s+at .*node:internal.*/g, '');
}

/** @param {string} text */
function indent(text) {
  return text.replace(/^/gm, '      ');
}
