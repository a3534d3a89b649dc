import { readFileSync } from 'node:fs';
import type { Streams } from './output';

/** A file and its text. */
export interface TextFile {
  readonly file: string;
  readonly text: string;
}

/**
 * Reads files in the order given, as UTF-8, or as UTF-16 if they begin with its byte order mark. A file that fails is
 * reported in one line on standard error and left out.
 * @param make turns a file into the result; if it throws, that file fails
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

const utf16Marks: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

function readText(file: string): string {
  const bytes = readFileSync(file);
  const [, encoding] = utf16Marks.find(([mark]) => mark.every((byte, index) => bytes[index] === byte)) ?? [];
  const text = new TextDecoder(encoding).decode(bytes);
  // Text has no NUL. Binary files do, and so does UTF-16 that is decoded as UTF-8.
  if (text.includes('\0')) {
    throw new Error('not text in UTF-8, or in UTF-16 with a byte order mark');
  }
  return text;
}
