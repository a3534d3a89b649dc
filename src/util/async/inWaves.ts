/**
 * Runs a task for every item, in waves: all tasks of a wave start together, and the next wave starts when all have ended.
 * That way VS Code sends the requests of a wave to its other process in one message. Rejects with the first error, after
 * which no further wave starts.
 * @param width how many tasks are in a wave
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
