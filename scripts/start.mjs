// `npm start`: opens samples/ in a real VS Code with SMS Lens, in a throw-away profile. Desktop VS Code where the `code`
// command can open a window, else VS Code in the browser, which exists for Linux x64. Ctrl-C leaves nothing behind.
// `-- --desktop` and `-- --browser` choose one.
import { hostFitsPlatform } from '../test/host/locations.mjs';
import { PlainError } from './setup/npm.mjs';
import { installRoot } from './setup/root.mjs';
import { endingSignal } from './setup/temporary.mjs';
import { startInBrowser } from './start/browser.mjs';
import { codeCommand, startOnDesktop } from './start/desktop.mjs';
import { portToServe } from './start/port.mjs';

/** @returns {Promise<number>} the exit code, when VS Code has ended */
async function main() {
  const [flag, ...more] = process.argv.slice(2);
  if (more.length > 0 || (flag !== undefined && flag !== '--desktop' && flag !== '--browser')) {
    throw new PlainError('usage: npm start [-- --desktop | -- --browser]');
  }
  const command = flag === '--browser' ? undefined : codeCommand();
  if (command) {
    await installRoot();
    return startOnDesktop(command);
  }
  if (flag === '--desktop' || !hostFitsPlatform) {
    throw new PlainError(
      'The command "code" was not found: install Visual Studio Code (https://code.visualstudio.com), there run ' +
        "“Shell Command: Install 'code' command in PATH”, and start again in a new terminal.",
    );
  }
  const port = await portToServe();
  await installRoot();
  return startInBrowser(port);
}

try {
  const code = await main();
  if (!endingSignal.aborted) process.exit(code); // else whoever heard the signal does, when all is cleared away
} catch (error) {
  console.error(error instanceof PlainError ? error.message : error);
  process.exit(1);
}
