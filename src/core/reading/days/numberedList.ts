import { nameOf, type SectionTree, withDeeper } from '../blocks/sections';
import type { TextBlock } from '../blocks/block';
import type { References } from '../../markdown/parser';
import { firstLineOf } from '../../markdown/lines';
import { numberOfDays } from '../../words/labelWords';
import { folded } from '../../words/patterns';
import { bareNumber } from '../titles/label';
import { readTitle } from '../titles/title';
import { placeOfBlock, type DayPlace } from '../places/dayPlace';
import type { Level } from './levels';

/** A shorter list may be how to spend a day, or the steps of something else. */
const shortestList = 5;

/**
 * The items of a list with as many numbers as the title of the document says days: 1 to 30 below `30 Day Study Plan`.
 * @returns `undefined` if it has none
 */
export function levelOfNumberedList(tree: SectionTree, references: References): Level | undefined {
  const title = folded(nameOf(tree));
  const count = Number(numberOfDays.exec(title)?.[1] ?? 0);
  if (count < shortestList) {
    return undefined;
  }
  const lists = [tree, ...withDeeper(tree.sections)].map(({ blocks }) => itemsOf(blocks, references));
  const days = lists.find((items) => items.length === count && items.every(({ label }, at) => label.number === at + 1));
  return days && { days, followers: count - 1 };
}

/** The numbered items of a section that are in no other item. */
function itemsOf(blocks: readonly TextBlock[], references: References): readonly DayPlace[] {
  return blocks.flatMap((block, index) => {
    const { ordinal: number, source, nesting } = block;
    if (number === undefined || nesting !== 1) {
      return [];
    }
    const label = bareNumber(number, number, String(number));
    return placeOfBlock(blocks, index, readTitle(firstLineOf(source), references, label), label) ?? [];
  });
}
