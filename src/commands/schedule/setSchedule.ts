import { env, l10n, window } from 'vscode';
import { addDays, isCountable, type PlanDate } from '../../core/calendar/date';
import type { Day, Plan } from '../../core/model/plan';
import { planName } from '../../core/model/names';
import { calendarOf, datesOfDays } from '../../core/learner/standing';
import { catchUpOf } from '../../core/learner/catchUp';
import { scheduledDates, startFor, type ScheduledDates } from '../../core/learner/schedule';
import { everyDay, type StudyCalendar, type StudyDay } from '../../core/calendar/studyDays';
import { currentDay } from '../../core/learner/today';
import { daysBelow } from '../../core/model/walk';
import { joinParts } from '../../util/text/joinParts';
import { plainMessage } from '../../util/text/plainMessage';
import { readableDate, readableWeekday } from '../../util/text/readableDate';
import type { IndexedPlan } from '../../workspace/index/planSource';
import { asDayInPlan } from '../base/arguments';
import type { Command } from '../base/command';
import type { CommandContext } from '../base/context';
import {
  suggestedDates,
  isIn,
  newSchedule,
  scheduledText,
  type SuggestedDate,
  type ScheduleAnswers,
} from './newSchedule';
import { showMessage } from '../base/messages';
import { planTarget } from '../base/targets';
import { endText, keptText } from '../../workspace/learner/catchUpText';
import { shownDate } from '../../workspace/learner/shownDate';
import { undoWritten } from '../base/writePlan';
import { writeSchedule } from './writeSchedule';
import { dayName } from '../../workspace/learner/dayName';

/** Asks for the date of a day and for the study days, and writes the schedule into the plan; or removes it. */
export const setSchedule: Command = {
  id: 'daymark.setSchedule',
  async execute(context, place) {
    const entry = await planTarget(context, place);
    const day = entry && dayToSchedule(entry, place, context.learner.standing.today);
    if (entry && !day) {
      const text = l10n.t('{0} has no days to schedule.', planName(entry.plan, entry.path).label);
      void window.showInformationMessage(plainMessage(text));
    }
    const answers = entry && day && (await ask(context, entry, day));
    if (entry && day && answers) {
      await (answers === 'remove' ? removeSchedule(context, entry) : scheduleDay(context, entry, day, answers));
    }
  },
};

/** Writes the schedule that puts a day on a date, and says on which dates the plan then begins and ends. */
export async function scheduleDay(
  context: CommandContext,
  entry: IndexedPlan,
  day: Day,
  answers: ScheduleAnswers,
): Promise<void> {
  const { learner, editor } = context;
  const written = await writeSchedule(context, entry, (now, writing) => {
    const dayNow = writing.relocateNode(day, entry.plan, now.plan);
    if (dayNow.kind === 'refused') {
      return dayNow;
    }
    const made = newSchedule(now, dayNow, answers, learner.standing.ownPlans, context.settings.studyDays.value());
    return made
      ? { kind: 'change', schedule: made.schedule, details: made.range }
      : { kind: 'refused', reason: 'tooFewStudyDays', line: dayNow.line };
  });
  if (written) {
    const { from, through } = written.edit.details;
    const shown = (date: PlanDate): string => shownDate(date, learner.standing.today, env.language);
    const text = scheduledText(planName(entry.plan, entry.path).label, shown(from), shown(through), l10n);
    const undo = { title: l10n.t('Undo'), run: () => undoWritten(editor, written) };
    void showMessage(text, ...(written.edit.changes.length > 0 ? [undo] : []));
  }
}

/** Takes the dates off a plan, and says so. Its days off stay, because the streak counts them too. */
export async function removeSchedule(context: CommandContext, entry: IndexedPlan): Promise<void> {
  const written = await writeSchedule(context, entry, ({ frontMatter: { daysOff } }) => ({
    kind: 'change',
    schedule: { start: undefined, studyDays: undefined, daysOff },
    details: undefined,
  }));
  if (written) {
    const text = l10n.t('{0} no longer has a schedule.', planName(entry.plan, entry.path).label);
    void showMessage(text, { title: l10n.t('Undo'), run: () => undoWritten(context.editor, written) });
  }
}

