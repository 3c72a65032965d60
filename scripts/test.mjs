// `npm test`: installs what is missing, runs every suite, and ends with one line, `N passed, N failed`.
// Only Node's own modules are loaded until the packages are there. A suite that ran nothing, crashed, or cannot run on this
// machine counts as failed: green means that all of it ran.
import { hostFitsPlatform } from '../test/host/locations.mjs';
import { PlainError } from './setup/npm.mjs';
import { installRoot } from './setup/root.mjs';
import { endingSignal } from './setup/temporary.mjs';

/**
 * @typedef {{ say: (line: string) => void }} Reporter
 * @typedef {{ passed: number, failed: number }} Outcome
 * @typedef {object} Suite
 * @property {string} title
 * @property {boolean} [hosted] needs the nested host, which exists for Linux x64 only
 * @property {string} [beside] waits more than it works, and so runs at the same time as that suite
 * @property {() => Promise<(report: Reporter) => Promise<Outcome>>} load
 */

/** @type {Record<string, Suite>} */
const suites = {
  types: { title: 'types, room by room', load: async () => (await import('./suites/checks.mjs')).types },
  lint: { title: 'lint and format', load: async () => (await import('./suites/checks.mjs')).lint },
  build: { title: 'build', load: async () => (await import('./suites/checks.mjs')).buildAll },
  unit: {
    title: 'unit, property, grammar, protocol, manifest and arrow tests',
    load: async () => (await import('./suites/unit.mjs')).unit,
  },
  wine: {
    title: 'the scripts of procedures, under Wine and through a parser',
    load: async () => (await import('./suites/wine.mjs')).wine,
    beside: 'unit',
  },
  vscode: {
    title: 'test/vscode in a Node extension host',
    load: async () => (await import('./suites/vscode.mjs')).runInVscode,
  },
  'vscode-web': {
    title: 'test/vscode in a web-worker extension host',
    hosted: true,
    load: async () => (await import('./suites/vscode-web.mjs')).runInWebHost,
  },
  'host-guards': {
    title: 'the guards against false green',
    hosted: true,
    load: async () => (await import('./suites/hosted.mjs')).hostGuards,
  },
  package: {
    title: 'the packaged extension',
    load: async () => (await import('./suites/hosted.mjs')).packaged,
  },
  e2e: {
    title: 'the packaged extension, used by hand',
    hosted: true,
    load: async () => (await import('./suites/hosted.mjs')).endToEnd,
  },
  start: {
    title: 'npm start',
    hosted: true,
    load: async () => (await import('./suites/hosted.mjs')).start,
  },
};

/** @param {string[]} args */
function wantedSuites(args) {
  const [flag, list, ...more] = args;
  if (flag === undefined) return Object.keys(suites);
  if (flag !== '--only' || !list || more.length > 0)
    throw new PlainError('usage: npm test [-- --only SUITE,SUITE…]');
  const names = list.split(',');
  const unknown = names.filter((name) => !Object.hasOwn(suites, name));
  if (unknown.length > 0) {
    throw new PlainError(
      `No such suite: ${unknown.join(', ')}. There are: ${Object.keys(suites).join(', ')}.`,
    );
  }
  return names;
}

/**
 * @param {Suite} suite
 * @param {(line: string) => void} say
 * @returns {Promise<Outcome>}
 */
async function runSuite({ hosted, load }, say) {
  if (hosted && !hostFitsPlatform) {
    say(`  NOT RUN: needs Linux x64, this is ${process.platform} ${process.arch}. Leave it out with --only.`);
    return { passed: 0, failed: 1 };
  }
  try {
    const run = await load();
    const { passed, failed } = await run({ say });
    if (passed + failed > 0) return { passed, failed };
    say('  ✘ nothing ran');
  } catch (error) {
    say(`  ✘ ${error instanceof PlainError ? error.message : (error?.stack ?? error)}`);
  }
  return { passed: 0, failed: 1 };
}

async function main() {
  const names = wantedSuites(process.argv.slice(2));
  await installRoot();
  const total = { passed: 0, failed: 0 };
  /** @type {string[]} */
  const red = [];
  /** What failed is told once more at the end: of a long run, often only that is kept. @type {string[]} */
  const failures = [];
  /** @param {string} name @param {(line: string) => void} print */
  const play = async (name, print) => {
    const say = (/** @type {string} */ line) => {
      if (line.startsWith('  ✘')) failures.push(line);
      print(line);
    };
    say(`\n${name}: ${suites[name].title}`);
    const begun = Date.now();
    const { passed, failed } = await runSuite(suites[name], say);
    say(`  ${passed} passed, ${failed} failed (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
    total.passed += passed;
    total.failed += failed;
    if (failed > 0) red.push(name);
  };
  const isBeside = (/** @type {string} */ name) => names.includes(suites[name].beside ?? '');
  for (const name of names.filter((one) => !isBeside(one))) {
    /** @type {string[]} */
    const told = [];
    const others = names.filter((one) => suites[one].beside === name);
    await Promise.all([
      play(name, console.log),
      ...others.map((other) => play(other, (line) => told.push(line))),
    ]);
    if (endingSignal.aborted) await new Promise(() => {}); // who heard the signal ends this process
    for (const line of told) console.log(line);
  }
  console.log(red.length > 0 ? `\nFailed: ${red.join(', ')}` : '');
  for (const failure of failures) console.log(failure);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.log(error instanceof PlainError ? error.message : (error?.stack ?? error));
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
