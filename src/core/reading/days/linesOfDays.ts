import { fewestDatedLines } from '../../model/plan';
import type { References } from '../../markdown/parser';
import { type Block, type HeadingBlock, summaryDepth, type TextBlock } from '../blocks/block';
import { couldBeginWithLabel } from '../titles/couldBeLabel';
import { doDatesRunOn } from './datesInOrder';
import { datedTitle, mayBeginWithDate } from '../places/dayPlace';
import { saysPlan } from './entries';
import { splitAt } from '../blocks/standIns';
import { readTitle, type Title } from '../titles/title';
import { isDayUnit } from '../../languages/language';

/** Finds the title of a line that is a day; `undefined` if it is none. */
type TitleOfLine = (line: string) => Title | undefined;

/**
 * Adds a heading for each line that begins with a date, as in `July 1: Knots`, if these dates run on or are alone in their
 * lines; otherwise for each line that begins with a weekday, as in `**Monday:** Knots`, in a week or in a document that is
 * called a plan. A few such lines, or other dates far from each other, are text.
 * @param name what the document is called
 */
export function withLinesOfDays(blocks: readonly Block[], references: References, name: string): readonly Block[] {
  const dates = headingsIn(blocks, (line) => titleWithDate(line, references));
  if (doDatesRunOn(labelsOf(dates)) || areEntriesInOrder([...dates.values()].flat())) {
    return withHeadings(blocks, dates);
  }
  const within = saysPlan(name) ? blocks : blocksOfParts(blocks, references);
  return withHeadings(
    blocks,
    headingsIn(within, (line) => titleWithWeekday(line, references)),
  );
}

/** Whether most lines say nothing but a full date, and these are in order, however far from each other. */
function areEntriesInOrder(lines: readonly HeadingBlock[]): boolean {
  const dates = lines.flatMap(({ title }) => (title?.text === '' && title.date !== undefined ? title.date : []));
  const inOrder = dates.toSorted();
  const areInOrder = [inOrder, inOrder.toReversed()].some((some) => some.every((date, index) => date === dates[index]));
  return areInOrder && 2 * dates.length > lines.length;
}

type Headings = ReadonlyMap<Block, readonly HeadingBlock[]>;

function withHeadings(blocks: readonly Block[], headings: Headings): readonly Block[] {
  return labelsOf(headings).length >= fewestDatedLines
    ? blocks.flatMap((block) => (isParagraph(block) ? splitAt(headings.get(block) ?? [], block) : block))
    : blocks;
}

function labelsOf(headings: Headings): readonly NonNullable<Title['label']>[] {
  return [...headings.values()].flat().flatMap(({ title }) => title?.label ?? []);
}

function isParagraph(block: Block): block is TextBlock {
  return block.kind === 'paragraph' && block.nesting === 0;
}

/** The blocks below headings that are parts, such as weeks, but no days. */
function blocksOfParts(blocks: readonly Block[], references: References): readonly Block[] {
  let isInPart = false;
  return blocks.filter((block) => {
    if (block.kind === 'heading') {
      const { label } = (block.title ??= readTitle(block.source, references));
      isInPart = label !== undefined && label.unit !== 'date' && !isDayUnit(label.unit);
    }
    return isInPart;
  });
}

/** `-26/09/2024`, `##2024-09-26`: signs that begin no list item or heading, because no space follows. */
const gluedSign = /^(?:[+•-]|#{1,6})(?=\d)/;

function headingsIn(blocks: readonly Block[], titleOf: TitleOfLine): Headings {
  return new Map(blocks.filter(isParagraph).map((block) => [block, headingsOf(block, titleOf)]));
}

function headingsOf({ source, line }: TextBlock, titleOf: TitleOfLine): readonly HeadingBlock[] {
  return source.split('\n').flatMap((written, index) => {
    const text = written.replace(gluedSign, '');
    const title = titleOf(text);
    return title
      ? [{ kind: 'heading', line: line + index, depth: summaryDepth + 1, isFold: false, source: text, title }]
      : [];
  });
}

function titleWithDate(line: string, references: References): Title | undefined {
  return mayBeginWithDate(line) && couldBeginWithLabel(line) ? datedTitle(readTitle(line, references)) : undefined;
}

/** What separates a weekday from what there is to do. In `Monday was windy` a sentence goes on. */
const behindWeekday = /^\s*(?:[:：|｜]|[–—-]\s)\s*\S/u;

function titleWithWeekday(line: string, references: References): Title | undefined {
  const title = couldBeginWithLabel(line) ? readTitle(line, references) : undefined;
  const { weekday, text = '' } = title?.label ?? {};
  return weekday !== undefined && title?.whole.startsWith(text) && behindWeekday.test(title.whole.slice(text.length))
    ? title
    : undefined;
}
