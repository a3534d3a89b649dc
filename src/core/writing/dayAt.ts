import type { Day, Plan } from '../plan';
import { daysBelow } from '../walk';

/** The day that begins in a line, or `undefined` where none does. */
export function dayAt(plan: Plan, line: number): Day | undefined {
  return daysBelow(plan).find((day) => day.line === line);
}
