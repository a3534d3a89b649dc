import { dateOfDay, dayNumber, type PlanDate, weekdayOfDay } from '../../core/calendar/date';
import { dayTitle, fullName, planName } from '../../core/model/names';
import type { Day, Plan, Progress } from '../../core/model/plan';
import { scaffoldsOf } from '../../core/model/scaffoldLink';
import type { DatedPlanAt, Standing } from '../../core/learner/standing';
import type { Streak } from '../../core/learner/streak';
import { hasOpenWork } from '../../core/learner/today';
import { daysBelow } from '../../core/model/walk';
import type { Localization } from '../../util/localization';
import { plainLabel } from '../../util/plainLabel';
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
  /** A mark for each date of this week. */
  readonly week: string;
  /** `5 of 6 this week · 1 freeze`, or empty. */
  readonly counts: string;
}

/**
 * What the status bar shows, or `undefined` if nothing: the setting is off, there is no plan, or none of several is chosen.
 * @param plans all plans; the day gets the name of its plan if another one has an open day with the same label
 */
export function statusText(
  standing: Standing<DatedPlanAt>,
  plans: readonly DatedPlanAt[],
  content: StatusBarContent,
  l10n: Localization,
): StatusText | undefined {
  const subject = subjectOf(standing, plans, l10n);
  if (!subject || content === 'off') {
    return undefined;
  }
  const { current } = standing.streak;
  const showsStreak = content === 'streakAndDay' && current > 0;
  const sign = showsStreak ? `$(flame) ${current}` : '$(mortar-board)';
  const done = standing.isDoneToday ? '$(check) ' : '';
  const gap = showsStreak ? '  ' : ' ';
  const count = subject.day && !standing.isDoneToday ? countText(subject.progress) : '';
  const words = [
    showsStreak ? l10n.t('Streak: {0}', current) : '',
    subject.name,
    tasksPhrase(subject.progress, l10n),
    standing.isDoneToday ? l10n.t('done for today') : '',
  ];
  return {
    text: `${sign}${gap}${done}${plainLabel(subject.label)}${count === '' ? '' : ` ${count}`}`,
    accessibleLabel: words.filter((word) => word !== '').join(', '),
    tooltip: tooltipOf(standing, subject, l10n),
  };
}

/** What the item is about: a day, or a tracker. */
interface Subject {
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
      label: isElsewhere ? `${planName(day.at.plan, day.at.path).label} · ${label}` : label,
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

function hasOpenDay(plan: Plan, label: string): boolean {
  return hasOpenWork(plan) && daysBelow(plan).some((day) => day.label === label);
}

function tooltipOf(standing: Standing<DatedPlanAt>, { name, day }: Subject, l10n: Localization): StatusTooltip {
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
    week: weekMarks(standing),
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

/** A mark for each date from Monday: ● counted, ○ today, ◐ covered by a freeze, – day off, · missed or still to come. */
function weekMarks({ today, streak, calendar }: Standing<DatedPlanAt>): string {
  const kinds = new Map(streak.explanation.map(({ date, kind }) => [date, kind]));
  const now = dayNumber(today);
  const monday = now - weekdayOfDay(now);
  const markOf = (date: PlanDate, number: number): string => {
    const kind = kinds.get(date);
    if (kind === 'counted') {
      return '●';
    }
    if (kind === 'frozen') {
      return '◐';
    }
    return calendar.isStudyDay(number) ? (number === now ? '○' : '·') : '–';
  };
  return Array.from({ length: 7 }, (_, index) => markOf(dateOfDay(monday + index), monday + index)).join(' ');
}
