// When a key must stand, must not, or has no effect: a condition over other keys of the file, as the tables write it:
// `AddressType=MS_LAN|MS_SNA_RAS and !LanUser or Options.OptionalUnits~Remote Control`. "And" binds stronger.

export type Operator = '=' | '!=' | '~' | 'stands' | 'absent';

export interface Clause {
  /** Empty for the section that the condition is asked in. */
  readonly section: string;
  readonly key: string;
  readonly operator: Operator;
  /** One of these. */
  readonly values: readonly string[];
}

/** Alternatives, each of which is clauses that hold together. */
export type Condition = readonly (readonly Clause[])[];

/** What a file says: the value of a key, nothing where it does not stand. An empty section is the one that asks. */
export type ValueOf = (section: string, key: string) => string | undefined;

const clause = /^(!?)(?:(\w[\w ]*)\.)?([\w*][\w *]*?)(?:(!=|=|~)(.+))?$/;

/** The condition, or what is wrong with it. */
export function parseCondition(text: string): Condition | { readonly mistake: string } {
  const alternatives: Clause[][] = [];
  for (const alternative of text.split(' or ')) {
    const clauses: Clause[] = [];
    for (const words of alternative.split(' and ')) {
      const [, absent, section = '', key = '', sign, values] = clause.exec(words.trim()) ?? [];
      if (key === '' || (absent === '!' && sign !== undefined))
        return { mistake: `"${words}" is no clause; one reads Key=Value, Key!=Value, Key~Item, Key or !Key` };
      clauses.push({
        section,
        key,
        operator: absent === '!' ? 'absent' : ((sign as Operator | undefined) ?? 'stands'),
        values: values?.split('|') ?? [],
      });
    }
    alternatives.push(clauses);
  }
  return alternatives;
}

export function holds(condition: Condition, valueFor: ValueOf): boolean {
  return heldPart(condition, valueFor).length > 0;
}

/** The alternatives that hold, and of several values the one that stands there. */
export function heldPart(condition: Condition, valueFor: ValueOf): Condition {
  return condition
    .filter((clauses) => clauses.every((one) => clauseHolds(one, valueFor(one.section, one.key))))
    .map((clauses) =>
      clauses.map((one) =>
        one.operator === '='
          ? {
              ...one,
              values: one.values.filter((wanted) => same(wanted, valueFor(one.section, one.key) ?? '')),
            }
          : one,
      ),
    );
}

function clauseHolds({ operator, values }: Clause, value: string | undefined): boolean {
  const is = (wanted: string) => same(value ?? '', wanted);
  switch (operator) {
    case 'stands':
      return value !== undefined && value !== '';
    case 'absent':
      return value === undefined || value === '';
    case '=':
      return value !== undefined && values.some(is);
    case '!=':
      return !values.some(is);
    case '~':
      return itemsOf(value ?? '').some((item) => values.some((wanted) => same(item, wanted)));
  }
}

/** The items of a list, without the blanks around them. */
export function itemsOf(value: string): string[] {
  return value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** Names and values are compared as Windows compares names. */
export function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
