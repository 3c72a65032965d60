// How long this thread was ready to run and had to wait for a processor, in milliseconds since it began: the machine's
// business, not ours, and on a busy one most of all time. Linux says it; elsewhere it counts as nothing.
const { openSync, readSync } = require('node:fs');

const room = Buffer.alloc(100);
const file = open();

function open() {
  try {
    return openSync('/proc/self/schedstat');
  } catch {
    return undefined;
  }
}

exports.waited = () => {
  if (file === undefined) return 0;
  const length = readSync(file, room, 0, room.length, 0);
  return Number(room.toString('latin1', 0, length).split(' ')[1]) / 1e6;
};
