// Type-checks every room by its own tsconfig, so that what a room may not name does not exist for it.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { runQuietly } from './setup/npm.mjs';
import { root } from './setup/root.mjs';

const compiler = path.join(root, 'node_modules/typescript/bin/tsc');

/** Folders that have a tsconfig.json, as paths from the root. */
function rooms() {
  const server = readdirSync(path.join(root, 'server/src')).map((name) => `server/src/${name}`);
  return [...server, 'client', 'test', 'test/vscode'].filter((room) =>
    existsSync(path.join(root, room, 'tsconfig.json')),
  );
}

/** @returns {Promise<Array<{ room: string, errors: string }>>} `errors` is empty where all is well */
export async function checkRooms() {
  return Promise.all(
    rooms().map(async (room) => {
      const check = runQuietly(process.execPath, [compiler, '-p', room], { cwd: root });
      const errors = await check.then(
        () => '',
        (error) => error.message,
      );
      return { room, errors };
    }),
  );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const checked = await checkRooms();
  const wrong = checked.filter(({ errors }) => errors);
  for (const { room, errors } of wrong) console.error(`${room}:\n${errors}`);
  console.log(`${checked.length - wrong.length} rooms sound, ${wrong.length} not`);
  process.exitCode = wrong.length > 0 || checked.length === 0 ? 1 : 0;
}
