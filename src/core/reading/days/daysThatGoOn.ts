import type { TextBlock } from '../blocks/block';
import { allBlocks, type Section, withDeeper } from '../blocks/sections';
import { weekdays } from '../../languages/language';
import { isSoonAfter } from './datesInOrder';
import type { DayPlace } from '../places/dayPlace';

type Places = ReadonlyMap<Section | TextBlock, DayPlace>;

/**
 * The days of a level, with those in another form that go on from the day before: a range heading above them, lines in
 * bold type behind a list, a row with a date and no number, the next weekday with its date or in a heading of the same depth,
 * or a heading with a date at another depth, also if such headings lead to the first day.
 * @param candidates what looks like a day
 * @param inside the days in a range, or the range itself if it has none
 */
export function withDaysThatGoOn(
  places: Places,
  candidates: readonly DayPlace[],
  inside: (range: DayPlace) => readonly DayPlace[],
): Places {
  const all = new Map(places);
  const inOrder = [...candidates].sort((one, other) => one.line - other.line);
  let before: DayPlace | undefined;
  for (const candidate of inOrder) {
    if (before && !all.has(candidate.of) && goesOn(candidate, before) && isDayBeside(candidate, all)) {
      inside(candidate).forEach((day) => all.set(day.of, day));
    }
    before = all.has(candidate.of) ? candidate : before;
  }
  datesBefore(inOrder, all).forEach((day) => all.set(day.of, day));
  return all;
}

/** The headings with dates that lead to the first day. */
function datesBefore(candidates: readonly DayPlace[], days: Places): readonly DayPlace[] {
  const first = candidates.findIndex(({ of }) => days.has(of));
  const found: DayPlace[] = [];
  for (const candidate of candidates.slice(0, Math.max(first, 0)).reverse()) {
    const after = found.at(-1) ?? candidates[first];
    if (after && isNextDate(after, candidate) && isDayBeside(candidate, days)) {
      found.push(candidate);
    }
  }
  return found;
}

function goesOn(day: DayPlace, before: DayPlace): boolean {
  return day.form === 'row'
    ? isRowWithNextDate(day, before)
    : isNextDay(day, before) || isNextDate(day, before) || isNextWeekday(day, before);
}

/** `| 2026-01-14 | | Exam |` below `| 2026-01-12 | Lesson 1 | Rope |` */
function isRowWithNextDate({ label, line }: DayPlace, { form, title, endLine }: DayPlace): boolean {
  return label.unit === 'date' && form === 'row' && title.isDated && line === endLine + 1;
}

/** Whether a day has the next number and is outside the day before. */
function isNextDay({ label, line }: DayPlace, { label: before, endLine }: DayPlace): boolean {
  return label.unit === before.unit && label.number === (before.through ?? NaN) + 1 && line > endLine;
}

/** Whether a heading has one of the next dates and is outside the day before. */
function isNextDate(day: DayPlace, before: DayPlace): boolean {
  const areDates = [day, before].every(({ form, label }) => form === 'heading' && label.unit === 'date');
  return areDates && isSoonAfter(day.label, before.label) && day.line > before.endLine;
}

/** Whether a weekday is on one of the next dates, or is a heading like that of the day before, and outside of it. */
function isNextWeekday(day: DayPlace, before: DayPlace): boolean {
  return (
    day.label.weekday !== undefined &&
    day.line > before.endLine &&
    (isSoonAfter(day.label, before.label) || isHeadingOfNextWeekday(day, before))
  );
}

/** `## Thursday (rest)` behind `## Wednesday (Day 3)` */
function isHeadingOfNextWeekday({ form, depth, label }: DayPlace, before: DayPlace): boolean {
  const { weekday } = before.title;
  const next = weekday && weekdays[weekdays.indexOf(weekday) + 1];
  return (
    next !== undefined && label.weekday === next && form === 'heading' && before.form === form && before.depth === depth
  );
}

/** A sign or nothing: `Day 8: Rope`, but not `Day 8 and beyond`. */
const behindLabel = /^\s*(?:$|[^\s\p{L}\p{N}])/u;

/** Whether a candidate is more than a mention, and holds no days. A heading with days below it is a module. */
function isDayBeside({ of, form, label, title }: DayPlace, days: Places): boolean {
  return (
    form === 'row' ||
    (behindLabel.test(title.whole.slice(title.whole.indexOf(label.text) + label.text.length)) &&
      !('heading' in of && [...withDeeper(of.sections), ...allBlocks(of)].some((part) => days.has(part))))
  );
}
