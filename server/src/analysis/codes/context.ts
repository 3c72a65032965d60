// Which kind of numbers a log mostly writes: its name says it, or the component of the record, or its format.

import type { CodeContext } from '../knowledge/codes/codeTypes.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Format } from '../log/kinds.ts';
import { logOfPiece } from '../log/rotation.ts';

export interface RecordPlace {
  /** The path or address of the log. */
  readonly place: string;
  readonly component: string;
  readonly format: Format;
}

export function contextOf(
  { place, component, format }: RecordPlace,
  knowledge: Knowledge,
): CodeContext | undefined {
  const { catalogue } = knowledge;
  if (format === 'msi') return 'msi';
  const name = logOfPiece(place.slice(Math.max(place.lastIndexOf('/'), place.lastIndexOf('\\')) + 1));
  const own = catalogue.log(name)?.file;
  if (own !== undefined) return own.codes;
  const [log] = catalogue.component(component)?.logs ?? [];
  return log === undefined ? catalogue.log(component)?.file.codes : catalogue.log(log)?.file.codes;
}
