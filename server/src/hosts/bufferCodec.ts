// Strings into and out of UTF-16 buffers at the speed of memory.

import type { UnitCodec } from '../analysis/index.ts';

export const bufferCodec: UnitCodec = {
  write(text, target, at) {
    Buffer.from(target.buffer, target.byteOffset, target.byteLength).write(text, at * 2, 'utf16le');
  },
  read(units, start, end) {
    return Buffer.from(units.buffer, units.byteOffset + start * 2, (end - start) * 2).toString('utf16le');
  },
};
