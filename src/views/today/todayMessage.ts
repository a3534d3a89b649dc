import { dateOfDay, dayNumber } from '../../core/calendar/date';
import type { Day, Field } from '../../core/model/plan';
import type { Standing } from '../../core/learner/standing';
import { nextStudyDay } from '../../core/calendar/studyDays';
import type { Localization } from '../../util/localization';
import { readableWeekday } from '../../util/readableDate';

/** What the view "Today" says above its rows; empty where the rows or the welcome say all. */
export function todayMessage(standing: Standing<unknown>, l10n: Localization, language: string): string {
  const { day, isDoneToday, plan, openPlans, streak } = standing;
  if (isDoneToday) {
    // One day is no row yet.
    const row = streak.current > 1 ? ` ${l10n.t('{0} days in a row.', streak.current)}` : '';
    return `${l10n.t('Done for today.')}${row}`;
  }
  if (day) {
    return isStudyDay(standing) ? leadText(day.day, l10n) : dayOffText(standing, l10n, language);
  }
  return plan === undefined && openPlans === 0 ? l10n.t('Everything here is complete.') : '';
}

/** What is to be done today, with its minutes; empty where the day does not say. */
export function leadText(day: Day, l10n: Localization): string {
  const { text = '', minutes } = leadField(day) ?? {};
  return minutes === undefined || text === '' ? text : l10n.t('{0} ({1} min)', text, minutes);
}

/**
 * The field that says what is to be done today, which the message has in full: the task, or where the day has tasks of its
 * own its objective.
 */
export function leadField(day: Day): Field | undefined {
  const { fields } = day.readDetails();
  const role = day.tasks.some(({ isCompletionLine }) => !isCompletionLine) ? 'objective' : 'task';
  const said = fields.filter(({ text, onlyReference }) => text !== '' && !onlyReference);
  return said.find((field) => field.role === role) ?? said.find((field) => field.role === 'objective');
}

function isStudyDay({ calendar, today }: Standing<unknown>): boolean {
  return calendar.isStudyDay(dayNumber(today));
}

function dayOffText({ calendar, today }: Standing<unknown>, l10n: Localization, language: string): string {
  const back = nextStudyDay(calendar, today);
  const isWithinWeek = back !== undefined && back <= dateOfDay(dayNumber(today) + daysOfWeek);
  return isWithinWeek ? l10n.t('Day off, back on {0}.', readableWeekday(back, language)) : l10n.t('Day off.');
}

const daysOfWeek = 7;
