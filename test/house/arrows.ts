// Which room may use what, as data, and the reading of imports that holds the rooms to it.

import path from 'node:path';

interface Room {
  readonly folder: string;
  /** Packages by their whole name; a name that ends in `:` allows all behind it. */
  readonly packages: readonly string[];
  /** Files or folders of the repository, beside the room itself. */
  readonly places: readonly string[];
}

const analysis = 'server/src/analysis/index.ts';
const features = 'server/src/features/index.ts';

export const rooms: readonly Room[] = [
  { folder: 'server/src/analysis', packages: [], places: [] },
  {
    folder: 'server/src/features',
    packages: ['vscode-languageserver-types', '@vscode/l10n'],
    places: [analysis],
  },
  {
    folder: 'server/src/lsp',
    packages: ['vscode-languageserver', '@vscode/l10n'],
    places: [analysis, features],
  },
  {
    folder: 'server/src/hosts',
    packages: ['node:', 'vscode-languageserver/node', 'vscode-languageserver/browser', '@vscode/l10n'],
    places: [analysis, features, 'server/src/lsp', 'package.json'],
  },
  {
    folder: 'client/src',
    packages: [
      'vscode',
      'vscode-languageclient',
      'vscode-languageclient/node',
      'vscode-languageclient/browser',
    ],
    places: ['server/src/lsp/protocol.ts'],
  },
];

/** The doors to the outside do not know each other. */
const hosts = new Set(['node', 'browser', 'cli'].map((name) => `server/src/hosts/${name}.ts`));

const specifier =
  /\b(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]|\brequire\s*\(\s*['"]([^'"]+)['"]/g;

/** Everything that `text` imports, in any way of writing it. */
export function importsOf(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  return [...code.matchAll(specifier)].map(([, from, plain, required]) => from ?? plain ?? required ?? '');
}

/** What a file of a room does that its room may not, in words. */
export function forbiddenArrows(file: string, text: string): string[] {
  const room = rooms.find(({ folder }) => file.startsWith(`${folder}/`));
  if (room === undefined) return [`${file} stands in no room`];
  return importsOf(text)
    .filter((name) => !allows(room, file, name))
    .map((name) => `${file} may not import ${name}`);
}

function allows(room: Room, file: string, name: string): boolean {
  if (!name.startsWith('.')) {
    return room.packages.some((allowed) =>
      allowed.endsWith(':') ? name.startsWith(allowed) : name === allowed,
    );
  }
  const target = path.posix.join(path.posix.dirname(file), name);
  if (hosts.has(file) && hosts.has(target)) return false;
  return [room.folder, ...room.places].some((place) => target === place || target.startsWith(`${place}/`));
}
