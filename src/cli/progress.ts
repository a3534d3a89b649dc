import { dayNumber, type PlanDate } from '../core/calendar/date';
import type { DateRange } from '../core/calendar/studyDays';
import type { WhyUnknown } from '../core/learner/forecast';
import type { Point } from '../core/learner/course';
import {
  progressOfLearner,
  type LearnersProgress,
  type PartProgress,
  type PlanProgress,
  type Unit,
} from '../core/learner/progress';
import type { DatedPlanAt, Standing } from '../core/learner/standing';
import type { Streak } from '../core/learner/streak';
import type { Square } from '../core/learner/year';
import { fullName, planName } from '../core/model/names';
import type { Progress } from '../core/model/plan';
import { counted, json, labelled, type Streams } from './output';
import { readWorkspace } from './readWorkspace';
import { currentStreakText, streakLines } from './status';
import type { StatusOptions } from './statusOptions';

/** How far the learner is, as `progress --json` prints it. Lines count from 1; what is absent is `null`. */
export interface PrintedProgress {
  readonly today: PlanDate;
  /** The plan to follow. */
  readonly plan: PrintedPlan | null;
  /** The last 53 weeks, with how many days were completed and tasks done in the plan. */
  readonly year: readonly (Square & { readonly days: number; readonly tasks: number })[];
  readonly streak: Omit<Streak, 'explanation'>;
  readonly otherPlans: readonly PrintedAmount[];
}

interface PrintedAmount extends Progress {
  readonly file: string;
  readonly unit: Unit;
}

interface PrintedPlan extends PrintedAmount {
  readonly finishedOn: PlanDate | null;
  /** How much is finished a week. */
  readonly pace: number;
  readonly forecast: (DateRange & { readonly around: PlanDate }) | null;
  readonly schedule: DateRange | null;
  readonly makesUp: number | null;
  readonly undated: number;
  readonly doneOverTime: readonly Point[];
  readonly scheduledOverTime: readonly Point[];
  readonly modules: readonly (Progress & {
    readonly label: string;
    readonly title: string;
    readonly line: number;
    readonly due: number;
  })[];
  /** From Monday to Sunday. */
  readonly weekdays: readonly number[];
  readonly datesAWeek: number | null;
}

/**
 * Prints how far the learner is, reading the files as one workspace.
 * @returns the exit status: 1 if a file couldn't be read, otherwise 0
 */
export function printProgress(
  files: readonly string[],
  asJson: boolean,
  options: StatusOptions,
  streams: Streams,
): number {
  const { standing, isComplete } = readWorkspace(files, options, streams);
  const progress = progressOfLearner(standing, options);
  streams.out(
    asJson
      ? json(printed(progress, standing))
      : textLines(progress, standing)
          .map((line) => `${line}\n`)
          .join(''),
  );
  return isComplete ? 0 : 1;
}

function printed(
  { followed, year, others }: LearnersProgress<DatedPlanAt>,
  { today, streak }: Standing<DatedPlanAt>,
): PrintedProgress {
  const work = new Map(followed?.progress.work.map((each) => [each.date, each]));
  const { current, longest, week, freezes, daysActive } = streak;
  return {
    today,
    plan: followed ? printedPlan(followed.at, followed.progress) : null,
    year: year.map((square) => {
      const on = work.get(square.date);
      return { ...square, days: on?.completed.length ?? 0, tasks: on?.tasks ?? 0 };
    }),
    streak: { current, longest, week, freezes, daysActive },
    otherPlans: others.map(({ at, unit, done, total }) => ({ file: at.path, unit, done, total })),
  };
}

function printedPlan({ path }: DatedPlanAt, progress: PlanProgress): PrintedPlan {
  const { unit, done, total, finishedOn, forecast, schedule, makesUp, undated } = progress;
  const { end, around, pace } = forecast;
  return {
    file: path,
    unit,
    done,
    total,
    finishedOn: finishedOn ?? null,
    pace: Math.round(pace * 100) / 100,
    forecast: end && around !== undefined ? { ...end, around } : null,
    schedule: schedule ?? null,
    makesUp: makesUp ?? null,
    undated,
    doneOverTime: progress.doneOverTime,
    scheduledOverTime: progress.scheduledOverTime,
    modules: progress.parts.map(({ module, due, ...amount }) => ({
      label: module.label,
      title: module.title,
      line: module.line + 1,
      done: amount.done,
      total: amount.total,
      due,
    })),
    weekdays: progress.weekdays,
    datesAWeek: progress.datesAWeek === undefined ? null : Math.round(progress.datesAWeek * 100) / 100,
  };
}

