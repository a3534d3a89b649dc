import type { Section, SectionTree } from './sections';
import { allBlocks, withDeeper } from './sections';

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
export function takeTitle(tree: SectionTree, days: ReadonlySet<Section>): TitledTree {
  const [first, ...others] = tree.sections;
  const holdsWork = (section: Section): boolean =>
    days.size > 0
      ? withDeeper([section]).some((deeper) => days.has(deeper))
      : allBlocks(section).some(({ box }) => box !== undefined);
  if (!first || days.has(first) || (holdsWork(first) && others.some(holdsWork))) {
    return { title: undefined, rest: tree };
  }
  return {
    title: first,
    rest: { blocks: [...tree.blocks, ...first.blocks], sections: [...first.sections, ...others] },
  };
}
