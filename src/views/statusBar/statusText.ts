import { dateOfDay, dayNumber, weekdayOfDay } from '../../core/calendar/date';
import { dayTitle, fullName, planName } from '../../core/model/names';
import type { Day, Plan, Progress } from '../../core/model/plan';
import { scaffoldsOf } from '../../core/model/scaffoldLink';
import type { DatedPlanAt, Standing } from '../../core/learner/standing';
import type { DateKind, Streak } from '../../core/learner/streak';
import { hasOpenWork } from '../../core/learner/today';
import { daysBelow } from '../../core/model/walk';
import { cut } from '../../util/text/cut';
import type { Localization } from '../../util/text/localization';
import { plainLabel } from '../../util/text/plainLabel';
import { weekdayLetter } from '../../util/text/readableDate';
import type { StatusBarContent } from '../../workspace/host/settings';
import { countText, tasksPhrase } from '../rows/phrases';
import { leadText } from '../today/todayMessage';
import { dayName } from '../../workspace/learner/dayName';

/** What the status bar item shows, as plain data. Texts from the plan are plain text. */
export interface StatusText {
  /** With icons in VS Code's notation: `$(flame) 12  Day 31`. */
  readonly text: string;
  readonly accessibleLabel: string;
  readonly tooltip: StatusTooltip;
}

/** The parts of the tooltip. */
export interface StatusTooltip {
  /** The full name of the day, or of the tracker. */
  readonly name: string;
  /** What there is to do today, or empty. */
  readonly task: string;
  readonly canComplete: boolean;
  /** Whether the day has a notebook. `undefined` if there is no day. */
  readonly hasNotebook: boolean | undefined;
  /** `12 days in a row · longest 19`, or empty. */
  readonly streak: string;
  /** The dates of this week, from Monday. */
  readonly week: readonly WeekMark[];
  /** `5 of 6 this week · 1 freeze`, or empty. */
  readonly counts: string;
}

/** A date of this week: a weekday with the name of the icon below it. */
export interface WeekMark {
  readonly weekday: string;
  readonly icon: string;
}

/**
 * What the status bar shows, or `undefined` if nothing: the setting is off, or there is neither a day nor a streak.
 * @param plans all plans; the day gets the name of its plan if another one has an open day with the same label
 * @param language a BCP 47 tag
 */
export function statusText(
  standing: Standing<DatedPlanAt>,
  plans: readonly DatedPlanAt[],
  content: StatusBarContent,
  l10n: Localization,
  language: string,
): StatusText | undefined {
  const { current } = standing.streak;
  const showsStreak = content === 'streakAndDay' && current > 0;
  const subject = subjectOf(standing, plans, l10n) ?? (showsStreak ? streakAlone(standing, l10n) : undefined);
  if (!subject || content === 'off') {
    return undefined;
  }
  const words = [
    showsStreak ? l10n.t('Streak: {0}', current) : '',
    subject.name,
    tasksPhrase(subject.progress, l10n),
    standing.isDoneToday ? l10n.t('done for today') : '',
  ];
  const day = dayText(subject, standing.isDoneToday);
  return {
    text: showsStreak ? `$(flame) ${current}  ${day}`.trimEnd() : `$(mortar-board) ${day}`,
    accessibleLabel: words.filter((word) => word !== '').join(', '),
    tooltip: { ...tooltipOf(standing, subject, l10n), week: weekMarks(standing, language) },
  };
}

function dayText({ label, day, progress }: Subject, isDone: boolean): string {
  const count = day && !isDone ? countText(progress) : '';
  return `${isDone ? '$(check) ' : ''}${plainLabel(label)}${count === '' ? '' : ` ${count}`}`;
}

/** In characters: the status bar is shared. */
const longestPlanName = 14;

/** What the item is about: a day, or a tracker. */
interface Subject {
  /** Empty if there is neither, but a streak. */
  readonly label: string;
  /** In full, for the tooltip and screen readers. */
  readonly name: string;
  readonly progress: Progress;
  readonly day: Day | undefined;
}

function subjectOf(
  { day, plan }: Standing<DatedPlanAt>,
  plans: readonly DatedPlanAt[],
  l10n: Localization,
): Subject | undefined {
  if (day) {
    const label = dayName(day.day, l10n);
    const isElsewhere = plans.some((other) => other.path !== day.at.path && hasOpenDay(other.plan, day.day.label));
    return {
      label: isElsewhere ? `${cut(planName(day.at.plan, day.at.path).label, longestPlanName)} · ${label}` : label,
      name: fullName(label, dayTitle(day.day)),
      progress: day.day.progress,
      day: day.day,
    };
  }
  if (plan?.plan.kind !== 'tracker') {
    return undefined;
  }
  const { done, total } = plan.plan.tasks;
  const name = planName(plan.plan, plan.path).label;
  return { label: `${done}/${total}`, name, progress: { done, total }, day: undefined };
}

/** The streak stays after the end of a plan. */
function streakAlone({ openPlans }: Standing<DatedPlanAt>, l10n: Localization): Subject {
  const name = openPlans > 1 ? l10n.t('Several plans are open') : l10n.t('Everything here is complete');
  return { label: '', name, progress: { done: 0, total: 0 }, day: undefined };
}

function hasOpenDay(plan: Plan, label: string): boolean {
  return hasOpenWork(plan) && daysBelow(plan).some((day) => day.label === label);
}

function tooltipOf(
  standing: Standing<DatedPlanAt>,
  { name, day }: Subject,
  l10n: Localization,
): Omit<StatusTooltip, 'week'> {
  const { streak } = standing;
  const longest = streak.longest > Math.max(streak.current, 1) ? l10n.t('longest {0}', streak.longest) : '';
  const inARow = streak.current > 1 ? l10n.t('{0} days in a row', streak.current) : '';
  const week = streak.week.of > 0 ? l10n.t('{0} of {1} this week', streak.week.done, streak.week.of) : '';
  return {
    name,
    task: day && !standing.isDoneToday ? leadText(day, l10n) : '',
    canComplete: day?.state === 'open',
    hasNotebook: day && scaffoldsOf(day, 'notebook').length > 0,
    streak: joined(inARow, longest),
    counts: joined(week, freezesPhrase(streak, l10n)),
  };
}

/** How many freezes the learner holds. Empty for none. */
function freezesPhrase({ freezes: { held } }: Streak, l10n: Localization): string {
  switch (held) {
    case 0:
      return '';
    case 1:
      return l10n.t('1 freeze');
    default:
      return l10n.t('{0} freezes', held);
  }
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}

function weekMarks({ today, streak, calendar }: Standing<DatedPlanAt>, language: string): readonly WeekMark[] {
  const kinds = new Map(streak.explanation.map(({ date, kind }) => [date, kind]));
  const now = dayNumber(today);
  const monday = now - weekdayOfDay(now);
  return Array.from({ length: 7 }, (_, index) => {
    const day = monday + index;
    const date = dateOfDay(day);
    return {
      weekday: weekdayLetter(date, language),
      icon: iconOf(kinds.get(date), calendar.isStudyDay(day), day === now),
    };
  });
}

/** What is missed or still to come is a dot. */
function iconOf(kind: DateKind | undefined, isStudyDay: boolean, isToday: boolean): string {
  if (kind === 'counted') {
    return 'circle-filled';
  }
  if (kind === 'frozen') {
    return 'color-mode';
  }
  return isStudyDay ? (isToday ? 'circle-outline' : 'circle-small-filled') : 'remove';
}
