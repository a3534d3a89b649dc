import type { References } from '../../markdown/parser';
import { linksOf } from '../../markdown/inline';
import { fewestWeeks } from '../../model/plan';
import type { TextBlock } from '../blocks/block';
import { placeOfBlock, placeOfSection, type DayPlace } from '../places/dayPlace';
import { saysMeeting } from './chronicle';
import type { Days } from './days';
import { withoutMentions } from './lookAlikes';
import { follows, isInRange, type Level, levelsOf, longestLevel, noLevel } from './levels';
import { initialAndNumber, weekTitleOfRow } from '../places/rowTitle';
import { saysLog, saysPlan } from './entries';
import { anyWordOf, folded } from '../../words/patterns';
import { labelAt } from '../titles/label';
import { titleNumber } from '../titles/labelInTitle';
import { nameOf, type Section, type SectionTree, withDeeper } from '../blocks/sections';
import { couldBeginWithLabel } from '../titles/couldBeLabel';
import { readTitle, type Title } from '../titles/title';

/**
 * Finds the weeks of a document without days: at least three numbered ones in sequence, as headings, list items, rows or
 * lines in bold type, most of which hold work.
 * @param isToldSo the user says that there are some: they are those at the level that has the most, whatever they hold
 * @returns `undefined` if there are none, or they are those of meetings, as the title says
 */
export function findWeeks(tree: SectionTree, references: References, isToldSo = false): Days | undefined {
  const [page, ...others] = tree.sections;
  const sections = withDeeper(tree.sections);
  // A heading above all others is the title of a page.
  const inHeadings = withoutInitials(
    weeksInHeadings(page && others.length === 0 ? page.sections : tree.sections),
    sections,
  );
  const inBlocks = (): readonly DayPlace[] =>
    withoutMentions(withoutInitials(weeksInBlocks(tree, references), sections), sections);
  const arePlanned = saysPlan(nameOf(tree));
  if (!isToldSo && !arePlanned && saysMeeting(nameOf(tree))) {
    return undefined;
  }
  const isWork = (week: DayPlace): boolean => holdsWork(week, references) || (arePlanned && holdsText(week));
  const level = isToldSo
    ? longestLevel([...inHeadings, ...inBlocks()])
    : (bestOf(inHeadings, isWork) ??
      bestOf(inBlocks(), isWork) ??
      (arePlanned ? bestOf(inBlocks(), isWork, true) : undefined) ??
      noLevel);
  return daysOf({ ...level, days: level.days.flatMap((week) => weeksInRange(week, references)) });
}

/**
 * The days, with the weeks beside theirs that have no days yet: `## Week 3: Sails` with a list of what it will be about.
 * They go on from the week before, and hold work. A log has none.
 */