/** The day of the row, otherwise the current or the first day of the plan; `undefined` if it has no days. */
function dayToSchedule({ plan }: IndexedPlan, place: unknown, today: PlanDate): Day | undefined {
  const days = daysBelow(plan).filter(({ state }) => state !== 'entry');
  const row = asDayInPlan(place)?.day;
  return days.find(({ id }) => id === row?.id) ?? currentDay(plan, today) ?? days[0];
}

async function ask(
  context: CommandContext,
  entry: IndexedPlan,
  day: Day,
): Promise<ScheduleAnswers | 'remove' | undefined> {
  const date = await askDate(context, entry, day);
  if (date === 'remove') {
    return date;
  }
  const inForce = entry.frontMatter.studyDays ?? context.settings.studyDays.value();
  const studyDays = date === undefined ? undefined : await askStudyDays(inForce);
  return date === undefined || studyDays === undefined ? undefined : { date, studyDays };
}

async function askDate(
  context: CommandContext,
  entry: IndexedPlan,
  day: Day,
): Promise<PlanDate | 'remove' | undefined> {
  const { today, ownPlans } = context.learner.standing;
  const calendar = calendarOf(ownPlans, entry, {
    studyDays: context.settings.studyDays.value(),
    daysOff: [],
  });
  const dates = datesOfDays(entry, calendar);
  const items = [
    ...suggestedDates(day.takes, today, dates?.get(day)?.from).map((suggestion) => ({
      label: nameOf(suggestion),
      description: joinParts([
        readableDate(suggestion.date, env.language),
        costOf(suggestion, { plan: entry.plan, day, dates, today, calendar }),
      ]),
      date: suggestion.date,
    })),
    { label: l10n.t('Another Date…'), date: undefined },
    ...(entry.frontMatter.start === undefined ? [] : [{ label: l10n.t('Remove Schedule'), date: 'remove' as const }]),
  ];
  const placeHolder = l10n.t('When do you start {0}?', dayName(day, l10n));
  const item = await window.showQuickPick(items, { placeHolder, matchOnDescription: true });
  return item && (item.date ?? (await typeDate(placeHolder, today)));
}

/** A plan, the day that is to get a date, and what its schedule is. */
interface DayToSchedule {
  readonly plan: Plan;
  readonly day: Day;
  readonly dates: ScheduledDates | undefined;
  readonly today: PlanDate;
  readonly calendar: StudyCalendar;
}

/** When the plan ends with this date, and what it takes to keep the dates that it has. */
function costOf({ name, date }: SuggestedDate, { plan, day, dates, today, calendar }: DayToSchedule): string {
  const words = { language: env.language, today };
  if (name === 'asScheduled' && dates) {
    const kept = catchUpOf(plan, day, dates, today, calendar);
    return kept ? keptText(kept, day.takes, words, l10n) : '';
  }
  const start = startFor(plan, day, date, calendar);
  const end = start === undefined ? undefined : [...scheduledDates(plan, start, calendar).values()].at(-1)?.through;
  return end === undefined ? '' : endText(end, words, l10n);
}

function nameOf({ name }: SuggestedDate): string {
  switch (name) {
    case 'asScheduled':
      return l10n.t('As Scheduled');
    case 'today':
      return l10n.t('Today');
    case 'tomorrow':
      return l10n.t('Tomorrow');
    case 'nextMonday':
      return l10n.t('Next Monday');
    case 'thisWeek':
      return l10n.t('This Week');
    case 'nextWeek':
      return l10n.t('Next Week');
  }
}

async function typeDate(prompt: string, today: PlanDate): Promise<PlanDate | undefined> {
  const value = await window.showInputBox({
    prompt,
    value: today,
    validateInput: (text) => (isCountable(text.trim()) ? undefined : l10n.t('Type a date, such as {0}', today)),
  });
  return value?.trim();
}

async function askStudyDays(inForce: readonly StudyDay[]): Promise<readonly StudyDay[] | undefined> {
  const aMonday = '2026-01-05';
  const items = everyDay.map((day, index) => ({
    day,
    label: readableWeekday(addDays(aMonday, index), env.language),
    picked: isIn(inForce, day),
  }));
  const chosen = await window.showQuickPick(items, {
    canPickMany: true,
    placeHolder: l10n.t('Which days do you study?'),
  });
  if (chosen?.length === 0) {
    void window.showInformationMessage(l10n.t('Nothing changed: choose at least one weekday.'));
    return undefined;
  }
  return chosen?.map(({ day }) => day);
}
