/**
 * Resolves when this process is told to stop: by Ctrl-C, by a signal, or by the end of the process that started it.
 * Waiting for this alone keeps no process alive.
 */
export function untilStopped(): Promise<void> {
  const parent = process.ppid;
  return new Promise((resolve) => {
    const watch = setInterval(() => process.ppid !== parent && stop(), 1000).unref();
    const stop = () => {
      clearInterval(watch);
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, stop);
    }
  });
}
