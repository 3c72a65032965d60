// Runs inside a server that is measured, before its own code: the longest time that its event loop stood still since
// it was last asked, without what it waited for a processor. It looks every millisecond, so an answer is about one
// millisecond too long.
const { waited } = require('./waited.cjs');

let longest = 0;
let last = now();
setInterval(() => {
  const time = now();
  longest = Math.max(longest, time - last);
  last = time;
}, 1);

process.on('message', () => {
  // What stands still right now is only seen when it is over.
  setTimeout(() => {
    process.send(longest);
    longest = 0;
  }, 3);
});

function now() {
  return performance.now() - waited();
}
