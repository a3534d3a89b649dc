import type { References } from '../markdown/parser';
import { linksOf } from '../markdown/inline';
import { fewestWeeks } from '../model/plan';
import type { TextBlock } from './block';
import { placeOfBlock, placeOfSection, type DayPlace } from './dayPlace';
import type { Days } from './days';
import { type Level, levelsOf, longestLevel, noLevel } from './levels';
import { weekTitleOfRow } from './rowTitle';
import { type SectionTree, withDeeper } from './sections';
import type { Title } from './title';

/**
 * Finds the weeks of a document without days: at least three numbered ones in sequence, as headings, list items, rows or
 * lines in bold type, most of which hold work.
 * @param isToldSo the user says that there are some: they are those at the level that has the most, whatever they hold
 * @returns `undefined` if there are none
 */
export function findWeeks(tree: SectionTree, references: References, isToldSo = false): Days | undefined {
  const [page, ...others] = tree.sections;
  // A heading above all others is the title of a page.
  const sections = withDeeper(page && others.length === 0 ? page.sections : tree.sections);
  const inHeadings = sections.flatMap((section) =>
    section.title.label?.unit === 'week' ? placeOfSection(section, section.title.label) : [],
  );
  const inBlocks = (): readonly DayPlace[] => weeksInBlocks(tree, references);
  const { days, followers } = isToldSo
    ? longestLevel([...inHeadings, ...inBlocks()])
    : (bestOf(inHeadings, references) ?? bestOf(inBlocks(), references) ?? noLevel);
  const places = new Map(days.map((week) => [week.of, week]));
  return days.length > 0 ? { places, inHeadings: [], inSequence: followers > 0 } : undefined;
}

/** The first level with enough weeks that follow each other and hold work. */
function bestOf(candidates: readonly DayPlace[], references: References): Level | undefined {
  return levelsOf(candidates).find(
    ({ days, followers }) =>
      days.length >= fewestWeeks &&
      2 * followers >= days.length - 1 &&
      2 * days.filter((week) => holdsWork(week, references)).length > days.length,
  );
}

/** Whether a week holds a bullet, a task, a link, or a cell of work. */
function holdsWork(week: DayPlace, references: References): boolean {
  return week
    .blocks()
    .some((block) =>
      block === week.block
        ? block.kind === 'row' || block.box !== undefined || linksOf(block.source, references).length > 0
        : block.kind !== 'paragraph' || linksOf(block.source, references).length > 0,
    );
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
