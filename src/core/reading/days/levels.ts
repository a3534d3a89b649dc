import { weekdays } from '../../languages/language';
import { folded } from '../../words/patterns';
import type { DayPlace } from '../places/dayPlace';
import { isSoonAfter } from './datesInOrder';
import { haveBoxes, saysLog } from './entries';
import { isRoundAndDay, type Label } from '../titles/label';
import { isInTableOfDays, isOnlyNumbers } from '../places/rowTitle';
import type { Section } from '../blocks/sections';

/** Days that look alike: they have the same form and depth, and are all numbered or all weekdays. */
export interface Level {
  readonly days: readonly DayPlace[];
  /** How many of them follow the day before them. */
  readonly followers: number;
}

/** No days at all. */
export const noLevel: Level = { days: [], followers: 0 };

/** The lowest rank wins: headings, then list items, then table rows, then summaries. */
export const ranks = { heading: 0, item: 1, row: 2, summary: 3 };

/** The level of the days. Levels with consecutive days win, then the rank decides, then the number of followers. */
export function bestLevel(candidates: readonly DayPlace[], sections: readonly Section[]): Level {
  const [first = noLevel, ...others] = levelsOf(candidates).filter((level) => isLevelOfDays(level, sections));
  return others.reduce((best, level) => (isBetter(level, best) ? level : best), first);
}

/** The level with the most units of work; of several, that which comes first in the document. */
export function longestLevel(candidates: readonly DayPlace[]): Level {
  return levelsOf(candidates).reduce(
    (longest, level) => (level.days.length > longest.days.length ? level : longest),
    noLevel,
  );
}

/** Units of work by how they are written, those first that come first in the document. */
export function levelsOf(candidates: readonly DayPlace[]): readonly Level[] {
  const levels: DayPlace[][] = [];
  for (const candidate of candidates) {
    const level = levels.find(([first]) => first && areAlike(first, candidate));
    if (level) {
      level.push(candidate);
    } else {
      levels.push([candidate]);
    }
  }
  return levels.map((days) => ({ days, followers: countFollowers(days) }));
}

function areAlike(one: DayPlace, other: DayPlace): boolean {
  return (
    one.form === other.form &&
    one.depth === other.depth &&
    (one.label.weekday === undefined) === (other.label.weekday === undefined) &&
    (one.label.unit === 'date') === (other.label.unit === 'date')
  );
}

/** The rank of a level, taken from its first day. */
export function rankOf([first]: readonly DayPlace[]): number {
  return first ? ranks[first.form] : ranks.heading;
}

/**
 * Whether a level can be that of the days. Items, rows and summaries may mention days in passing, so at least half must
 * follow the one before. Headings may mention weekdays and dates in passing, see `areCommon`.
 */
function isLevelOfDays({ days, followers }: Level, sections: readonly Section[]): boolean {
  const [first] = days;
  const isOfDates = first?.label.unit === 'date';
  if (isOfDates && first.form === 'row' && !areRowsOfDates(days)) {
    return false;
  }
  if (rankOf(days) !== ranks.heading) {
    return !isOverview(days) && 2 * followers >= distinct(days).length - 1;
  }
  return (first?.label.weekday === undefined && !isOfDates) || areCommon(days, sections);
}

/**
 * Whether headings are more than half of those at their depth, or the title says that they are the entries of a log. For
 * several weekdays with titles or boxes, it is enough if they are more than half of those from the first to the last.
 */
function areCommon(days: readonly DayPlace[], sections: readonly Section[]): boolean {
  const atDepth = sections.filter(({ heading }) => heading.depth === days[0]?.depth);
  if (2 * days.length > atDepth.length || saysLog(sections[0]?.title.whole ?? '')) {
    return true;
  }
  const [from = 0, to = 0] = [days[0]?.line, days.at(-1)?.line];
  const among = atDepth.filter(({ heading: { line } }) => from <= line && line <= to);
  return 2 * days.length > among.length && areSurelyWeekdays(days);
}

