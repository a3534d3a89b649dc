import type { References } from '../../markdown/parser';
import { linksOf } from '../../markdown/inline';
import { fewestWeeks } from '../../model/plan';
import type { TextBlock } from '../blocks/block';
import { placeOfBlock, placeOfSection, type DayPlace } from './dayPlace';
import type { Days } from './days';
import { withoutMentions } from './lookAlikes';
import { follows, isInRange, type Level, levelsOf, longestLevel, noLevel } from './levels';
import { weekTitleOfRow } from './rowTitle';
import { type Section, type SectionTree, withDeeper } from '../blocks/sections';
import { couldBeginWithLabel } from '../titles/couldBeLabel';
import { readTitle, type Title } from '../titles/title';

/**
 * Finds the weeks of a document without days: at least three numbered ones in sequence, as headings, list items, rows or
 * lines in bold type, most of which hold work.
 * @param isToldSo the user says that there are some: they are those at the level that has the most, whatever they hold
 * @returns `undefined` if there are none
 */
export function findWeeks(tree: SectionTree, references: References, isToldSo = false): Days | undefined {
  const [page, ...others] = tree.sections;
  // A heading above all others is the title of a page.
  const inHeadings = weeksInHeadings(page && others.length === 0 ? page.sections : tree.sections);
  const inBlocks = (): readonly DayPlace[] =>
    withoutMentions(weeksInBlocks(tree, references), withDeeper(tree.sections));
  const level = isToldSo
    ? longestLevel([...inHeadings, ...inBlocks()])
    : (bestOf(inHeadings, references) ?? bestOf(inBlocks(), references) ?? noLevel);
  return daysOf({ ...level, days: level.days.flatMap((week) => weeksInRange(week, references)) });
}

/**
 * The days, with the weeks beside theirs that have no days yet: `## Week 3: Sails` with a list of what it will be about.
 * They go on from the week before, and hold work.
 */
export function withWeeksAhead(days: Days, tree: SectionTree, references: References): Days {
  const isDay = (part: Section | TextBlock): boolean => days.places.has(part);
  const hasDays = ({ of, blocks }: DayPlace): boolean =>
    'heading' in of && (withDeeper(of.sections).some(isDay) || blocks().some(isDay));
  const levels = days.inSequence ? levelsOf(weeksInHeadings(tree.sections)) : [];
  let next: number | undefined;
  const ahead = (levels.find(({ days: weeks }) => weeks.some(hasDays))?.days ?? []).filter((week) => {
    const isAhead = !hasDays(week) && week.label.number === next && holdsWork(week, references);
    next = isAhead || hasDays(week) ? (week.label.through ?? NaN) + 1 : next;
    return isAhead;
  });
  if (ahead.length === 0) {
    return days;
  }
  const all = [...days.places.values(), ...ahead].sort((one, other) => one.line - other.line);
  return { ...days, places: new Map(all.map((day) => [day.of, day])) };
}

/**
 * Finds the weeks or ranges of days that the parts of a document name at their ends: `## Phase 1: Rope (Weeks 1-2)`.
 * @returns `undefined` if there are not enough in sequence that hold work
 */
export function findUnitsOfParts(tree: SectionTree, references: References): Days | undefined {
  const parts = withDeeper(tree.sections).flatMap((section) => placeOfPart(section, references) ?? []);
  const areOf = (unit: string): readonly DayPlace[] => parts.filter(({ label }) => label.unit === unit);
  return daysOf(bestOf(areOf('week'), references) ?? bestOf(areOf('day'), references) ?? noLevel);
}

function daysOf({ days, followers }: Level): Days | undefined {
  const places = new Map(days.map((week) => [week.of, week]));
  return days.length > 0 ? { places, inHeadings: [], inSequence: followers > 0 } : undefined;
}

/** The first level with enough weeks that follow each other and hold work. */
function bestOf(candidates: readonly DayPlace[], references: References): Level | undefined {
  return levelsOf(candidates).find(
    ({ days, followers }) =>
      days.length >= fewestWeeks &&
      2 * followers >= days.length - 1 &&
      (areManyItems(days) || 2 * days.filter((week) => holdsWork(week, references)).length > days.length),
  );
}

/** Fewer list items that only say what a week is about may be a table of contents. */
const fewestItems = 5;

/** Whether weeks are many list items that say what to do in each week, without gaps. They may begin again in each month. */
function areManyItems(weeks: readonly DayPlace[]): boolean {
  return (
    weeks.length >= fewestItems &&
    weeks.every(({ form, title, label }, index) => {
      const before = weeks[index - 1];
      return form === 'item' && title.text !== '' && (!before || label.number === 1 || follows(label, before.label));
    })
  );
}

/** Whether a week holds a bullet, a task, a link, or a cell of work. A title says what a paragraph below it is about. */
function holdsWork(week: DayPlace, references: References): boolean {
  const { label, title } = week;
  const isTitled = title.text !== '' && title.whole.startsWith(label.text);
  return week
    .blocks()
    .some((block) =>
      block === week.block
        ? block.kind === 'row' || block.box !== undefined || linksOf(block.source, references).length > 0
        : block.kind !== 'paragraph' || isTitled || linksOf(block.source, references).length > 0,
    );
}

/** The weeks below a heading that names a range of weeks; the range itself if there are none. */
function weeksInRange(range: DayPlace, references: References): readonly DayPlace[] {
  const { of, label } = range;
  if (label.through === label.number || !('heading' in of)) {
    return [range];
  }
  const inside = levelsOf([...weeksInHeadings(of.sections), ...weeksInBlocks(of, references)]);
  return (
    inside.find(({ days: [first], followers }) => followers > 0 && isInRange(first?.label, label))?.days ?? [range]
  );
}

function weeksInHeadings(sections: readonly Section[]): readonly DayPlace[] {
  return withDeeper(sections).flatMap((section) =>
    section.title.label?.unit === 'week' ? placeOfSection(section, section.title.label) : [],
  );
}

/** `Rope (Weeks 1-2)`, `Rope（1週目）`: what a heading says, and a number with a word in brackets at its end. */
const unitAtEnd = /^([^\n(（]+)[(（]((?=[^()（）]{0,30}\d)[^()（）]{1,31})[)）][\s*_]*$/u;

/** The place of a heading that ends in weeks or days in brackets; `undefined` if it does not. */
function placeOfPart(section: Section, references: References): DayPlace | undefined {
  const [, words, unit = ''] = unitAtEnd.exec(section.heading.source) ?? [];
  if (!couldBeginWithLabel(unit)) {
    return undefined;
  }
  const { label, text } = readTitle(unit);
  const isUnit = label?.unit === 'week' || label?.unit === 'day';
  return words !== undefined && isUnit && label.number !== undefined && text === ''
    ? placeOfSection(section, label, readTitle(words, references, label))
    : undefined;
}

/** The list items and rows that are weeks, in the order of the document. */
function weeksInBlocks(tree: SectionTree, references: References): readonly DayPlace[] {
  const own = tree.blocks.flatMap((block, index) => {
    const title = titleOf(block, references);
    return title?.label?.unit === 'week' ? (placeOfBlock(tree.blocks, index, title, title.label) ?? []) : [];
  });
  return [...own, ...tree.sections.flatMap((section) => weeksInBlocks(section, references))];
}

/** An item's title was read when days were looked for. */
function titleOf(block: TextBlock, references: References): Title | undefined {
  return block.kind === 'row' ? weekTitleOfRow(block, references) : (block.dayTitle ?? undefined);
}
