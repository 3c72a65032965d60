// Runs test/vscode in the Node extension host of a VS Code, through @vscode/test-electron. Which one: see chooseVscode.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installHost } from '../../test/host/install.mjs';
import { judge } from '../../test/host/judge.mjs';
import { hostFitsPlatform, hostRoot } from '../../test/host/locations.mjs';
import { quietSettings } from '../../test/host/settings.mjs';
import { buildVscodeSuite, suiteBundles } from '../build-vscode-suite.mjs';
import { PlainError } from '../setup/npm.mjs';
import { root } from '../setup/root.mjs';
import { removeTemporary, spawnGroup, temporaryFolder } from '../setup/temporary.mjs';
import { markedLines } from './marked-lines.mjs';
import { workspaceWithSamples } from './workspace.mjs';

export const shim = path.join(hostRoot, 'code-shim.mjs');

/**
 * SMS_LENS_VSCODE says which VS Code: a path to an executable, `download`, or a version to download. Unset: the nested host
 * where it runs, else a download.
 * @returns {{ executable: string } | { version: string }}
 */
export function chooseVscode(wanted = process.env.SMS_LENS_VSCODE) {
  if (!wanted) return hostFitsPlatform ? { executable: shim } : { version: 'stable' };
  if (wanted === 'download') return { version: 'stable' };
  if (/^(stable|insiders|\d+\.\d+\.\d+)$/.test(wanted)) return { version: wanted };
  if (existsSync(wanted)) return { executable: path.resolve(wanted) };
  throw new PlainError(
    `SMS_LENS_VSCODE is neither a file, nor "download", nor a version of VS Code: ${wanted}`,
  );
}

/** @param {import('../test.mjs').Reporter} report */
export async function runInVscode(report) {
  const chosen = chooseVscode();
  if ('executable' in chosen && chosen.executable === shim) await installHost(report.say);
  await buildVscodeSuite();
  return runThroughTestElectron(chosen, suiteBundles.node, report.say);
}

/**
 * @param {{ executable: string } | { version: string }} chosen
 * @param {string} suite
 * @param {(line: string) => void} print
 */
export async function runThroughTestElectron(chosen, suite, print) {
  const workspace = workspaceWithSamples();
  const profile = temporaryFolder('profile');
  const resultFile = path.join(profile, 'suite-result.json');
  mkdirSync(path.join(profile, 'user/User'), { recursive: true });
  writeFileSync(path.join(profile, 'user/User/settings.json'), JSON.stringify(quietSettings));
  const options = {
    ...('executable' in chosen ? { vscodeExecutablePath: chosen.executable } : { version: chosen.version }),
    extensionDevelopmentPath: root,
    extensionTestsPath: suite,
    extensionTestsEnv: { SMS_LENS_SUITE_RESULT: resultFile },
    launchArgs: [
      workspace,
      '--disable-extensions',
      `--user-data-dir=${path.join(profile, 'user')}`,
      `--extensions-dir=${path.join(profile, 'extensions')}`,
    ],
  };
  const lines = markedLines(print);
  const exitCode = await runChild(options, lines.onData);
  const result = existsSync(resultFile) ? JSON.parse(readFileSync(resultFile, 'utf8')) : undefined;
  const verdict = judge(exitCode, result);
  if (verdict.failed > 0) for (const line of lines.rest()) print(`  | ${line}`);
  for (const problem of verdict.problems) print(`  ✘ ${problem}`);
  removeTemporary(workspace);
  removeTemporary(profile);
  return verdict;
}

/**
 * test-electron prints to the standard output of its process; hence a process of its own.
 * @param {object} options
 * @param {(data: Buffer) => void} onData
 * @returns {Promise<number>}
 */
function runChild(options, onData) {
  const runner = path.join(root, 'scripts/suites/test-electron.mjs');
  const child = spawnGroup(process.execPath, [runner, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout?.on('data', onData);
  child.stderr?.on('data', onData);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}
