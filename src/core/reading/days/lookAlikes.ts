import { isDayUnit } from '../../languages/language';
import { chronicleIn } from './chronicle';
import { dayOfSection, type DayPlace } from '../places/dayPlace';
import type { Label } from '../titles/label';
import type { References } from '../../markdown/parser';
import { fewestWeeks } from '../../model/plan';
import { saysLog } from './entries';
import { follows, isInRange, isRowOfNumbers, levelsOf } from './levels';
import { weekTitleOfRow } from '../places/rowTitle';
import { nameOf, type Section, type SectionTree } from '../blocks/sections';

/**
 * Which rows only look back on days: on the page of a day, those of days up to it, and on the page of a lesson those of
 * any day, if they have no box.
 */
export function recapsOf({ sections: [page, ...others] }: SectionTree): (row: DayPlace) => boolean {
  const of = page && others.length === 0 ? dayOfSection(page)?.label : undefined;
  if (of?.number === undefined || of.number !== of.through) {
    return () => false;
  }
  const { unit, number: last } = of;
  const isBefore = ({ unit: other, number = 0 }: Label): boolean =>
    (unit === 'lesson' && other === 'day') || number <= last;
  return ({ form, block, label }) => form === 'row' && block?.box === undefined && isBefore(label);
}

/**
 * Leaves out weekdays that explain how a week works: rows before the first of several parts, and headings and list items
 * there if those with the weekdays to work through come in the parts. If all have boxes, they are to be worked through, too.
 */
export function withoutExplanation(places: readonly DayPlace[], sections: readonly Section[]): readonly DayPlace[] {
  if (!places.some(({ label }) => label.weekday !== undefined)) {
    return places;
  }
  const parts = sections.filter(({ title: { label } }) => label && label.unit !== 'date' && !isDayUnit(label.unit));
  const first = parts.length > 1 ? (parts[0]?.heading.line ?? 0) : 0;
  const isAhead = ({ label, line }: DayPlace): boolean => label.weekday !== undefined && line < first;
  const areInParts = places.some((place) => place.label.weekday !== undefined && !isAhead(place));
  const isKept =
    !areInParts || places.filter(isAhead).every((place) => place.blocks().some(({ box }) => box !== undefined));
  return places.filter((place) => !isAhead(place) || (place.form !== 'row' && isKept));
}

/**
 * Leaves out list items and rows that mention days of a list or table above: milestones among days with boxes, another
 * table about some of them, or an example for some of the days that are ranges. The heading above them names no part.
 */
export function withoutMentions(places: readonly DayPlace[], sections: readonly Section[]): readonly DayPlace[] {
  const kept: DayPlace[] = [];
  let above: DaysAbove = { count: 0, last: 0, haveBoxes: true, areRanges: true };
  for (const { section, days } of groupsOf(places, sections)) {
    if (!section || isPart(section) || !areMentions(days, above)) {
      days.forEach((day) => kept.push(day));
      above = withDays(above, days);
    }
  }
  return kept;
}

/**
 * Leaves out an overview, such as `Days 1-15: Rope`: the first list or table of ranges, if more single days that follow
 * each other are in these ranges.
 */
export function withoutOverview(places: readonly DayPlace[], sections: readonly Section[]): readonly DayPlace[] {
  if (!places.some(isRange)) {
    return places;
  }
  const single = places.filter((place) => place.label.number !== undefined && !isRange(place));
  const ranges = groupsOf(places, sections).find(({ days }) => days.every(isRange))?.days ?? [];
  const overview = new Set(areOverviewOf(single, ranges) ? ranges : []);
  return places.filter((place) => !overview.has(place));
}

function areOverviewOf(days: readonly DayPlace[], ranges: readonly DayPlace[]): boolean {
  const whole = { ...beforeFirst, number: ranges[0]?.label.number, through: ranges.at(-1)?.label.through };
  const inside = days.filter(({ label }) => isInRange(label, whole));
  return (
    ranges.length > 1 &&
    !ranges.some(hasBox) &&
    levelsOf(inside).some((level) => level.days.length > ranges.length && 2 * level.followers >= level.days.length - 1)
  );
}

