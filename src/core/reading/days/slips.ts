import { type Block, summaryDepth } from '../blocks/block';
import type { DayPlace } from '../places/dayPlace';
import type { Days } from './days';
import { isSoonAfter } from './datesInOrder';
import { follows } from './levels';

/**
 * Corrects the depth of day headings that have another depth by mistake: `#### Day 3` between `### Day 2` and
 * `### Day 4`, and those from `### Day 4` on below `## Day 3`. Returns the same array if there is nothing to correct.
 */
export function withoutSlips(blocks: readonly Block[], days: Days): readonly Block[] {
  const slips = depthsOfSlips(days);
  const depths = new Map([...depthsOfRest(days, slips), ...slips]);
  return depths.size === 0
    ? blocks
    : blocks.map((block) => {
        const depth = block.kind === 'heading' ? depths.get(block.line) : undefined;
        return depth === undefined || !('depth' in block) ? block : { ...block, depth };
      });
}

/** The depths of headings between the day before and the day after them, by their lines. */
function depthsOfSlips({ inHeadings, places }: Days): ReadonlyMap<number, number> {
  const depths = new Map<number, number>();
  inHeadings.forEach((place, index) => {
    const [before, after] = [inHeadings[index - 1], inHeadings[index + 1]];
    const isBetweenDays = before && after && places.has(before.of) && places.has(after.of);
    if (isBetweenDays && place.depth < summaryDepth && !places.has(place.of) && fitsBetween(place, before, after)) {
      depths.set(place.line, before.depth);
    }
  });
  return depths;
}

/** The depths of days that go on below a day as if they were a part of it, by their lines. A slip holds no days. */
function depthsOfRest({ inHeadings, places }: Days, slips: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  const depths = new Map<number, number>();
  inHeadings.forEach((day, index) => {
    const [next, afterNext] = [inHeadings[index + 1], inHeadings[index + 2]];
    const isOther = next && !slips.has(day.line) && places.has(day.of) !== places.has(next.of);
    if (isOther && (afterNext ? goOnInside(day, next, afterNext) : index > 0 && isLastInside(day, next))) {
      for (const { line, depth } of inside(day, inHeadings, index + 1)) {
        depths.set(line, depth === next.depth ? day.depth : depth);
      }
    }
  });
  return depths;
}

/** The headings from an index on that are inside a day. */
function inside({ endLine }: DayPlace, inHeadings: readonly DayPlace[], from: number): readonly DayPlace[] {
  let end = from;
  while ((inHeadings[end]?.line ?? Infinity) <= endLine) {
    end += 1;
  }
  return inHeadings.slice(from, end);
}

/** Whether two days inside another have the next numbers or dates, up or down. */
function goOnInside(day: DayPlace, next: DayPlace, afterNext: DayPlace): boolean {
  const isNext = day.label.unit === 'date' ? isNextDate : isNextDay;
  return (
    day.depth < next.depth &&
    next.depth === afterNext.depth &&
    afterNext.line <= day.endLine &&
    ((isNext(next, day) && isNext(afterNext, next)) || (isNext(day, next) && isNext(next, afterNext)))
  );
}

/** Whether the last day of a document is a line below the day before: `**Day 4**` below `## Day 3`. */
function isLastInside(day: DayPlace, next: DayPlace): boolean {
  return next.form === 'summary' && isNextDay(next, day) && next.line < next.endLine && next.line <= day.endLine;
}

function fitsBetween(place: DayPlace, before: DayPlace, after: DayPlace): boolean {
  return place.label.number === place.label.through && isNextDay(place, before) && follows(after.label, place.label);
}

function isNextDay(day: DayPlace, before: DayPlace): boolean {
  return wordOf(before) === wordOf(day) && follows(day.label, before.label);
}

function isNextDate(day: DayPlace, before: DayPlace): boolean {
  return isSoonAfter(day.label, before.label);
}

function wordOf({ label }: DayPlace): string {
  return label.text.replace(/[^\p{L}]/gu, '').toLowerCase();
}
