// Which product wrote a log, as far as that can be told: from its records, and from where it lies.

import type { Knowledge } from '../knowledge/knowledge.ts';
import type { RecordTable } from '../log/recordTable.ts';
import { evidenceOfPlace } from './filePlace.ts';
import { type Decode, evidenceOfRecords } from './inRecords.ts';
import type { Inference } from './types.ts';
import { weigh } from './weigh.ts';

export interface LogToPlace {
  readonly records: RecordTable;
  /** Text of the log, by the offsets of its records. */
  readonly decode: Decode;
  /** The path or the address of the log, where it has one. */
  readonly place: string | undefined;
}

/** Undefined where nothing speaks for few enough products. */
export function inferProduct(
  { records, decode, place }: LogToPlace,
  knowledge: Knowledge,
): Inference | undefined {
  const evidence = evidenceOfRecords(records, decode, knowledge);
  if (place !== undefined) evidence.push(...evidenceOfPlace(place, knowledge));
  return weigh(evidence);
}
