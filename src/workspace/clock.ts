import type { PlanDate } from '../core/plan';

/** The learner's local date, `YYYY-MM-DD`. */
export function localDate(): PlanDate {
  const now = new Date();
  const twoDigits = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}

/** A clock that never goes back, in milliseconds from some moment. */
export function elapsed(): number {
  return performance.now();
}

/** Settles after so many milliseconds; with 0, as soon as the host has done what waited. */
export function wait(delay: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, delay));
}
