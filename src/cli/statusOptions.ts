import { isCountable, type PlanDate } from '../core/calendar/date';
import { localTimeOf, localToday } from '../core/calendar/localToday';
import type { Preferences } from '../core/learner/standing';
import { everyDay, readDateRange, readStudyDay, type DateRange, type StudyDay } from '../core/calendar/studyDays';

/** What `status` needs to know besides the files. */
export interface StatusOptions extends Preferences {
  readonly today: PlanDate;
}

/** The options of `status` as typed. */
export interface TypedOptions {
  readonly today?: string | undefined;
  readonly 'study-days'?: string | undefined;
  readonly 'days-off'?: string | undefined;
  readonly freezes?: string | undefined;
  readonly log?: string | undefined;
}

/** An option has an invalid value. The message is one line for the user. */
export class BadOption extends Error {
  override readonly name = 'BadOption';
}

const defaultFreezes = '2';

/**
 * Reads the options of `status`.
 * @param now decides what today is if no date is given
 * @throws BadOption for an invalid value
 */
export function readStatusOptions(typed: TypedOptions, now: Date): StatusOptions {
  return {
    today: typed.today === undefined ? localToday(localTimeOf(now), '00:00') : readToday(typed.today),
    studyDays: typed['study-days'] === undefined ? [] : readStudyDays(typed['study-days']),
    daysOff: partsOf(typed['days-off']).map(readDaysOff),
    streakFreezes: readFreezes(typed.freezes ?? defaultFreezes),
    chosenPlan: undefined,
    ownLog: typed.log,
  };
}

function partsOf(list = ''): readonly string[] {
  return list
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function readToday(text: string): PlanDate {
  if (!isCountable(text)) {
    throw new BadOption(`--today: '${text}' isn't a date since 1970, such as 2026-11-21`);
  }
  return text;
}

function readStudyDays(text: string): readonly StudyDay[] {
  const parts = partsOf(text);
  if (parts.length === 0) {
    throw new BadOption(`--study-days: name at least one of ${everyDay.join(', ')}`);
  }
  return parts.map(readWeekday);
}

function readWeekday(text: string): StudyDay {
  const day = readStudyDay(text);
  if (day === undefined) {
    throw new BadOption(`--study-days: '${text}' isn't one of ${everyDay.join(', ')}`);
  }
  return day;
}

function readDaysOff(text: string): DateRange {
  const range = readDateRange(text);
  switch (range) {
    case 'noDate':
    case 'before1970':
      throw new BadOption(`--days-off: '${text}' isn't a date or range since 1970, such as 2026-12-24/2026-12-26`);
    case 'endsBeforeItStarts':
      throw new BadOption(`--days-off: '${text}' ends before it starts`);
    default:
      return range;
  }
}

function readFreezes(text: string): number {
  if (!/^\d{1,3}$/.test(text)) {
    throw new BadOption(`--freezes: '${text}' isn't a whole number from 0 to 999`);
  }
  return Number(text);
}
