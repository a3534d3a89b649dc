/** Begins to measure CPU time; what it returns says the milliseconds since. The web worker host cannot tell. */
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
