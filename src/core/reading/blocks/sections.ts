import type { References } from '../../markdown/parser';
import { summaryDepth, type Block, type HeadingBlock, type TextBlock } from './block';
import { readTitle, type Title } from '../titles/title';

/** A heading with everything under it, up to the next heading of the same depth or a shallower one. */
export interface Section {
  readonly heading: HeadingBlock;
  readonly title: Title;
  /** The last line, inclusive. */
  readonly endLine: number;
  /** The blocks directly under the heading, before the first deeper heading. */
  readonly blocks: readonly TextBlock[];
  readonly sections: readonly Section[];
}

/** A document as a tree of its headings. */
export interface SectionTree {
  /** The blocks before the first heading. */
  readonly blocks: readonly TextBlock[];
  readonly sections: readonly Section[];
  /** The title of a document in its front matter or in a heading without a space, if it has one. */
  readonly named?: Title | undefined;
  /** The words in the name of the file, unless a title says more. */
  readonly fileName?: string;
}

/** What a document is called, by its first heading, its front matter and its file; empty if it has no name. */
export function nameOf({ sections: [first], named, fileName = '' }: SectionTree): string {
  return [first?.title.whole, named?.whole, fileName].filter(Boolean).join('\n');
}

interface OpenSection {
  readonly depth: number;
  readonly line: number;
  readonly blocks: TextBlock[];
  readonly sections: Section[];
}

/**
 * Builds the tree of headings.
 * @param lastLine the last line of the document
 */
export function readSections(blocks: readonly Block[], references: References, lastLine: number): SectionTree {
  const root: OpenSection = { depth: 0, line: 0, blocks: [], sections: [] };
  const open: (OpenSection & { readonly heading: HeadingBlock })[] = [];

  const closeDownTo = (depth: number, endLine: number): void => {
    for (let last = open.at(-1); last && last.depth >= depth; last = open.at(-1)) {
      open.pop();
      const { heading, blocks: own, sections } = last;
      const title = (heading.title ??= readTitle(heading.source, references));
      (open.at(-1) ?? root).sections.push({ heading, title, endLine, blocks: own, sections });
    }
  };

  const folds = closedFolds(blocks);
  // A heading inside a fold is below the fold, whatever its own depth.
  const depthOf = ({ depth }: HeadingBlock): number =>
    depth + summaryDepth * (folds.size && open.filter(({ heading }) => folds.has(heading)).length);

  for (const block of blocks) {
    if (block.kind === 'heading') {
      const depth = depthOf(block);
      closeDownTo(depth, block.line - 1);
      open.push({ depth, line: block.line, heading: block, blocks: [], sections: [] });
    } else if (block.kind === 'end') {
      closeDownTo(open.findLast(({ heading }) => folds.has(heading))?.depth ?? Infinity, block.line);
    } else {
      (open.at(-1) ?? root).blocks.push(block);
    }
  }
  closeDownTo(1, lastLine);
  return root;
}

/** A limit for hostile input: deeper folds are treated as siblings. */
const deepestFold = 20;

/** The folds that have an end. */
function closedFolds(blocks: readonly Block[]): ReadonlySet<HeadingBlock> {
  const open: HeadingBlock[] = [];
  const closed = new Set<HeadingBlock>();
  for (const block of blocks) {
    const fold = block.kind === 'end' ? open.pop() : undefined;
    if (fold && open.length < deepestFold) {
      closed.add(fold);
    } else if (block.kind === 'heading' && block.isFold) {
      open.push(block);
    }
  }
  return closed;
}

/** These sections and all below them, in the order of the document. */
export function withDeeper(sections: readonly Section[]): readonly Section[] {
  const all: Section[] = [];
  const visit = (section: Section): void => {
    all.push(section);
    section.sections.forEach(visit);
  };
  sections.forEach(visit);
  return all;
}

/** Every text block of a section, its deeper sections included, in the order of the document. */
export function allBlocks(section: Section): readonly TextBlock[] {
  if (section.sections.length === 0) {
    return section.blocks;
  }
  const blocks = withDeeper([section]).flatMap((deeper) => deeper.blocks);
  return blocks.sort((one, other) => one.line - other.line);
}
