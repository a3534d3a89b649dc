import { type Evidence, fewestDays, fewestModules, fewestTasks, type PlanChild } from '../model/plan';
import { daysBelow, tasksBelow, withNested } from '../model/walk';
import { type DayPlace, isMarkedDone } from './places/dayPlace';
import { type Days, noDays } from './days/days';
import { saysLog } from './days/entries';
import type { Section, SectionTree } from './blocks/sections';

/** A document as a tree, and the days in it. */
export interface DaysInTree {
  readonly tree: SectionTree;
  readonly days: Days;
  /** Finds the weeks, if they may be the days; `undefined` if there are none. */
  readonly findWeeks: () => Days | undefined;
  /** Finds the weeks or days that parts name at their ends; `undefined` if there are none. */
  readonly findUnitsOfParts: () => Days | undefined;
  /** Finds days that are likely, even if they are not enough; `undefined` unless the user says that there is a plan. */
  readonly findLikely: (() => Days) | undefined;
}

/** What a document holds if certain places in it are its days. */
export interface Parts {
  readonly title: Section | undefined;
  readonly children: readonly PlanChild[];
  readonly isLog: boolean;
  readonly evidence: Evidence;
}

/**
 * The document with its days. Days that do not follow each other, or that leave nearly all tasks out, give way if the
 * document is a plan without them: a plan of weeks, or a tracker. Lessons and the days of one week may give way to weeks,
 * too. If the user says that it is a plan, the likeliest days come before a tracker.
 */
export function readParts(found: DaysInTree, partsWith: (days: Days) => Parts): Parts {
  const { days } = found;
  const asRead = partsWith(days);
  return !days.inSequence || areTasksElsewhere(asRead, days)
    ? partsInstead(found, asRead, partsWith)
    : (partsOfWeeks(found, asRead, partsWith) ?? asRead);
}

/**
 * The document with weeks instead of its days: of lessons, if the weeks hold more tasks besides them, or if they are beside
 * them and more; of the days of one week, if the weeks are beside them and hold more. Otherwise `undefined`.
 */
function partsOfWeeks(found: DaysInTree, asRead: Parts, partsWith: (days: Days) => Parts): Parts | undefined {
  const { days, findWeeks } = found;
  if (areLessons(days)) {
    const weeks = findWeeks();
    const areTheDays = weeks && (areAmongTasks(asRead.children, days) || areBesideWeeks(days, weeks));
    return areTheDays ? partsIf(weeks, holdMostWork, partsWith) : undefined;
  }
  const weeks = areFew(days) ? findWeeks() : undefined;
  const areTheDays = weeks && areAllWeeks(weeks) && countWork(weeks) > countWork(days) && !areInWeeks(days, weeks);
  return areTheDays ? partsWith(weeks) : undefined;
}

function areLessons({ places }: Days): boolean {
  return [...places.values()].every(({ label }) => label.unit === 'lesson');
}

const daysOfWeek = 7;

/**
 * Whether the days are up to seven, by numbers, weekdays or dates, without boxes and done marks: they may be those of any
 * week, or a few dates beside the weeks.
 */
function areFew({ places }: Days): boolean {
  return [...places.values()].every(
    (day) =>
      (day.label.unit === 'day' || day.label.unit === 'date') &&
      (day.label.through ?? places.size) <= daysOfWeek &&
      day.blocks().every(({ box }) => box === undefined) &&
      !isMarkedDone(day),
  );
}

/** Whether the weeks begin with the first, so that no week is elsewhere. */
function areAllWeeks({ places }: Days): boolean {
  return [...places.values()][0]?.label.number === 1;
}

/** The document without days as they were found, if it is a plan then; otherwise with them. */
function partsInstead(found: DaysInTree, asRead: Parts, partsWith: (days: Days) => Parts): Parts {
  const { days } = found;
  const weeks = weeksBeside(days, found.findWeeks());
  const asDays = partsIf(weeks, holdMostWork, partsWith) ?? partsIf(found.findLikely?.(), holdMostTasks, partsWith);
  if (asDays) {
    return asDays;
  }
  const asTracker = days.places.size > 0 ? partsWith(noDays) : asRead;
  const mayHaveUnits = !days.inSequence && tasksIn(asTracker.children) < fewestTasks;
  const unitsOfParts = mayHaveUnits ? found.findUnitsOfParts() : undefined;
  if (unitsOfParts) {
    return partsWith(unitsOfParts);
  }
  if (isEnough(asTracker.evidence)) {
    return asTracker;
  }
  return weeks ? partsWith(weeks) : asRead;
}

