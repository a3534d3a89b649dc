import { summaryDepth, type Block } from './block';
import type { DayPlace } from './dayPlace';
import { follows, type Days } from './days';

/**
 * The blocks with each heading at the depth of the days that is one and stands at another by a slip of the author's:
 * `#### Day 3` between `### Day 2` and `### Day 4`. The same blocks where there is none.
 */
export function withoutSlips(blocks: readonly Block[], { inHeadings, places }: Days): readonly Block[] {
  const lines = new Map<number, number>();
  inHeadings.forEach((place, index) => {
    const [before, after] = [inHeadings[index - 1], inHeadings[index + 1]];
    const isBetweenDays = before && after && places.has(before.of) && places.has(after.of);
    if (isBetweenDays && !places.has(place.of) && fitsBetween(place, before, after)) {
      lines.set(place.line, before.depth);
    }
  });
  return lines.size === 0
    ? blocks
    : blocks.map((block) => {
        const depth = block.kind === 'heading' && block.depth < summaryDepth ? lines.get(block.line) : undefined;
        return depth === undefined ? block : { ...block, depth };
      });
}

function fitsBetween(place: DayPlace, before: DayPlace, after: DayPlace): boolean {
  const { label } = place;
  return (
    label.number === label.through &&
    wordOf(before) === wordOf(place) &&
    follows(label, before.label) &&
    follows(after.label, label)
  );
}

function wordOf({ label }: DayPlace): string {
  return label.text.replace(/[^\p{L}]/gu, '').toLowerCase();
}
