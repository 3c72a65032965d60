// What the outside must give the server. Each host fills it in; nothing else reaches out.

import type { UnitCodec } from '../analysis/index.ts';

export interface Host {
  /** The text of an asset that lies beside the server. */
  readAsset(name: 'knowledge.json'): Promise<string>;
  /** Lets everything that waits have its turn, so that a cancellation can arrive. */
  breathe(): Promise<void>;
  readonly codec: UnitCodec;
  readonly version: string;
}
