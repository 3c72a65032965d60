// Whether a phase that is known of some logs can be one of this log: the name of the document says which log it is, or
// the component of the record; where neither is known, every phase can.

import type { CatalogueBook } from '../knowledge/catalogue/catalogueBook.ts';
import { logOfPiece } from '../log/rotation.ts';

/** The logs that a record of this component may be of. */
export type LogsOf = (component: string) => ReadonlySet<string>;

/** `place` is the path or address of the document. */
export function logsOf(place: string, catalogue: CatalogueBook): LogsOf {
  const name = logOfPiece(place.slice(Math.max(place.lastIndexOf('/'), place.lastIndexOf('\\')) + 1));
  const own = catalogue.log(name)?.file.log;
  const known = new Map<string, ReadonlySet<string>>();
  return (component) => {
    let logs = known.get(component);
    if (logs === undefined) {
      logs = new Set([...(own === undefined ? [] : [own]), ...logsOfComponent(component, catalogue)]);
      known.set(component, logs);
    }
    return logs;
  };
}

/** Records call a component by its name, or like its log. */
function logsOfComponent(component: string, catalogue: CatalogueBook): string[] {
  if (component === '') return [];
  const name = component.toLowerCase();
  const called = catalogue.all.logs
    .filter((log) => log.component.toLowerCase().split(' / ').includes(name))
    .map(({ log }) => log);
  const named = catalogue.log(component)?.file.log;
  return [
    ...called,
    ...(catalogue.component(component)?.logs ?? []),
    ...(named === undefined ? [] : [named]),
  ];
}

export function holdsFor(phaseLogs: readonly string[], logs: ReadonlySet<string>): boolean {
  return phaseLogs.length === 0 || logs.size === 0 || phaseLogs.some((log) => logs.has(log));
}
