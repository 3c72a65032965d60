// What the place of a log says: its name, by which of the known logs it is, and the folders it lies in.
// A path or an address does, with strokes of either kind, in any letter case.

import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Evidence } from './types.ts';

/** `name.log`, `name.lo_`, `name-20131009-083840.log`. */
const logName = /^(.+?)(?:-\d{8}-\d{6})?\.lo[g_]$/;

const address = /^[a-z][a-z0-9+.-]+:\/\//i;

export function evidenceOfPlace(place: string, knowledge: Knowledge): Evidence[] {
  const path = (address.test(place) ? decoded(place) : place).replaceAll('/', '\\').toLowerCase();
  const name = logName.exec(path.slice(path.lastIndexOf('\\') + 1))?.[1] ?? '';
  const log = knowledge.catalogue.log(name)?.file;
  const evidence = evidenceOfFolders(path, knowledge, undefined);
  if (log !== undefined)
    evidence.unshift({ ...fair('log name', name, log.products, undefined), alone: log.claimed });
  return evidence;
}

/** Of the place of a log, or of a component that is named by the path of its program. */
export function evidenceOfFolders(
  path: string,
  { productFacts }: Knowledge,
  record: number | undefined,
): Evidence[] {
  return productFacts.folders
    .filter(({ folder }) => path.includes(folder))
    .map(({ folder, products }) => fair('path', folder, products, record));
}

export function fair(
  kind: Evidence['kind'],
  seen: string,
  products: Evidence['products'],
  record: number | undefined,
): Evidence {
  return { kind, seen, products, strength: 'fair', alone: true, record };
}

/** An address may hold anything; one that cannot be decoded is taken as it stands. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
