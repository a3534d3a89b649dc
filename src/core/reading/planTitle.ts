import type { DayPlace } from './dayPlace';
import type { TextBlock } from './block';
import { allBlocks, withDeeper, type Section, type SectionTree } from './sections';

/** A document with its title taken off. */
export interface TitledTree {
  /** The section whose heading is the title, or `undefined` where the document has no title. */
  readonly title: Section | undefined;
  /** What stands under the title and beside it. */
  readonly rest: SectionTree;
}

/**
 * The first heading is the title, unless it is a day, or one of several that stand side by side with work below each:
 * these are modules of a plan without a title.
 */
export function takeTitle(tree: SectionTree, days: ReadonlyMap<Section | TextBlock, DayPlace>): TitledTree {
  const [first, ...others] = tree.sections;
  const isWork = (block: TextBlock): boolean => (days.size > 0 ? days.has(block) : block.box !== undefined);
  const holdsWork = (section: Section): boolean =>
    withDeeper([section]).some((deeper) => days.has(deeper)) || allBlocks(section).some(isWork);
  if (!first || days.has(first) || (holdsWork(first) && others.some(holdsWork))) {
    return { title: undefined, rest: tree };
  }
  return {
    title: first,
    rest: { blocks: [...tree.blocks, ...first.blocks], sections: [...first.sections, ...others] },
  };
}
