// Runs Mocha in an extension host. Mocha's browser build is used in both hosts: the web worker can hold no other, and one
// is enough. Every line is marked, so that it can be told from what the workbench prints beside it.
import 'mocha/mocha.js';
import { Lines } from './lines.ts';

export interface SuiteResult {
  readonly passes: number;
  readonly failures: number;
}

/** What mocha.js leaves in the global scope. */
const { Mocha: BrowserMocha } = globalThis as unknown as { Mocha: typeof Mocha };

/**
 * Rejects when a test failed, after the result was reported. No report at all means that the host died on the way.
 * @param load executes the test files, which call describe and it
 */
export async function runMocha(
  load: () => void,
  report: (result: SuiteResult) => void | Promise<void>,
): Promise<void> {
  const mocha = new BrowserMocha({
    ui: 'bdd',
    // Mocha only ever constructs it; its type asks for the methods of a base class that is not needed.
    reporter: Lines as unknown as Mocha.ReporterConstructor,
    timeout: 30_000,
    forbidOnly: true,
    forbidPending: true,
  });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  load();
  const result = await new Promise<SuiteResult>((resolve) => {
    const runner = mocha.run((failures) => resolve({ passes: runner.stats?.passes ?? 0, failures }));
  });
  await report(result);
  if (result.passes + result.failures === 0) throw new Error('no test ran');
  if (result.failures > 0) throw new Error(`${result.failures} failed`);
}
