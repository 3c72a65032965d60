// The process that vscode.mjs starts around @vscode/test-electron. Argument: the options of runTests, as JSON.
import { runTests } from '@vscode/test-electron';

const given = process.argv[2];
if (!given) throw new Error('usage: test-electron.mjs OPTIONS');
try {
  await runTests(JSON.parse(given));
} catch (error) {
  console.error(String(error));
  process.exitCode = typeof error?.code === 'number' ? error.code : 1;
}
