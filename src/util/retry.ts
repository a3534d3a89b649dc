/**
 * Tries until an attempt says that it was enough, with a wait before each.
 * @param delays how long to wait before each attempt, in milliseconds; as many attempts as there are delays
 */
export async function retry(
  delays: readonly number[],
  attempt: () => Promise<boolean>,
  wait: (delay: number) => Promise<void>,
): Promise<void> {
  for (const delay of delays) {
    await wait(delay);
    if (await attempt()) {
      return;
    }
  }
}
