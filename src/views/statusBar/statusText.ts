import { dateOfDay, dayNumber, weekdayOfDay } from '../../core/calendar/date';
import { dayTitle } from '../../core/model/dayTitle';
import type { Day, Plan, PlanDate, Progress } from '../../core/model/plan';
import { scaffoldsOf } from '../../core/model/scaffoldLink';
import { fullName, planName, withEnDash } from '../../core/model/shortName';
import type { DatedPlanAt, Standing } from '../../core/learner/standing';
import type { Streak } from '../../core/learner/streak';
import { hasOpenWork } from '../../core/learner/today';
import { daysBelow } from '../../core/model/walk';
import type { Localization } from '../../util/localization';
import { plainLabel } from '../../util/plainLabel';
import type { StatusBarContent } from '../../workspace/host/settings';
import { tasksPhrase } from '../rows/phrases';
import { leadText } from '../today/todayMessage';

/** What the status bar's item shows, as plain data. Texts of a plan stand in it as plain text. */
export interface StatusText {
  /** With icons as VS Code's labels have them. */
  readonly text: string;
  readonly accessibleLabel: string;
  readonly tooltip: StatusTooltip;
}

/** The lines of the tooltip. */
export interface StatusTooltip {
  /** Of the day on show, or of the tracker. */
  readonly name: string;
  /** What is to be done today, possibly nothing. */
  readonly task: string;
  readonly canComplete: boolean;
  /** Whether the day has a notebook that can be opened, or can get one; `undefined` where there is no day. */
  readonly hasNotebook: boolean | undefined;
  /** `12 days in a row · longest 19`, or nothing. */
  readonly streak: string;
  /** A mark for each date of the week. */
  readonly week: string;
  /** `5 of 6 this week · 1 freeze` */
  readonly counts: string;
}

/**
 * What the status bar says of where the learner stands; `undefined` where it says nothing: there is no plan, or none is
 * chosen among several.
 * @param plans every plan, for a day whose label another unfinished plan has too
 */
export function statusText(
  standing: Standing<DatedPlanAt>,
  plans: readonly DatedPlanAt[],
  content: StatusBarContent,
  l10n: Localization,
): StatusText | undefined {
  const place = placeOf(standing, plans);
  if (!place || content === 'off') {
    return undefined;
  }
  const { current } = standing.streak;
  const showsStreak = content === 'streakAndDay' && current > 0;
  const sign = showsStreak ? `$(flame) ${current}` : '$(mortar-board)';
  const done = standing.isDoneToday ? '$(check) ' : '';
  const gap = showsStreak ? '  ' : ' ';
  const words = [
    showsStreak ? l10n.t('Streak: {0}', current) : '',
    place.name,
    tasksPhrase(place.progress, l10n),
    standing.isDoneToday ? l10n.t('done for today') : '',
  ];
  return {
    text: `${sign}${gap}${done}${plainLabel(place.label)}${place.day && !standing.isDoneToday ? countText(place.progress) : ''}`,
    accessibleLabel: words.filter((word) => word !== '').join(', '),
    tooltip: tooltipOf(standing, place, l10n),
  };
}

/** What is shown: a day, or a tracker. */
interface Place {
  readonly label: string;
  /** In full. */
  readonly name: string;
  readonly progress: Progress;
  readonly day: Day | undefined;
}

function placeOf({ day, plan }: Standing<DatedPlanAt>, plans: readonly DatedPlanAt[]): Place | undefined {
  if (day) {
    const label = withEnDash(day.day.label);
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

function countText({ done, total }: Progress): string {
  return total > 0 ? ` ${done}/${total}` : '';
}

function tooltipOf(standing: Standing<DatedPlanAt>, { name, day }: Place, l10n: Localization): StatusTooltip {
  const { streak } = standing;
  const longest = streak.longest > Math.max(streak.current, 1) ? l10n.t('longest {0}', streak.longest) : '';
  // One day is no row yet.
  const row = streak.current > 1 ? l10n.t('{0} days in a row', streak.current) : '';
  const week = streak.week.of > 0 ? l10n.t('{0} of {1} this week', streak.week.done, streak.week.of) : '';
  return {
    name,
    task: day && !standing.isDoneToday ? leadText(day, l10n) : '',
    canComplete: day?.state === 'open',
    hasNotebook: day && scaffoldsOf(day, 'notebook').length > 0,
    streak: joined(row, longest),
    week: weekMarks(standing),
    counts: joined(week, freezesPhrase(streak, l10n)),
  };
}

/** How many freezes are left, empty for none. */
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

/** ● counted, ○ today, ◐ covered by a freeze, – day off, · ahead or missed: a mark for each date from Monday on. */
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
