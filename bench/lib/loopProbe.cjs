// Runs inside a server that is measured, before its own code: the longest time that its event loop stood still since
// it was last asked. It looks every millisecond, so an answer is about one millisecond too long.
const { monitorEventLoopDelay } = require('node:perf_hooks');

const delays = monitorEventLoopDelay({ resolution: 1 });
delays.enable();
process.on('message', () => {
  // What stands still right now is only seen when it is over.
  setTimeout(() => {
    process.send(delays.max / 1e6);
    delays.reset();
  }, 3);
});
