// The three suites that run a tool and no test: types (one a room), lint, build. `built` is shared: the suites that need
// the build ask for it, and it happens once.
import path from 'node:path';
import { build } from '../build.mjs';
import { runQuietly } from '../setup/npm.mjs';
import { root } from '../setup/root.mjs';
import { checkRooms } from '../types.mjs';

/** @type {Promise<unknown> | undefined} */
let building;

/** Builds what ships and the tests of node:test, the first time it is called. */
export function built() {
  building ??= build({ tests: true });
  return building;
}

/** @param {import('../test.mjs').Reporter} report */
export async function types(report) {
  const checked = await checkRooms();
  for (const { room, errors } of checked) {
    report.say(errors ? `  ✘ ${room}\n${errors}` : `  ✔ ${room}`);
  }
  const failed = checked.filter(({ errors }) => errors).length;
  return { passed: checked.length - failed, failed };
}

/** @param {import('../test.mjs').Reporter} report */
export async function lint(report) {
  const biome = path.join(root, 'node_modules/@biomejs/biome/bin/biome');
  try {
    await runQuietly(process.execPath, [biome, 'check', '--error-on-warnings', '.'], { cwd: root });
    return { passed: 1, failed: 0 };
  } catch (error) {
    report.say(error.message);
    return { passed: 0, failed: 1 };
  }
}

export async function buildAll() {
  await built();
  return { passed: 1, failed: 0 };
}
