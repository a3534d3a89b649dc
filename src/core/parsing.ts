import type { headingLine as findHeadingLine } from './reading/headingLine';
import type * as planReading from './planReading';
import type * as planScaffolds from './scaffold/scaffolds';
import type * as planWriting from './writing/planWriting';

/** All of core that needs the parser. */
export interface Parsing {
  readonly reading: typeof planReading;
  readonly writing: typeof planWriting;
  readonly scaffolds: typeof planScaffolds;
  readonly headingLine: typeof findHeadingLine;
}

/**
 * Runs it, part by part. This module is built as a file of its own, which is loaded when it is needed first: most windows
 * hold no plan. To run it all at once would hold the host for as long as to compile it.
 * @param pause gives the host its turn
 */
export async function runParsing(pause: () => Promise<void>): Promise<Parsing> {
  await import('./markdown/markdown');
  await pause();
  await import('./frontMatter/frontMatter');
  await import('./reading/label');
  await pause();
  const reading = await import('./planReading');
  await pause();
  const writing = await import('./writing/planWriting');
  const scaffolds = await import('./scaffold/scaffolds');
  const { headingLine } = await import('./reading/headingLine');
  await pause();
  return { reading, writing, scaffolds, headingLine };
}