/** The weeks, if there are some and the first day is in none of them. */
function weeksBeside(days: Days, weeks: Days | undefined): Days | undefined {
  return weeks && !areInWeeks(days, weeks) ? weeks : undefined;
}

/** The document with these days, if they hold enough; otherwise `undefined`. */
function partsIf(
  days: Days | undefined,
  holdEnough: (children: readonly PlanChild[], days: Days) => boolean,
  partsWith: (days: Days) => Parts,
): Parts | undefined {
  const parts = days && partsWith(days);
  return parts && holdEnough(parts.children, days) ? parts : undefined;
}

/** Enough days in sequence make a plan, and so do enough modules with enough tasks. */
export function isEnough({ days, inSequence, modules, tasks }: Evidence): boolean {
  return (days >= fewestDays && inSequence) || (modules >= fewestModules && tasks >= fewestTasks);
}

/** The days hold fewer than one task in so many if the tasks are elsewhere. */
const shareInDays = 10;

/**
 * Whether the days are all in one module behind most of the tasks, and hold few of them: a log of sessions at the end of a
 * tracker, unless the title says that all is a log.
 */
function areTasksElsewhere({ children, title, isLog }: Parts, days: Days): boolean {
  const [part, another] = children.filter(
    (child) => child.kind === 'day' || daysBelow({ children: [child] }).length > 0,
  );
  if (part?.kind !== 'module' || another) {
    return false;
  }
  const elsewhere = tasksElsewhere(children);
  const ahead = tasksIn(children.filter(({ line }) => line < part.line));
  const isElsewhere = (shareInDays - 1) * tasksInDays(children, days) < elsewhere && 2 * ahead > elsewhere;
  return isElsewhere && !(isLog && title && saysLog(title.title.whole));
}

/** Whether the days hold at least half of the tasks. */
function holdMostTasks(children: readonly PlanChild[], days: Days): boolean {
  return tasksInDays(children, days) >= tasksElsewhere(children);
}

/** Whether the days hold most tasks, or at least as many bullets and rows as there are tasks in a checklist beside them. */
function holdMostWork(children: readonly PlanChild[], days: Days): boolean {
  return holdMostTasks(children, days) || countWork(days) >= tasksElsewhere(children);
}

/** How many bullets and rows the days consist of. */
function countWork({ places }: Days): number {
  return [...places.values()].flatMap((place) => place.blocks()).filter(({ kind }) => kind !== 'paragraph').length;
}

/** Whether the days are lessons in lists, with more tasks beside them than lessons. */
function areAmongTasks(children: readonly PlanChild[], { places }: Days): boolean {
  return [...places.values()].every(({ form }) => form === 'item') && places.size < tasksElsewhere(children);
}

/** Whether there are more weeks than days, and the days are not in them: the lessons of an evening, described once. */
function areBesideWeeks(days: Days, weeks: Days): boolean {
  return weeks.places.size > days.places.size && !areInWeeks(days, weeks);
}

/** Whether the first day is in a week, which is then a module. */
function areInWeeks({ places, inSequence }: Days, weeks: Days): boolean {
  const [first] = places.values();
  const isIn = ({ line, endLine }: DayPlace): boolean =>
    first !== undefined && line < first.line && first.line <= endLine;
  return inSequence && [...weeks.places.values()].some(isIn);
}

/** How many tasks are outside of days. */
function tasksElsewhere(children: readonly PlanChild[]): number {
  return tasksIn(children) - tasksIn(daysBelow({ children }));
}

/** How many tasks the days hold. A day with a box of its own is one too. */
function tasksInDays(children: readonly PlanChild[], { places }: Days): number {
  const withBox = [...places.values()].filter(({ block }) => block?.box !== undefined);
  return tasksIn(daysBelow({ children })) + withBox.length;
}

/** How many tasks there are, whatever is checked or cancelled: what the days are must not depend on that. */
function tasksIn(children: readonly PlanChild[]): number {
  return withNested(tasksBelow({ children })).filter(({ isCompletionLine }) => !isCompletionLine).length;
}
