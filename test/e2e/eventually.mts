import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';

/** How long a test waits for something, in milliseconds: machines that run tests are shared. */
export const patience = 20_000;

/**
 * Reads a value repeatedly until it equals the expected one.
 *
 * @throws AssertionError with the last value if that takes too long
 */
export async function eventually<T>(read: () => Promise<T>, expected: T): Promise<void> {
  await eventuallyHolds(async () => assert.deepEqual(await read(), expected));
}

/** Repeats a check until it throws nothing. @throws what the check threw last if that takes too long */
export async function eventuallyHolds(check: () => Promise<void>): Promise<void> {
  const deadline = performance.now() + patience;
  for (;;) {
    try {
      await check();
      return;
    } catch (error) {
      if (performance.now() > deadline) {
        throw error;
      }
    }
    await wait(100);
  }
}
