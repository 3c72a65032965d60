// Runs something that must end, and ends it when it does not: a guard against hanging, far above what the
// slowest machine needs, and no measure of speed.

import assert from 'node:assert/strict';
import vm from 'node:vm';

const patience = 30_000;

export function finishes(what: string, run: () => void): void {
  const context = vm.createContext({ run });
  try {
    vm.runInContext('run()', context, { timeout: patience });
  } catch (error) {
    assert.notEqual((error as NodeJS.ErrnoException).code, 'ERR_SCRIPT_EXECUTION_TIMEOUT', `${what} hangs`);
    throw error;
  }
}
