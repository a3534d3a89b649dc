import { dateOfDay, dayNumber } from '../../core/calendar/date';
import type { Day, Field } from '../../core/model/plan';
import type { Standing } from '../../core/learner/standing';
import { nextStudyDay } from '../../core/calendar/studyDays';
import type { Localization } from '../../util/text/localization';
import { readableWeekday } from '../../util/text/readableDate';

/** The text above the rows of the Today view. Empty if the rows or the welcome text say it all. */
export function todayMessage(standing: Standing<unknown>, l10n: Localization, language: string): string {
  const { day, isDoneToday, streak } = standing;
  if (isDoneToday) {
    const inARow = streak.current > 1 ? ` ${l10n.t('{0} days in a row.', streak.current)}` : '';
    return `${l10n.t('Done for today.')}${inARow}`;
  }
  if (!day) {
    return '';
  }
  return isStudyDay(standing) ? leadText(day.day, l10n) : dayOffText(standing, l10n, language);
}

/** What there is to do on a day, with its minutes. Empty if the day doesn't say. */
export function leadText(day: Day, l10n: Localization): string {
  const { text, minutes } = leadOf(day);
  return minutes === undefined || text === '' ? text : l10n.t('{0} ({1} min)', text, minutes);
}

/** The field of today's day that the message shows in full; `undefined` if it shows a task with a checkbox, or no task. */
export function fieldInMessage(standing: Standing<unknown>): Field | undefined {
  const { day, isDoneToday } = standing;
  return day && !isDoneToday && isStudyDay(standing) ? leadOf(day.day).field : undefined;
}

/** What there is to do next: the first open checkbox, otherwise the task or the objective of the day. */
interface Lead extends Pick<Field, 'text' | 'minutes'> {
  /** `undefined` for a checkbox, which is a row in any case. */
  readonly field: Field | undefined;
}

function leadOf(day: Day): Lead {
  const { fields } = day.readDetails();
  const box = day.tasks.find(({ state, isCompletionLine }) => state === 'open' && !isCompletionLine);
  if (box) {
    const { text = '', minutes } = fields.find(({ line }) => line === box.line) ?? {};
    return { text: text || box.text, minutes, field: undefined };
  }
  const candidates = fields.filter(({ text, onlyReference }) => text !== '' && !onlyReference);
  const field = candidates.find(({ role }) => role === 'task') ?? candidates.find(({ role }) => role === 'objective');
  return { text: field?.text ?? '', minutes: field?.minutes, field };
}

function isStudyDay({ calendar, today }: Standing<unknown>): boolean {
  return calendar.isStudyDay(dayNumber(today));
}

function dayOffText({ calendar, today }: Standing<unknown>, l10n: Localization, language: string): string {
  const back = nextStudyDay(calendar, today);
  const isWithinWeek = back !== undefined && back <= dateOfDay(dayNumber(today) + daysOfWeek);
  return isWithinWeek ? l10n.t('Day off. Back on {0}.', readableWeekday(back, language)) : l10n.t('Day off.');
}

const daysOfWeek = 7;
