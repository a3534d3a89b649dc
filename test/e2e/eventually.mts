import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';

/** How long something may take to become so, in milliseconds: machines that run tests are shared. */
export const patience = 20_000;

/**
 * Reads again and again until what is read is equal to what is expected.
 *
 * @throws AssertionError with what was read last, when it does not become so.
 */
export async function eventually<T>(read: () => Promise<T>, expected: T): Promise<void> {
  await eventuallyHolds(async () => assert.deepEqual(await read(), expected));
}

/** Checks again and again until the check throws nothing. @throws what the check has thrown last. */
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
