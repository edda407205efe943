// The processor time of the thread that does the work, in microseconds: `require` gives a function. The
// compiler and the garbage collector of V8 have threads of their own, which go on for seconds after a program is
// loaded; on a machine with a second core nobody waits for them. Linux tells the time of one thread; other
// systems only that of the whole process, which counts them too. Used for the peers and for the module alike, and
// built into bench_steps for WebAssembly.
var processorMicroseconds = (() => {
  const { readFileSync } = require("fs");
  const own = `/proc/self/task/${process.pid}/schedstat`;
  const ofProcess = () => {
    const { user, system } = process.cpuUsage();
    return user + system;
  };
  const ofThread = () => Number(readFileSync(own, "latin1").split(" ", 1)[0]) / 1000;
  try {
    if (!(ofThread() > 0)) return ofProcess;
  } catch {
    return ofProcess;
  }
  // The kernel brings the figure up to date when the thread stops running, so it has to rest before it is read.
  const nobody = new Int32Array(new SharedArrayBuffer(4));
  return () => {
    Atomics.wait(nobody, 0, 0, 1);
    return ofThread();
  };
})();

module.exports = processorMicroseconds;
