import { dateOfDay, dayNumber } from '../../core/calendar/date';
import type { Day, Field } from '../../core/model/plan';
import type { Standing } from '../../core/learner/standing';
import { nextStudyDay } from '../../core/calendar/studyDays';
import type { Localization } from '../../util/localization';
import { readableWeekday } from '../../util/readableDate';

/** The text above the rows of the Today view. Empty if the rows or the welcome text say it all. */
export function todayMessage(standing: Standing<unknown>, l10n: Localization, language: string): string {
  const { day, isDoneToday, plan, openPlans, streak } = standing;
  if (isDoneToday) {
    const inARow = streak.current > 1 ? ` ${l10n.t('{0} days in a row.', streak.current)}` : '';
    return `${l10n.t('Done for today.')}${inARow}`;
  }
  if (day) {
    return isStudyDay(standing) ? leadText(day.day, l10n) : dayOffText(standing, l10n, language);
  }
  return plan === undefined && openPlans === 0 ? l10n.t('Everything here is complete.') : '';
}

/** What there is to do on a day, with its minutes. Empty if the day doesn't say. */
export function leadText(day: Day, l10n: Localization): string {
  const { text = '', minutes } = leadField(day) ?? {};
  return minutes === undefined || text === '' ? text : l10n.t('{0} ({1} min)', text, minutes);
}

/** The field that tells what there is to do: the task, or the objective if the day has checkboxes of its own. */
export function leadField(day: Day): Field | undefined {
  const { fields } = day.readDetails();
  const role = day.tasks.some(({ isCompletionLine }) => !isCompletionLine) ? 'objective' : 'task';
  const candidates = fields.filter(({ text, onlyReference }) => text !== '' && !onlyReference);
  return candidates.find((field) => field.role === role) ?? candidates.find((field) => field.role === 'objective');
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
