import { dayNumber, isCountable, newestFirst, type PlanDate } from '../calendar/date';
import type { Day, Field, Plan } from '../model/plan';
import { daysBelow } from '../model/walk';

/** What a finished day asks. */
export interface Recall {
  readonly day: Day;
  /** The checkpoint or quiz; its text isn't empty. */
  readonly field: Field;
}

/** After how many days a finished day is due. */
const intervals: readonly number[] = [1, 7, 30];

const mostAtATime = 3;

/**
 * The finished days of a plan whose question is due on a date: at most three, those finished last first. A day is due 1, 7
 * and 30 days after it was finished, and stays due until the next date with work has passed, so that nothing piles up.
 * @param worked the dates on which the learner did anything, in any order
 */
export function recallOn(today: PlanDate, plan: Plan, worked: readonly PlanDate[]): readonly Recall[] {
  const now = dayNumber(today);
  const lastWorked = Math.max(...worked.map(dayNumber).filter((date) => date < now));
  // Dates before 1970 are typing errors, and have no number.
  const due = daysBelow(plan)
    .filter(({ completedOn = '' }) => isCountable(completedOn) && isDue(dayNumber(completedOn), now, lastWorked))
    .reverse()
    .sort((one, other) => newestFirst(one.completedOn, other.completedOn));
  const recalls: Recall[] = [];
  for (const day of due) {
    const recall = recalls.length < mostAtATime ? recallOf(day) : undefined;
    recalls.push(...(recall ? [recall] : []));
  }
  return recalls;
}

/** @param lastWorked the last date with work before `now`, `-Infinity` if there is none; all three as numbers of days */
function isDue(finished: number, now: number, lastWorked: number): boolean {
  return intervals.some((days) => finished + days <= now && finished + days > lastWorked);
}

function recallOf(day: Day): Recall | undefined {
  const asking = day
    .readDetails()
    .fields.filter(({ role, text, onlyReference }) => role === 'checkpoint' && text !== '' && !onlyReference);
  const field = asking.find(isQuestion) ?? asking[0];
  return field && { day, field };
}

/**
 * Whether a checkpoint asks something; otherwise it states what the learner knows or is able to do. A question mark ends a
 * clause: one inside a word belongs to code or to an address.
 */
export function isQuestion({ text }: Pick<Field, 'text'>): boolean {
  return /[？؟]|\?(?![\p{L}\p{N}.=&/])/u.test(text);
}
