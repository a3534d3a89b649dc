/** Starts a clock of CPU time, which returns the milliseconds since then. The web worker host has none. */
export function cpuClock(): (() => number) | undefined {
  if (typeof process === 'undefined' || typeof process.cpuUsage !== 'function') {
    return undefined;
  }
  const start = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
}
