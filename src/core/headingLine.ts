import GithubSlugger from 'github-slugger';
import { summaryDepth, type HeadingBlock } from './reading/block';
import { readBlocks } from './reading/blocks';
import { plainText } from './text/inline';

/**
 * The line of a heading, from 0, by the fragment of a link to it, as GitHub makes fragments: `#what-is-new` for
 * `## What is new?`, `#what-is-new-1` for the next of that name. `undefined` where no heading has it.
 */
export function headingLine(text: string, fragment: string): number | undefined {
  const { blocks, references } = readBlocks(text);
  const slugger = new GithubSlugger();
  const wanted = fragment.toLowerCase();
  return blocks
    .filter((block): block is HeadingBlock => block.kind === 'heading' && block.depth < summaryDepth)
    .find(({ source }) => slugger.slug(plainText(source, references)) === wanted)?.line;
}