function areSurelyWeekdays(days: readonly DayPlace[]): boolean {
  return (
    days[0]?.label.weekday !== undefined && days.length >= fewestWeekdays && (haveBoxes(days) || days.every(isTitled))
  );
}

/** Whether a day has a title, and something below it. */
function isTitled({ title, line, endLine }: DayPlace): boolean {
  return title.text !== '' && endLine > line;
}

/** Fewer may be the groups of a to-do list. */
const fewestWeekdays = 3;

/** Fewer rows that begin with a date are only days if the head of the table says so. */
const fewestRowsOfDates = 5;

/** Whether rows of dates are days: most have a date of their own. A list of words or books says when each was added. */
function areRowsOfDates(days: readonly DayPlace[]): boolean {
  const areMeant = days.length >= fewestRowsOfDates || days.slice(0, 1).every(isRowOfDays);
  return areMeant && 2 * distinct(days).length > days.length;
}

const daysOfWeek = 7;

/** Whether most lines span more than a week each and have no box: `Days 1-30: …`, `Days 31-60: …`. */
function isOverview(days: readonly DayPlace[]): boolean {
  const long = days.filter(({ label: { number = 0, through = 0 }, block }) => {
    return through - number >= daysOfWeek && block?.box === undefined;
  });
  return 2 * long.length > days.length;
}

function isBetter(level: Level, best: Level): boolean {
  if (areInLessons(level, best) || isOverviewOf(best, level)) {
    return true;
  }
  if (isOverviewOf(level, best)) {
    return false;
  }
  const isLonger = level.followers > best.followers;
  if (level.followers === 0 || best.followers === 0 || (areWeekdaysInBlocks(level) && areWeekdaysInBlocks(best))) {
    return isLonger;
  }
  const kind = kindOf(level.days) - kindOf(best.days);
  return kind === 0 ? isLonger : kind < 0;
}

/** Whether rows are an overview of as many days in bold type or folds, which hold more. */
function isOverviewOf(rows: Level, { days, followers }: Level): boolean {
  return (
    rankOf(rows.days) === ranks.row &&
    rankOf(days) === ranks.summary &&
    followers > 0 &&
    followers >= rows.followers &&
    2 * days.filter(holdsList).length > days.length
  );
}

function holdsList(day: DayPlace): boolean {
  return day.blocks().some(({ kind }) => kind !== 'paragraph');
}

/** `Week 1: Lesson 1`: a lesson in a heading that names a larger part first. */
export function isLessonOfPart({ label, form }: DayPlace): boolean {
  return label.unit === 'lesson' && form === 'heading' && label.part !== undefined;
}

/** Whether a level is of days in sequence inside most of such lessons, and more than these. */
function areInLessons({ days, followers }: Level, { days: lessons }: Level): boolean {
  const isOfDays = days[0]?.label.unit === 'day' && days[0].label.number !== undefined;
  return (
    isOfDays &&
    followers > 0 &&
    days.length > lessons.length &&
    lessons.every(isLessonOfPart) &&
    2 * countHolding(lessons, days) > lessons.length
  );
}

/** How many lessons hold a day. */
function countHolding(lessons: readonly DayPlace[], days: readonly DayPlace[]): number {
  let next = 0;
  return lessons.filter(({ line, endLine }) => {
    while ((days[next]?.line ?? Infinity) <= line) {
      next += 1;
    }
    return (days[next]?.line ?? Infinity) <= endLine;
  }).length;
}

/** Whether the days are weekdays in lists or tables. A table of a week may have notes on some of them below it. */
function areWeekdaysInBlocks({ days: [first] }: Level): boolean {
  return first?.block !== undefined && first.label.weekday !== undefined;
}

/** Lower rank wins; among headings, a level of days outranks a level of lessons, and that a level of dates. */
function kindOf(days: readonly DayPlace[]): number {
  const behind = { lesson: 0.5, date: 0.75 }[String(days[0]?.label.unit)] ?? 0;
  return rankOf(days) + (rankOf(days) === ranks.heading ? behind : 0);
}