export function withWeeksAhead(days: Days, tree: SectionTree, references: References): Days {
  const isDay = (part: Section | TextBlock): boolean => days.places.has(part);
  const hasDays = ({ of, blocks }: DayPlace): boolean =>
    'heading' in of && (withDeeper(of.sections).some(isDay) || blocks().some(isDay));
  const mayHaveMore = days.inSequence && !saysLog(nameOf(tree));
  const levels = mayHaveMore ? levelsOf(weeksInHeadings(tree.sections)) : [];
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
 * Finds the weeks or ranges of days that the parts of a document name in brackets: `## Phase 1: Rope (Weeks 1-2)`,
 * `## Sprint 1 (Week 1-2): Rope`.
 * @returns `undefined` if there are not enough in sequence that hold work
 */
export function findUnitsOfParts(tree: SectionTree, references: References): Days | undefined {
  const parts = withDeeper(tree.sections).flatMap((section) => placeOfPart(section, references) ?? []);
  const areOf = (unit: string): readonly DayPlace[] => parts.filter(({ label }) => label.unit === unit);
  const isWork = (part: DayPlace): boolean => holdsWork(part, references);
  return daysOf(bestOf(areOf('week'), isWork) ?? bestOf(areOf('day'), isWork) ?? noLevel);
}

function daysOf({ days, followers }: Level): Days | undefined {
  const places = new Map(days.map((week) => [week.of, week]));
  return days.length > 0 ? { places, inHeadings: [], inSequence: followers > 0 } : undefined;
}

/** The first level with enough weeks that follow each other and hold work. */
function bestOf(
  candidates: readonly DayPlace[],
  isWork: (week: DayPlace) => boolean,
  doRangesCount = false,
): Level | undefined {
  return levelsOf(candidates).find(
    ({ days, followers }) =>
      days.length >= fewestWeeks &&
      !days.every(isNamedBefore) &&
      2 * followers >= days.length - 1 &&
      (areManyItems(days, doRangesCount) || areManyHeadings(days) || 2 * days.filter(isWork).length > days.length),
  );
}

/** `NFL Week 1`: a heading with a word before its label. One may be `Bonus Week 4`. */
function isNamedBefore({ form, label }: DayPlace): boolean {
  return form === 'heading' && labelAt(label.text) === undefined;
}

/** List items that only say what fewer weeks are about may be a table of contents. */
const fewestWeeksInItems = 5;

/**
 * Whether weeks are list items that say what to do in many weeks, without gaps. They may begin again in each month.
 * @param doRangesCount a range counts as its weeks
 */
function areManyItems(weeks: readonly DayPlace[], doRangesCount: boolean): boolean {
  const inRanges = (weeks.at(-1)?.label.through ?? 0) - (weeks[0]?.label.number ?? 0) + 1;
  return (
    (doRangesCount ? inRanges : weeks.length) >= fewestWeeksInItems &&
    weeks.every(({ form, title, label }, index) => {
      const before = weeks[index - 1];
      return form === 'item' && title.text !== '' && (!before || label.number === 1 || follows(label, before.label));
    })
  );
}

/** Fewer weeks with nothing but prose may be what a text tells. */
const fewestWeeksOfText = 5;

/** Whether weeks are many headings, from the first on and without gaps, with text below each. */
function areManyHeadings(weeks: readonly DayPlace[]): boolean {
  return (
    weeks.length >= fewestWeeksOfText &&
    weeks.every((week, index) => {
      const before = weeks[index - 1];
      return holdsText(week) && (before ? follows(week.label, before.label) : week.label.number === 1);
    })
  );
}

/** Whether a week holds a bullet, a task, a link, a label in bold type, or a cell of work. */
function holdsWork(week: DayPlace, references: References): boolean {
  const isWork = (block: TextBlock): boolean =>
    block === week.block
      ? block.kind === 'row' || block.box !== undefined || linksOf(block.source, references).length > 0
      : block.kind !== 'paragraph' || bulletSign.test(block.source) || linksOf(block.source, references).length > 0;
  return week.blocks().some(isWork) || (week.block === undefined && week.labelledLines().length > 0);
}

/** Whether a week is a heading with something below it. */
function holdsText({ block, line, endLine }: DayPlace): boolean {
  return block === undefined && endLine > line;
}

/** A sign that people use as a bullet, and Markdown does not. */
const bulletSign = /^[●○•▪◦☐□]\s/mu;

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

const weekWord = new RegExp(
  anyWordOf(({ units }) => units.week.filter((word) => word.length > 1)),
  'u',
);

/** Leaves out `W1` in a text whose headings don't say week. It may be anything else, such as a weakness. */
function withoutInitials(weeks: readonly DayPlace[], sections: readonly Section[]): readonly DayPlace[] {
  const isInitial = ({ form, label }: DayPlace): boolean => form !== 'row' && initialAndNumber.test(label.text);
  return weeks.some(isInitial) && !sections.some(({ heading }) => weekWord.test(folded(heading.source)))
    ? weeks.filter((week) => !isInitial(week))
    : weeks;
}

/**
 * `Rope (Weeks 1-2)`, `Rope（1週目）`, `Sprint 1 (Week 1-2): Rope`: what a heading says, and a number with a word in brackets
 * at its end or before a colon.
 */
const unitInBrackets = /^([^\n(（]+)[(（]((?=[^()（）]{0,30}\d)[^()（）]{1,31})[)）][\s*_]*($|[:：].{0,200})/u;

/** The place of a heading that names weeks or days in brackets; `undefined` if it does not. */
function placeOfPart(section: Section, references: References): DayPlace | undefined {
  const [, words, unit = '', behind = ''] = unitInBrackets.exec(section.heading.source) ?? [];
  if (!couldBeginWithLabel(unit)) {
    return undefined;
  }
  const { label, text } = readTitle(unit);
  const isUnit = label?.unit === 'week' || label?.unit === 'day';
  return words !== undefined && isUnit && label.number !== undefined && text === ''
    ? placeOfSection(section, label, readTitle(words.trimEnd().replace(titleNumber, '') + behind, references, label))
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

/** The title of a row or list item. Where headings are the days, those of items were not read, so no item is a week. */
function titleOf(block: TextBlock, references: References): Title | undefined {
  return block.kind === 'row' ? weekTitleOfRow(block, references) : (block.dayTitle ?? undefined);
}
