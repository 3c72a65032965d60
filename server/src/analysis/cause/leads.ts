// What leads to a failure without being one: a record that told how little room there was, before something did not
// fit. Data, so that a further kind is a further row.

export interface Lead {
  /** Numbers of the failure, as they count here. */
  readonly codes: ReadonlySet<number>;
  /** Or what the failure says in words. */
  readonly failure: RegExp;
  /** What an earlier record on the way says, that need be no failure. */
  readonly lead: RegExp;
}

/** Disks, caches, databases that are full. */
const room: Lead = {
  codes: new Set([39, 112, 1105, 0x87d01201, 0x87d01202]),
  failure:
    /\b(?:(?:disk|segment|log|device|volume|cache) is full|no (?:more )?(?:space|room)|not enough (?:disk )?(?:space|room)|(?:allocate|out of) (?:disk )?space)\b/i,
  lead: /\bfree (?:disk )?space\b|\bspace (?:left|available|free)\b|\b\d+ ?[KMG]B (?:\w+ ){0,3}(?:free|left|available|in use|used)\b|\b\d+ ?(?:percent|%) .{0,40}\b(?:used|full|free)\b/i,
};

export const leads: readonly Lead[] = [room];
