import type { References } from '../markdown/parser';
import { linksOf, plainText } from '../markdown/inline';
import { fewestWeeks } from '../model/plan';
import type { Cell, TextBlock } from './block';
import { isWeekHead } from './columnHead';
import { placeOfBlock, placeOfSection, type DayPlace } from './dayPlace';
import type { Days } from './days';
import type { Label } from './label';
import { type Level, levelsOf, longestLevel, noLevel } from './levels';
import { couldBeDay, ownTitle, titleBeside, withoutInitial } from './rowTitle';
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
  return block.kind === 'row' ? titleOfRow(block, references) : (block.dayTitle ?? undefined);
}

/** `1`, `01`, `3-4` */
const bareNumbers = /^(\d{1,3})(?:\s?[–—−~～-]\s?(\d{1,3}))?$/;

/** The title of a row whose first cell is a week or, below a head that says so, a number; and some cell has words. */
function titleOfRow({ cells }: TextBlock, references: References): Title | undefined {
  const [first, ...behind] = cells;
  const others = behind.filter(({ source }) => /\p{L}{2}/u.test(source));
  if (!first || others.length === 0 || !couldBeDay(first)) {
    return undefined;
  }
  const own = ownTitle(first, references);
  if (own.label?.unit === 'week' && own.text !== '') {
    return own;
  }
  const label = own.label?.unit === 'week' ? own.label : numberOfWeek(first, references);
  return label && titleBeside(own, label, { cells, others, references });
}

/** The week whose number is alone in a cell below a head that says so. */
function numberOfWeek({ head, source }: Cell, references: References): Label | undefined {
  const text = isWeekHead(head) ? plainText(source, references) : '';
  const [, first, last = first] = bareNumbers.exec(withoutInitial(head, text)) ?? [];
  return first === undefined
    ? undefined
    : { text, unit: 'week', number: Number(first), through: Number(last), weekday: undefined };
}
