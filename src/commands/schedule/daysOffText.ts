import type { PlanDate } from '../../core/calendar/date';
import { readDateRange, type DateRange } from '../../core/calendar/studyDays';
import type { Localization } from '../../util/text/localization';
import type { DaysOffEffect, SuggestedDaysOff } from './suggestedDaysOff';
import { endText, type DateWords } from '../../workspace/learner/catchUpText';
import { joinParts } from '../../util/text/joinParts';
import { shownDate, shownRange } from '../../workspace/learner/shownDate';

/** The label of suggested days off: `Since my last day: 23 – 26 November`. */
export function suggestionText(
  { name, range }: SuggestedDaysOff,
  { language, today }: DateWords,
  l10n: Localization,
): string {
  const dates = shownRange(range, today, language);
  switch (name) {
    case 'sinceLastDay':
      return l10n.t('Since my last day: {0}', dates);
    case 'today':
      return l10n.t('Today: {0}', dates);
    case 'tomorrow':
      return l10n.t('Tomorrow: {0}', dates);
    case 'restOfWeek':
      return l10n.t('The rest of this week: {0}', dates);
  }
}

/** How days off change the plan: `moves the plan by 4 study days · ends January 18`. */
export function effectText({ moves, end, studyDays }: DaysOffEffect, words: DateWords, l10n: Localization): string {
  if (moves > 0) {
    const moved =
      moves === 1 ? l10n.t('moves the plan by 1 study day') : l10n.t('moves the plan by {0} study days', moves);
    return end === undefined ? moved : joinParts([moved, endText(end, words, l10n)]);
  }
  return studyDays === 1 ? l10n.t('1 study day') : l10n.t('{0} study days', studyDays);
}

/** The receipt of days off. @param plan the name of the plan */
export function takenOffText(
  range: DateRange,
  { moves, end }: DaysOffEffect,
  plan: string,
  { language, today }: DateWords,
  l10n: Localization,
): string {
  const dates = shownRange(range, today, language);
  const taken = range.from === range.through ? l10n.t('{0} is a day off.', dates) : l10n.t('{0} are days off.', dates);
  return moves > 0 && end !== undefined
    ? `${taken} ${l10n.t('{0} now ends on {1}.', plan, shownDate(end, today, language))}`
    : taken;
}

/** The receipt of days off that were taken back. */
export function takenBackText(range: DateRange, { language, today }: DateWords, l10n: Localization): string {
  const dates = shownRange(range, today, language);
  return range.from === range.through
    ? l10n.t('{0} is a study day again.', dates)
    : l10n.t('{0} are study days again.', dates);
}

/** Says why a typed text is not a range of dates; `undefined` if it is one. */
export function rangeErrorText(text: string, today: PlanDate, l10n: Localization): string | undefined {
  const range = readDateRange(text);
  switch (range) {
    case 'noDate':
      return l10n.t('Type a date, or two with a slash between them, such as {0}/{0}', today);
    case 'before1970':
      return l10n.t('Daymark only supports dates from 1970 on.');
    case 'endsBeforeItStarts':
      return l10n.t('The second date is before the first.');
    default:
      return undefined;
  }
}
