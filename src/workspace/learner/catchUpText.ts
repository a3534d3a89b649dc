import type { PlanDate } from '../../core/calendar/date';
import type { CatchUp } from '../../core/learner/catchUp';
import type { Day } from '../../core/model/plan';
import type { Localization } from '../../util/text/localization';
import { shownDate } from './shownDate';

/** The language in which dates and numbers are shown, and today, from which the year may be clear. */
export interface DateWords {
  /** A BCP 47 tag. */
  readonly language: string;
  readonly today: PlanDate;
}

/** When a plan ends: `ends January 18`. */
export function endText(end: PlanDate, { language, today }: DateWords, l10n: Localization): string {
  return l10n.t('ends {0}', shownDate(end, today, language));
}

/** What it takes to end as scheduled: `ends January 13, at 1.3 days per study day`. */
export function keptText({ keptEnd, pace }: CatchUp, unit: Day['takes'], words: DateWords, l10n: Localization): string {
  const end = shownDate(keptEnd, words.today, words.language);
  if (pace === undefined) {
    return l10n.t('ended {0}', end);
  }
  const number = new Intl.NumberFormat(words.language, { maximumFractionDigits: 1 }).format(pace);
  return unit === 'week'
    ? l10n.t('ends {0}, at {1} weeks per week', end, number)
    : l10n.t('ends {0}, at {1} days per study day', end, number);
}

/** The ways to catch up, each with what it costs. */
export function catchUpTexts(
  catchUp: CatchUp,
  unit: Day['takes'],
  words: DateWords,
  l10n: Localization,
): readonly string[] {
  const { movedEnd, pace } = catchUp;
  return [
    ...(movedEnd === undefined ? [] : [l10n.t('Move the plan: {0}', endText(movedEnd, words, l10n))]),
    ...(pace === undefined ? [] : [l10n.t('Keep its dates: {0}', keptText(catchUp, unit, words, l10n))]),
  ];
}
