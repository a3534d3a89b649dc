import { addDays } from '../calendar/date';
import type { PlanDate } from '../model/plan';
import type { ExplainedDate } from './streak';

/** The hour until which what is done most often belongs to the evening before. */
const endOfSmallHours = 4;

/**
 * The date before today, where what is done now may well belong to it: in the small hours, as long as nothing counts on
 * that date. `undefined` otherwise.
 * @param hour of the day, from 0
 * @param explanation what counts on which date
 */
export function eveningBefore(
  today: PlanDate,
  hour: number,
  explanation: readonly Pick<ExplainedDate, 'date' | 'kind'>[],
): PlanDate | undefined {
  const before = addDays(today, -1);
  const isTaken = explanation.some(({ date, kind }) => date === before && kind === 'counted');
  return hour < endOfSmallHours && !isTaken ? before : undefined;
}