/** How many days follow the one before. The newest may come first, and dated days in headings may have gaps. */
function countFollowers(days: readonly DayPlace[]): number {
  const each = distinct(days);
  const forward = countPairs(each, isNext);
  if (2 * forward >= each.length - 1) {
    return forward;
  }
  const steps = rankOf(days) === ranks.heading && isMostlyDated(each) ? isLater : isNext;
  return Math.max(
    forward,
    countPairs(each, steps),
    countPairs(each, (day, before) => steps(before, day)),
  );
}

function countPairs(days: readonly DayPlace[], isStep: (day: DayPlace, before: DayPlace) => boolean): number {
  return days.filter((day, index) => {
    const before = days[index - 1];
    return before !== undefined && isStep(day, before);
  }).length;
}

function isNext(day: DayPlace, before: DayPlace): boolean {
  return follows(day.label, before.label) || isOtherOfDate(day, before);
}

/** `## 2026-03-01 Rope` and `## 2026-03-01 Sails`: a log may have several entries on a date. */
function isOtherOfDate({ label, title, form }: DayPlace, before: DayPlace): boolean {
  const isOfSameDate = label.unit === 'date' && label.text === before.label.text;
  return isOfSameDate && form === 'heading' && title.whole !== before.title.whole;
}

/** Leaves out each day that repeats the label before it: several lines of one day. A weekday comes again every week. */
function distinct(days: readonly DayPlace[]): readonly DayPlace[] {
  return days.filter((day, index) => {
    const { label, title } = day;
    const before = days[index - 1];
    const isRepeated = label.text === before?.label.text && !isOtherOfDate(day, before);
    return !isRepeated || (label.weekday !== undefined && title.date !== before.title.date);
  });
}

function isMostlyDated(days: readonly DayPlace[]): boolean {
  return 2 * days.filter(({ label, title }) => isRoundAndDay(label) || title.isDated).length > days.length;
}

/**
 * Whether a label follows the one before: it has the next number, counted from the end of a range, or the same number
 * with another letter (`1a`, `1b`), or a later weekday of the week or one on the next days, or another date.
 */
export function follows(label: Label, before: Label): boolean {
  if (before.weekday !== undefined && label.weekday !== undefined) {
    const isLaterInWeek = weekdays.indexOf(label.weekday) > weekdays.indexOf(before.lastWeekday ?? before.weekday);
    return isLaterInWeek || isSoonAfter(label, before);
  }
  if (before.unit === 'date' && label.unit === 'date') {
    return label.text !== before.text;
  }
  const step = (label.number ?? 0) - (before.through ?? Infinity);
  return step === 1 || (step === 0 && folded(label.text) !== folded(before.text));
}

/** Whether a label begins in a range of numbers. */
export function isInRange(label: Label | undefined, { number: first = 0, through = 0 }: Label): boolean {
  const { number } = label ?? {};
  return number !== undefined && first <= number && number <= through;
}

function isLater(day: DayPlace, before: DayPlace): boolean {
  const { number, weekday } = day.label;
  if (weekday !== undefined && isSoonAfter(day.label, before.label)) {
    return true;
  }
  const { date: from } = weekday === undefined ? {} : before.title;
  const { date: to } = weekday === undefined ? {} : day.title;
  return from !== undefined && to !== undefined ? to > from : (number ?? 0) > (before.label.through ?? Infinity);
}

/** Whether a day is a row below a head that says day, date or weekday. */
export function isRowOfDays(place: DayPlace): boolean {
  return place.block?.kind === 'row' && (isInTableOfDays(place.block) || isRowOfNumbers(place));
}

/** Whether a day is a row with a date and nothing but numbers beside it, as only a log has. */
export function isRowOfNumbers({ block, label }: DayPlace): boolean {
  return label.unit === 'date' && block?.kind === 'row' && isOnlyNumbers(block);
}
