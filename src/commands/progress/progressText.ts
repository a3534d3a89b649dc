import { dayNumber, type PlanDate } from '../../core/calendar/date';
import type { WhyUnknown } from '../../core/learner/forecast';
import type { PlanProgress, Unit } from '../../core/learner/progress';
import type { Localization } from '../../util/text/localization';
import { sentences } from '../../util/text/sentences';
import { shownDate } from '../../workspace/learner/shownDate';

/** How texts are worded. */
export interface Words {
  readonly l10n: Localization;
  /** A BCP 47 tag. */
  readonly language: string;
  /** The learner's date. */
  readonly today: PlanDate;
}

/**
 * How far a plan is, its pace, when it will be finished compared with the schedule, and what would make up for the
 * difference: `21 of 30 days, 4.5 a week. At this pace you’ll finish around 13 January, 4 days after the schedule.`
 */
export function progressText(progress: PlanProgress, words: Words): string {
  const texts =
    progress.done === progress.total
      ? [amountText(progress, words), finishedText(progress, words)]
      : [paceText(progress, words), ...outlook(progress, words)];
  return sentences(...texts);
}

/** `21 of 30 days.` */
function amountText({ unit, done, total }: PlanProgress, { l10n }: Words): string {
  return l10n.t('{0}.', countOf(unit, done, total, l10n));
}

/** `21 of 30 days`, without a full stop. */
export function countOf(unit: Unit, done: number, total: number, l10n: Localization): string {
  switch (unit) {
    case 'day':
      return l10n.t('{0} of {1} days', done, total);
    case 'week':
      return l10n.t('{0} of {1} weeks', done, total);
    case 'task':
      return l10n.t('{0} of {1} tasks', done, total);
  }
}

/** The pace is left out for weeks, and as long as there are too few dates for a forecast. */
function paceText(progress: PlanProgress, words: Words): string {
  const { unit, done, total, forecast } = progress;
  const { l10n, language } = words;
  if (unit === 'week' || forecast.pace === 0 || forecast.unknown === 'tooFewDates') {
    return amountText(progress, words);
  }
  return l10n.t('{0}, {1} a week.', countOf(unit, done, total, l10n), decimal(forecast.pace, language));
}

/** A number with one decimal at most. */
export function decimal(value: number, language: string): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value);
}

function finishedText({ finishedOn, schedule }: PlanProgress, words: Words): string {
  const { l10n } = words;
  if (finishedOn === undefined) {
    return '';
  }
  const date = shownDate(finishedOn, words.today, words.language);
  const late = schedule && dayNumber(finishedOn) - dayNumber(schedule.through);
  switch (late) {
    case undefined:
      return l10n.t('You finished on {0}.', date);
    case 0:
      return l10n.t('You finished on {0}, right on schedule.', date);
    case 1:
      return l10n.t('You finished on {0}, 1 day after the schedule.', date);
    case -1:
      return l10n.t('You finished on {0}, 1 day before the schedule.', date);
    default:
      return late > 0
        ? l10n.t('You finished on {0}, {1} days after the schedule.', date, late)
        : l10n.t('You finished on {0}, {1} days before the schedule.', date, -late);
  }
}

/** The forecast, or why there is none. */
function outlook(progress: PlanProgress, words: Words): readonly string[] {
  const { end, around, unknown } = progress.forecast;
  if (end === undefined || around === undefined) {
    return [unknownText(unknown, progress, words), scheduleText(progress, words)];
  }
  const { l10n } = words;
  if (end.from !== end.through) {
    const [from, through] = [
      shownDate(end.from, words.today, words.language),
      shownDate(end.through, words.today, words.language),
    ];
    const span = l10n.t('At this pace you’ll finish between {0} and {1}.', from, through);
    return [span, scheduleText(progress, words), makesUpText(progress, words)];
  }
  return [aroundText(around, progress, words), makesUpText(progress, words)];
}

function aroundText(around: PlanDate, { schedule }: PlanProgress, words: Words): string {
  const { l10n } = words;
  const date = shownDate(around, words.today, words.language);
  const late = schedule && dayNumber(around) - dayNumber(schedule.through);
  switch (late) {
    case undefined:
      return l10n.t('At this pace you’ll finish around {0}.', date);
    case 0:
      return l10n.t('At this pace you’ll finish around {0}, right on schedule.', date);
    case 1:
      return l10n.t('At this pace you’ll finish around {0}, 1 day after the schedule.', date);
    case -1:
      return l10n.t('At this pace you’ll finish around {0}, 1 day before the schedule.', date);
    default:
      return late > 0
        ? l10n.t('At this pace you’ll finish around {0}, {1} days after the schedule.', date, late)
        : l10n.t('At this pace you’ll finish around {0}, {1} days before the schedule.', date, -late);
  }
}

function scheduleText({ schedule }: PlanProgress, words: Words): string {
  return schedule
    ? words.l10n.t('The schedule ends on {0}.', shownDate(schedule.through, words.today, words.language))
    : '';
}

function unknownText(unknown: WhyUnknown | undefined, { work }: PlanProgress, { l10n }: Words): string {
  switch (unknown) {
    case undefined:
      return '';
    case 'tooFewDates':
      return work.length === 0
        ? l10n.t('Check a task, and your progress starts here.')
        : l10n.t('A forecast needs work on 5 dates within 4 weeks.');
    case 'tooFar':
      return l10n.t('At this pace it would take more than ten years.');
    case 'varies':
      return l10n.t('Your pace varies too much for a forecast.');
  }
}

function makesUpText({ makesUp, unit }: PlanProgress, { l10n }: Words): string {
  if (makesUp === undefined) {
    return '';
  }
  if (unit === 'task') {
    return makesUp === 1
      ? l10n.t('1 more task a week would make up for it.')
      : l10n.t('{0} more tasks a week would make up for it.', makesUp);
  }
  return makesUp === 1
    ? l10n.t('1 more day a week would make up for it.')
    : l10n.t('{0} more days a week would make up for it.', makesUp);
}
