// Runs npm and other tools without their chatter; when one fails, what it said becomes the error. Plain Node built-ins only.
// An unreachable registry is told in one sentence, since that is what a person can do something about.
import { spawnGroup } from './temporary.mjs';

/** A failure that is fully told by its message: no stack trace helps. */
export class PlainError extends Error {}

/**
 * @param {string[]} args
 * @param {string} cwd
 */
export async function runNpm(args, cwd) {
  // Few retries: without a network npm would be silent for minutes.
  const quiet = ['--no-fund', '--no-progress', '--loglevel=error', '--prefer-offline', '--fetch-retries=1'];
  const all = [...args, ...quiet, '--fetch-retry-mintimeout=1000'];
  // Under `npm run` this is npm's own JavaScript; otherwise the command, which on Windows only a shell can start.
  const cli = process.env.npm_execpath;
  try {
    if (cli?.endsWith('npm-cli.js')) await runQuietly(process.execPath, [cli, ...all], { cwd });
    else await runQuietly('npm', all, { cwd, shell: process.platform === 'win32' });
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    if (
      /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|ERR_SOCKET_TIMEOUT)\b/.test(
        said,
      )
    ) {
      throw new PlainError(
        `The npm registry could not be reached, and packages are missing in ${cwd}: connect to the network and try again.`,
      );
    }
    throw new PlainError(`npm ${args[0]} failed in ${cwd}:\n${said}`);
  }
}

/**
 * Resolves with the output; rejects with it when the command fails.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<string>}
 */
export function runQuietly(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawnGroup(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stdout?.on('data', (data) => {
      said += data;
    });
    child.stderr?.on('data', (data) => {
      said += data;
    });
    child.once('error', (error) =>
      reject(new PlainError(`${command} could not be started: ${error.message}`)),
    );
    child.once('close', (code, signal) => {
      if (code === 0) resolve(said);
      else reject(new PlainError(said.trim() || `${command} ended with ${signal ?? code}`));
    });
  });
}
