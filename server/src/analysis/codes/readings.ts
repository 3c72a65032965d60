// The ways in which a number can be read: as the code that it is in each family, and as a carrier of another one.

import type { CodeBook } from '../knowledge/codes/codeBook.ts';
import type { Code, Space } from '../knowledge/codes/codeTypes.ts';
import type { CodeLabel } from '../mentions/types.ts';

/**
 * How the number stands for its code: as itself; as an HRESULT that carries a Win32 error, an NTSTATUS or an HTTP
 * status; as what SMS 2003 and Configuration Manager 2007 wrote for a later number; as the Update Agent writes an
 * error of the database engine; as the text of a status message.
 */
export type Form = 'itself' | 'win32' | 'ntstatus' | 'http' | 'twin' | 'ese' | 'status';

export interface Reading {
  readonly code: Code;
  readonly form: Form;
  /** What a code with a name of its own carries besides. */
  readonly inner: Code | undefined;
}

export function readingsOf(number: number, book: CodeBook, label: CodeLabel): Reading[] {
  const own = book.codesOf(number);
  const carried = carriedBy(number, book, label);
  const win32 = carried.filter(({ form }) => form === 'win32');
  const wrapper = own.find(({ family }) => family.id === 'hresult');
  const readings: Reading[] = own
    .filter((code) => code !== wrapper || win32.length === 0)
    .map((code) => ({ code, form: 'itself', inner: undefined }));
  if (wrapper === undefined || win32.length === 0) return folded([...readings, ...carried]);
  const others = carried.filter(({ form }) => form !== 'win32');
  return folded([...wrapped(wrapper, win32), ...readings, ...others]);
}

/** With a symbol it is known by that, and carries; without one it is known by what it carries. */
function wrapped(wrapper: Code, carried: readonly Reading[]): Reading[] {
  if (wrapper.symbols.length > 0) return [{ code: wrapper, form: 'itself', inner: carried[0]?.code }];
  const { meaning, cause, fix, kb } = wrapper;
  return carried.map((reading) => ({ ...reading, code: { ...reading.code, meaning, cause, fix, kb } }));
}

interface Carrier {
  readonly form: Form;
  /** Whether a number carries another one in this form. */
  holds(number: number, label: CodeLabel): boolean;
  carried(number: number): number;
  /** In which families that one is looked for. */
  readonly in: { readonly space?: Space; readonly family?: string };
}

const low = (number: number) => number & 0xffff;
const high = (number: number) => number >>> 16;

const carriers: readonly Carrier[] = [
  { form: 'win32', holds: (number) => high(number) === 0x8007, carried: low, in: { space: 'win32' } },
  {
    form: 'ntstatus',
    holds: (number) => number >>> 28 === 0xd,
    carried: (number) => (number & ~0x10000000) >>> 0,
    in: { space: 'ntstatus' },
  },
  { form: 'http', holds: (number) => high(number) === 0x8019, carried: low, in: { family: 'http' } },
  {
    form: 'twin',
    holds: (number) => high(number) === 0x8004 && inTwinRange(number),
    carried: (number) => (0x87d00000 | low(number)) >>> 0,
    in: { family: 'sms-client' },
  },
  {
    form: 'ese',
    holds: (number) => high(number) === 0xc800,
    carried: (number) => -low(number) >>> 0,
    in: { family: 'esent' },
  },
  {
    form: 'status',
    holds: (number, label) => label === 'status' && [0x4000, 0x8000, 0xc000].includes(high(number)),
    carried: low,
    in: { family: 'sms-status' },
  },
];

function carriedBy(number: number, book: CodeBook, label: CodeLabel): Reading[] {
  return carriers
    .filter((carrier) => carrier.holds(number, label))
    .flatMap(({ form, carried, in: { space, family } }) =>
      book
        .codesOf(carried(number))
        .filter((code) => code.family.id === family || code.family.space === space)
        .map((code) => ({ code, form, inner: undefined })),
    );
}

/** The ranges that SMS 2003 wrote under 0x8004 and its heirs write under 0x87D0. */
export function inTwinRange(number: number): boolean {
  return [0x02, 0x06, 0x07].includes(low(number) >>> 8);
}

/** Of families whose numbers mean the same, one is shown; the symbols of the other are its other names. */
function folded(readings: readonly Reading[]): Reading[] {
  const kept = readings.filter(
    ({ code }) => !readings.some((other) => other.code.family.id === code.family.sameAs),
  );
  return kept.map((reading) => {
    const same = readings.filter(({ code }) => code.family.sameAs === reading.code.family.id);
    if (same.length === 0) return reading;
    const symbols = [...new Set([reading, ...same].flatMap(({ code }) => code.symbols))];
    return { ...reading, code: { ...reading.code, symbols } };
  });
}
