/** A clock that never goes back, in milliseconds from some moment. */
export function elapsed(): number {
  return performance.now();
}

/** Settles after so many milliseconds; with 0, as soon as the host has done what waited. */
export function wait(delay: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, delay));
}
