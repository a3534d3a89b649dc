/**
 * Does a task for every item, so many at a time: all of a wave begin in one go, and the next when all of it are done. What
 * each asks of another process then goes there in one message. Rejects with the first error, after which no further wave
 * begins.
 */
export async function inWaves<T>(
  items: readonly T[],
  width: number,
  task: (item: T) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < items.length; start += width) {
    await Promise.all(items.slice(start, start + width).map(task));
  }
}
