import type { Day, Plan } from '../../core/model/plan';
import type { PlanDate } from '../../core/calendar/date';
import { currentDay, dayDoneToday } from '../../core/learner/today';
import { daysBelow } from '../../core/model/walk';
import type { Localization } from '../../util/text/localization';
import { dayName } from '../../workspace/learner/dayName';

/** Open days that were marked complete or skipped, at least one. */
export interface ClosedDays {
  readonly how: 'complete' | 'skip';
  readonly days: number;
}

/**
 * Says which day is today's day after the user chose one. The plan decides, so it may be another day; then the text says
 * why.
 * @param plan the plan after the choice
 * @param chosen the chosen day, read from the plan before or after the choice
 * @param closed what happened to open days before it; `undefined` if they were left open or if there were none
 */
export function todaysDayText(
  plan: Plan,
  chosen: Day,
  today: PlanDate,
  l10n: Localization,
  closed?: ClosedDays,
): string {
  const current = currentDay(plan, today);
  const day = dayName(chosen, l10n);
  if (!current) {
    return chosen.takes === 'week'
      ? l10n.t('Every week in this plan is complete.')
      : l10n.t('Every day in this plan is complete.');
  }
  if (current.id === chosen.id) {
    const text = chosenText(day, dayDoneToday(plan, today), l10n);
    return closed === undefined ? text : `${text} ${closedText(closed, chosen.takes, l10n)}`;
  }
  return otherText(plan, current, chosen, l10n);
}

function chosenText(day: string, done: Day | undefined, l10n: Localization): string {
  return done === undefined
    ? l10n.t('You’re on {0}.', day)
    : l10n.t('{1} is done for today. {0} is next.', day, dayName(done, l10n));
}

function closedText({ how, days }: ClosedDays, unit: Day['takes'], l10n: Localization): string {
  return how === 'skip' ? skippedText(days, unit, l10n) : completedText(days, unit, l10n);
}

function skippedText(days: number, unit: Day['takes'], l10n: Localization): string {
  if (unit === 'week') {
    return days === 1
      ? l10n.t('The week before it was skipped.')
      : l10n.t('The {0} weeks before it were skipped.', days);
  }
  return days === 1 ? l10n.t('The day before it was skipped.') : l10n.t('The {0} days before it were skipped.', days);
}

function completedText(days: number, unit: Day['takes'], l10n: Localization): string {
  if (unit === 'week') {
    return days === 1
      ? l10n.t('The week before it was marked complete.')
      : l10n.t('The {0} weeks before it were marked complete.', days);
  }
  return days === 1
    ? l10n.t('The day before it was marked complete.')
    : l10n.t('The {0} days before it were marked complete.', days);
}

/** What follows from the answer that the open days before a chosen one were not done. @param plan the plan as it is */
export function notDoneText(plan: Plan, chosen: Day, today: PlanDate, l10n: Localization): string {
  const current = currentDay(plan, today);
  return current === undefined || current.id === chosen.id
    ? l10n.t('They stay open.')
    : l10n.t(
        'They stay open, and you stay on {0} until {1} is complete.',
        dayName(current, l10n),
        dayName(chosen, l10n),
      );
}

function otherText(plan: Plan, current: Day, chosen: Day, l10n: Localization): string {
  const chosenLabel = dayName(chosen, l10n);
  const currentLabel = dayName(current, l10n);
  const ids = daysBelow(plan).map(({ id }) => id);
  const index = ids.indexOf(chosen.id);
  if (daysBelow(plan)[index]?.state === 'complete') {
    return l10n.t('{0} is already complete, so you’re on {1}.', chosenLabel, currentLabel);
  }
  if (daysBelow(plan)[index]?.state === 'skipped') {
    return l10n.t('{0} is skipped, so you’re on {1}.', chosenLabel, currentLabel);
  }
  return ids.indexOf(current.id) < index
    ? l10n.t(
        '{0} comes before {1} and is still open, so you’re on {0}. Once {1} is complete, you go on from there.',
        currentLabel,
        chosenLabel,
      )
    : l10n.t(
        'You’ve already worked past {1}, so you’re on {0}. Once {1} is complete, you go on from there.',
        currentLabel,
        chosenLabel,
      );
}

/** Asks whether the open days before a chosen one were done. @param open how many they are, at least one */
export function earlierText(day: Day, open: number, l10n: Localization): string {
  const chosen = dayName(day, l10n);
  if (day.takes === 'week') {
    return open === 1
      ? l10n.t('1 week before {0} is still open. Did you do it?', chosen)
      : l10n.t('{0} weeks before {1} are still open. Did you do them?', open, chosen);
  }
  return open === 1
    ? l10n.t('1 day before {0} is still open. Did you do it?', chosen)
    : l10n.t('{0} days before {1} are still open. Did you do them?', open, chosen);
}
