// The workspace that the editor suites run in: a throw-away copy of samples/, so that nothing can happen to the originals.
import { cpSync } from 'node:fs';
import path from 'node:path';
import { root } from '../setup/root.mjs';
import { temporaryFolder } from '../setup/temporary.mjs';

export function workspaceWithSamples() {
  const workspace = temporaryFolder('workspace');
  cpSync(path.join(root, 'samples'), path.join(workspace, 'samples'), { recursive: true });
  return workspace;
}
