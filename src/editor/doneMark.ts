import type { PlanDate } from '../core/calendar/date';
import type { Day, Plan } from '../core/model/plan';
import { daysBelow } from '../core/model/walk';
import { dateFormat } from '../util/text/readableDate';

/** A mark behind a line of a plan. */
export interface DoneMark {
  /** From 0, in the text of the plan. */
  readonly line: number;
  /** `✓ Nov 18`, or `✓` if no date is written. */
  readonly text: string;
}

/**
 * The marks behind the complete days of a plan.
 * @param today dates in another year are shown with the year
 * @param language a BCP 47 tag
 */
export function doneMarks(plan: Plan, today: PlanDate, language: string): readonly DoneMark[] {
  const inThisYear = dateFormat(language, { weekday: false, short: true });
  const inAnotherYear = dateFormat(language, { weekday: false, short: true, year: true });
  const year = (date: PlanDate): string => date.slice(0, 4);
  const words = (date: PlanDate): string => (year(date) === year(today) ? inThisYear : inAnotherYear)(date);
  return daysBelow(plan)
    .filter(needsMark)
    .map(({ line, completedOn }) => ({ line, text: completedOn === undefined ? '✓' : `✓ ${words(completedOn)}` }));
}

/** A box or the author's own mark in the line says it already; a row has both in its cells. */
function needsMark({ state, writtenAs, completedBy, hasDoneMark }: Day): boolean {
  return state === 'complete' && writtenAs !== 'row' && completedBy !== 'ownBox' && !hasDoneMark;
}
