import type * as editing from './editing';
import type * as parsing from './parsing';

/** The functions of the second bundle. */
export type Parsing = typeof parsing;

/** The functions of the third bundle, and those of the second. */
export type Editing = typeof editing;

/**
 * Runs the second bundle, of which this is the entry, in stages: all at once would hold the host for too long.
 * @param pause gives the host its turn
 */
export async function runParsing(pause: () => Promise<void>): Promise<Parsing> {
  await import('./markdown/parser');
  await pause();
  await import('./frontMatter/frontMatter');
  await import('./reading/titles/label');
  await pause();
  await import('./reading/readPlan');
  await pause();
  const all = await import('./parsing');
  await pause();
  return all;
}
