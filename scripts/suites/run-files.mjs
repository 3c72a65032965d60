// The process that node-tests.mjs starts around node:test. Arguments: how many files at a time, and the files. Prints what
// happens, one JSON object a line.
import { run } from 'node:test';
import { inspect } from 'node:util';

const [together, ...files] = process.argv.slice(2);
const events = run({ files, concurrency: Number(together), timeout: 10 * 60_000 });

// The tests' processes hear the same signal. They end when they have cleared away, if somebody still listens to them then.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});

/** @param {object} event */
function tell(event) {
  process.stdout.write(`${JSON.stringify(event)}\n`);
}

events.on('test:pass', ({ name, file, skip, todo, details }) => {
  const kind =
    details.type === 'suite' ? 'suite' : skip !== undefined || todo !== undefined ? 'skipped' : 'passed';
  tell({ kind, name, file, ms: details.duration_ms });
});
events.on('test:fail', ({ name, file, details }) => {
  const error = /** @type {Error & { failureType?: string }} */ (details.error);
  const kind = error?.failureType === 'subtestsFailed' ? 'suite' : 'failed'; // the subtests tell it
  tell({ kind, name, file, why: explain(error) });
});
events.on('test:stdout', ({ message }) => tell({ kind: 'said', message }));
events.on('test:stderr', ({ message }) => tell({ kind: 'complained', message }));
for await (const _ of events); // until all have run

/** @param {Error} error */
function explain(error) {
  const cause = error?.cause ?? error;
  if (!(cause instanceof Error)) return inspect(cause);
  return (cause.stack ?? cause.message).replace(/\n\s+at .*node:internal.*/g, '');
}
