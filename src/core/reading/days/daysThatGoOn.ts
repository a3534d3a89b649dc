import type { TextBlock } from '../blocks/block';
import { allBlocks, type Section, withDeeper } from '../blocks/sections';
import { isSoonAfter } from './datesInOrder';
import type { DayPlace } from './dayPlace';

type Places = ReadonlyMap<Section | TextBlock, DayPlace>;

/**
 * The days of a level, with those in another form that go on from the day before: a range heading above them, lines in
 * bold type behind a list, a row with a date and no number, or a heading with a date at another depth.
 * @param candidates what looks like a day
 * @param inside the days in a range, or the range itself if it has none
 */
export function withDaysThatGoOn(
  places: Places,
  candidates: readonly DayPlace[],
  inside: (range: DayPlace) => readonly DayPlace[],
): Places {
  const all = new Map(places);
  let before: DayPlace | undefined;
  for (const candidate of [...candidates].sort((one, other) => one.line - other.line)) {
    if (before && !all.has(candidate.of) && goesOn(candidate, before, all)) {
      inside(candidate).forEach((day) => all.set(day.of, day));
    }
    before = all.has(candidate.of) ? candidate : before;
  }
  return all;
}

function goesOn(candidate: DayPlace, before: DayPlace, days: Places): boolean {
  return candidate.form === 'row' ? isNextDate(candidate, before) : isNextDay(candidate, before, days);
}

/** `| 2026-01-14 | | Exam |` below `| 2026-01-12 | Lesson 1 | Rope |` */
function isNextDate({ label, line }: DayPlace, { form, title, endLine }: DayPlace): boolean {
  return label.unit === 'date' && form === 'row' && title.isDated && line === endLine + 1;
}

/** A sign or nothing: `Day 8: Rope`, but not `Day 8 and beyond`. */
const behindLabel = /^\s*(?:$|[^\s\p{L}\p{N}])/u;

/**
 * Whether a day has the next number, or is a heading with one of the next dates, and is outside the day before. A heading
 * with days below it is a module.
 */
function isNextDay({ of, form, label, line, title }: DayPlace, before: DayPlace, days: Places): boolean {
  const isNextHeading = form === 'heading' && label.unit === 'date' && isSoonAfter(label, before.label);
  return (
    label.unit === before.label.unit &&
    (isNextHeading || label.number === (before.label.through ?? NaN) + 1) &&
    line > before.endLine &&
    behindLabel.test(title.whole.slice(title.whole.indexOf(label.text) + label.text.length)) &&
    !('heading' in of && [...withDeeper(of.sections), ...allBlocks(of)].some((part) => days.has(part)))
  );
}
