import { summaryDepth, type HeadingBlock } from './block';
import { readBlocks } from './blocks';
import { plainText } from '../../markdown/inline';
import { Slugger } from '../../markdown/slug';

/**
 * The line of a heading, from 0, by the fragment of a link to it, as GitHub makes fragments: `#what-is-new` for
 * `## What is new?`, `#what-is-new-1` for the next heading with that name. `undefined` if no heading has the fragment.
 */
export function headingLine(text: string, fragment: string): number | undefined {
  const wanted = fragment.toLowerCase().normalize();
  return headingsOf(text).find((heading) => heading.fragment === wanted)?.line;
}

/**
 * The fragment, without the `#`, of a link to the heading on a line, from 0; `undefined` if the line is not a heading.
 */
export function headingFragment(text: string, line: number): string | undefined {
  return headingsOf(text).find((heading) => heading.line === line)?.fragment;
}

function headingsOf(text: string): readonly { readonly line: number; readonly fragment: string }[] {
  const { blocks, references } = readBlocks(text);
  const slugger = new Slugger();
  return blocks
    .filter((block): block is HeadingBlock => block.kind === 'heading' && block.depth < summaryDepth)
    .map(({ line, source }) => ({ line, fragment: slugger.slug(plainText(source, references)) }));
}
