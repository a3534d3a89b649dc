import { localTimeOf, type LocalTime } from '../../core/calendar/localToday';
import type { Disposable } from '../../util/disposable';

/** The local date and time now. */
export function localTime(): LocalTime {
  return localTimeOf(new Date());
}

/** The time now in UTC, as ISO 8601 has it. */
export function timeInUtc(): string {
  return new Date().toISOString();
}

/** Runs work at an interval in milliseconds, until the result is disposed of. */
export function every(interval: number, work: () => void): Disposable {
  const timer = setInterval(work, interval);
  return { dispose: () => clearInterval(timer) };
}

/** A monotonic clock, in milliseconds since some moment. */
export function elapsed(): number {
  return performance.now();
}

/** Resolves after a delay in milliseconds; with 0, when the host has done what is waiting. */
export function wait(delay: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, delay));
}
