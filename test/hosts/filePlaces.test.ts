// Offsets in a file as lines and columns, whatever its lines are like and in whatever order one asks.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { FilePlaces } from '../../server/src/hosts/filePlaces.ts';
import { MemoryUnits } from '../../server/src/hosts/units.ts';

/** The file in pieces that end where they are said to. */
function placesOf(text: string, ends: readonly number[]): FilePlaces {
  const bytes = Buffer.from(text, 'utf8');
  const places = new FilePlaces(new MemoryUnits(bytes));
  let from = 0;
  for (const end of [...ends.filter((cut) => cut < bytes.length).sort((a, b) => a - b), bytes.length]) {
    places.add(end, linesIn(bytes.subarray(from, end).toString('utf8')));
    from = end;
  }
  return places;
}

const linesIn = (text: string) => text.split('\n').length - 1;

/** As parts, between which there are places to ask for. */
const texts = fc.array(fc.constantFrom('a', 'bc', 'é', '日', '😀', '\n', '\r\n', ' '.repeat(5000)), {
  maxLength: 40,
});

test('a place is where the text before it ends', () => {
  fc.assert(
    fc.property(
      texts,
      fc.boolean(),
      fc.array(fc.nat(40)),
      fc.array(fc.nat(200_000)),
      (body, isMarked, wanted, cuts) => {
        const parts = isMarked ? ['\uFEFF', ...body] : body;
        const starts = [...parts, ''].map((_, index) => parts.slice(0, index).join(''));
        const startAt = (index: number) => starts[index % starts.length] as string;
        const ends = cuts.map((cut) => Buffer.byteLength(startAt(cut)));
        const places = placesOf(parts.join(''), ends);
        for (const index of wanted) {
          const before = startAt(index);
          const lines = before.split('\n');
          assert.deepEqual(places.of(Buffer.byteLength(before)), {
            line: lines.length,
            column: (lines.at(-1) ?? '').length + 1,
          });
        }
      },
    ),
  );
});

test('many places in one long line cost no more than one look at it', () => {
  const length = 8 << 20;
  const bytes = Buffer.alloc(length, 'x');
  const places = new FilePlaces(new MemoryUnits(bytes));
  places.add(length, 0);
  const offsets = Array.from({ length: 20_000 }, (_, index) => index * 400);
  const known = places.ofAll(offsets);
  assert.deepEqual(known.get(19_999 * 400), { line: 1, column: 19_999 * 400 + 1 });
});
