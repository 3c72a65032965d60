// Everything that a message mentions, found when somebody asks for it. Each kind has its finder; where two
// claim the same text the one further up in the table has it: a GUID inside a path is a part of the path, and
// what looks like a code inside either is none.

import { findAccounts } from './account.ts';
import { findCodes } from './code.ts';
import { findComponents } from './component.ts';
import { findGuids } from './guid.ts';
import { findKbArticles } from './kb.ts';
import { findLogs } from './log.ts';
import { findObjectIds } from './objectId.ts';
import { findPaths } from './path.ts';
import { findPrograms } from './program.ts';
import { findRegistryKeys } from './registry.ts';
import { findServers } from './server.ts';
import { findSites } from './site.ts';
import { findSqlStates } from './sqlState.ts';
import type { Finder, Mention } from './types.ts';
import { findUncNames } from './unc.ts';

const finders: readonly Finder[] = [
  findRegistryKeys,
  findUncNames,
  findPaths,
  findGuids,
  findKbArticles,
  findLogs,
  findComponents,
  findAccounts,
  findObjectIds,
  findPrograms,
  findSites,
  findServers,
  findSqlStates,
  findCodes,
];

/** The mentions of a message in its order; none overlaps another, and the finder that comes first has it. */
export function mentions(message: string): Mention[] {
  const found: Mention[] = [];
  const claimed = new Uint8Array(message.length);
  for (const find of finders) {
    find(message, (mention) => {
      if (isClaimed(claimed, mention)) return;
      claimed.fill(1, mention.start, mention.end);
      found.push(mention);
    });
  }
  return found.sort((one, other) => one.start - other.start);
}

function isClaimed(claimed: Uint8Array, { start, end }: Mention): boolean {
  for (let at = start; at < end; at++) {
    if (claimed[at] === 1) return true;
  }
  return false;
}