/** For people. The first line is enough for a prompt. */
function textLines(
  { followed, others }: LearnersProgress<DatedPlanAt>,
  { streak, openPlans }: Standing<DatedPlanAt>,
): readonly string[] {
  const current = currentStreakText(streak);
  const otherLines = others.map(({ at, unit, ...amount }) => barLine(nameOf(at), amount, unit, ''));
  return [
    ...(followed
      ? planLines(followed.at, followed.progress)
      : [openPlans > 1 ? 'Several plans are open' : 'Nothing to follow']),
    ...(current === '' ? [] : [current]),
    ...streakLines(streak),
    ...(otherLines.length === 0 ? [] : [followed ? 'Other plans:' : 'Plans:', ...otherLines]),
  ];
}

function planLines(at: DatedPlanAt, progress: PlanProgress): readonly string[] {
  const { unit, parts } = progress;
  const modules = parts.map((part) =>
    barLine(fullName(part.module.label, part.module.title), part, unit, dueText(part)),
  );
  return [
    `${nameOf(at)}: ${amountText(progress)}`,
    forecastText(progress),
    ...(progress.schedule ? [`Schedule: ${progress.schedule.from} to ${progress.schedule.through}`] : []),
    ...(modules.length === 0 ? [] : ['Modules:', ...modules]),
  ];
}

function nameOf({ plan, path }: DatedPlanAt): string {
  const { label, rest } = planName(plan, path);
  return labelled(label, rest);
}

/** The pace is left out for weeks, and as long as there are too few dates for a forecast. */
function amountText({ unit, done, total, forecast: { pace: aWeek, unknown } }: PlanProgress): string {
  const pace = unit === 'week' || aWeek === 0 || unknown === 'tooFewDates' ? '' : ` · ${oneDecimal(aWeek)} a week`;
  return `${done}/${counted(total, unit)}${pace}`;
}

function oneDecimal(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function forecastText({ forecast, schedule, makesUp, unit, finishedOn, done, total }: PlanProgress): string {
  const { end, around, unknown } = forecast;
  if (done === total) {
    return finishedOn === undefined ? 'Finished' : `Finished: ${finishedOn}${lateText(finishedOn, schedule)}`;
  }
  if (!end || around === undefined) {
    return `Forecast: ${unknownTexts[unknown ?? 'tooFewDates']}`;
  }
  const span = end.from === end.through ? around : `${end.from} to ${end.through}`;
  const more =
    makesUp === undefined ? '' : ` · ${makesUp} more ${unit}${makesUp === 1 ? '' : 's'} a week would make up for it`;
  return `Forecast: ${span}${lateText(around, schedule)}${more}`;
}

const unknownTexts: Readonly<Record<WhyUnknown, string>> = {
  tooFewDates: 'needs work on 5 dates within 4 weeks',
  tooFar: 'more than ten years',
  varies: 'the pace varies too much',
};

function lateText(date: PlanDate, schedule: DateRange | undefined): string {
  const late = schedule === undefined ? undefined : dayNumber(date) - dayNumber(schedule.through);
  if (late === undefined) {
    return '';
  }
  return late === 0
    ? ', right on schedule'
    : `, ${counted(Math.abs(late), 'day')} ${late > 0 ? 'after' : 'before'} the schedule`;
}

function dueText({ due }: PartProgress): string {
  return due === 0 ? '' : ` · ${due} due`;
}

const barLength = 16;

function barLine(name: string, { done, total }: Progress, unit: Unit, more: string): string {
  const filled = total === 0 ? 0 : Math.floor((done * barLength) / total);
  return `  ${'█'.repeat(filled)}${'░'.repeat(barLength - filled)} ${name} · ${done}/${counted(total, unit)}${more}`;
}
