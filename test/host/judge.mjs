// Says whether a run inside an extension host really passed. The exit code alone must not be believed: VS Code answers 0
// when its extension host is killed, when a test calls process.exit, and when there was no test at all.

/**
 * What test/vscode/run.ts reports when, and only when, the whole suite has run.
 * @typedef {{ passes: number, failures: number }} SuiteResult
 */

/**
 * @param {number} exitCode
 * @param {SuiteResult | undefined} result
 * @returns {{ passed: number, failed: number, problems: string[] }}
 */
export function judge(exitCode, result) {
  const problems = [];
  if (!result) problems.push(`the suite ended (exit code ${exitCode}) without reporting a result`);
  else if (result.passes === 0 && result.failures === 0) problems.push('no test ran');
  else if (exitCode !== 0 && result.failures === 0) problems.push(`VS Code ended with exit code ${exitCode}`);
  else if (exitCode === 0 && result.failures > 0)
    problems.push('tests failed, yet VS Code ended with exit code 0');
  return { passed: result?.passes ?? 0, failed: (result?.failures ?? 0) + problems.length, problems };
}
