import { readText } from './readText';
import type { Streams } from './run';

/** A file with what stands in it. */
export interface TextFile {
  readonly file: string;
  readonly text: string;
}

/**
 * Reads some files, in the order given. One that cannot be read is one line on standard error, and left out.
 */
export function readFiles(files: readonly string[], streams: Streams): readonly TextFile[] {
  return files.flatMap((file) => {
    const text = read(file, streams);
    return text === undefined ? [] : [{ file, text }];
  });
}

function read(file: string, streams: Streams): string | undefined {
  try {
    return readText(file);
  } catch (error) {
    streams.error(`${file}: ${error instanceof Error ? error.message : String(error)}\n`);
    return undefined;
  }
}
