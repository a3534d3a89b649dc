import { localTimeOf, type LocalTime } from '../../core/calendar/localToday';
import type { Disposable } from '../../util/disposable';

/** What the clock on the wall says. */
export function localTime(): LocalTime {
  return localTimeOf(new Date());
}

/** Does something every so many milliseconds, until the result is disposed of. */
export function every(interval: number, work: () => void): Disposable {
  const timer = setInterval(work, interval);
  return { dispose: () => clearInterval(timer) };
}

/** A clock that never goes back, in milliseconds from some moment. */
export function elapsed(): number {
  return performance.now();
}

/** Settles after so many milliseconds; with 0, as soon as the host has done what waited. */
export function wait(delay: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, delay));
}
