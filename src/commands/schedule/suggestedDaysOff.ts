import { addDays, dayNumber, type PlanDate, weekdayOfDay } from '../../core/calendar/date';
import { calendarOf, datesOfDays, type DatedPlanAt } from '../../core/learner/standing';
import type { Streak } from '../../core/learner/streak';
import { countStudyDays, StudyCalendar, type DateRange, type StudyDay } from '../../core/calendar/studyDays';

/** How days off change a plan's schedule. */
export interface DaysOffEffect {
  /** How many of them are study days. */
  readonly studyDays: number;
  /** How many study days later the plan ends; 0 if it has no `start`, or if the days off are outside its schedule. */
  readonly moves: number;
  /** When the plan then ends; `undefined` if it has no `start`. */
  readonly end: PlanDate | undefined;
}

/** Days off that the user can choose. */
export interface SuggestedDaysOff {
  readonly name: 'sinceLastDay' | 'today' | 'tomorrow' | 'restOfWeek';
  readonly range: DateRange;
  readonly effect: DaysOffEffect;
}

/** The plans of the workspace, and the study days of the settings, for plans without their own. */
export interface Scheduling {
  readonly plans: readonly DatedPlanAt[];
  readonly studyDays: readonly StudyDay[];
}

const daysOfWeek = 7;

/** The days off to choose from: first those missed since the last date that counts. Each range has a study day. */
export function suggestedDaysOff(
  at: DatedPlanAt,
  today: PlanDate,
  streak: Pick<Streak, 'explanation'>,
  scheduling: Scheduling,
): readonly SuggestedDaysOff[] {
  const last = streak.explanation.findLast(({ kind }) => kind === 'counted')?.date;
  const tomorrow = addDays(today, 1);
  const sunday = addDays(today, daysOfWeek - 1 - weekdayOfDay(dayNumber(today)));
  const ranges: readonly (readonly [SuggestedDaysOff['name'], DateRange])[] = [
    ...(last === undefined ? [] : [['sinceLastDay', { from: addDays(last, 1), through: addDays(today, -1) }] as const]),
    ['today', { from: today, through: today }],
    ['tomorrow', { from: tomorrow, through: tomorrow }],
    ['restOfWeek', { from: today, through: sunday }],
  ];
  return ranges
    .filter(([name, { from, through }]) => (name === 'restOfWeek' ? from < through : from <= through))
    .map(([name, range]) => ({ name, range, effect: effectOf(at, range, scheduling) }))
    .filter(({ effect }) => effect.studyDays > 0);
}

/** How taking these dates off changes a plan's schedule. */
export function effectOf(at: DatedPlanAt, range: DateRange, scheduling: Scheduling): DaysOffEffect {
  const before = calendarFor(at, scheduling);
  const daysOff = [...at.frontMatter.daysOff, { ...range, line: 0 }];
  const moved = { ...at, frontMatter: { ...at.frontMatter, daysOff } };
  const after = calendarFor(moved, scheduling);
  const [was, end] = [endOf(at, before), endOf(moved, after)];
  return {
    studyDays: countStudyDays(before, range),
    moves:
      was !== undefined && end !== undefined && end > was
        ? countStudyDays(after, { from: addDays(was, 1), through: end })
        : 0,
    end,
  };
}

/** Whether the plan's own days off already include all these dates. */
export function isOffAlready({ frontMatter }: DatedPlanAt, range: DateRange): boolean {
  const own = frontMatter.daysOff.map(({ from, through }) => ({ from, through, place: undefined }));
  return countStudyDays(new StudyCalendar([], own), range) === 0;
}

function calendarFor(at: DatedPlanAt, { plans, studyDays }: Scheduling): StudyCalendar {
  return calendarOf([...plans.filter(({ path }) => path !== at.path), at], at, { studyDays, daysOff: [] });
}

/** The last date of a plan's schedule; `undefined` if it has none. */
function endOf(at: DatedPlanAt, calendar: StudyCalendar): PlanDate | undefined {
  return [...(datesOfDays(at, calendar)?.values() ?? [])].at(-1)?.through;
}
