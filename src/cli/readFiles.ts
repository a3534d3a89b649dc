import { readText } from './readText';
import type { Streams } from './run';

/** A file with what stands in it. */
export interface TextFile {
  readonly file: string;
  readonly text: string;
}

/**
 * Reads some files, in the order given. One that fails is one line on standard error, and left out.
 * @param make makes what is wanted of a file; what it throws counts as a failure of that file
 */
export function readFiles<T>(
  files: readonly string[],
  streams: Pick<Streams, 'error'>,
  make: (file: TextFile) => T,
): readonly T[] {
  return files.flatMap((file) => {
    try {
      return [make({ file, text: readText(file) })];
    } catch (error) {
      streams.error(`${file}: ${error instanceof Error ? error.message : String(error)}\n`);
      return [];
    }
  });
}
