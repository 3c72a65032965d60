// The first half of the procedures that change the registry: two halves run at the same time, each in a Wine of its own.

import { idsWithEffects } from './effects.ts';
import { proveEffects } from './provenEffects.ts';

proveEffects(idsWithEffects().filter((id) => id < 'restore'));
