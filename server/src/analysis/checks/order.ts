// Which of two records was written first. In one log the order of the text says it, whatever the clock says. Two logs of
// one machine have one clock, unless it was set back; two machines have no clock in common but that of UTC.

import type { JoinedLog, Placed } from './gathered.ts';
import type { Moment } from './sighting.ts';

/** Below 0 where `one` is older; undefined where nobody can tell. */
export function order(one: Placed, other: Placed): number | undefined {
  if (one.log === other.log) return one.order - other.order;
  return orderOfMoments(one.log, one.moment, other.log, other.moment);
}

export function orderOfMoments(
  log: JoinedLog,
  moment: Moment | undefined,
  otherLog: JoinedLog,
  other: Moment | undefined,
): number | undefined {
  if (moment === undefined || other === undefined) return undefined;
  // Of what was written before a clock was set back it cannot be told what else was written meanwhile.
  if (moment.epoch < log.epochs || other.epoch < otherLog.epochs) return undefined;
  if (wasTwice(log, moment) || wasTwice(otherLog, other)) return undefined;
  const seconds = secondsBetween(log, moment, otherLog, other);
  return seconds === undefined ? undefined : seconds || moment.ticks - other.ticks;
}

/** So many seconds `moment` lies behind `other`, as far as clocks can be compared. */
export function secondsBetween(
  log: JoinedLog,
  moment: Moment,
  otherLog: JoinedLog,
  other: Moment,
): number | undefined {
  const local = moment.seconds - other.seconds;
  if (moment.bias !== undefined && other.bias !== undefined) return local + (moment.bias - other.bias) * 60;
  return log.machine === otherLog.machine ? local : undefined;
}

/** Another log of the machine saw its clock go back; this one did not, so its time may be from before or from after. */
export function wasTwice({ epochs, turns }: JoinedLog, { seconds }: Moment): boolean {
  return epochs === 0 && turns.some(({ from, to }) => seconds >= to && seconds <= from);
}