function isRange({ label: { number, through } }: DayPlace): boolean {
  return number !== through;
}

/** What is known of the days above a heading: how many, the last number, and whether each has a box or is a range. */
interface DaysAbove {
  readonly count: number;
  readonly last: number;
  readonly haveBoxes: boolean;
  readonly areRanges: boolean;
}

function withDays(above: DaysAbove, days: readonly DayPlace[]): DaysAbove {
  return {
    count: above.count + days.length,
    last: days.reduce((last, { label: { through = 0 } }) => Math.max(last, through), above.last),
    haveBoxes: above.haveBoxes && days.every(hasBox),
    areRanges: above.areRanges && days.every(isRange),
  };
}

/** The days under each heading; those before the first have none. */
function groupsOf(
  places: readonly DayPlace[],
  sections: readonly Section[],
): readonly { readonly section: Section | undefined; readonly days: readonly DayPlace[] }[] {
  const groups: { section: Section | undefined; days: DayPlace[] }[] = [];
  let next = 0;
  for (const place of places) {
    while ((sections[next]?.heading.line ?? Infinity) < place.line) {
      next += 1;
    }
    const section = sections[next - 1];
    const last = groups.at(-1);
    if (last && last.section === section) {
      last.days.push(place);
    } else {
      groups.push({ section, days: [place] });
    }
  }
  return groups;
}

function areMentions(days: readonly DayPlace[], above: DaysAbove): boolean {
  const areSome = days.length < above.count && days.every((day) => isNumberUpTo(above.last, day.label) && !hasBox(day));
  const haveGaps = days.some(({ label }, index) => !follows(label, days[index - 1]?.label ?? beforeFirst));
  const areRows = days.every(({ form }) => form === 'row');
  return areSome && (haveGaps ? above.haveBoxes || areRows : above.areRanges);
}

function isNumberUpTo(last: number, { number, through }: Label): boolean {
  return number !== undefined && number === through && number <= last;
}

const beforeFirst: Label = { text: '', unit: 'day', number: 0, through: 0, weekday: undefined };

function hasBox({ block }: DayPlace): boolean {
  return block?.box !== undefined;
}

/** Whether weekdays may be below a heading: those on the page of a day are an example. */
export function isPart({ title: { label } }: Section): boolean {
  return label !== undefined && !(isDayUnit(label.unit) && label.number === label.through);
}

/** Leaves out dates that head changes or minutes. */
export function withoutChronicle(places: readonly DayPlace[], tree: SectionTree): readonly DayPlace[] {
  // Most documents have no dates for headings or in rows.
  const chronicle = places.some(isOnDate) ? chronicleIn(tree.sections) : undefined;
  return chronicle ? places.filter((place) => !isOnDate(place) || !chronicle.has(place.of)) : places;
}

/** Whether a day is named by a date, or by a weekday with its date and without boxes. */
function isOnDate({ label: { unit, weekday, text }, blocks }: DayPlace): boolean {
  return (
    unit === 'date' || (weekday !== undefined && /\d/.test(text) && blocks().every(({ box }) => box === undefined))
  );
}

/** Leaves out rows with a date and numbers, such as prices, unless the document is called a log. */
export function withoutNumbers(places: readonly DayPlace[], tree: SectionTree): readonly DayPlace[] {
  return places.some(isRowOfNumbers) && !saysLog(nameOf(tree))
    ? places.filter((place) => !isRowOfNumbers(place))
    : places;
}

/** Leaves out rows that only have a date, if most are named by weeks: `| Week 1 | Rope | 2026-03-02 |`. */
export function withoutDatesOfWeeks(places: readonly DayPlace[], references: References): readonly DayPlace[] {
  const isDated = ({ form, label: { unit } }: DayPlace): boolean => form === 'row' && unit === 'date';
  const dated = places.filter(isDated);
  const weeks = new Set(dated.flatMap(({ block }) => (block && weekTitleOfRow(block, references)?.label?.text) ?? []));
  return weeks.size >= fewestWeeks && 2 * weeks.size > dated.length
    ? places.filter((place) => !isDated(place))
    : places;
}
